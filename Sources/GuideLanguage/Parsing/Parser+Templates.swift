/// What the coach says: text with values in braces.
extension Parser {
  /// Takes a string, and finds the values in it.
  mutating func template() throws(LineAbandoned) -> Template {
    template(try expect(.string, as: .string))
  }

  /// The template that a string spells; what is wrong in it is reported, and kept as text.
  mutating func template(_ token: Token) -> Template {
    let bytes = source.bytes[token.content]
    guard bytes.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == .backslash })
    else {
      let text = text(of: token)
      return Template(parts: text.isEmpty ? [] : [.text(text)], source: text, place: place(token))
    }
    return templateWithValues(token)
  }

  private mutating func templateWithValues(_ token: Token) -> Template {
    var parts: [Template.Part] = []
    var words: [UInt8] = []
    var offset = token.content.lowerBound
    let end = token.content.upperBound
    while offset < end {
      let stop = endOfWords(from: offset, before: end)
      words += source.bytes[offset..<stop]
      offset = stop
      guard offset < end else { break }
      if source.bytes[offset] == .backslash {
        offset += isEscape(at: offset, in: token) ? 1 : 0
        words.append(source.bytes[offset])
        offset += 1
        continue
      }
      let range = valueRange(at: offset, before: end)
      offset = range.upperBound
      if let value = value(in: range) {
        if !words.isEmpty { parts.append(.text(String(decoding: words, as: UTF8.self))) }
        words.removeAll(keepingCapacity: true)
        parts.append(.value(value))
      } else {
        words += source.bytes[range]
      }
    }
    if !words.isEmpty { parts.append(.text(String(decoding: words, as: UTF8.self))) }
    return Template(parts: parts, source: string(token), place: place(token))
  }

  /// The offset of the next brace or backslash, or the end.
  private func endOfWords(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == .backslash { return offset }
      offset += 1
    }
    return end
  }

  /// Takes a value that stands on its own, or a string: what `remember` keeps.
  mutating func valueOrTemplate() throws(LineAbandoned) -> Template {
    guard let token = take(.value) else { return try template() }
    let source = source.text(token.range)
    guard let value = value(in: token.range) else { throw LineAbandoned() }
    return Template(parts: [.value(value)], source: source, place: place(token))
  }

  /// From a brace to its end: the closing brace, or the end of the string; a closing brace on its own is one byte.
  private func valueRange(at start: Int, before end: Int) -> Range<Int> {
    guard source.bytes[start] == UInt8(ascii: "{") else { return start..<start + 1 }
    var stop = start + 1
    while stop < end, source.bytes[stop] != UInt8(ascii: "}"), source.bytes[stop] != UInt8(ascii: "{") {
      stop += 1
    }
    return start..<(stop < end && source.bytes[stop] == UInt8(ascii: "}") ? stop + 1 : stop)
  }

  /// The value between two braces: names with dots between them, then filters behind commas. `nil`, and
  /// reported, where it is none.
  private mutating func value(in range: Range<Int>) -> ValuePath? {
    guard source.bytes[range.lowerBound] == UInt8(ascii: "{") else {
      report(.badValue(source.text(range)), at: place(range))
      return nil
    }
    guard range.count > 1, source.bytes[range.upperBound - 1] == UInt8(ascii: "}") else {
      report(.unclosedValue, at: place(range))
      return nil
    }
    let pieces = source.bytes[range.lowerBound + 1..<range.upperBound - 1].split(
      separator: .comma, omittingEmptySubsequences: false)
    let path = trimmed(pieces[0].indices)
    let names = source.bytes[path].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard names.allSatisfy({ isValueName($0) }) else {
      report(.badValue(source.text(range)), at: place(range))
      return nil
    }
    var filters: [ValuePath.Filter] = []
    for piece in pieces.dropFirst() {
      let filterRange = trimmed(piece.indices)
      let text = source.bytes[filterRange].split(whereSeparator: \.isBlank)
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      if let filter = ValuePath.Filter(rawValue: text) {
        filters.append(filter)
      } else {
        reportUnknownFilter(text, at: place(filterRange))
      }
    }
    return ValuePath(
      names: names.map { String(decoding: $0, as: UTF8.self) }, filters: filters, place: place(range))
  }

  private func isValueName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
  }
}
