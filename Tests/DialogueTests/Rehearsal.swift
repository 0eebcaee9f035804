import Dialogue
import GuideLanguage
import Testing
import Text

/// A session of a guide given as text, held in memory: what tests type at.
struct Rehearsal {
  let program: Program
  var memory = Memory()
  private(set) var state = State()
  private(set) var log: [Event] = []
  private(set) var last: Turn?
  var now = Moment(instant: 1_772_442_000_000, utcOffset: 0)  // Monday 2026-03-02, 09:00

  /// Parses the guide, and the collections it uses. Fails the test on any error in them.
  init(_ guide: String, collections: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let parsed = parseGuideFile(guide, file: "test.guide")
    #expect(parsed.diagnostics.isEmpty, sourceLocation: sourceLocation)
    program = Program(
      guide: try #require(parsed.guide, sourceLocation: sourceLocation),
      collections: try collections.map {
        try #require(parseGuideFile($0, file: "c.guide").collection, sourceLocation: sourceLocation)
      },
      articles: [], hash: "test")
  }

  /// Takes one input and returns what the coach says to it, line by line. Whoever is asked for is unknown.
  @discardableResult
  mutating func take(_ input: Input) -> [String] {
    while true {
      switch step(program, memory: memory, state: state, input: input, now: now) {
      case .needs(let keys): for key in keys { forget(key) }
      case .turn(let turn):
        state = turn.state
        log += turn.events
        last = turn
        return turn.said.map(\.text)
      }
    }
  }

  /// Begins the session.
  @discardableResult
  mutating func begin(_ argument: String? = nil) -> [String] { take(.begin(argument: argument)) }

  /// Types one line.
  @discardableResult
  mutating func type(_ line: String) -> [String] { take(.line(line)) }

  /// Goes on from a state folded anew from the log, as after a kill.
  mutating func reopen() { state = State(folding: log) }

  /// The journal knows somebody.
  mutating func know(_ name: String, facts: [KnownFact] = [], lastMet: CivilDate? = nil) {
    let person = KnownPerson(
      id: EntityID("id-\(name)"), name: name, facts: facts, lastMet: lastMet, promises: [])
    memory.people[folded(name)] = [person]
  }

  /// A promise is due.
  mutating func owe(_ what: String, id: String, due: CivilDate) {
    let draft = PromiseDraft(what: what, recipients: [], due: due, place: nil)
    memory.promises[EntityID(id)] = KnownPromise(id: EntityID(id), draft: draft, made: due)
    memory.due.append(EntityID(id))
  }

  private mutating func forget(_ key: MemoryKey) {
    switch key {
    case .person(let name): memory.people[name] = []
    case .promise(let id): memory.promises.updateValue(nil, forKey: id)
    case .lastAnswer(let key): memory.lastAnswers.updateValue(nil, forKey: key)
    }
  }
}

extension Rehearsal {
  /// Takes another session's log as its own.
  mutating func adopt(_ events: [Event]) { self = replacingLog(events) }

  private func replacingLog(_ events: [Event]) -> Rehearsal {
    var copy = self
    copy.log = events
    copy.state = State(folding: events)
    return copy
  }
}
