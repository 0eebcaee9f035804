/// Word sets and care: lists of phrases that need no quotes.
extension Parser {
  /// `words ~NAME = phrase, ~OTHER, "phrase, with comma"`, and the lines that go on with it.
  mutating func parseWordSet() -> WordSet? {
    tokenize(upTo: .equals)
    defer { nextLine() }
    do {
      let name = try setName()
      let equals = try expect(.equals, as: .word("="))
      return WordSet(name: name, members: members(from: equals.range.upperBound))
    } catch {
      skipContinuations()
      return nil
    }
  }

  /// `care ~NAME except "phrase", …: stop with helplines`
  mutating func parseCare() -> CareRule? {
    guard let place = line?.place else { return nil }
    tokenize()
    defer { nextLine() }
    do {
      let set = try setName()
      var exceptions: [Pattern] = []
      if take("except") {
        exceptions.append(try phrase())
        while take(.comma) != nil {
          if token == nil, !continueOnNextLine() { throw LineAbandoned() }
          exceptions.append(try phrase())
        }
      }
      try expectColon()
      try expect(word: "stop")
      try expect(word: "with")
      try expect(word: "helplines")
      try expectEndOfLine()
      return CareRule(set: set, exceptions: exceptions, place: place)
    } catch {
      return nil
    }
  }

  /// The members between commas, from an offset of the current line on.
  private mutating func members(from start: Int) -> [WordSet.Member] {
    var members: [WordSet.Member] = []
    var start = start
    while let line {
      let end = contentEnd(of: line, from: start)
      var goesOn = false
      for range in pieces(of: start..<end) {
        let item = trimmed(range)
        goesOn = item.isEmpty && range.upperBound == end
        if goesOn { break }
        if let member = member(item) { members.append(member) }
      }
      guard goesOn else { break }
      guard let after = lineAfter, !startsStatement(after) else {
        let isEmpty = trimmed(start..<end).isEmpty
        report(
          isEmpty ? .unexpected(found: nil, expected: .phrase) : .trailingComma, at: place(end - 1..<end))
        break
      }
      nextLine()
      start = after.first
    }
    return members
  }

  /// The ranges between the commas; a comma between quotes is text. A comma at the end leaves an empty piece.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var isQuoted = false
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let byte = source.bytes[offset]
      if byte == .quote {
        isQuoted.toggle()
      } else if byte == .backslash, isQuoted {
        offset += 1
      } else if byte == .comma, !isQuoted {
        pieces.append(start..<offset)
        start = offset + 1
      }
      offset += 1
    }
    pieces.append(start..<max(start, range.upperBound))
    return pieces
  }

  /// What one piece of a list is; `nil`, and reported, where it is nothing.
  private mutating func member(_ range: Range<Int>) -> WordSet.Member? {
    guard let line, !range.isEmpty else {
      report(.unexpected(found: ",", expected: .phrase), at: place(range))
      return nil
    }
    let first = source.bytes[range.lowerBound]
    guard first == .tilde || first == .quote || startsWithTypographicQuote(range) else {
      if let quote = source.bytes[range].firstIndex(of: .quote) {
        report(.unexpected(found: "\"", expected: .oneOf([","])), at: place(quote..<quote + 1))
        return nil
      }
      return pattern(source.text(range), at: line.place(range)).map { .phrase($0) }
    }
    tokenize(from: range.lowerBound, before: range.upperBound)
    do {
      if token?.kind == .set {
        let name = try setName()
        guard token == nil else { throw fail(expecting: .oneOf([","])) }
        return .set(name)
      }
      let phrase = try phrase()
      guard token == nil else { throw fail(expecting: .oneOf([","])) }
      return .phrase(phrase)
    } catch {
      return nil
    }
  }

  private func startsWithTypographicQuote(_ range: Range<Int>) -> Bool {
    let bytes = source.bytes[range]
    return bytes.starts(with: [0xE2, 0x80, 0x9C]) || bytes.starts(with: [0xE2, 0x80, 0x9E])
      || bytes.starts(with: [0xC2, 0xAB])
  }

  /// Passes over the lines that go on with a list that could not be read.
  private mutating func skipContinuations() {
    while let line, source.bytes[contentEnd(of: line, from: line.first) - 1] == .comma, let after = lineAfter,
      !startsStatement(after)
    { nextLine() }
  }
}
