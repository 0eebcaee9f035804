import Text

/// Statements, and the blocks that hold them.
extension Parser {
  /// Why the lines of a block stopped.
  enum BlockEnd {
    case end
    case otherwise
    /// Its `end` is missing, and has been reported.
    case missing
  }

  /// Reads the statement that the current line starts; `nil`, and reported where need be, where it starts none.
  mutating func parseStatement(_ keyword: Keyword) -> Statement? {
    switch keyword {
    case .ask: parseAsk().map { .ask($0) }
    case .each: parseEach()
    case .when: parseWhen()
    case .pick: parsePick()
    case .show: parseShow()
    case .finish: parseFinish()
    default: nil
    }
  }

  // MARK: Blocks

  /// Reads the inside of a block, its `end` included, whose first line is behind us.
  mutating func parseBlock() -> (body: [Statement], end: BlockEnd) {
    var body: [Statement] = []
    let end = parseLines { parser, keyword in
      guard let keyword, keyword.startsStatement else { return false }
      if let statement = parser.parseStatement(keyword) { body.append(statement) }
      return true
    }
    return (body, end)
  }

  /// Reads the lines of the innermost block up to its end. `take` reads what a line starts, and moves on; it says
  /// `false` for a line that has no place in the block. Lines that no word of the language starts come to it
  /// without one.
  mutating func parseLines(_ take: (inout Parser, Keyword?) -> Bool) -> BlockEnd {
    while let line {
      guard let keyword = keyword(of: line) else {
        if !take(&self, nil) {
          reportStrayLine()
          nextLine()
        }
        continue
      }
      switch keyword {
      case .end:
        noteIndentation(of: line)
        tokenize()
        try? expectEndOfLine()
        nextLine()
        return .end
      case .otherwise where blocks.last?.word == "when": return .otherwise
      case _ where take(&self, keyword): continue
      case _ where keyword.startsPart:
        reportMissingEnd()
        return .missing
      default:
        misplaced(keyword)
        nextLine()
      }
    }
    reportMissingEnd()
    return .missing
  }

  /// Reads a block within the current line's, unless it stands too deep: then it is passed over.
  mutating func within<Result>(
    _ word: String, at line: SourceLine, _ read: (inout Parser) -> Result
  ) -> Result? {
    guard blocks.count < Limits.depth else {
      report(.tooDeep(limit: Limits.depth), at: line.place(firstWordRange(of: line)))
      skipBlock()
      return nil
    }
    let place = line.place(line.first..<contentEnd(of: line, from: line.first))
    blocks.append(OpenBlock(word: word, place: place, indentation: line.indentation))
    defer {
      blocks.removeLast()
      if blocks.isEmpty { suspects = [] }
    }
    return read(&self)
  }

  /// Passes over the lines of a block, up to its `end` or to the next part of the file.
  private mutating func skipBlock() {
    var depth = 1
    while let line, depth > 0 {
      switch keyword(of: line) {
      case .each, .when, .pick, .topic, .show: depth += 1
      case .end: depth -= 1
      case let keyword? where keyword.startsPart: return
      default: break
      }
      nextLine()
    }
  }

  /// Remembers a block whose `end` stands further left than it: where an `end` turns out to be missing, it is
  /// likely this block's.
  private mutating func noteIndentation(of end: SourceLine) {
    guard let block = blocks.last, end.indentation < block.indentation else { return }
    if blocks.dropLast().contains(where: { $0.indentation >= end.indentation }) { suspects.append(block) }
  }

  private mutating func reportMissingEnd() {
    guard let block = blocks.last else { return }
    let suspect = suspects.first { $0.place.line > block.place.line }
    suspects.removeAll { $0.place.line >= block.place.line }
    let blamed = suspect ?? block
    report(.missingEnd(block: blamed.word), at: blamed.place)
  }

  // MARK: Lines that start nothing

  mutating func misplaced(_ keyword: Keyword) {
    guard let line else { return }
    report(
      .misplaced(word: keyword.rawValue, belongs: keyword.home), at: line.place(firstWordRange(of: line)))
  }

  /// Reports a line that no word of the language starts.
  mutating func reportStrayLine() {
    guard let line else { return }
    let first = source.bytes[line.first]
    if first == .quote || first == UInt8(ascii: "|") || isTypographicQuote(at: line.first) {
      report(.misplaced(word: "\"", belongs: .ask), at: line.place)
    } else {
      reportUnknownWord(among: Keyword.allCases)
    }
  }

  mutating func reportUnknownWord(among keywords: [Keyword]) {
    guard let line else { return }
    let range = firstWordRange(of: line)
    let word =
      range.isEmpty ? source.text(line.first..<line.first + scalarLength(at: line.first)) : source.text(range)
    let suggestion = suggestion(for: word, among: keywords.map(\.rawValue))
    report(
      .unknownWord(word, suggestion: suggestion),
      at: line.place(range.isEmpty ? line.first..<line.first + 1 : range))
  }

  mutating func reportUnknownFilter(_ text: String, at place: Place) {
    let suggestion = suggestion(for: text, among: ValuePath.Filter.allCases.map(\.rawValue))
    report(.unknownFilter(text, suggestion: suggestion), at: place)
  }

  private func scalarLength(at offset: Int) -> Int {
    var end = offset + 1
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - offset
  }

  /// Whether a double typographic quote stands here.
  func isTypographicQuote(at offset: Int) -> Bool {
    let bytes = source.bytes[offset...].prefix(3)
    return [[0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9E]].contains(Array(bytes))
      || bytes.starts(with: [0xC2, 0xAB])
  }
}
