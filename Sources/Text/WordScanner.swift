/// Cuts a line into words and clauses, in one pass over its UTF-8.
struct WordScanner {
  private(set) var words: [Word] = []
  private(set) var clauses: [Range<Int>] = []

  private var token: [UInt8] = []
  private var start = 0
  private var hasApostrophe = false
  private var clauseStart = 0

  /// Scans the whole line. The bytes are valid UTF-8, as a String's are.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        scanASCII(byte, at: offset, in: bytes)
        offset += 1
      } else {
        let (scalar, width) = Self.decode(bytes, at: offset)
        scan(scalar, at: offset, width: width, in: bytes)
        offset += width
      }
    }
    endWord(at: bytes.count)
    endClause()
  }

  private mutating func scanASCII(_ byte: UInt8, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte, at: offset)
    case 0x41...0x5A: append(byte | 0x20, at: offset)
    case UInt8(ascii: "'"): apostrophe(at: offset, next: offset + 1, in: bytes)
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      if joinsDigits(at: offset, in: bytes) { return append(byte, at: offset) }
      if byte == UInt8(ascii: "."), Self.abbreviations.contains(token) { return endWord(at: offset) }
      endWord(at: offset)
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || isDash(at: offset, in: bytes) {
        endClause()
      }
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\n"):
      endWord(at: offset)
      endClause()
    default: endWord(at: offset)
    }
  }

  private mutating func scan(
    _ scalar: Unicode.Scalar, at offset: Int, width: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{FF07}":
      apostrophe(at: offset, next: offset + width, in: bytes)
    case "\u{2013}", "\u{2014}", "\u{2026}", "\u{3001}", "\u{3002}", "\u{FF0C}", "\u{FF01}", "\u{FF1F}",
      "\u{061F}", "\u{060C}":
      endWord(at: offset)
      endClause()
    default:
      if Self.isIdeograph(scalar) {
        endWord(at: offset)
        begin(at: offset)
        Folding.append(scalar, to: &token)
        endWord(at: offset + width)
      } else if Self.isWordPart(scalar) {
        if Folding.isMark(scalar), token.isEmpty { return }
        begin(at: offset)
        Folding.append(scalar, to: &token)
      } else {
        endWord(at: offset)
      }
    }
  }

  // MARK: Words

  private mutating func begin(at offset: Int) { if token.isEmpty { start = offset } }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    begin(at: offset)
    token.append(byte)
  }

  /// An apostrophe belongs to a word when letters stand on both sides of it.
  private mutating func apostrophe(at offset: Int, next: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard !token.isEmpty, next < bytes.count, Self.isLetter(bytes, at: next) else {
      return endWord(at: offset)
    }
    token.append(UInt8(ascii: "'"))
    hasApostrophe = true
  }

  private mutating func endWord(at end: Int) {
    guard !token.isEmpty else { return }
    let text = String(decoding: token, as: UTF8.self)
    token.removeAll(keepingCapacity: true)
    let texts = hasApostrophe || text.utf8.count < 9 ? Contractions.spelledOut(text) ?? [text] : [text]
    hasApostrophe = false
    if texts.count == 1, Self.clauseOpeners.contains(texts[0]) { endClause() }
    for text in texts { words.append(Word(text: text, range: start..<end)) }
  }

  private mutating func endClause() {
    if words.count > clauseStart { clauses.append(clauseStart..<words.count) }
    clauseStart = words.count
  }

  /// Words whose full stop ends no clause.
  private static let abbreviations: Set<[UInt8]> = Set(
    ["dr", "mr", "mrs", "ms", "prof", "st"].map { Array($0.utf8) })
  private static let clauseOpeners: Set<String> = ["but", "because", "although", "though"]

  // MARK: Characters

  private func joinsDigits(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset > 0 && offset + 1 < bytes.count && Self.isDigit(bytes[offset - 1])
      && Self.isDigit(bytes[offset + 1])
  }

  /// A hyphen with a blank on a side is a dash.
  private func isDash(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[offset] == UInt8(ascii: "-")
      && (offset > 0 && bytes[offset - 1] == 0x20 || offset + 1 < bytes.count && bytes[offset + 1] == 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    return isWordPart(decode(bytes, at: offset).scalar)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x0300...0x036F: true
    case 0x200C...0x200D, 0xFE00...0xFE0F: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
        true
      default: false
      }
    }
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: Unicode.Scalar, width: Int) {
    let first = UInt32(bytes[offset])
    let width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07)
    for index in 1..<width where offset + index < bytes.count {
      value = value << 6 | UInt32(bytes[offset + index] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
