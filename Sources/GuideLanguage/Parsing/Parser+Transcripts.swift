import Text

/// `test` blocks: conversations as they have to go.
extension Parser {
  /// `test "name", today DATE, for "Dana"`, and the lines that belong to it.
  mutating func parseTranscript() -> Transcript? {
    guard let line else { return nil }
    tokenize()
    let header = try? transcriptHeader()
    nextLine()
    var transcript = Transcript(
      name: header?.name ?? "", today: header?.today ?? .firstOf1970, argument: header?.argument, givens: [],
      opening: [], turns: [], place: line.place)
    while let line = self.line {
      switch keyword(of: line) {
      case .given: if let given = parseGiven() { transcript.givens.append(given) }
      case .coach: if let said = parseCoachLine() { add(said, to: &transcript) }
      case .me: if let turn = parseTurn() { transcript.turns.append(turn) }
      default: return header == nil ? nil : transcript
      }
    }
    return header == nil ? nil : transcript
  }

  private mutating func transcriptHeader() throws(LineAbandoned) -> (
    name: String, today: CivilDate, argument: String?
  ) {
    let name = try string()
    _ = try expect(.comma, as: .word(","))
    try expect(word: "today")
    let today = try date()
    var argument: String?
    if take(.comma) != nil {
      try expect(word: "for")
      argument = try string()
    }
    try expectEndOfLine()
    return (name, today, argument)
  }

  private func add(_ said: ExpectedLine, to transcript: inout Transcript) {
    guard let last = transcript.turns.indices.last else { return transcript.opening.append(said) }
    transcript.turns[last].said = (transcript.turns[last].said ?? []) + [said]
  }

  // MARK: Given

  private mutating func parseGiven() -> Given? {
    tokenize()
    defer { nextLine() }
    do {
      let given = try given()
      try expectEndOfLine()
      return given
    } catch {
      return nil
    }
  }

  private mutating func given() throws(LineAbandoned) -> Given {
    if take("person") { return .person(try personName(before: nil)) }
    if take("met") {
      let person = try personName(before: "on")
      return .met(person: person, on: try onDate())
    }
    if isAt("promise"), token(after: 1)?.kind == .string {
      takeToken()
      return try givenPromise()
    }
    return try givenFactOrAnswer()
  }

  private mutating func givenPromise() throws(LineAbandoned) -> Given {
    let what = try string()
    let recipient = take("for") ? try personName(before: "due") : nil
    return .promise(what: what, recipient: recipient, due: take("due") ? try date() : nil)
  }

  /// `NAME HEADING "…" on DATE` or `QUESTION answered "…" on DATE`: the word before the string tells them apart.
  private mutating func givenFactOrAnswer() throws(LineAbandoned) -> Given {
    let rest = restOfTokens
    let from = rest.count > 1 && rest.first?.kind == .string ? rest.startIndex + 1 : rest.startIndex
    guard let string = rest[from...].firstIndex(where: { $0.kind == .string }), string - rest.startIndex >= 2
    else {
      throw fail(
        expecting: .oneOf(["person", "met", "promise", "NAME HEADING \"…\"", "QUESTION answered \"…\""]))
    }
    let subject = rest.startIndex..<string - 1
    if source.text(rest[string - 1].content) == "answered", subject.count == 1 {
      let question = try name()
      takeToken()
      let text = try self.string()
      return .answer(question: question, text: text, on: try onDate())
    }
    let person = personName(rest[subject])
    for _ in subject { takeToken() }
    let heading = try name(.heading)
    let text = try self.string()
    return .fact(person: person, heading: heading, text: text, on: try onDate())
  }

  private mutating func onDate() throws(LineAbandoned) -> CivilDate {
    try expect(word: "on")
    return try date()
  }

  /// Takes a name of a person, with quotes or without, up to a word or to the end of the line.
  private mutating func personName(before word: String?) throws(LineAbandoned) -> String {
    let rest = restOfTokens
    let end =
      rest.firstIndex { word != nil && $0.kind == .word && source.text($0.content) == word } ?? rest.endIndex
    guard end > rest.startIndex else { throw fail(expecting: .text) }
    for _ in rest.startIndex..<end { takeToken() }
    return personName(rest[..<end])
  }

  private func personName(_ tokens: ArraySlice<Token>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return source.text(tokens.count == 1 ? first.content : first.range.lowerBound..<last.range.upperBound)
  }

  // MARK: What is said

  /// What stands behind `coach:` or `me:`, without the blanks around it and without a comment.
  private mutating func spokenRange() throws(LineAbandoned) -> Range<Int> {
    guard let line else { throw LineAbandoned() }
    let word = firstWordRange(of: line)
    let end = contentEnd(of: line, from: line.first)
    guard word.upperBound < end, source.bytes[word.upperBound] == UInt8(ascii: ":") else {
      let place = line.place(word.upperBound..<word.upperBound)
      throw fail(.unexpected(found: nil, expected: .word(":")), at: place)
    }
    return trimmed(word.upperBound + 1..<end)
  }

  private mutating func parseCoachLine() -> ExpectedLine? {
    defer { nextLine() }
    guard let range = try? spokenRange() else { return nil }
    return ExpectedLine(text: source.text(range), place: place(range))
  }

  /// `me: what is typed => EXPECTATION; EXPECTATION (QUESTION, if N)`
  private mutating func parseTurn() -> TranscriptTurn? {
    guard let line else { return nil }
    defer { nextLine() }
    guard var range = try? spokenRange() else { return nil }
    var expectations: [TranscriptTurn.Expectation] = []
    var rule: TranscriptTurn.Expectation?
    if let note = ruleNote(in: range) {
      rule = .rule(question: note.question, number: note.number)
      range = trimmed(range.lowerBound..<note.start)
    }
    var typed = range
    if let arrow = arrow(in: range) {
      typed = trimmed(range.lowerBound..<arrow)
      let pieces = expectationRanges(in: trimmed(arrow + 2..<range.upperBound))
      for piece in pieces { if let expectation = expectation(piece) { expectations.append(expectation) } }
    }
    if let rule { expectations.append(rule) }
    return TranscriptTurn(
      line: source.text(typed), said: nil, expectations: expectations, place: line.place)
  }
}

extension CivilDate {
  /// The day that stands for one that could not be read; the test that has it is dropped.
  fileprivate static let firstOf1970 = CivilDate(daysSince1970: 0)
}
