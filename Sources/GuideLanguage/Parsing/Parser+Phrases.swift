import Text

/// Words to look for.
extension Parser {
  /// Takes a string, and makes a pattern of it.
  mutating func phrase() throws(LineAbandoned) -> Pattern {
    let token = try expect(.string, as: .phrase)
    guard let pattern = pattern(string(token), at: place(token)) else { throw LineAbandoned() }
    return pattern
  }

  /// The pattern that a phrase spells; `nil`, and reported, where it has no real word, or a wildcard with letters
  /// at it.
  mutating func pattern(_ text: String, at place: Place) -> Pattern? {
    var parts: [Pattern.Part] = []
    if text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) {
      guard let wildParts = partsWithWildcards(text, at: place) else { return nil }
      parts = wildParts
    } else {
      parts = Line(text).words.map { .word($0.text) }
    }
    guard parts.contains(where: { if case .word = $0 { true } else { false } }) else {
      report(.phraseWithoutWord, at: place)
      return nil
    }
    return Pattern(parts: parts, source: text, place: place)
  }

  private mutating func partsWithWildcards(_ text: String, at place: Place) -> [Pattern.Part]? {
    var parts: [Pattern.Part] = []
    var words: [UInt8] = []
    for piece in text.utf8.split(whereSeparator: \.isBlank) {
      guard piece.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) else {
        words += piece
        words.append(UInt8(ascii: " "))
        continue
      }
      guard piece.count == 1 else {
        report(.gluedWildcard(String(decoding: piece, as: UTF8.self)), at: place)
        return nil
      }
      appendWords(&words, to: &parts)
      parts.append(piece.first == UInt8(ascii: "*") ? .many : .one)
    }
    appendWords(&words, to: &parts)
    return parts
  }

  /// Folds the words gathered so far, all at once.
  private func appendWords(_ words: inout [UInt8], to parts: inout [Pattern.Part]) {
    guard !words.isEmpty else { return }
    parts += Line(String(decoding: words, as: UTF8.self)).words.map { .word($0.text) }
    words.removeAll(keepingCapacity: true)
  }
}
