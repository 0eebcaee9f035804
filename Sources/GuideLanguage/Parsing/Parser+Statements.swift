/// The statements that are no questions.
extension Parser {
  /// `each NAME in LIST, at most N … end`
  mutating func parseEach() -> Statement? {
    guard let line else { return nil }
    tokenize()
    let header = try? eachHeader()
    nextLine()
    guard let body = within("each", at: line, { $0.parseBlock().body }), let header else { return nil }
    return .each(
      Each(name: header.name, list: header.list, limit: header.limit, body: body, place: line.place))
  }

  private mutating func eachHeader() throws(LineAbandoned) -> (name: Name, list: Each.List, limit: Int?) {
    let name = try name()
    try expect(word: "in")
    let start = here
    let list: Each.List
    if take("due", "promises") {
      list = .duePromises(Place(line: start.line, column: start.column, length: "due promises".utf8.count))
    } else {
      list = .answer(try self.name())
    }
    var limit: Int?
    if take(.comma) != nil {
      try expect(word: "at")
      try expect(word: "most")
      limit = try number(.rounds, in: 1...100)
    }
    try expectEndOfLine()
    return (name, list, limit)
  }

  /// `when CIRCUMSTANCE … otherwise … end`
  mutating func parseWhen() -> Statement? {
    guard let line else { return nil }
    tokenize()
    let condition = try? wholeCircumstance()
    nextLine()
    let bodies = within("when", at: line) { parser in
      let (then, end) = parser.parseBlock()
      return (then, end == .otherwise ? parser.parseOtherwise() : [])
    }
    guard let (then, otherwise) = bodies, let condition else { return nil }
    return .when(When(condition: condition, then: then, otherwise: otherwise, place: line.place))
  }

  private mutating func wholeCircumstance() throws(LineAbandoned) -> Condition {
    let condition = try circumstance()
    try expectEndOfLine()
    return condition
  }

  private mutating func parseOtherwise() -> [Statement] {
    var body: [Statement] = []
    while true {
      tokenize()
      try? expectEndOfLine()
      nextLine()
      let (part, end) = parseBlock()
      body += part
      guard end == .otherwise, let line else { return body }
      report(.repeated("otherwise", first: nil), at: line.place)
    }
  }

  /// `pick N from … end`
  mutating func parsePick() -> Statement? {
    guard let line else { return nil }
    tokenize()
    let count = try? pickHeader()
    nextLine()
    let choices = within("pick", at: line) { $0.parseChoices() }
    guard let choices, let count else { return nil }
    return .pick(Pick(count: count, choices: choices, place: line.place))
  }

  private mutating func pickHeader() throws(LineAbandoned) -> Int {
    let count = try number(.picks, in: 1...100)
    try expect(word: "from")
    try expectEndOfLine()
    return count
  }

  private mutating func parseChoices() -> [Topic] {
    var choices: [Topic] = []
    _ = parseLines { parser, keyword in
      switch keyword {
      case .ask:
        if let ask = parser.parseAsk() { choices.append(Topic(name: ask.name, body: [.ask(ask)])) }
        return true
      case .topic:
        if let topic = parser.parseTopic() { choices.append(topic) }
        return true
      default: return false
      }
    }
    return choices
  }

  private mutating func parseTopic() -> Topic? {
    guard let line else { return nil }
    tokenize()
    let name = try? lastName()
    nextLine()
    guard let body = within("topic", at: line, { $0.parseBlock().body }), let name else { return nil }
    return Topic(name: name, body: body)
  }

  private mutating func lastName() throws(LineAbandoned) -> Name {
    let name = try name()
    try expectEndOfLine()
    return name
  }

  /// `show … end`
  mutating func parseShow() -> Statement? {
    guard let line else { return nil }
    tokenize()
    try? expectEndOfLine()
    nextLine()
    return within("show", at: line) { parser in
      var lines: [ShownLine] = []
      _ = parser.parseLines { parser, keyword in keyword == nil && parser.takeShownLine(into: &lines) }
      return .show(Lines(lines: lines, place: line.place))
    }
  }

  /// Reads `"template" otherwise "template"`, where the current line is one.
  mutating func takeShownLine(into lines: inout [ShownLine]) -> Bool {
    guard let line, source.bytes[line.first] == .quote || isTypographicQuote(at: line.first) else {
      return false
    }
    tokenize(from: line.first)
    do {
      let template = try template()
      lines.append(ShownLine(template: template, otherwise: take("otherwise") ? try self.template() : nil))
      try expectEndOfLine()
    } catch {}
    nextLine()
    return true
  }

  mutating func parseFinish() -> Statement? {
    guard let line else { return nil }
    tokenize()
    try? expectEndOfLine()
    nextLine()
    return .finish(line.place(firstWordRange(of: line)))
  }
}
