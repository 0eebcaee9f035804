/// Conditions, which `if` and `when` share: `or` binds least, then `and`, then `not`, then `last time`.
extension Parser {
  /// Whose words a condition speaks of.
  enum Speaking {
    /// Those of the line just typed: an `if`.
    case line
    /// Those of the answers that it names: a `when`.
    case answers
  }

  /// A condition that is being read.
  struct ConditionReader {
    let speaking: Speaking
    /// How many parentheses and `not` are open.
    var depth = 0
    /// The question named last in a `when`: `actual has ~badly or ~awful` names it for both.
    var subject: Name?
  }

  /// Takes the condition of an `if`, up to the colon.
  mutating func answerCondition() throws(LineAbandoned) -> Condition {
    var reader = ConditionReader(speaking: .line)
    return try disjunction(&reader)
  }

  /// Takes the condition of a `when`, which names its subjects.
  mutating func circumstance() throws(LineAbandoned) -> Condition {
    var reader = ConditionReader(speaking: .answers)
    return try disjunction(&reader)
  }

  private mutating func disjunction(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    let first = try conjunction(&reader)
    guard isAt("or") else { return first }
    var parts = [first]
    while take("or") { parts.append(try conjunction(&reader)) }
    return .any(parts)
  }

  private mutating func conjunction(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    let first = try negation(&reader)
    guard isAt("and") else { return first }
    var parts = [first]
    while take("and") { parts.append(try negation(&reader)) }
    return .all(parts)
  }

  private mutating func negation(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    guard isAt("not"), !isAt("not", "sure") else { return try timed(&reader) }
    try open(&reader)
    takeToken()
    let condition = try negation(&reader)
    reader.depth -= 1
    return .not(condition)
  }

  /// A condition, and whether it speaks of the last time.
  private mutating func timed(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    let condition = try parenthesised(&reader)
    let start = here
    guard take("last", "time") else { return condition }
    var days: Int?
    if take("within") {
      days = try number(.days, in: 1...3650)
      guard take("days") || take("day") else { throw fail(expecting: .word("days")) }
    }
    if reader.speaking == .line { return .lastTime(condition, within: days) }
    guard case .answer(let name, let test) = condition else { throw fail(.noSubject("last time"), at: start) }
    return .answer(name, .lastTime(test, within: days))
  }

  mutating func parenthesised(_ reader: inout ConditionReader) throws(LineAbandoned) -> Condition {
    guard token?.kind == .openParenthesis else {
      return reader.speaking == .line ? try lineTest() : try answerTest(&reader)
    }
    try open(&reader)
    takeToken()
    let condition = try disjunction(&reader)
    _ = try expect(.closeParenthesis, as: .word(")"))
    reader.depth -= 1
    return condition
  }

  private mutating func open(_ reader: inout ConditionReader) throws(LineAbandoned) {
    reader.depth += 1
    if reader.depth > Limits.depth { throw fail(.tooDeep(limit: Limits.depth), at: here) }
  }

  // MARK: What a line can be asked

  /// One test of a line: a phrase, a word set, or what the language has words for.
  mutating func lineTest() throws(LineAbandoned) -> Condition {
    if let test = try wordsTest() { return test }
    guard let word = word() else { throw fail(expecting: .condition) }
    let place = here
    switch word {
    case "no": return noTest()
    case "yes": return takeOne(.yes(place))
    case "not" where isAt("not", "sure"):
      takeToken()
      return takeOne(.notSure(place))
    case "past": return takeOne(.past(place))
    case "today": return takeOne(.today(place))
    case "future": return takeOne(.future(place))
    case "none": return takeOne(.nothing)
    case "unread": return takeOne(.unread)
    case "question": return takeOne(.isQuestion)
    case "new" where isAt("new", "person"):
      takeToken()
      return takeOne(.newPerson(place))
    case "known" where isAt("known", "person"):
      takeToken()
      return takeOne(.knownPerson(place))
    default:
      guard let first = source.bytes[restOfTokens[restOfTokens.startIndex].content].first, first.isDigit
      else {
        throw fail(expecting: .condition)
      }
      return try rangeTest()
    }
  }

  private mutating func takeOne(_ condition: Condition) -> Condition {
    takeToken()
    return condition
  }

  /// `"phrase"`, `~set`, `whole …`, `under N words`, `over N words`; `nil` where none of them comes next.
  private mutating func wordsTest() throws(LineAbandoned) -> Condition? {
    switch token?.kind {
    case .string: return .phrase(try phrase(), whole: false)
    case .set: return .set(try setName(), whole: false)
    default: break
    }
    if take("whole") {
      if token?.kind == .set { return .set(try setName(), whole: true) }
      return .phrase(try phrase(), whole: true)
    }
    guard isAt("under") || isAt("over") else { return nil }
    let isUnder = isAt("under")
    takeToken()
    let count = try number(.words, in: 0...10_000)
    guard take("words") || take("word") else { throw fail(expecting: .word("words")) }
    return isUnder ? .under(count) : .over(count)
  }

  /// `no`, or `no when` and its like.
  private mutating func noTest() -> Condition {
    let start = here
    takeToken()
    guard let field = word().flatMap(PromiseField.init(rawValue:)) else { return .no(start) }
    let end = here
    takeToken()
    let length = end.column + end.length - start.column
    return .missing(field, Place(line: start.line, column: start.column, length: length))
  }

  /// `3` or `1-2`.
  private mutating func rangeTest() throws(LineAbandoned) -> Condition {
    let token = try expect(.word, as: .condition)
    let ends = source.bytes[token.content].split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = ends.map { Int(String(decoding: $0, as: UTF8.self)) }
    let allowed = 0...1_000_000
    guard numbers.count <= 2, let low = numbers.first ?? nil, let high = numbers.last ?? nil,
      allowed.contains(low), allowed.contains(high)
    else {
      throw fail(.badNumber(text(of: token), of: .number, allowed: allowed), at: place(token))
    }
    guard low <= high else { throw fail(.badRange(low: low, high: high), at: place(token)) }
    return .range(low...high, place(token))
  }
}
