/// What a guide may not go beyond.
package enum Limits {
  /// How many turns a path may have, probes apart, the confirmation included.
  package static let turns = 14
  /// How many words a wording may have.
  package static let wordsOfWording = 20
  /// How deep blocks, parentheses and `not` may stand within one another.
  package static let depth = 32
}
