import GuideLanguage
import Text

/// What is said where something heard becomes real.
extension Phrases {
  static let kept = "Kept in the journal."
  static let keptNothing = "Nothing of that is kept as a record; your answers stay as they are."
  static let unclearConfirmation = "Yes, no, or the numbers to leave out: which is it?"
  static let askedNextTime = "I will ask about that next time."

  static func heard(_ item: Heard, number: Int, today: CivilDate) -> String {
    "\(number) \(put(item, today: today))"
  }

  static func heardOne(_ item: Heard, today: CivilDate) -> String { "I heard \(put(item, today: today))." }

  static func heardSeveral(_ count: Int) -> String { "I heard:" }

  static func keepQuestion(count: Int) -> String {
    switch count {
    case 1: "Keep it? (yes or no)"
    case 2: "Keep both? (yes, no, or the numbers to leave out)"
    case 3: "Keep all three? (yes, no, or the numbers to leave out)"
    default: "Keep all \(count)? (yes, no, or the numbers to leave out)"
    }
  }

  static func left(out count: Int) -> String {
    count == 1 ? "Kept, without that one." : "Kept, without those \(count)."
  }

  private static func put(_ item: Heard, today: CivilDate) -> String {
    switch item.what {
    case .person(let person): "somebody new: \(person.name)"
    case .promise(let draft): "a promise: \(describe(draft, today: today))"
    case .fact(let fact):
      "about \(fact.person.name), \(heading(fact.heading)): “\(Quoting.shortened(Quoting.onOneLine(fact.text)))”"
    }
  }

  /// A heading as people say it.
  private static func heading(_ id: String) -> String {
    switch id {
    case "struggle": "struggling with"
    case "trying": "trying to"
    case "deciding": "deciding"
    case "offer": "you could offer"
    case "met-at": "met at"
    case "works-at": "works at"
    case "knows": "knows about"
    default: id
    }
  }
}
