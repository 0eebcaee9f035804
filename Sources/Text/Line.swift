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
    var words: [Word] = []
    var start: Int? = nil
    var offset = 0
    var bytes: [UInt8] = []
    for byte in source.utf8 {
      let isWord = (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122) || byte >= 128
      if isWord {
        if start == nil { start = offset }
        bytes.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
      } else if let from = start {
        words.append(Word(text: String(decoding: bytes, as: UTF8.self), range: from..<offset))
        start = nil
        bytes = []
      }
      offset += 1
    }
    if let from = start {
      words.append(Word(text: String(decoding: bytes, as: UTF8.self), range: from..<offset))
    }
    self.words = words
    clauses = words.isEmpty ? [] : [0..<words.count]
    isQuestion = source.utf8.last == UInt8(ascii: "?")
  }

  /// The text of the source between two UTF-8 offsets, as typed.
  package func text(in range: Range<Int>) -> String {
    let utf8 = source.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(decoding: utf8[lower..<upper], as: UTF8.self)
  }
}

/// The text folded for comparing: lower case, no accents, plain quotes, single blanks, no blanks at the ends.
package func folded(_ text: some StringProtocol) -> String {
  Line(String(text)).words.map(\.text).joined(separator: " ")
}
