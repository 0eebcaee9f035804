import GuideLanguage

/// All phrases of a word set and of the sets within it, found by their first words.
struct PhraseSet: Sendable {
  private var byFirstWord: [Int32: [Phrase]] = [:]
  private var startingWithWildcard: [Phrase] = []
  private let negators: Set<Int32>

  init(_ patterns: [Pattern], lexicon: inout Lexicon) {
    for pattern in patterns {
      let phrase = Phrase(pattern, lexicon: &lexicon)
      if case .word(let first)? = phrase.parts.first {
        byFirstWord[first, default: []].append(phrase)
      } else {
        startingWithWildcard.append(phrase)
      }
    }
    negators = Set(Self.negatingWords.map { lexicon.number(of: $0) })
  }

  /// Its phrases, in no particular order.
  var phrases: [Phrase] { byFirstWord.values.flatMap { $0 } + startingWithWildcard }

  /// The hits in the line, from left to right, the longest at each word; negated ones left out.
  func matches(in line: NumberedLine) -> [PhraseMatch] {
    line.numbers.indices.compactMap { start in
      guard let match = longestMatch(in: line, at: start), !isNegated(match, in: line) else { return nil }
      return match
    }
  }

  /// All hits in the line, negated or not, from left to right, the longest at each word.
  func allMatches(in line: NumberedLine) -> [PhraseMatch] {
    line.numbers.indices.compactMap { longestMatch(in: line, at: $0) }
  }

  /// The first member that is the whole line.
  func wholeMatch(of line: NumberedLine) -> PhraseMatch? {
    guard let first = line.numbers.first else { return nil }
    return ((byFirstWord[first] ?? []) + startingWithWildcard).lazy.compactMap { $0.wholeMatch(of: line) }
      .first
  }

  private func longestMatch(in line: NumberedLine, at start: Int) -> PhraseMatch? {
    var longest: PhraseMatch?
    for candidates in [byFirstWord[line.numbers[start]] ?? [], startingWithWildcard] {
      for phrase in candidates {
        guard let match = phrase.match(in: line, at: start) else { continue }
        if match.words.count > longest?.words.count ?? 0 { longest = match }
      }
    }
    return longest
  }

  /// Whether one of the three words before the hit, in its own clause, negates it: "wasn't a disaster".
  private func isNegated(_ match: PhraseMatch, in line: NumberedLine) -> Bool {
    guard let first = match.words.first, first < line.clauses.count else { return false }
    let before = max(0, first - Self.reachOfNegation)..<first
    return before.contains { line.clauses[$0] == line.clauses[first] && negators.contains(line.numbers[$0]) }
  }

  private static let reachOfNegation = 3
  /// Contractions come here spelt out: "wasn't" is "was not".
  private static let negatingWords = ["not", "no", "never", "without", "hardly", "neither", "nor", "nothing"]
}
