package import Text

/// A day (or some days) that a line speaks of.
package struct DateReading: Hashable, Sendable {
  /// The first day.
  package var start: CivilDate
  /// The last day, where it is more than one: a weekend, a week.
  package var end: CivilDate?
  /// The time of day, where one was said.
  package var time: CivilTime?
  /// The words that said it, in UTF-8 offsets.
  package var range: Range<Int>
  /// Whether people read it in more than one way: "next Friday", "3/4".
  package var isAmbiguous: Bool

  package init(start: CivilDate, end: CivilDate?, time: CivilTime?, range: Range<Int>, isAmbiguous: Bool) {
    self.start = start
    self.end = end
    self.time = time
    self.range = range
    self.isAmbiguous = isAmbiguous
  }
}

/// The days that a line speaks of, from left to right.
///
/// The conventions, from Monday 2 March 2026: a bare weekday is the next one after today ("Monday" is 9 March);
/// "this Friday" is that of this week, "next Friday" that of next week (13 March, ambiguous); "last Friday" the
/// one before today; "this weekend" Saturday and Sunday of this week; "next week" Monday to Sunday; "the 3rd" and
/// "3 March" the next such day, today included; "3/4" is the third of April (ambiguous); "end of the week" is
/// Friday; "in two weeks" is fourteen days on.
package func dates(in line: Line, today: CivilDate) -> [DateReading] {
  var readings: [DateReading] = []
  var reader = DateReader(words: line.words.map(\.text), today: today)
  while reader.index < reader.words.count {
    let start = reader.index
    guard let days = reader.readDay() else {
      reader.index = start + 1
      continue
    }
    let first = line.words[start].range.lowerBound
    let last = line.words[reader.index - 1].range.upperBound
    readings.append(
      DateReading(
        start: days.start, end: days.end, time: days.time, range: first..<last, isAmbiguous: days.isAmbiguous)
    )
  }
  return readings
}
