import GuideLanguage

/// One step of a program. Addresses are indices into the program's code.
enum Instruction: Sendable {
  /// Puts this question, unless it has been answered.
  case ask(Int)
  /// Says these lines.
  case show([ShownLine])
  /// Takes the list of this loop and enters its first round, or goes behind it.
  case enter(Int)
  /// Goes to the next round of this loop, or behind it.
  case next(Int)
  /// Goes to the topics of this pick, one after the other.
  case pick(Int)
  /// Goes to the pick's next topic after the one of this name, or behind it.
  case endTopic(pick: Int, name: String)
  /// Goes on where the test holds, else at the address.
  case branch(Test, otherwise: Int)
  /// Goes on at the address.
  case jump(Int)
  /// Ends the session with its summary.
  case close
}

/// An `each`, with where it begins and ends.
struct Loop: Sendable {
  let each: Each
  /// What the log knows it by.
  let chooser: Chosen.Chooser
  /// The address of its `enter`.
  var start = 0
  /// The address behind its `next`.
  var end = 0

  init(_ each: Each) {
    self.each = each
    let list =
      switch each.list {
      case .answer(let name): name.text
      case .duePromises: "due promises"
      }
    chooser = .each("\(each.name.text) in \(list)" + (each.limit.map { ", at most \($0)" } ?? ""))
  }
}

/// A `pick`, with where its topics begin.
struct PickPoint: Sendable {
  let pick: Pick
  /// What the log knows it by.
  let chooser: Chosen.Chooser
  /// The address of each topic, by its name.
  var addresses: [String: Int] = [:]
  /// For each topic, in file order: the questions in it, by name.
  var questions: [[String]] = []
  /// The address behind it.
  var end = 0

  init(_ pick: Pick) {
    self.pick = pick
    chooser = .pick(pick.choices.map(\.name.text).joined(separator: " "))
  }
}

/// An `ask`, with what it takes to put it and to read its answer.
struct Question: Sendable {
  let ask: Ask
  /// Its own `if` lines.
  let rules: RuleIndex
  /// Where it stands in the code.
  let address: Int
  /// The loops around it, the outermost first.
  let loops: [Int]
}
