/// `if` lines, and what they do.
extension Parser {
  /// `if COND: REACTION and REACTION …`, and the `still:` lines under it. `nil`, and reported, where the line
  /// can't be read.
  mutating func parseRule() -> Rule? {
    tokenize()
    let rule: Rule?
    do {
      let start = here
      let condition = try answerCondition()
      let end = token?.range.lowerBound
      try expectColon()
      let place = end.map {
        Place(line: start.line, column: start.column, length: length(from: start, to: $0))
      }
      rule = Rule(condition: condition, reactions: try reactions(), still: [], place: place ?? start)
    } catch {
      rule = nil
    }
    nextLine()
    let still = parseStill(under: rule)
    guard var rule else { return nil }
    rule.still = still
    return rule
  }

  private func length(from start: Place, to end: Int) -> Int {
    guard let line else { return start.length }
    let range = trimmed(line.start + start.column - 1..<end)
    return max(1, range.count)
  }

  /// The ladder of `still:` lines. Each stands under a probe: that of the `if`, or that of the `still:` before.
  private mutating func parseStill(under rule: Rule?) -> [[Reaction]] {
    var ladder: [[Reaction]] = []
    var probes = rule?.reactions.last.map(\.isProbe)
    while let line, keyword(of: line) == .still {
      tokenize()
      if probes == false { report(.stillWithoutProbe, at: line.place(firstWordRange(of: line))) }
      do {
        try expectColon()
        let reactions = try reactions()
        if probes != false { ladder.append(reactions) }
        probes = reactions.last.map(\.isProbe)
      } catch {
        probes = nil
      }
      nextLine()
    }
    return ladder
  }

  /// Takes what a rule does, up to the end of the line.
  private mutating func reactions() throws(LineAbandoned) -> [Reaction] {
    var reactions: [Reaction] = []
    repeat {
      if let last = reactions.last, last.endsTurn { throw fail(.notLast(last.word), at: here) }
      reactions.append(try reaction())
    } while take("and")
    try expectEndOfLine()
    return reactions
  }

  private mutating func reaction() throws(LineAbandoned) -> Reaction {
    if take("probe") { return .probe(try template()) }
    if take("say") { return .say(try template()) }
    if take("finish") { return .finish }
    guard take("remember") else { throw fail(expecting: .reaction) }
    let value = try valueOrTemplate()
    try expect(word: "about")
    let person = try name()
    try expect(word: "as")
    return .remember(value, about: person, heading: try name(.heading))
  }
}

extension Reaction {
  /// Whether it asks on.
  var isProbe: Bool { if case .probe = self { true } else { false } }

  /// Whether nothing can follow it.
  var endsTurn: Bool { if case .remember = self { false } else { true } }

  /// The word that writes it.
  var word: String {
    switch self {
    case .probe: "probe"
    case .say: "say"
    case .remember: "remember"
    case .finish: "finish"
    }
  }
}
