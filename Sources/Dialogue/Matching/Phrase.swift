import GuideLanguage
import Text

/// A pattern whose words are numbers.
struct Phrase: Sendable {
  enum Part: Hashable, Sendable {
    case word(Int32)
    case one
    case many
  }

  let parts: [Part]

  init(_ pattern: Pattern, lexicon: inout Lexicon) {
    parts = pattern.parts.map { part in
      switch part {
      case .word(let word): .word(lexicon.number(of: word))
      case .one: .one
      case .many: .many
      }
    }
  }

  /// The numbers of its words.
  var words: [Int32] {
    parts.compactMap { if case .word(let number) = $0 { number } else { nil } }
  }

  /// Where the phrase stands in the line first, from left to right; `nil` where it does not.
  func firstMatch(in line: NumberedLine) -> PhraseMatch? {
    // Most rules that are tried fail here: a word of theirs is missing.
    for case .word(let number) in parts where !line.has(number) { return nil }
    for start in line.numbers.indices {
      if case .word(let first) = parts[0], line.numbers[start] != first { continue }
      if let match = match(in: line, at: start) { return match }
    }
    return nil
  }

  /// The phrase as the whole line; `nil` where the line has other words too.
  func wholeMatch(of line: NumberedLine) -> PhraseMatch? {
    guard let match = match(in: line, at: 0), match.words.upperBound == line.numbers.count else { return nil }
    return match
  }

  /// The match that begins at this word; `nil` where there is none.
  ///
  /// A `*` takes as little as lets the next words match, within its clause, or all of the clause where it comes
  /// last. What an earlier `*` took stays taken, so that the cost is at most words times parts.
  func match(in line: NumberedLine, at start: Int) -> PhraseMatch? {
    var captures: [Range<Int>] = []
    var star: (part: Int, start: Int, stop: Int, limit: Int)?
    var part = 0
    var word = start
    while part < parts.count {
      if case .many = parts[part] {
        let limit = clauseEnd(in: line, from: word)
        let isLast = part == parts.count - 1
        star = (part, word, isLast ? limit : word, limit)
        captures.append(word..<(isLast ? limit : word))
        word = isLast ? limit : word
        part += 1
      } else if word < line.numbers.count, takes(line.numbers[word], part) {
        if case .one = parts[part] { captures.append(word..<word + 1) }
        word += 1
        part += 1
      } else {
        guard var widened = star, widened.stop < widened.limit else { return nil }
        widened.stop += 1
        star = widened
        captures.removeLast(captures.count - captureIndex(ofPart: widened.part))
        captures.append(widened.start..<widened.stop)
        word = widened.stop
        part = widened.part + 1
      }
    }
    return PhraseMatch(words: start..<word, captures: captures)
  }

  private func takes(_ number: Int32, _ part: Int) -> Bool {
    switch parts[part] {
    case .word(let wanted): number == wanted
    case .one, .many: true
    }
  }

  /// How many wildcards stand before this part.
  private func captureIndex(ofPart part: Int) -> Int {
    parts[..<part].count { if case .word = $0 { false } else { true } }
  }

  /// The end of the clause in which the word before `start` stands.
  private func clauseEnd(in line: NumberedLine, from start: Int) -> Int {
    guard !line.clauses.isEmpty else { return start }
    let clause = line.clauses[min(max(start - 1, 0), line.clauses.count - 1)]
    return max(start, line.line.clauses[clause].upperBound)
  }
}

/// Where a phrase stands.
struct PhraseMatch: Hashable, Sendable {
  /// The words it covers, as indices into the line's words.
  var words: Range<Int>
  /// What each wildcard took, from left to right, as indices into the line's words.
  var captures: [Range<Int>]
}
