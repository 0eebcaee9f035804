import GuideLanguage
import Reading
import Text

/// What an answer is worth together with the lines before it.
extension TurnInProgress {
  /// The value of a question after one more line.
  ///
  /// People unite; the fields of a promise merge; words are added to words; any other value is read again only
  /// where none had been read.
  mutating func merged(_ earlier: Value?, with reading: AnswerReading, line: Line, probedFor: PromiseField?)
    -> Value?
  {
    switch (earlier, reading) {
    case (nil, .value(let value)), (.nothing, .value(let value)): return value
    case (nil, .nothing): return .nothing
    case (nil, .unread): return nil
    case (.people(let known), .value(.people(let more))):
      return .people(known + more.filter { new in !known.contains { $0.key == new.key } })
    case (.promise(let draft), _): return .promise(completed(draft, by: line, probedFor: probedFor))
    case (.text(let first), .value(.text(let more))): return .text(joined(first, more))
    case (.outcome(.notYet(nil)), _): return .outcome(.notYet(dates(in: line, today: today).first?.start))
    case (let value, _): return value
    }
  }

  /// A promise with what one more line says of it: a day, somebody, a place.
  private mutating func completed(_ draft: PromiseDraft, by line: Line, probedFor: PromiseField?)
    -> PromiseDraft
  {
    var draft = draft
    let due = dates(in: line, today: today).first?.start
    var place: String?
    var recipients: [PersonMention] = []
    if case .promise(let reading) = promise(inAnswer: line, today: today) {
      place = reading.place?.text
      recipients = mentions(of: reading.recipients)
    }
    if probedFor == .who, case .people(let names) = people(inAnswer: line) {
      recipients = mentions(of: names)
    }
    if probedFor == .place, place == nil, due == nil, !saysNothing(in: line) { place = line.source }
    draft.due = draft.due ?? due
    draft.place = draft.place ?? place
    if draft.recipients.isEmpty { draft.recipients = recipients }
    return draft
  }

  private func joined(_ first: String, _ more: String) -> String {
    guard let last = first.unicodeScalars.last else { return more }
    return ".!?;:,".unicodeScalars.contains(last) ? "\(first) \(more)" : "\(first); \(more)"
  }
}
