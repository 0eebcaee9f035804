import Text

/// Finds names in the words of one line.
struct NameFinder {
  private let line: Line

  init(_ line: Line) { self.line = line }

  /// The parts of an enumeration: cut at "and", "or", "with", and where a clause ends.
  func pieces(of words: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for clause in line.clauses {
      let clause = clause.clamped(to: words)
      var start = clause.lowerBound
      for index in clause
      where NameWords.separators.contains(line.words[index].text) || isAmpersand(before: index, start) {
        if index > start { pieces.append(start..<index) }
        start = NameWords.separators.contains(line.words[index].text) ? index + 1 : index
      }
      if start < clause.upperBound { pieces.append(start..<clause.upperBound) }
    }
    return pieces
  }

  /// The names with capitals in a piece.
  ///
  /// - Parameter isProse: Whether the first word of a sentence is likely to be no name.
  func capitalisedNames(in piece: Range<Int>, isProse: Bool = false) -> [NameReading] {
    var names: [NameReading] = []
    var index = piece.lowerBound
    while index < piece.upperBound {
      if NameWords.placeOpeners.contains(line.words[index].text) {
        index = endOfPlace(from: index, in: piece)
      }
      guard index < piece.upperBound else { break }
      let end = endOfRun(from: index, in: piece, isProse: isProse)
      if end > index {
        if let name = name(of: index..<end) { names.append(name) }
        index = end
      } else {
        index += 1
      }
    }
    return names
  }

  /// A piece of one or two words in small letters, none of them an everyday word: "joe", "maria jose".
  func smallName(in piece: Range<Int>) -> NameReading? {
    var piece = piece
    while let first = piece.first, NameWords.leadIns.contains(line.words[first].text) {
      piece = first + 1..<piece.upperBound
    }
    if let place = piece.first(where: { NameWords.placeOpeners.contains(line.words[$0].text) }) {
      piece = piece.lowerBound..<place
    }
    guard (1...3).contains(piece.count), piece.allSatisfy({ isPossibleSmallName($0) }) else { return nil }
    let typed = line.text(ofWords: piece)
    guard typed.utf8.count <= 40 else { return nil }
    let name = typed.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: " ")
    return reading(name, of: piece)
  }

  // MARK: Runs

  /// The end of the run of name words that begins here; `index` itself where none does.
  private func endOfRun(from index: Int, in piece: Range<Int>, isProse: Bool) -> Int {
    var end = index
    while end < piece.upperBound, end - index < NameWords.longestRun {
      if isNameWord(end, isProse: isProse) {
        end += 1
        continue
      }
      // "van der Berg": particles within a name, when a name word follows.
      var next = end
      while end > index, next < piece.upperBound, NameWords.particles.contains(line.words[next].text) {
        next += 1
      }
      guard next > end, next < piece.upperBound, isNameWord(next, isProse: isProse) else { break }
      end = next + 1
    }
    return end
  }

  private func isNameWord(_ index: Int, isProse: Bool) -> Bool {
    let word = line.words[index]
    guard !NameWords.everyday.contains(word.text), isAlone(index), isLetters(word.text) else { return false }
    if isMention(index) { return true }
    guard beginsLikeAName(word) else { return false }
    return !(isProse && isFirstOfSentence(index))
  }

  private func name(of words: Range<Int>) -> NameReading? {
    let text = line.text(ofWords: words)
    // "Ana's boss" is not Ana.
    if text.hasSuffix("'s") || text.hasSuffix("’s") { return nil }
    return reading(text, of: words)
  }

  private func reading(_ name: String, of words: Range<Int>) -> NameReading {
    NameReading(
      name: name,
      range: line.words[words.lowerBound].range.lowerBound..<line.words[words.upperBound - 1].range.upperBound
    )
  }

  /// Behind "from the": the place, up to the end of the piece or the next words that can't be one.
  private func endOfPlace(from index: Int, in piece: Range<Int>) -> Int {
    var end = index + 1
    while end < piece.upperBound, !NameWords.afterPlace.contains(line.words[end].text) { end += 1 }
    return end
  }

  // MARK: Words

  private func isPossibleSmallName(_ index: Int) -> Bool {
    let text = line.words[index].text
    return !NameWords.everyday.contains(text) && isAlone(index) && isLetters(text)
      && (text.utf8.count > 1 || NameWords.isCaseless(text))
  }

  /// Whether the word is no part of a contraction.
  private func isAlone(_ index: Int) -> Bool {
    let range = line.words[index].range
    return !(index > 0 && line.words[index - 1].range == range)
      && !(index + 1 < line.words.count && line.words[index + 1].range == range)
  }

  private func isLetters(_ text: String) -> Bool { !text.utf8.contains { isDigit($0) } }

  private func beginsLikeAName(_ word: Word) -> Bool {
    guard let first = line.text(in: word.range).unicodeScalars.first else { return false }
    return first.properties.isUppercase || NameWords.isIdeograph(first)
  }

  private func isFirstOfSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let between = line.text(in: line.words[index - 1].range.upperBound..<line.words[index].range.lowerBound)
    return between.contains { ".!?\n".contains($0) }
  }

  private func isMention(_ index: Int) -> Bool { byte(before: index) == UInt8(ascii: "@") }

  private func isAmpersand(before index: Int, _ start: Int) -> Bool {
    guard index > start, index > 0 else { return false }
    let between = line.text(
      in: line.words[index - 1].range
        .upperBound..<max(line.words[index - 1].range.upperBound, line.words[index].range.lowerBound))
    return between.contains { "&+/".contains($0) }
  }

  private func byte(before index: Int) -> UInt8? {
    let offset = line.words[index].range.lowerBound
    guard offset > 0 else { return nil }
    let utf8 = line.source.utf8
    return utf8[utf8.index(utf8.startIndex, offsetBy: offset - 1)]
  }
}
