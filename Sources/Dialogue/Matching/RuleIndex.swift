import GuideLanguage

/// The `if` lines of one question (or the shared ones), found by their words.
///
/// A turn looks up the words of the line and tries only the rules that they name, in file order: it is about as
/// fast with 10,000 rules as with 100.
struct RuleIndex: Sendable {
  /// The rules, in file order.
  let rules: [CompiledRule]
  private var byWord: [Int32: [Int32]] = [:]
  private var always: [Int32] = []

  init(_ rules: [CompiledRule], sets: [PhraseSet]) {
    self.rules = rules
    var uses: [Int32: Int] = [:]
    for rule in rules {
      for word in rule.test.words(sets: sets) { uses[word, default: 0] += 1 }
    }
    for (index, rule) in rules.enumerated() {
      if let anchors = rule.test.anchors(sets: sets, cost: { uses[$0, default: 0] }) {
        for word in anchors { byWord[word, default: []].append(Int32(index)) }
      } else {
        always.append(Int32(index))
      }
    }
  }

  /// The indices of the rules that the line could meet, in file order.
  func candidates(for line: NumberedLine) -> [Int] {
    var found = always
    for word in line.numbers where word >= 0 {
      if let rules = byWord[word] { found += rules }
    }
    found.sort()
    var candidates: [Int] = []
    candidates.reserveCapacity(found.count)
    for index in found where candidates.last != Int(index) { candidates.append(Int(index)) }
    return candidates
  }
}

/// One `if` line, ready to be tried. A class, because a turn hands hundreds of them around.
final class CompiledRule: Sendable {
  /// The rule as the guide has it.
  let rule: Rule
  /// Where it stands.
  let site: RuleSite
  /// Its condition.
  let test: Test

  init(rule: Rule, site: RuleSite, test: Test) {
    self.rule = rule
    self.site = site
    self.test = test
  }
}
