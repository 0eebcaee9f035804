import GuideLanguage
import Text

/// The words that a guide's rules speak of, numbered, so that matching compares numbers.
package struct Lexicon: Sendable {
  private var numbers: [String: Int32] = [:]

  package init() {}

  /// The number of this folded word, which is given one if it has none.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }

  /// How many words it has.
  var count: Int { numbers.count }

  /// The number of this folded word; `nil` for a word that no rule speaks of.
  func existingNumber(of word: String) -> Int32? { numbers[word] }
}

/// A line cut into the numbers of its words: what rules are tried against.
struct NumberedLine: Sendable {
  /// The line itself.
  let line: Line
  /// For each word its number; -1 for a word that no rule speaks of.
  let numbers: [Int32]
  /// For each word the index of its clause.
  let clauses: [Int]
  /// One bit for each number, set where the line has that word.
  private let present: [UInt64]

  init(_ line: Line, lexicon: Lexicon) {
    self.line = line
    numbers = line.words.map { lexicon.existingNumber(of: $0.text) ?? -1 }
    var clauses = [Int](repeating: 0, count: line.words.count)
    for (index, clause) in line.clauses.enumerated() {
      for word in clause where word < clauses.count { clauses[word] = index }
    }
    self.clauses = clauses
    var present = [UInt64](repeating: 0, count: lexicon.count / 64 + 1)
    for number in numbers where number >= 0 { present[Int(number) / 64] |= 1 << UInt64(number % 64) }
    self.present = present
  }

  /// Whether the line has the word of this number anywhere.
  func has(_ number: Int32) -> Bool { present[Int(number) / 64] & 1 << UInt64(number % 64) != 0 }
}
