/// What the longest ways through some statements come to.
struct Paths {
  /// The most on a way that goes on behind them; `nil` where none does.
  var through: Int?
  /// The most on a way that goes to the close before their end; `nil` where none does.
  var finished: Int?

  /// The most on any way.
  var longest: Int { max(through ?? 0, finished ?? 0) }

  /// Counts along the ways through some statements.
  ///
  /// - Parameters:
  ///   - statements: The statements, in order.
  ///   - count: What an ask counts.
  ///   - rounds: How many rounds an `each` counts.
  init(_ statements: [Statement], count: (Ask) -> Int, rounds: (Each) -> Int) {
    through = 0
    for statement in statements {
      guard let before = through else { return }
      let next = Paths(statement, count: count, rounds: rounds)
      if let end = next.finished { finished = max(finished ?? 0, Self.sum(before, end)) }
      through = next.through.map { Self.sum(before, $0) }
    }
  }

  private init(_ statement: Statement, count: (Ask) -> Int, rounds: (Each) -> Int) {
    switch statement {
    case .ask(let ask):
      through = count(ask)
      finished = ask.canFinish ? count(ask) : nil
    case .each(let each):
      let body = Paths(each.body, count: count, rounds: rounds)
      let (product, overflow) = body.longest.multipliedReportingOverflow(by: rounds(each))
      through = overflow ? Self.most : min(product, Self.most)
      finished = body.finished == nil ? nil : through
    case .when(let when):
      let then = Paths(when.then, count: count, rounds: rounds)
      let otherwise = Paths(when.otherwise, count: count, rounds: rounds)
      through = [then.through, otherwise.through].compactMap(\.self).max()
      finished = [then.finished, otherwise.finished].compactMap(\.self).max()
    case .pick(let pick):
      let topics = pick.choices.map { Paths($0.body, count: count, rounds: rounds) }
      through = topics.map(\.longest).sorted(by: >).prefix(pick.count).reduce(0, Self.sum)
      finished = topics.contains { $0.finished != nil } ? through : nil
    case .show: through = 0
    case .finish: finished = 0
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, most) }
  private static let most = 1_000_000
}

extension [Statement] {
  /// Whether every way through them passes a question that meets the test; a way through a list may be empty.
  func alwaysAsk(_ test: (Ask) -> Bool) -> Bool {
    for statement in self {
      if statement.alwaysAsks(test) { return true }
      if statement.canFinish { return false }
    }
    return false
  }
}

extension Statement {
  fileprivate func alwaysAsks(_ test: (Ask) -> Bool) -> Bool {
    switch self {
    case .ask(let ask): test(ask)
    case .when(let when): when.then.alwaysAsk(test) && when.otherwise.alwaysAsk(test)
    case .pick(let pick):
      // Enough of the topics ask that no choice can do without them.
      pick.choices.count { !$0.body.alwaysAsk(test) } < pick.count && !pick.choices.isEmpty
    case .each, .show, .finish: false
    }
  }

  /// Whether some way through it goes to the close.
  fileprivate var canFinish: Bool {
    switch self {
    case .ask(let ask): ask.canFinish
    case .each(let each): each.body.contains(where: \.canFinish)
    case .when(let when):
      when.then.contains(where: \.canFinish) || when.otherwise.contains(where: \.canFinish)
    case .pick(let pick): pick.choices.contains { $0.body.contains(where: \.canFinish) }
    case .show: false
    case .finish: true
    }
  }
}

extension Reaction {
  fileprivate var isFinish: Bool { if case .finish = self { true } else { false } }
}

extension Ask {
  /// Whether one of its `if` lines goes to the close.
  var canFinish: Bool {
    rules.contains { rule in
      rule.reactions.contains(where: \.isFinish) || rule.still.joined().contains(where: \.isFinish)
    }
  }

  var isCheckIn: Bool { if case .checkIn = type { true } else { false } }
}
