/// Conditions, as a guide writes them.
extension Condition {
  /// The condition with the parentheses that it needs.
  var spelt: String {
    switch self {
    case .any(let parts): parts.map { $0.spelt(within: .any) }.joined(separator: " or ")
    case .all(let parts): parts.map { $0.spelt(within: .all) }.joined(separator: " and ")
    case .not(let part): "not \(part.spelt(within: .not))"
    case .lastTime(let part, let days):
      "\(part.spelt(within: .time)) last time\(days.map { " within \($0) days" } ?? "")"
    case .answer(let name, .lastTime(let part, let days)):
      "\(name.text) has \(Condition.lastTime(part, within: days).spelt)"
    case .answer(let name, let part): "\(name.text) has \(part.spelt(within: .time))"
    default: speltTest
    }
  }

  /// What a condition stands within, in the order of how close it binds.
  private enum Context: Int {
    case any, all, not, time
  }

  private func spelt(within context: Context) -> String {
    let binding: Context? =
      switch self {
      case .any: .any
      case .all: .all
      case .not: .not
      case .lastTime: .time
      default: nil
      }
    guard let binding else { return spelt }
    // `not not` needs no parentheses; everything else does within what binds as close or closer.
    let isFree = binding.rawValue > context.rawValue || (binding == .not && context == .not)
    return isFree ? spelt : "(\(spelt))"
  }

  private var speltTest: String {
    switch self {
    case .phrase(let pattern, let whole): "\(whole ? "whole " : "")\(quoted(pattern.source))"
    case .set(let name, let whole): "\(whole ? "whole " : "")~\(name.text)"
    case .under(let words): "under \(words) words"
    case .over(let words): "over \(words) words"
    case .isQuestion: "question"
    case .yes: "yes"
    case .no: "no"
    case .notSure: "not sure"
    case .range(let range, _): range.spelt
    case .past: "past"
    case .today: "today"
    case .future: "future"
    case .missing(let field, _): "no \(field.rawValue)"
    case .newPerson: "new person"
    case .knownPerson: "known person"
    case .nothing: "none"
    case .unread: "unread"
    case .answered(let name): "\(name.text) answered"
    case .known(let person, let heading): "\(person.text) has \(heading.text)"
    case .firstSession: "first session"
    case .promisesDue: "promises due"
    case .heard(.promises): "promise heard"
    case .heard(.newPeople): "new people heard"
    case .heard(.facts): "fact heard"
    case .daysSince(let guide, let days): "over \(days) days since \(guide.text)"
    case .any, .all, .not, .lastTime, .answer: spelt
    }
  }
}
