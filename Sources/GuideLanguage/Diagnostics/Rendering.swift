/// Diagnostics as a person reads them.
///
///     prompts/x.guide:12:12: error: there is no answer type "txt" [unknown-type]
///       12 |   ask met: txt [tip about-them.get-to-know]
///          |            ^~~
///       mend: did you mean "text"? the types are text, question, …
///
/// - Parameters:
///   - diagnostics: What is wrong with one file, in the order in which to show it.
///   - source: The file's text.
/// - Returns: One paragraph for each, each line ending in a line feed; empty for none.
package func render(_ diagnostics: [Diagnostic], source: String) -> String {
  guard !diagnostics.isEmpty else { return "" }
  let quoter = LineQuoter(source)
  return diagnostics.map { render($0, quoter) }.joined(separator: "\n")
}

private func render(_ diagnostic: Diagnostic, _ quoter: LineQuoter) -> String {
  let place = diagnostic.place
  let position = "\(diagnostic.file):\(place.line):\(place.column)"
  var lines = [
    "\(position): \(diagnostic.severity.rawValue): \(diagnostic.problem.message) [\(diagnostic.code.rawValue)]"
  ]
  let related = diagnostic.problem.related
  let width = ([place] + related).map { String($0.line).count }.max() ?? 1
  lines += quoter.quote(place, width: width)
  for other in related {
    lines.append("  see line \(other.line):")
    lines += quoter.quote(other, width: width)
  }
  lines.append("  mend: \(diagnostic.problem.mend)")
  return lines.map { harmless($0) + "\n" }.joined()
}

/// The text with its control characters made visible, so that no file can speak to the terminal.
private func harmless(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        let isControl = scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
        return isControl || isDirection(scalar) ? "\u{FFFD}" : scalar
      }))
}

private func isDirection(_ scalar: Unicode.Scalar) -> Bool {
  (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}

/// Quotes lines of a file, with a caret under a place.
private struct LineQuoter {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ source: String) {
    bytes = Array(source.utf8)
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line of a place and the line with the caret; nothing for a line that the file does not have.
  func quote(_ place: Place, width: Int) -> [String] {
    guard starts.indices.contains(place.line - 1) else { return [] }
    var start = starts[place.line - 1]
    var end = place.line < starts.count ? starts[place.line] - 1 : bytes.count
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    let first = min(start + max(0, place.column - 1), end)
    // Of a line that is longer than any window, the part around the place is shown.
    let isCutBefore = first - start > Self.longest
    if isCutBefore { start = startOfScalar(first - Self.longest / 2) }
    let isCutBehind = end - start > 2 * Self.longest
    if isCutBehind { end = startOfScalar(start + 2 * Self.longest) }
    let last = min(first + place.length, end)
    let shown = (isCutBefore ? "…" : "") + text(start..<end) + (isCutBehind ? "…" : "")
    let before = (isCutBefore ? "…" : "") + text(start..<first)
    let marked = text(first..<last)
    let tildes = String(repeating: "~", count: max(0, columns(of: marked) - 1))
    let number = String(place.line)
    let margin = String(repeating: " ", count: width - number.count)
    return [
      "  \(margin)\(number) | \(shown)",
      "  \(String(repeating: " ", count: width)) | \(blanks(for: before))^\(tildes)",
    ]
  }

  /// How many bytes of a line are shown before a place, and half of what is shown in all.
  private static let longest = 120

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func startOfScalar(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// As many blanks as the text has columns, its tabs kept.
  private func blanks(for text: String) -> String {
    var blanks = ""
    for scalar in text.unicodeScalars {
      blanks += scalar == "\t" ? "\t" : String(repeating: " ", count: columns(of: scalar))
    }
    return blanks
  }

  private func columns(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns(of: $1) } }

  /// About how many columns of a terminal a character takes: none for combining marks, two for East Asian wide
  /// ones and emoji.
  private func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    guard value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format where value != 0xAD: return 0
    default: break
    }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
      || (0x3041...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x20000...0x3FFFD).contains(value)
    return isWide || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}
