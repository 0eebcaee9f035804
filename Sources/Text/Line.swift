/// One word of a line, as readers compare it.
package struct Word: Hashable, Sendable {
  /// The word folded: lower case, no accents, no apostrophes; a contraction is spelt out as several words.
  package var text: String
  /// Where it stands in the line, in UTF-8 offsets. The words of one contraction share their range.
  package var range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// A line that a person typed (or a phrase from a guide), cut once into words and clauses for all readers.
///
/// A word is a run of letters, digits and marks. Hyphens split words; apostrophes do not, and contractions are
/// spelt out. Between two digits `.`, `:`, `/` and `-` stay within the word, so that times, fractions and ISO
/// dates are one. Each ideograph is a word of its own. Emoji and other symbols are none.
///
/// A clause ends at `. ! ? ; : ,`, at a dash, a bracket, a line break, and before "but", "because", "although"
/// and "though".
package struct Line: Sendable {
  /// The line as it was typed.
  package let source: String
  /// Its words, from left to right.
  package let words: [Word]
  /// Its clauses, from left to right, as ranges of indices into `words`; together they cover all words.
  package let clauses: [Range<Int>]
  /// Whether the line asks something: it ends in a question mark.
  package let isQuestion: Bool

  package init(_ source: String) {
    self.source = source
    var text = source
    var scanner = WordScanner()
    text.withUTF8 { scanner.scan($0) }
    words = scanner.words
    clauses = scanner.clauses
    isQuestion = Self.asks(source)
  }

  /// The text of the source between two UTF-8 offsets, as typed.
  package func text(in range: Range<Int>) -> String {
    let utf8 = source.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }

  /// The text of a run of words, as typed, with what stands between them.
  package func text(ofWords words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    return text(in: self.words[first].range.lowerBound..<self.words[last].range.upperBound)
  }

  private static func asks(_ source: String) -> Bool {
    for scalar in source.unicodeScalars.reversed() {
      switch scalar {
      case "?", "？", "؟": return true
      case "\"", "'", "”", "’", "»", ")", "]", "!", ".": continue
      default: if !scalar.properties.isWhitespace { return false }
      }
    }
    return false
  }
}

/// The text folded for comparing: lower case, no accents, plain quotes, single blanks, no blanks at the ends.
package func folded(_ text: some StringProtocol) -> String {
  Line(String(text)).words.map(\.text).joined(separator: " ")
}
