/// A block whose `end` has not come yet.
struct OpenBlock {
  /// The word that opened it: `each`.
  let word: String
  /// The line that opened it.
  let place: Place
  /// How far that line is indented, in bytes.
  let indentation: Int
}
