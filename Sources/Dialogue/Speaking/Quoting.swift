import Text

/// How a person's words stand in what the coach says: on one line, never more than can be read at a glance.
enum Quoting {
  /// The first clause that says something; `nil` where it is too long to be quoted.
  ///
  /// Clauses that are no more than a word or two ("Well,", "yes,") are taken together with the next.
  static func firstClause(of text: String) -> String? {
    let line = Line(text)
    guard let first = line.clauses.first(where: { !isFiller(line.words[$0]) }) ?? line.clauses.first else {
      return line.words.isEmpty && !text.isEmpty && text.utf8.count <= shortest ? text : nil
    }
    var end = first.upperBound
    for clause in line.clauses
    where clause.lowerBound >= end && end - first.lowerBound < wordsInAClause.lowerBound {
      end = clause.upperBound
    }
    guard end > first.lowerBound, end - first.lowerBound <= wordsInAClause.upperBound else { return nil }
    return line.text(
      in: line.words[first.lowerBound].range.lowerBound..<line.words[end - 1].range.upperBound)
  }

  /// The text, cut at a word where it is longer than a few lines on the screen.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > longest else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: longest)
    while end > text.startIndex, text.utf8[end] != UInt8(ascii: " ") { end = text.utf8.index(before: end) }
    if end == text.startIndex {
      end = text.utf8.index(text.startIndex, offsetBy: longest)
      while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    }
    return text[..<end] + " …"
  }

  /// The text with each run of blanks and line breaks as one blank.
  static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isFiller(_ words: ArraySlice<Word>) -> Bool {
    words.allSatisfy { fillers.contains($0.text) }
  }

  private static let fillers: Set<String> = [
    "ah", "and", "but", "erm", "hm", "hmm", "oh", "ok", "okay", "so", "uh", "um", "well", "yeah",
  ]
  private static let wordsInAClause = 3...25
  private static let shortest = 40
  private static let longest = 240
}
