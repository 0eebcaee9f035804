import Text

/// The rest of a line is given up; what was wrong with it has been reported.
struct LineAbandoned: Error {}

/// Reads a file line by line, and each line token by token.
///
/// The methods that read lines take the current one and move on to the next; the methods that read tokens throw
/// when the line can't be understood, and their caller goes on with the next line.
struct Parser {
  let source: SourceText
  let file: String
  /// The index of the current line among the source's lines.
  private(set) var lineIndex = 0
  /// What was wrong so far, in the order found.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many blocks are open around the current line, the innermost last.
  var blocks: [OpenBlock] = []
  /// Blocks whose `end` stood further left than they began, while a block around them began there.
  var suspects: [OpenBlock] = []

  private var suggestionsLeft = 1000
  private var tokens: [Token] = []
  private var nextToken = 0

  init(_ source: SourceText, file: String) {
    self.source = source
    self.file = file
  }

  // MARK: Lines

  /// The current line; `nil` at the end of the file.
  var line: SourceLine? { lineIndex < source.lines.count ? source.lines[lineIndex] : nil }

  /// The line after the current one.
  var lineAfter: SourceLine? { lineIndex + 1 < source.lines.count ? source.lines[lineIndex + 1] : nil }

  mutating func nextLine() { lineIndex += 1 }

  /// The bytes of the first word of a line.
  func firstWordRange(of line: SourceLine) -> Range<Int> {
    var end = line.first
    while end < line.end, source.bytes[end].isWord { end += 1 }
    return line.first..<end
  }

  /// The first word of a line, empty where it starts with something else.
  func firstWord(of line: SourceLine) -> String { source.text(firstWordRange(of: line)) }

  /// The word that gives the line its structure; `nil` for any other.
  func keyword(of line: SourceLine) -> Keyword? { Keyword(rawValue: firstWord(of: line)) }

  /// The offset behind the last byte of the line that is no blank and belongs to no comment; strings are passed
  /// over.
  func contentEnd(of line: SourceLine, from start: Int) -> Int {
    var isQuoted = false
    var offset = start
    while offset < line.end {
      let byte = source.bytes[offset]
      if byte == .quote {
        isQuoted.toggle()
      } else if byte == .backslash, isQuoted {
        offset += 1
      } else if byte == .hash, !isQuoted, offset == line.first || source.bytes[offset - 1].isBlank {
        return trimmed(start..<offset).upperBound
      }
      offset += 1
    }
    return line.end
  }

  /// The range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, source.bytes[lower].isBlank { lower += 1 }
    while upper > lower, source.bytes[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }

  // MARK: Tokens

  /// Cuts the current line into tokens.
  ///
  /// - Parameters:
  ///   - offset: Where to begin; `nil` for behind the first word.
  ///   - end: Where to stop; `nil` for the end of the line.
  ///   - mark: The kind of token with which to stop: what stands behind it follows other rules.
  mutating func tokenize(from offset: Int? = nil, before end: Int? = nil, upTo mark: Token.Kind? = nil) {
    tokens.removeAll(keepingCapacity: true)
    nextToken = 0
    guard let line else { return }
    var tokenizer = Tokenizer(
      source, line: line, from: offset ?? firstWordRange(of: line).upperBound, before: end ?? line.end)
    while let token = tokenizer.next() {
      tokens.append(token)
      if token.kind == mark { break }
    }
    for (problem, range) in tokenizer.problems { report(problem, at: line.place(range)) }
  }

  /// The token that comes next; `nil` at the end of the line.
  var token: Token? { nextToken < tokens.count ? tokens[nextToken] : nil }

  /// The token so many places behind the next one.
  func token(after count: Int) -> Token? {
    nextToken + count < tokens.count ? tokens[nextToken + count] : nil
  }

  /// The tokens of the line that have not been taken yet.
  var restOfTokens: ArraySlice<Token> { tokens[nextToken...] }

  mutating func takeToken() { nextToken += 1 }

  /// The text of a token without its quotes or marks, escapes untouched.
  func text(of token: Token) -> String { source.text(token.content) }

  /// The text of the token so many places behind the next one, when it is a word.
  func word(after count: Int = 0) -> String? {
    guard let token = token(after: count), token.kind == .word else { return nil }
    return text(of: token)
  }

  /// Whether the token so many places behind the next one is this word. Compares bytes: lines are asked this too
  /// often to make strings of their words.
  func isAt(_ word: StaticString, after count: Int = 0) -> Bool {
    guard let token = token(after: count), token.kind == .word, token.content.count == word.utf8CodeUnitCount
    else {
      return false
    }
    return word.withUTF8Buffer { source.bytes[token.content].elementsEqual($0) }
  }

  /// Whether the next two tokens are these words.
  func isAt(_ first: StaticString, _ second: StaticString) -> Bool { isAt(first) && isAt(second, after: 1) }

  /// Takes this word when it comes next.
  mutating func take(_ word: StaticString) -> Bool {
    guard isAt(word) else { return false }
    nextToken += 1
    return true
  }

  /// Takes these words when they come next.
  mutating func take(_ first: StaticString, _ second: StaticString) -> Bool {
    guard isAt(first, second) else { return false }
    nextToken += 2
    return true
  }

  /// Takes a token of that kind when it comes next.
  mutating func take(_ kind: Token.Kind) -> Token? {
    guard let token, token.kind == kind else { return nil }
    nextToken += 1
    return token
  }

  /// Where a token of the current line stands.
  func place(_ token: Token) -> Place { place(token.range) }

  /// Where a range of bytes of the current line stands.
  func place(_ range: Range<Int>) -> Place {
    line?.place(range) ?? Place(line: source.lineCount, column: 1, length: 1)
  }

  /// Where the next token stands, or the end of the line.
  var here: Place {
    if let token { return place(token) }
    let end = tokens.last?.range.upperBound ?? line?.end ?? 0
    return place(end..<end)
  }

  // MARK: Problems

  /// The word of the language that was likely meant. A file full of unknown words gets no more suggestions after
  /// a while: the time stays linear.
  mutating func suggestion(for word: String, among words: [String]) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return closest(to: word, among: words)
  }

  mutating func report(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, file: file, place: place))
  }

  /// Reports a problem, and gives up the rest of the line.
  mutating func fail(_ problem: Problem, at place: Place) -> LineAbandoned {
    report(problem, at: place)
    return LineAbandoned()
  }

  /// Reports that something else was expected than what comes next, and gives up the rest of the line.
  mutating func fail(expecting expected: Problem.Expected) -> LineAbandoned {
    let found = token.map { source.text($0.range) }
    return fail(.unexpected(found: found, expected: expected), at: here)
  }
}
