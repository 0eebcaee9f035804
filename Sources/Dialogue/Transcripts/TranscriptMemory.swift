import GuideLanguage
import Text

/// The memory that the `given` lines of a test describe.
struct TranscriptMemory {
  private(set) var memory = Memory()

  init(_ transcript: Transcript, program: Program) {
    memory.hasHeldSessions = !transcript.givens.isEmpty
    for given in transcript.givens { take(given, program: program, today: transcript.today) }
  }

  /// The memory with nothing found for each of these keys.
  func recalling(_ keys: Set<MemoryKey>, into known: Memory) -> Memory {
    var known = known
    for key in keys {
      switch key {
      case .person(let name): known.people[name] = known.people[name] ?? []
      case .promise(let id): known.promises.updateValue(known.promises[id] ?? nil, forKey: id)
      case .lastAnswer(let key): known.lastAnswers.updateValue(known.lastAnswers[key] ?? nil, forKey: key)
      }
    }
    return known
  }

  private mutating func take(_ given: Given, program: Program, today: CivilDate) {
    switch given {
    case .person(let name): change(name) { _ in }
    case .fact(let name, let heading, let text, let day):
      change(name) { person in
        person.facts.append(KnownFact(heading: heading.text, text: text, on: day))
        person.facts.sort { $0.on > $1.on }
      }
    case .met(let name, let day): change(name) { $0.lastMet = max($0.lastMet ?? day, day) }
    case .promise(let what, let recipient, let due):
      takePromise(what, recipient: recipient, due: due, today: today)
    case .answer(let question, let text, let day):
      takeAnswer(question.text, text: text, on: day, program: program)
    }
  }

  private mutating func change(_ name: String, _ body: (inout KnownPerson) -> Void) {
    let key = folded(name)
    var person =
      memory.people[key]?.first
      ?? KnownPerson(id: EntityID("person \(key)"), name: name, facts: [], lastMet: nil, promises: [])
    body(&person)
    memory.people[key] = [person]
  }

  private mutating func takePromise(_ what: String, recipient: String?, due: CivilDate?, today: CivilDate) {
    let mention = recipient.map { PersonMention(name: $0, id: EntityID("person \(folded($0))")) }
    let draft = PromiseDraft(what: what, recipients: mention.map { [$0] } ?? [], due: due, place: nil)
    let promise = KnownPromise(
      id: EntityID("promise \(memory.promises.count + 1)"), draft: draft, made: due ?? today)
    memory.promises[promise.id] = promise
    if let due, due <= today { memory.due.append(promise.id) }
    if let recipient { change(recipient) { $0.promises.append(promise) } }
  }

  private mutating func takeAnswer(_ name: String, text: String, on day: CivilDate, program: Program) {
    guard let question = program.question(named: name) else { return }
    var reader = TurnInProgress(
      program: program, memory: memory, state: State(),
      now: Moment(instant: Int64(day.daysSince1970) * 86_400_000, utcOffset: 0))
    var value: Value?
    switch reader.read(Line(text), as: question.ask.type) {
    case .value(let read): value = read
    case .nothing: value = .nothing
    case .unread: break
    }
    memory.lastAnswers[QuestionKey(name)] = LastAnswer(text: text, value: value, on: day)
    memory.lastAsked[name] = Int64(day.daysSince1970)
  }
}
