/// One piece of a line.
struct Token {
  /// What it is.
  let kind: Kind
  /// Where it stands, in offsets of bytes of the file, quotes and marks included.
  let range: Range<Int>
  /// What is left of it without its quotes, its braces or its tilde.
  let content: Range<Int>

  /// The kinds of tokens.
  enum Kind: UInt8 {
    /// A name, a word of the language or a number: `ask`, `next-step`, `14`, `1-5`, `present.listen`.
    case word
    /// `"…"`
    case string
    /// `~vague`
    case set
    /// `{1}`
    case value
    case colon
    case comma
    case bar
    case openParenthesis
    case closeParenthesis
    case openBracket
    case closeBracket
    case equals
    /// Anything else.
    case other
  }
}
