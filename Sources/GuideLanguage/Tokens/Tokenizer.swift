/// Cuts one line into tokens, from left to right, and stops at a comment.
struct Tokenizer {
  private let source: SourceText
  private let line: SourceLine
  private let end: Int
  private var offset: Int
  /// What was wrong with the line so far.
  private(set) var problems: [(Problem, Range<Int>)] = []

  /// Begins at an offset within the line, and stops at another.
  init(_ source: SourceText, line: SourceLine, from offset: Int, before end: Int) {
    self.source = source
    self.line = line
    self.offset = offset
    self.end = end
  }

  /// The next token; `nil` at the end of the line.
  mutating func next() -> Token? {
    while offset < end, blankLength > 0 { offset += blankLength }
    guard offset < end else { return nil }
    let byte = source.bytes[offset]
    if byte == .hash, startsComment { return nil }
    switch byte {
    case .quote: return string()
    case .tilde: return set()
    case UInt8(ascii: "{"): return value()
    case UInt8(ascii: ":"): return mark(.colon)
    case .comma: return mark(.comma)
    case UInt8(ascii: "|"): return mark(.bar)
    case UInt8(ascii: "("): return mark(.openParenthesis)
    case UInt8(ascii: ")"): return mark(.closeParenthesis)
    case UInt8(ascii: "["): return mark(.openBracket)
    case UInt8(ascii: "]"): return mark(.closeBracket)
    case UInt8(ascii: "="): return mark(.equals)
    default: break
    }
    if let width = typographicQuote(at: offset) { return typographicString(width) }
    return isWord(at: offset) ? word() : mark(.other)
  }

  /// How many bytes of blank stand here; a no-break space is a blank too.
  private var blankLength: Int {
    if source.bytes[offset].isBlank { return 1 }
    return source.bytes[offset] == 0xC2 && offset + 1 < end && source.bytes[offset + 1] == 0xA0 ? 2 : 0
  }

  private var startsComment: Bool {
    offset == line.first || source.bytes[offset - 1].isBlank
  }

  private mutating func mark(_ kind: Token.Kind) -> Token {
    let start = offset
    offset += 1
    // What is no mark may take several bytes: they stay together.
    while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return Token(kind: kind, range: start..<offset, content: start..<offset)
  }

  private mutating func word() -> Token {
    let start = offset
    while offset < end, isWord(at: offset), blankLength == 0 { offset += 1 }
    return Token(kind: .word, range: start..<offset, content: start..<offset)
  }

  private mutating func set() -> Token {
    let start = offset
    offset += 1
    while offset < end, isWord(at: offset), blankLength == 0 { offset += 1 }
    return Token(kind: .set, range: start..<offset, content: start + 1..<offset)
  }

  private mutating func value() -> Token {
    let start = offset
    while offset < end, source.bytes[offset] != UInt8(ascii: "}") { offset += 1 }
    guard offset < end else {
      problems.append((.unclosedValue, start..<end))
      return Token(kind: .value, range: start..<end, content: start + 1..<end)
    }
    offset += 1
    return Token(kind: .value, range: start..<offset, content: start + 1..<offset - 1)
  }

  private mutating func string() -> Token {
    let start = offset
    offset += 1
    while offset < end, source.bytes[offset] != .quote {
      offset += source.bytes[offset] == .backslash && offset + 1 < end ? 2 : 1
    }
    guard offset < end else {
      problems.append((.unterminatedString, start..<end))
      return Token(kind: .string, range: start..<end, content: start + 1..<end)
    }
    offset += 1
    return Token(kind: .string, range: start..<offset, content: start + 1..<offset - 1)
  }

  /// A string between typographic quotes: reported, and then read as if its quotes were straight.
  private mutating func typographicString(_ width: Int) -> Token {
    let start = offset
    offset += width
    while offset < end, source.bytes[offset] != .quote, typographicQuote(at: offset) == nil { offset += 1 }
    let stop = offset
    if offset < end { offset += typographicQuote(at: offset) ?? 1 }
    problems.append((.typographicQuote, start..<offset))
    return Token(kind: .string, range: start..<offset, content: start + width..<stop)
  }

  /// How many bytes the typographic quote here takes; `nil` where there is none: “ ” „ ‟ ‘ ’ ‚ ‛ « ».
  private func typographicQuote(at offset: Int) -> Int? {
    let bytes = source.bytes
    if bytes[offset] == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xAB || bytes[offset + 1] == 0xBB {
      return 2
    }
    guard bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80 else { return nil }
    return (0x98...0x9F).contains(bytes[offset + 2]) ? 3 : nil
  }

  /// Whether a byte belongs to a word; dashes, dots and signs of General Punctuation do not.
  private func isWord(at offset: Int) -> Bool {
    let byte = source.bytes[offset]
    guard byte.isWord else { return false }
    guard byte == 0xE2, offset + 1 < end else { return true }
    return source.bytes[offset + 1] != 0x80 && source.bytes[offset + 1] != 0x81
  }
}
