import Text

/// Reads promises from the words of one line.
struct PromiseReader {
  private let line: Line
  private let words: [String]
  private let today: CivilDate

  init(_ line: Line, today: CivilDate) {
    self.line = line
    words = line.words.map(\.text)
    self.today = today
  }

  /// Whether the line says that nothing is decided yet.
  var isUndecided: Bool {
    let text = words.joined(separator: " ")
    return PromiseWords.undecided.contains {
      text == $0 || text.hasPrefix($0 + " yet") || text.hasPrefix($0 + " at")
    }
  }

  /// Where the promise of a clause begins, behind its lead-in; `nil` where the clause makes none.
  func trigger(in clause: Range<Int>) -> Int? {
    for start in clause {
      guard
        let trigger = PromiseWords.triggers.first(where: { words[start..<clause.upperBound].starts(with: $0) }
        )
      else { continue }
      let end = start + trigger.count
      guard end < clause.upperBound, !PromiseWords.noDeeds.contains(words[end]),
        !words[sentenceStart(before: start)..<start].contains(where: PromiseWords.conditions.contains)
      else { return nil }
      return end
    }
    return nil
  }

  /// The promise that these words make; `nil` where nothing is left of them without the day and the place.
  func read(_ range: Range<Int>) -> PromiseReading? {
    let dates = Reading.dates(in: line, today: today)
    let start = skipLeadIn(from: range.lowerBound, to: range.upperBound, dates: dates)
    guard start < range.upperBound else { return nil }
    let due = dates.first { wordRange(of: $0.range).map { range.contains($0.lowerBound) } ?? false }
    var dropped: [Range<Int>] = []
    if let due, let words = wordRange(of: due.range) { dropped.append(withPreposition(words, from: start)) }
    let place = place(in: start..<range.upperBound, besides: dropped)
    if let place { dropped.append(place) }
    let kept = (start..<range.upperBound).filter { index in !dropped.contains { $0.contains(index) } }
    guard kept.contains(where: { !PromiseWords.empty.contains(words[$0]) }) else { return nil }
    return PromiseReading(
      what: text(of: kept), recipients: recipients(in: start..<range.upperBound, besides: dropped), due: due,
      place: place.map { TextReading(text: line.text(ofWords: $0), range: utf8Range($0)) },
      range: utf8Range(start..<range.upperBound))
  }

  // MARK: Parts

  private func skipLeadIn(from start: Int, to end: Int, dates: [DateReading]) -> Int {
    var index = start
    // "On Friday I'll call Ana": the day stands before the lead-in.
    if let day = dates.lazy.compactMap({ wordRange(of: $0.range) }).first(where: { $0.upperBound < end }),
      (start..<day.lowerBound).allSatisfy({ PromiseWords.datePrepositions.contains(words[$0]) }),
      PromiseWords.leadIns.contains(where: { words[day.upperBound..<end].starts(with: $0) })
    {
      index = day.upperBound
    }
    while index < end,
      let leadIn = PromiseWords.leadIns.first(where: { words[index..<end].starts(with: $0) })
    {
      index += leadIn.count
    }
    return index
  }

  private func recipients(in range: Range<Int>, besides dropped: [Range<Int>]) -> [NameReading] {
    names(in: line, words: range).filter { name in
      wordRange(of: name.range).map { words in !dropped.contains { $0.overlaps(words) } } ?? false
    }
  }

  /// "From the train", "over lunch", "by phone": at the end, or before a "to".
  private func place(in range: Range<Int>, besides dropped: [Range<Int>]) -> Range<Int>? {
    for start in range where PromiseWords.placeOpeners.contains(words[start]) && start + 1 < range.upperBound
    {
      guard !dropped.contains(where: { $0.contains(start) }) else { continue }
      let reach = start + 1..<min(start + 4, range.upperBound)
      guard let noun = reach.first(where: { PromiseWords.places.contains(words[$0]) }) else { continue }
      let end = noun + 1
      let isAtEnd = end == range.upperBound || dropped.contains { $0.contains(end) } || words[end] == "to"
      if isAtEnd { return start..<end }
    }
    return nil
  }

  /// The words of a day with "by", "on", "before", "until" before them.
  private func withPreposition(_ range: Range<Int>, from start: Int) -> Range<Int> {
    var lower = range.lowerBound
    while lower > start, PromiseWords.datePrepositions.contains(words[lower - 1]) { lower -= 1 }
    return lower..<range.upperBound
  }

  /// The kept words as typed, in runs, with tidy blanks.
  private func text(of kept: [Int]) -> String {
    var runs: [Range<Int>] = []
    for index in kept {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    let text = runs.map { line.text(ofWords: $0) }.joined(separator: " ")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Positions

  private func wordRange(of range: Range<Int>) -> Range<Int>? {
    guard let first = line.words.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else {
      return nil
    }
    let end = line.words[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? line.words.count
    return first < end ? first..<end : nil
  }

  private func utf8Range(_ words: Range<Int>) -> Range<Int> {
    line.words[words.lowerBound].range.lowerBound..<line.words[words.upperBound - 1].range.upperBound
  }

  private func sentenceStart(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let between = line.text(
        in: line.words[start - 1].range
          .upperBound..<max(
            line.words[start - 1].range.upperBound, line.words[start].range.lowerBound))
      if between.contains(where: { ".!?\n".contains($0) }) { break }
      start -= 1
    }
    return start
  }
}
