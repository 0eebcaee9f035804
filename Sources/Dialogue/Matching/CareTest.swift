/// One care rule, ready to look at a line.
struct CareTest: Sendable {
  /// The index of the set that raises it.
  let set: Int
  /// Phrases within which a hit is none.
  let exceptions: PhraseSet

  /// Whether the line raises care: a hit that lies within no exception. An exception holds for the hit, not for
  /// the line; and a negation before a hit takes nothing out ("I don't want to live").
  func isRaised(by line: NumberedLine, sets: [PhraseSet]) -> Bool {
    let hits = sets[set].allMatches(in: line)
    guard !hits.isEmpty else { return false }
    let exempt = exceptions.allMatches(in: line).map(\.words)
    return hits.contains { hit in !exempt.contains { $0.contains(range: hit.words) } }
  }
}

extension Range<Int> {
  /// Whether all of the other range lies within this one.
  func contains(range other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
