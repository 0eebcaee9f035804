import GuideLanguage
import Reading
import Text

/// What a line came to, read as the type of its question.
enum AnswerReading: Hashable {
  case value(Value)
  /// "Nobody", "nothing".
  case nothing
  case unread
}

/// Reading answers by their type.
extension TurnInProgress {
  mutating func read(_ line: Line, as type: AnswerType) -> AnswerReading {
    switch type {
    case .text: return saysNothing(in: line) ? .nothing : .value(.text(trimmed(line.source)))
    case .question: return .value(.text(trimmed(line.source)))
    case .yesNo: return yesNo(in: line).map { .value(Value($0)) } ?? .unread
    case .scale(let low, _, let high, _):
      guard let number = wholeNumber(in: line), (low...max(low, high)).contains(number) else {
        return .unread
      }
      return .value(.number(number))
    case .date: return dates(in: line, today: today).first.map { .value(.date($0.start)) } ?? .unread
    case .person: return readPeople(line, atMost: 1)
    case .people: return readPeople(line, atMost: .max)
    case .promise: return readPromise(line)
    case .checkIn:
      return checkIn(in: line, today: today).map { .value(.outcome(PromiseOutcome($0))) } ?? .unread
    }
  }

  private mutating func readPeople(_ line: Line, atMost limit: Int) -> AnswerReading {
    switch people(inAnswer: line) {
    case .people(let names):
      let mentions = mentions(of: names)
      return mentions.isEmpty ? .unread : .value(.people(Array(mentions.prefix(limit))))
    case .nobody: return .nothing
    case .unread: return .unread
    }
  }

  private mutating func readPromise(_ line: Line) -> AnswerReading {
    switch promise(inAnswer: line, today: today) {
    case .promise(let reading): .value(.promise(draft(of: reading)))
    case .nothing: .nothing
    case .unread: .unread
    }
  }

  /// The promise that was read, with the people in it looked up.
  mutating func draft(of reading: PromiseReading) -> PromiseDraft {
    PromiseDraft(
      what: reading.what, recipients: mentions(of: reading.recipients), due: reading.due?.start,
      place: reading.place?.text)
  }

  /// The people of these names, each once, with who they are in the journal.
  mutating func mentions(of names: [NameReading]) -> [PersonMention] {
    var mentions: [PersonMention] = []
    for reading in names {
      let mention = PersonMention(name: reading.name, id: candidates(named: reading.name).first?.id)
      if !mentions.contains(where: { $0.key == mention.key }) { mentions.append(mention) }
    }
    return mentions
  }

  /// Who is known by this name; asks for the look-up where it was never made.
  mutating func candidates(named name: String) -> [KnownPerson] {
    let key = folded(name)
    if let known = memory.people[key] { return known }
    need(.person(key))
    return []
  }

  private func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let start = text.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }
}

extension Value {
  fileprivate init(_ yesNo: YesNo) {
    switch yesNo {
    case .yes: self = .yes
    case .no: self = .no
    case .notSure: self = .notSure
    }
  }
}

extension PromiseOutcome {
  fileprivate init(_ reading: CheckInReading) {
    switch reading {
    case .kept: self = .kept
    case .notYet(let date): self = .notYet(date?.start)
    case .letGo: self = .letGo
    }
  }
}
