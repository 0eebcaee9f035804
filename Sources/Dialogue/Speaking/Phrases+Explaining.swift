import GuideLanguage
import Text

/// What commands say.
extension Phrases {
  static let nothingToTakeBack = "There is nothing to take back yet."
  static let stopped = "Stopped. Everything you said is kept."
  static let whyConfirm = "What I heard becomes a record only when you say so."
  static let whyCheckIn = "You said you would do this; asking once is how it does not get lost."
  static let becauseSkipped = "You passed the last question over, so the next one came."
  static let becauseConfirmed = "That was about what to keep; no rule of a guide decided it."

  static let help: [String] =
    Command.all.map { "/\($0.name)  \($0.help)" } + [
      "Everything else is an answer. To begin an answer with a slash, put a blank before it."
    ]

  static func stoppedWithPending(_ count: Int) -> String {
    count == 1
      ? "Stopped. Everything you said is kept; I heard one thing to confirm, and will ask next time."
      : "Stopped. Everything you said is kept; I heard \(count) things to confirm, and will ask next time."
  }

  static func bareWord(_ command: Command) -> String {
    "To do that, type /\(command.name). To answer with that word, put a blank before it."
  }

  static func unknownCommand(_ word: String) -> String {
    let names = Command.all.map(\.name)
    let mend = closest(to: word, among: names).map { " Did you mean /\($0)?" } ?? ""
    return
      "There is no command /\(word).\(mend) /help lists them; an answer may begin with a blank and a slash."
  }

  static func why(_ point: SourcePoint) -> String {
    "\(point.text) (\(point.tip). From “\(point.article)” by \(point.author), \(point.location).)"
  }

  static func becauseOfGuide(_ file: String) -> String { "It is the first question of \(file)." }

  /// The trace of a turn: the rule that answered, the words it matched, the rules that were tried before it.
  static func because(
    _ evaluation: Evaluation, question: Question, tried: [RuleSite], words: [String], file: String
  ) -> [String] {
    var lines: [String] = []
    let name = question.ask.name.text
    if let fired = evaluation.fired {
      let place = "\(fired.rule.site.source), line \(fired.rule.site.line)"
      let matched = words.isEmpty ? "" : ", on \(list(words.map { "“\($0)”" }))"
      lines.append("Your answer to “\(name)” met the rule at \(place)\(matched).")
    } else {
      lines.append(
        "No rule answered “\(name)” (\(file), line \(question.ask.place.line)), so \(put(evaluation.decision))."
      )
    }
    if !tried.isEmpty {
      let sites = tried.map { "\($0.source) \($0.line)" }
      lines.append("Tried first, in this order: \(sites.prefix(tracedRules).joined(separator: ", ")).")
    }
    return lines
  }

  private static let tracedRules = 20

  private static func put(_ decision: Evaluation.Decision) -> String {
    switch decision {
    case .askAgain: "it was asked again, because it could not be read"
    case .leave: "it was left, because it could not be read"
    case .probe: "the engine asked on by itself"
    case .say, .finish, .keep: "the answer was kept, and the next question came"
    }
  }
}
