import GuideLanguage
import Reading
import Text

/// What is heard in an answer: pending until it is confirmed.
extension TurnInProgress {
  mutating func hear(_ value: Value, of question: Question, at position: Position, key: QuestionKey) {
    switch value {
    case .people(let people): hearNew(people, source: key)
    case .promise(let draft): hearPromise(draft, of: question, at: position, key: key)
    case .outcome(let outcome): take(outcome, of: question, at: position)
    case .text(let text):
      hearFact(text, of: question, at: position, key: key)
      if case .text = question.ask.type { hearPromises(in: key) }
    case .yes, .no, .notSure, .number, .date, .nothing: break
    }
  }

  private mutating func hearNew(_ people: [PersonMention], source: QuestionKey) {
    for person in people where person.id == nil { hear(.person(person), source: source) }
  }

  private mutating func hearPromise(
    _ draft: PromiseDraft, of question: Question, at position: Position, key: QuestionKey
  ) {
    var draft = draft
    if draft.recipients.isEmpty, let name = question.ask.recipient?.text,
      let person = mention(named: name, at: position)
    {
      draft.recipients = [person]
    }
    hear(.promise(draft), source: key)
    hearNew(draft.recipients, source: key)
  }

  /// A fact by the heading of the question, or of the wording that was used, about the round's person.
  private mutating func hearFact(
    _ text: String, of question: Question, at position: Position, key: QuestionKey
  ) {
    let wording = question.ask.wordings.first { $0.template.source == state.wordings[key] }
    guard let heading = wording?.heading?.text ?? question.ask.heading?.text,
      let person = question.ask.about.flatMap({ mention(named: $0.text, at: position) })
    else { return }
    hear(.fact(FactDraft(person: person, heading: heading, text: text)), source: key)
  }

  /// Promises said by the way, in any line of the answer.
  private mutating func hearPromises(in key: QuestionKey) {
    for text in state.answers[key]?.lines ?? [] {
      for reading in promises(in: Line(text), today: today).prefix(Self.promisesInALine) {
        let draft = draft(of: reading)
        hear(.promise(draft), source: key)
        hearNew(draft.recipients, source: key)
      }
    }
  }

  private static let promisesInALine = 5

  mutating func remember(
    _ template: Template, about: Name, heading: Name, key: QuestionKey, at position: Position,
    line: SpokenLine
  ) {
    guard let person = mention(named: about.text, at: position),
      let text = render(template, at: position, line: line), !text.isEmpty
    else { return }
    hear(.fact(FactDraft(person: person, heading: heading.text, text: text)), source: key)
  }

  /// Takes note of something; the same thing heard twice is one.
  private mutating func hear(_ what: Heard.What, source: QuestionKey) {
    guard !state.heard.contains(where: { $0.heard.what.isSame(as: what) }) else { return }
    emit(.heard(Heard(item: (state.heard.last?.heard.item ?? 0) + 1, what: what, source: source)))
  }

  // MARK: Check-ins

  private mutating func take(_ outcome: PromiseOutcome, of question: Question, at position: Position) {
    guard case .checkIn(let round) = question.ask.type, let id = promiseID(named: round.text, at: position)
    else {
      return
    }
    switch outcome {
    case .kept: emit(.promiseKept(id))
    case .notYet(let date?): emit(.promiseMoved(id, due: date))
    case .notYet(nil): break
    case .letGo: emit(.promiseDropped(id))
    }
  }
}

extension Heard.What {
  /// Whether both say the same, whatever the spelling: then it is asked about once.
  fileprivate func isSame(as other: Heard.What) -> Bool {
    switch (self, other) {
    case (.person(let one), .person(let two)): one.key == two.key
    case (.promise(let one), .promise(let two)):
      folded(one.what) == folded(two.what) && Set(one.recipients.map(\.key)) == Set(two.recipients.map(\.key))
    case (.fact(let one), .fact(let two)):
      one.person.key == two.person.key && one.heading == two.heading && folded(one.text) == folded(two.text)
    default: false
    }
  }
}
