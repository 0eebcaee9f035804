/// A place in a program: an address, and the rounds around it.
struct Position: Hashable {
  /// The next instruction.
  var address: Int
  /// The loops around it, the outermost first.
  var loops: [Int] = []
  /// The key of each loop's round.
  var round: [String] = []

  init(address: Int) { self.address = address }

  /// The place of a question in these rounds.
  init(of question: Question, round: [String]) {
    address = question.address
    loops = question.loops
    self.round = round
  }

  /// The place behind a question in these rounds.
  init(after question: Question, round: [String]) {
    self.init(of: question, round: round)
    address += 1
  }
}
