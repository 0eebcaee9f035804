/// A file as a whole: its header, and its parts.
extension Parser {
  /// Reads a file that holds one guide or one collection.
  mutating func parseGuideOrCollection() -> Parsed.Tree? {
    let header = parseHeader()
    var parts = GuideParts()
    while let line {
      if let keyword = keyword(of: line) {
        parsePart(keyword, at: line, into: &parts, of: header)
      } else {
        reportStrayLine()
        nextLine()
      }
    }
    return header?.tree(parts, file: file)
  }

  // MARK: The header

  private mutating func parseHeader() -> GuideHeader? {
    guard let line, let keyword = keyword(of: line), keyword == .guide || keyword == .collection else {
      let first = line.map { $0.place(firstWordRange(of: $0)) }
      report(
        .missingHeader(expected: ["guide", "collection"]), at: first ?? Place(line: 1, column: 1, length: 1))
      return nil
    }
    tokenize()
    defer { nextLine() }
    return keyword == .guide ? guideHeader() : collectionHeader()
  }

  private mutating func collectionHeader() -> GuideHeader? {
    do {
      let name = try name()
      try? expectEndOfLine()
      return .collection(name)
    } catch {
      return nil
    }
  }

  /// `guide NAME "Title", N minutes, N questions, for NAME`: where the numbers can't be read, the most that they
  /// may be stands for them, so that no further errors come of it.
  private mutating func guideHeader() -> GuideHeader? {
    guard let name = try? name() else { return nil }
    var title = ""
    var minutes = 60
    var questions = Limits.turns
    var subject: Name?
    do {
      title = try string()
      _ = try expect(.comma, as: .word(","))
      minutes = try number(.minutes, in: 1...60)
      guard take("minutes") || take("minute") else { throw fail(expecting: .word("minutes")) }
      _ = try expect(.comma, as: .word(","))
      questions = try number(.questions, in: 1...Limits.turns)
      guard take("questions") || take("question") else { throw fail(expecting: .word("questions")) }
      if take(.comma) != nil {
        try expect(word: "for")
        subject = try self.name()
      }
      try expectEndOfLine()
    } catch {}
    return .guide(name: name, title: title, minutes: minutes, questions: questions, subject: subject)
  }

  // MARK: Parts

  private mutating func parsePart(
    _ keyword: Keyword, at line: SourceLine, into parts: inout GuideParts, of header: GuideHeader?
  ) {
    if case .collection? = header, !Self.partsOfCollections.contains(keyword) {
      misplaced(keyword)
      return skipStatement(keyword)
    }
    switch keyword {
    case .use, .words, .every, .care:
      note(.preamble, at: line, in: &parts)
      parsePreamble(keyword, into: &parts)
    case .ask, .each, .when, .pick, .show, .finish:
      note(.body, at: line, in: &parts)
      if let statement = parseStatement(keyword) { parts.body.append(statement) }
    case .close:
      note(.close, at: line, in: &parts)
      let close = parseClose(at: line)
      if let first = parts.close { report(.repeated("close", first: first.place), at: line.place) }
      parts.close = parts.close ?? close
    case .test:
      note(.tests, at: line, in: &parts)
      if let transcript = parseTranscript() { parts.transcripts.append(transcript) }
    case .guide, .collection:
      report(.repeated(keyword.rawValue, first: nil), at: line.place)
      nextLine()
    default:
      misplaced(keyword)
      skipStatement(keyword)
    }
  }

  private static let partsOfCollections: Set<Keyword> = [.use, .words, .every, .care, .guide, .collection]

  /// Reads a statement that has no place here, for the errors in it, and drops it.
  private mutating func skipStatement(_ keyword: Keyword) {
    let before = lineIndex
    switch keyword {
    case .topic:
      if let line {
        nextLine()
        _ = within("topic", at: line) { $0.parseBlock() }
      }
    case .close: if let line { _ = parseClose(at: line) }
    case .test: _ = parseTranscript()
    default: _ = parseStatement(keyword)
    }
    if lineIndex == before { nextLine() }
  }

  /// Says so when a part stands behind one that has to come after it.
  private mutating func note(_ part: Problem.Part, at line: SourceLine, in parts: inout GuideParts) {
    if part.rawValue < parts.reached.rawValue {
      report(.wrongOrder(part: part, after: parts.reached), at: line.place(firstWordRange(of: line)))
    } else {
      parts.reached = part
    }
  }

  private mutating func parsePreamble(_ keyword: Keyword, into parts: inout GuideParts) {
    switch keyword {
    case .use:
      tokenize()
      do {
        parts.uses += try names()
        try expectEndOfLine()
      } catch {}
      nextLine()
    case .words: if let set = parseWordSet() { parts.wordSets.append(set) }
    case .care: if let rule = parseCare() { parts.care.append(rule) }
    default: parts.shared += parseSharedRules()
    }
  }

  /// `every question`, its `if` lines, `end`.
  private mutating func parseSharedRules() -> [Rule] {
    guard let line else { return [] }
    tokenize()
    do {
      try expect(word: "question")
      try expectEndOfLine()
    } catch {}
    nextLine()
    return within("every question", at: line) { parser in
      var rules: [Rule] = []
      _ = parser.parseLines { parser, keyword in
        guard keyword == .if else { return false }
        if let rule = parser.parseRule() { rules.append(rule) }
        return true
      }
      return rules
    } ?? []
  }

  /// `close`, its lines, `confirm …`, `end`.
  private mutating func parseClose(at line: SourceLine) -> Close {
    tokenize()
    try? expectEndOfLine()
    nextLine()
    var lines: [ShownLine] = []
    var confirms: [Confirmable] = []
    _ = within("close", at: line) { parser in
      parser.parseLines { parser, keyword in
        if keyword == nil { return parser.takeShownLine(into: &lines) }
        guard keyword == .confirm else { return false }
        parser.parseConfirm(into: &confirms)
        return true
      }
    }
    return Close(lines: lines, confirms: confirms, place: line.place)
  }

  /// `confirm promises, new people, facts`
  private mutating func parseConfirm(into confirms: inout [Confirmable]) {
    tokenize()
    do {
      repeat {
        let start = here
        let kind = try confirmable()
        if confirms.contains(kind) {
          report(.repeated(kind.rawValue, first: nil), at: start)
        } else {
          confirms.append(kind)
        }
      } while take(.comma) != nil
      try expectEndOfLine()
    } catch {}
    nextLine()
  }

  private mutating func confirmable() throws(LineAbandoned) -> Confirmable {
    if take("promises") { return .promises }
    if take("new", "people") { return .newPeople }
    if take("facts") { return .facts }
    throw fail(expecting: .oneOf(Confirmable.allCases.map(\.rawValue)))
  }
}
