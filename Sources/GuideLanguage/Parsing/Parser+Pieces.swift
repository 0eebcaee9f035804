import Text

/// The small pieces that lines are made of.
extension Parser {
  /// Takes this word, or fails.
  mutating func expect(word: StaticString) throws(LineAbandoned) {
    guard take(word) else { throw fail(expecting: .word(word.description)) }
  }

  /// Takes a token of this kind, or fails.
  mutating func expect(_ kind: Token.Kind, as expected: Problem.Expected) throws(LineAbandoned) -> Token {
    guard let token = take(kind) else { throw fail(expecting: expected) }
    return token
  }

  /// Takes the colon before what a line does, or fails.
  mutating func expectColon() throws(LineAbandoned) {
    _ = try expect(.colon, as: .word(":"))
  }

  /// Reports whatever is left of the line.
  mutating func expectEndOfLine() throws(LineAbandoned) {
    guard token == nil else { throw fail(expecting: .endOfLine) }
  }

  /// Takes a name: letters, digits and hyphens, a letter first.
  mutating func name(_ expected: Problem.Expected = .name) throws(LineAbandoned) -> Name {
    let token = try expect(.word, as: expected)
    return try name(token)
  }

  /// The name that a token spells.
  mutating func name(_ token: Token) throws(LineAbandoned) -> Name {
    let bytes = source.bytes[token.content]
    let isName =
      (bytes.first.map { $0.isLetter || $0 >= 0x80 } ?? false) && !bytes.contains(UInt8(ascii: "."))
    guard isName, !bytes.contains(UInt8(ascii: "_")) else {
      throw fail(.badName(text(of: token)), at: place(token))
    }
    return Name(text(of: token), at: place(token))
  }

  /// Takes the name of a word set, with its tilde.
  mutating func setName() throws(LineAbandoned) -> Name {
    let token = try expect(.set, as: .set)
    return Name(try name(token).text, at: place(token))
  }

  /// Takes names with commas between them; the line after a comma goes on.
  mutating func names() throws(LineAbandoned) -> [Name] {
    var names = [try name()]
    while take(.comma) != nil {
      if token == nil, !continueOnNextLine() { break }
      names.append(try name())
    }
    return names
  }

  /// Goes on with the list on the next line; `false`, and reported, where that line starts something else.
  mutating func continueOnNextLine() -> Bool {
    let comma = place(token(after: -1)?.range ?? 0..<0)
    guard let after = lineAfter, !startsStatement(after) else {
      report(.trailingComma, at: comma)
      return false
    }
    nextLine()
    tokenize(from: after.first)
    return true
  }

  /// Whether a line is surely no more of a list: it starts with a word of the language, and what belongs to it.
  func startsStatement(_ line: SourceLine) -> Bool {
    let word = firstWordRange(of: line)
    guard let keyword = keyword(of: line) else { return false }
    var tokenizer = Tokenizer(source, line: line, from: word.upperBound, before: line.end)
    let next = tokenizer.next()
    let nextText = next.map { source.text($0.range) }
    return switch keyword {
    case .words, .care: next?.kind == .set
    case .ask, .each: next?.kind == .word && [.colon, .word].contains(tokenizer.next()?.kind)
    case .every: nextText == "question"
    case .test: next?.kind == .string
    case .pick: nextText.flatMap(Int.init) != nil
    default: false
    }
  }

  /// Takes a whole number that lies in a range.
  mutating func number(
    _ measure: Problem.Measure, in allowed: ClosedRange<Int>
  ) throws(LineAbandoned) -> Int {
    let token = try expect(.word, as: .number)
    guard let number = Int(text(of: token)) else {
      let isNumber = source.bytes[token.content].allSatisfy(\.isDigit)
      guard isNumber else {
        throw fail(
          .unexpected(found: text(of: token), expected: .number), at: place(token))
      }
      throw fail(.badNumber(text(of: token), of: measure, allowed: allowed), at: place(token))
    }
    guard allowed.contains(number) else {
      throw fail(.badNumber(text(of: token), of: measure, allowed: allowed), at: place(token))
    }
    return number
  }

  /// Takes a date: `2026-03-04`.
  mutating func date() throws(LineAbandoned) -> CivilDate {
    let token = try expect(.word, as: .date)
    let text = text(of: token)
    guard let date = CivilDate(iso: text) else { throw fail(.badDate(text), at: place(token)) }
    return date
  }

  /// Takes a string, and spells out its escapes.
  mutating func string() throws(LineAbandoned) -> String {
    string(try expect(.string, as: .string))
  }

  /// What a string says: `\"` is a quote, `\\` a backslash. Any other escape is reported, and kept as it stands.
  mutating func string(_ token: Token) -> String {
    guard source.bytes[token.content].contains(.backslash) else { return text(of: token) }
    var bytes: [UInt8] = []
    var offset = token.content.lowerBound
    while offset < token.content.upperBound {
      if isEscape(at: offset, in: token) {
        offset += 1
      } else if source.bytes[offset] == .backslash, offset + 1 < token.content.upperBound {
        reportEscape(at: offset, in: token)
      }
      bytes.append(source.bytes[offset])
      offset += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `\"` or `\\` stands here.
  func isEscape(at offset: Int, in token: Token) -> Bool {
    guard source.bytes[offset] == .backslash, offset + 1 < token.content.upperBound else { return false }
    return source.bytes[offset + 1] == .quote || source.bytes[offset + 1] == .backslash
  }

  private mutating func reportEscape(at offset: Int, in token: Token) {
    var end = min(offset + 2, token.content.upperBound)
    while end < token.content.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    report(.unknownEscape(source.text(offset..<end)), at: place(offset..<end))
  }
}
