/// A spelling of conditions in which equal ones are equal, wherever they stand.
extension Condition {
  /// Equal for conditions that hold for the same lines by their form: the order in `and` and `or` counts for
  /// nothing.
  var key: String {
    switch self {
    case .any(let parts): "(\(parts.map(\.key).sorted().joined(separator: " or ")))"
    case .all(let parts): "(\(parts.map(\.key).sorted().joined(separator: " and ")))"
    case .not(.not(let part)): part.key
    case .not(let part): "not \(part.key)"
    case .phrase(let pattern, let whole): "\(whole ? "whole " : "")\"\(pattern.key)\""
    case .set(let name, let whole): "\(whole ? "whole " : "")~\(name.text)"
    case .under(let words): "under \(words)"
    case .over(let words): "over \(words)"
    case .isQuestion: "question"
    case .yes: "yes"
    case .no: "no"
    case .notSure: "not-sure"
    case .range(let range, _): "\(range.lowerBound)-\(range.upperBound)"
    case .past: "past"
    case .today: "today"
    case .future: "future"
    case .missing(let field, _): "no-\(field.rawValue)"
    case .newPerson: "new-person"
    case .knownPerson: "known-person"
    case .nothing: "none"
    case .unread: "unread"
    case .lastTime(let part, let days): "\(part.key) last \(days.map(String.init) ?? "")"
    case .answer(let name, let part): "\(name.text) has \(part.key)"
    case .answered(let name): "\(name.text) answered"
    case .known(let person, let heading): "\(person.text) has-heading \(heading.text)"
    case .firstSession: "first-session"
    case .promisesDue: "promises-due"
    case .heard(let kind): "heard \(kind.rawValue)"
    case .daysSince(let guide, let days): "over \(days) since \(guide.text)"
    }
  }

  /// The key of the condition that holds when this one does not.
  var oppositeKey: String { if case .not(let part) = self { part.key } else { "not \(key)" } }
}

extension Pattern {
  /// Equal for patterns with equal parts.
  fileprivate var key: String {
    parts.map { part in
      switch part {
      case .word(let word): word
      case .one: "_"
      case .many: "*"
      }
    }
    .joined(separator: " ")
  }
}
