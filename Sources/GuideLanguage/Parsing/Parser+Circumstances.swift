/// What a `when` can ask.
extension Parser {
  /// One test of the session: a circumstance, or a question with what its answer is asked.
  mutating func answerTest(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    if let circumstance = try namelessCircumstance() { return circumstance }
    if namesSubject, let token = take(.word) {
      let name = try name(token)
      reader.subject = name
      return try test(of: name, &reader)
    }
    guard let subject = reader.subject else {
      let found = token.map { source.text($0.range) } ?? ""
      let isWord = token?.kind == .word && !startsLineTest
      if isWord || token == nil { throw fail(expecting: .circumstance) }
      throw fail(.noSubject(found), at: here)
    }
    return .answer(subject, try lineTest())
  }

  /// Whether a name comes next, and what is asked of it.
  private var namesSubject: Bool {
    guard token?.kind == .word, let next = word(after: 1) else { return false }
    return ["answered", "has", "is"].contains(next)
  }

  /// Whether what comes next would be a test of a line.
  private var startsLineTest: Bool {
    guard let word = word() else { return true }
    let words = [
      "whole", "under", "over", "no", "yes", "not", "past", "today", "future", "none", "unread", "question",
      "new",
      "known",
    ]
    return words.contains(word) || word.utf8.first?.isDigit == true
  }

  /// `first session`, `promises due`, `promise heard`, `over 7 days since daily` and their like, and `no` before
  /// them; `nil` where none of them comes next.
  private mutating func namelessCircumstance() throws(LineAbandoned) -> Condition? {
    if isAt("no"), let negated = heardOrDue(after: 1) {
      for _ in 0...negated.words { takeToken() }
      return .not(negated.condition)
    }
    if let found = heardOrDue(after: 0) {
      for _ in 0..<found.words { takeToken() }
      return found.condition
    }
    guard isAt("over"), ["days", "day"].contains(word(after: 2)) else { return nil }
    takeToken()
    let days = try number(.days, in: 0...3650)
    takeToken()
    try expect(word: "since")
    return .daysSince(guide: try name(), over: days)
  }

  /// A circumstance that is spelt with fixed words only, with how many words that takes.
  private func heardOrDue(after count: Int) -> (condition: Condition, words: Int)? {
    guard let first = word(after: count), let second = word(after: count + 1) else { return nil }
    switch (first, second) {
    case ("first", "session"): return (.firstSession, 2)
    case ("promises", "due"): return (.promisesDue, 2)
    case ("promise", "heard"): return (.heard(.promises), 2)
    case ("fact", "heard"): return (.heard(.facts), 2)
    case ("new", "people") where word(after: count + 2) == "heard": return (.heard(.newPeople), 3)
    default: return nil
    }
  }

  /// `answered`, `has COND`, `is COND` or `has HEADING`, behind a name.
  private mutating func test(of name: Name, _ reader: inout ConditionReader) throws(LineAbandoned)
    -> Condition
  {
    if take("answered") { return .answered(name) }
    takeToken()
    if let token, token.kind == .word, !startsLineTest {
      takeToken()
      return .known(person: name, heading: try self.name(token))
    }
    let isNegated = isAt("not") && !isAt("not", "sure")
    if isNegated { takeToken() }
    if token?.kind == .openParenthesis, !isNegated {
      var inner = ConditionReader(speaking: .line, depth: reader.depth)
      return .answer(name, try parenthesised(&inner))
    }
    let test = Condition.answer(name, try lineTest())
    return isNegated ? .not(test) : test
  }
}
