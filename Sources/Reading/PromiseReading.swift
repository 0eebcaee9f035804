package import Text

/// What somebody says they will do.
package struct PromiseReading: Hashable, Sendable {
  /// What, in the person's words, without the lead-in ("I'll"), the day and the place.
  package var what: String
  /// The people named in it.
  package var recipients: [NameReading]
  /// By when.
  package var due: DateReading?
  /// Where or how: "from the train", "by phone".
  package var place: TextReading?
  /// All the words of it, in UTF-8 offsets.
  package var range: Range<Int>

  package init(
    what: String, recipients: [NameReading], due: DateReading?, place: TextReading?, range: Range<Int>
  ) {
    self.what = what
    self.recipients = recipients
    self.due = due
    self.place = place
    self.range = range
  }
}

/// What a line that answers "What will you do?" came to.
package enum PromiseAnswer: Hashable, Sendable {
  case promise(PromiseReading)
  /// "Nothing this time".
  case nothing
  /// "Not sure yet", or a day and no more.
  case unread
}

/// Reads a line that answers "What will you do?": all of it is the promise.
package func promise(inAnswer line: Line, today: CivilDate) -> PromiseAnswer {
  if saysNothing(in: line) { return .nothing }
  let reader = PromiseReader(line, today: today)
  guard !reader.isUndecided, let reading = reader.read(0..<line.words.count) else { return .unread }
  return .promise(reading)
}

/// The promises that any line makes by the way: "I'll…", "I'm going to…", "remind me to…".
///
/// Not questions, not what hangs on an "if", and not what only sounds like one ("I'll be glad", "I'll see").
package func promises(in line: Line, today: CivilDate) -> [PromiseReading] {
  guard !line.isQuestion else { return [] }
  let reader = PromiseReader(line, today: today)
  return line.clauses.compactMap { clause in
    reader.trigger(in: clause).flatMap { reader.read($0..<clause.upperBound) }
  }
}
