/// What the `if` lines read so far answer, so that one that can't be reached is found.
///
/// It errs on the side of silence: a rule that it calls hidden is hidden, but it does not find all.
struct RuleCoverage {
  private let wordSets: WordSetScope
  private let setPhrases: SetPhrases
  private var phrases = PhraseTrie()
  private var wholePhrases = PhraseTrie()
  /// The rule of each other condition seen, by its key.
  private var conditions: [String: Int] = [:]
  /// For each word set that an earlier `if` speaks of, itself or through another set: its rule.
  private var sets: [String: Int] = [:]
  private var wholeSets: [String: Int] = [:]
  private var ranges: [(range: ClosedRange<Int>, rule: Int)] = []
  private var under: (words: Int, rule: Int)?
  private var over: (words: Int, rule: Int)?
  /// Whether an earlier condition is a `not`.
  private var hasNegations = false
  /// The rules that between them answer every line.
  private var always: [Int]?

  init(wordSets: WordSetScope, setPhrases: SetPhrases) {
    self.wordSets = wordSets
    self.setPhrases = setPhrases
  }

  // MARK: What is answered already

  /// The rules that answer every line that meets the condition; `nil` where some line gets past them.
  func rules(answering condition: Condition) -> [Int]? {
    if let always { return always }
    switch condition {
    case .any(let parts):
      var rules: [Int] = []
      for part in parts {
        guard let found = self.rules(answering: part) else { return nil }
        rules += found
      }
      return rules
    case .all(let parts):
      for part in parts { if let found = rules(answering: part) { return found } }
      return sameRule(condition)
    case .phrase(let pattern, let whole): return rule(answering: pattern, whole: whole).map { [$0] }
    case .set(let name, let whole): return rules(answeringSet: name.text, whole: whole)
    case .under(let words): return under.flatMap { words <= $0.words ? [$0.rule] : nil }
    case .over(let words): return over.flatMap { words >= $0.words ? [$0.rule] : nil }
    case .range(let range, _):
      return ranges.first {
        $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
      }
      .map { [$0.rule] }
    default: return sameRule(condition)
    }
  }

  private func sameRule(_ condition: Condition) -> [Int]? { conditions[condition.key].map { [$0] } }

  private func rule(answering pattern: Pattern, whole: Bool) -> Int? {
    if let hit = phrases.first(in: pattern, where: { _ in true }) { return hit.id }
    if whole, let hit = wholePhrases.first(in: pattern, where: { $0.range == pattern.parts.indices }) {
      return hit.id
    }
    return setPhrases.first(in: pattern) { set, range in
      if whole, range == pattern.parts.indices, let rule = wholeSets[set] { return rule }
      // A set passes over a hit with a negation before it.
      return pattern.negates(before: range.lowerBound) ? nil : sets[set]
    }
  }

  private func rules(answeringSet name: String, whole: Bool) -> [Int]? {
    var rules: [Int] = []
    var isAnswered = true
    wordSets.walk(from: name) { set in
      if let rule = sets[set.name.text] ?? (whole ? wholeSets[set.name.text] : nil) {
        rules.append(rule)
        return false
      }
      for case .phrase(let pattern) in set.members where isAnswered {
        if let rule = rule(answering: pattern, whole: whole) {
          rules.append(rule)
        } else {
          isAnswered = false
        }
      }
      return isAnswered
    }
    return isAnswered && !rules.isEmpty ? rules : nil
  }

  // MARK: What is answered from now on

  /// Takes up a rule's condition: from now on it answers what meets it.
  mutating func add(_ condition: Condition, rule: Int) {
    if case .any(let parts) = condition {
      for part in parts { add(part, rule: rule) }
      return
    }
    if case .not(let part) = condition {
      hasNegations = true
      noteOpposite(rules(answering: part), of: rule)
    } else if hasNegations {
      noteOpposite(conditions[condition.oppositeKey].map { [$0] }, of: rule)
    }
    switch condition {
    case .phrase(let pattern, false): phrases.insert(pattern, id: rule)
    case .phrase(let pattern, true): wholePhrases.insert(pattern, id: rule)
    case .set(let name, false): wordSets.walk(from: name.text) { Self.mark($0, in: &sets, rule: rule) }
    case .set(let name, true): wordSets.walk(from: name.text) { Self.mark($0, in: &wholeSets, rule: rule) }
    case .under(let words): if words > under?.words ?? -1 { under = (words, rule) }
    case .over(let words): if words < over?.words ?? .max { over = (words, rule) }
    case .range(let range, _): if ranges.count < 100 { ranges.append((range, rule)) }
    default: if conditions[condition.key] == nil { conditions[condition.key] = rule }
    }
    if let under, let over, over.words < under.words, always == nil { always = [under.rule, over.rule] }
  }

  /// Takes up a set as answered; `false` where it has been, and the sets within it too.
  private static func mark(_ set: WordSet, in sets: inout [String: Int], rule: Int) -> Bool {
    guard sets[set.name.text] == nil else { return false }
    sets[set.name.text] = rule
    return true
  }

  /// Where earlier rules answer what this one leaves, they answer every line between them.
  private mutating func noteOpposite(_ others: [Int]?, of rule: Int) {
    if let others, always == nil { always = others + (others == [rule] ? [] : [rule]) }
  }
}

/// The phrases of the word sets that a file's rules speak of, by the sets that hold them.
struct SetPhrases {
  private var trie = PhraseTrie()
  private var numbers: [String: Int] = [:]
  private var names: [String] = []

  /// Takes up a set and the sets within it, unless it has.
  mutating func add(_ name: String, in scope: WordSetScope) {
    scope.walk(from: name) { set in
      guard numbers[set.name.text] == nil else { return false }
      numbers[set.name.text] = names.count
      for case .phrase(let pattern) in set.members { trie.insert(pattern, id: names.count) }
      names.append(set.name.text)
      return true
    }
  }

  /// What `choose` makes of the first phrase within this one that it makes anything of; it is given the name of
  /// the set that holds the phrase, and the parts that the phrase takes.
  func first(in pattern: Pattern, choose: (String, Range<Int>) -> Int?) -> Int? {
    var chosen: Int?
    _ = trie.first(in: pattern) { hit in
      chosen = choose(names[hit.id], hit.range)
      return chosen != nil
    }
    return chosen
  }
}

extension Pattern {
  /// Whether one of the three words before a part of it negates what follows.
  fileprivate func negates(before index: Int) -> Bool {
    parts[max(0, index - 3)..<index].contains { part in
      guard case .word(let word) = part else { return true }
      return ["not", "no", "never", "without", "hardly", "neither", "nor", "nothing"].contains(word)
    }
  }
}
