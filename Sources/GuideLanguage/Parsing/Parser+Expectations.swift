/// What a line of a test has to bring about.
extension Parser {
  /// Where `=>` stands with blanks around it, or at an end; `nil` where it does not.
  func arrow(in range: Range<Int>) -> Int? {
    guard range.count >= 2 else { return nil }
    for offset in range.lowerBound..<range.upperBound - 1 {
      guard source.bytes[offset] == UInt8(ascii: "="), source.bytes[offset + 1] == UInt8(ascii: ">") else {
        continue
      }
      let before = offset == range.lowerBound || source.bytes[offset - 1].isBlank
      let after = offset + 2 == range.upperBound || source.bytes[offset + 2].isBlank
      if before, after { return offset }
    }
    return nil
  }

  /// `(QUESTION, if N)` at the end of a line, with a blank before it; `nil` where there is none.
  func ruleNote(in range: Range<Int>) -> (question: Name, number: Int, start: Int)? {
    guard let line, !range.isEmpty, source.bytes[range.upperBound - 1] == UInt8(ascii: ")"),
      let start = source.bytes[range].lastIndex(of: UInt8(ascii: "(")),
      start == range.lowerBound || source.bytes[start - 1].isBlank
    else { return nil }
    var tokenizer = Tokenizer(source, line: line, from: start + 1, before: range.upperBound - 1)
    guard let question = tokenizer.next(), question.kind == .word, tokenizer.next()?.kind == .comma,
      let word = tokenizer.next(), source.text(word.range) == "if",
      let number = tokenizer.next(), let value = Int(source.text(number.range)), value >= 1,
      tokenizer.next() == nil
    else { return nil }
    return (Name(source.text(question.range), at: line.place(question.range)), value, start)
  }

  /// The expectations between semicolons. A semicolon before anything else than an expectation is text.
  func expectationRanges(in range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where source.bytes[offset] == UInt8(ascii: ";") {
      let rest = trimmed(offset + 1..<range.upperBound)
      guard startsExpectation(rest) else { continue }
      ranges.append(trimmed(start..<offset))
      start = rest.lowerBound
    }
    ranges.append(trimmed(start..<range.upperBound))
    return ranges
  }

  private func startsExpectation(_ range: Range<Int>) -> Bool {
    if source.bytes[range].starts(with: "coach:".utf8) || source.bytes[range].starts(with: "the end".utf8) {
      return true
    }
    return valueExpectation(range) != nil
  }

  /// One expectation; `nil`, and reported, where it is none.
  mutating func expectation(_ range: Range<Int>) -> TranscriptTurn.Expectation? {
    let bytes = source.bytes[range]
    if bytes.starts(with: "coach:".utf8) {
      let text = trimmed(range.lowerBound + "coach:".utf8.count..<range.upperBound)
      return .asks(ExpectedLine(text: source.text(text), place: place(text)))
    }
    if bytes.elementsEqual("the end".utf8) { return .ended(place(range)) }
    if let (question, value) = valueExpectation(range) {
      return .value(question: Name(source.text(question), at: place(question)), text: source.text(value))
    }
    report(
      .unexpected(found: range.isEmpty ? nil : source.text(range), expected: .expectation), at: place(range))
    return nil
  }

  /// The two sides of `QUESTION is VALUE`.
  private func valueExpectation(_ range: Range<Int>) -> (question: Range<Int>, value: Range<Int>)? {
    var end = range.lowerBound
    while end < range.upperBound, source.bytes[end].isWord { end += 1 }
    let rest = trimmed(end..<range.upperBound)
    guard end > range.lowerBound, rest.lowerBound > end, source.bytes[rest].starts(with: "is ".utf8) else {
      return nil
    }
    return (range.lowerBound..<end, trimmed(rest.lowerBound + 3..<rest.upperBound))
  }
}
