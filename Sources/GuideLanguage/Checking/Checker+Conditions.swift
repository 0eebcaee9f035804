/// Conditions: whether what they ask can be asked of such an answer.
extension Checker {
  /// Checks what is asked of a line at a question, or of its answer.
  ///
  /// - Parameters:
  ///   - test: What is asked.
  ///   - question: The question; `nil` for an `if` that all questions share.
  ///   - type: Its type.
  ///   - place: The whole condition, where a part of it has no place of its own.
  mutating func check(test: Condition, of question: Name?, type: AnswerType?, at place: Place) {
    switch test {
    case .any(let parts), .all(let parts):
      for part in parts { check(test: part, of: question, type: type, at: place) }
    case .not(let part), .lastTime(let part, _): check(test: part, of: question, type: type, at: place)
    case .set(let name, _): checkSet(name)
    default:
      guard let question, let type, let need = test.need, !need.types.contains(type.word) else {
        return checkScale(test, type: type)
      }
      let problem = Problem.wrongType(
        what: need.what, question: question.text, type: type.word, needs: need.types)
      report(problem, at: need.place ?? place)
    }
  }

  private mutating func checkScale(_ test: Condition, type: AnswerType?) {
    guard case .range(let range, let place) = test, case .scale(let low, _, let high, _)? = type else {
      return
    }
    if range.lowerBound < low || range.upperBound > high {
      report(.outsideScale(range, scale: low...max(low, high)), at: place)
    }
  }

  /// Checks the condition of a `when`.
  mutating func check(circumstance: Condition, at place: Place) {
    switch circumstance {
    case .any(let parts), .all(let parts): for part in parts { check(circumstance: part, at: place) }
    case .not(let part): check(circumstance: part, at: place)
    case .answer(let name, let test):
      let type = answerType(of: name)
      check(test: test, of: type == nil ? nil : name, type: type, at: place)
    case .answered(let name): _ = answerType(of: name)
    case .known(let person, let heading):
      expectPerson(person, for: "\"has \(heading.text)\"")
      checkHeading(heading)
    case .daysSince(let guide, _): checkGuide(guide)
    default: break
    }
  }

  /// The type of a question that was asked before; `nil`, and reported, for any other name.
  private mutating func answerType(of name: Name) -> AnswerType? {
    guard let meaning = meaning(of: name.text, at: name.place) else { return nil }
    guard !meaning.isRound else {
      reportWrongType("what was answered", name, meaning, needs: AnswerType.words)
      return nil
    }
    return asked[name.text]
  }

  private mutating func checkGuide(_ name: Name) {
    guard name.text != guideName, !library.guides.contains(name.text) else { return }
    let suggestion = suggestion(for: name.text) { $0.library.guides }
    report(.unknown(.guide, name.text, suggestion: suggestion), at: name.place)
  }

  /// How many captures are known whenever the condition holds: those of its phrases, from left to right.
  func captures(of condition: Condition) -> Int {
    switch condition {
    case .any(let parts): parts.map { captures(of: $0) }.min() ?? 0
    case .all(let parts): parts.reduce(0) { $0 + captures(of: $1) }
    case .phrase(let pattern, _): pattern.captures
    case .set(let name, _): captures(ofSet: name.text)
    default: 0
    }
  }

  private func captures(ofSet name: String) -> Int {
    var fewest = Int.max
    wordSets.walk(from: name) { set in
      for case .phrase(let pattern) in set.members where fewest > 0 { fewest = min(fewest, pattern.captures) }
      return fewest > 0
    }
    return fewest == Int.max ? 0 : fewest
  }
}

extension Pattern {
  /// How many wildcards it has.
  var captures: Int {
    var count = 0
    for part in parts { if case .word = part {} else { count += 1 } }
    return count
  }
}

extension Condition {
  /// The types of answers that it can be asked of, where not all; with what messages call it, and its place.
  fileprivate var need: (what: String, types: [String], place: Place?)? {
    switch self {
    case .yes(let place): ("\"yes\"", Self.typesThatSayYes, place)
    case .no(let place): ("\"no\"", Self.typesThatSayYes, place)
    case .notSure(let place): ("\"not sure\"", ["yes-no"], place)
    case .range(let range, let place): ("\"\(range.spelt)\"", ["scale"], place)
    case .past(let place): ("\"past\"", ["date"], place)
    case .today(let place): ("\"today\"", ["date"], place)
    case .future(let place): ("\"future\"", ["date"], place)
    case .missing(.when, let place): ("\"no when\"", ["promise", "check-in"], place)
    case .missing(let field, let place): ("\"no \(field.rawValue)\"", ["promise"], place)
    case .newPerson(let place): ("\"new person\"", ["person", "people"], place)
    case .knownPerson(let place): ("\"known person\"", ["person", "people"], place)
    case .nothing: ("\"none\"", ["text", "person", "people", "promise"], nil)
    case .unread: ("\"unread\"", ["yes-no", "scale", "date", "person", "people", "promise", "check-in"], nil)
    default: nil
    }
  }

  /// Where "yes" and "no" are read, be it that they answer beside the question.
  private static let typesThatSayYes = ["yes-no", "date", "person", "people", "promise"]
}
