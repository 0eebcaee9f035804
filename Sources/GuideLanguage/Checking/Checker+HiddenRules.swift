/// Rules that an earlier one always answers before them.
extension Checker {
  /// Reports the hidden ones among the `if` lines of one question, or among the shared ones.
  mutating func reportHidden(among rules: [Rule]) {
    guard rules.count > 1 else { return }
    for rule in rules { addSets(of: rule.condition) }
    var coverage = RuleCoverage(wordSets: wordSets, setPhrases: setPhrases)
    for (index, rule) in rules.enumerated() {
      if let hiding = coverage.rules(answering: rule.condition) {
        let lines = Set(hiding).sorted().prefix(3).map { rules[$0].place }
        report(.hiddenRule(by: lines), at: rule.place)
      } else {
        coverage.add(rule.condition, rule: index)
      }
    }
  }

  private mutating func addSets(of condition: Condition) {
    switch condition {
    case .any(let parts), .all(let parts): for part in parts { addSets(of: part) }
    case .set(let name, _): setPhrases.add(name.text, in: wordSets)
    default: break
    }
  }
}
