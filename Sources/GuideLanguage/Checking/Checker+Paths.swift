/// How long a guide can get, and what no way through it may leave out.
extension Checker {
  mutating func checkPaths(of guide: Guide) {
    let main = Paths(guide.body, count: { $0.isCheckIn ? 0 : 1 }, rounds: { _ in 0 })
    if main.longest > guide.questions {
      report(.tooManyQuestions(main.longest, allowed: guide.questions), at: guide.name.place)
    }
    // An `each` without a limit is reported as such: it counts once.
    let confirmation = guide.close?.confirms.isEmpty == false ? 1 : 0
    let turns = Paths(guide.body, count: { _ in 1 }, rounds: { $0.limit ?? 1 }).longest + confirmation
    if turns > Limits.turns { report(.tooManyTurns(turns, allowed: Limits.turns), at: guide.name.place) }
    if guide.name.text == "prep", !guide.body.alwaysAsk({ $0.type == .question }) {
      report(.missingQuestion, at: guide.name.place)
    }
  }
}
