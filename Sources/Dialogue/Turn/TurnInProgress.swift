import GuideLanguage
import Text

/// A turn while it is being taken: the state as far as the events of this turn have moved it.
struct TurnInProgress {
  let program: Program
  let memory: Memory
  let now: Moment
  private(set) var state: State
  private(set) var events: [Event] = []
  private(set) var said: [Said] = []
  /// What was asked of the memory and was never looked up; when any is left, the turn counts for nothing.
  private(set) var needs: Set<MemoryKey> = []
  private var hasLeft = false

  init(program: Program, memory: Memory, state: State, now: Moment) {
    self.program = program
    self.memory = memory
    self.state = state
    self.now = now
  }

  var today: CivilDate { now.date }

  mutating func emit(_ event: Event) {
    events.append(event)
    state.apply(event)
  }

  mutating func say(_ kind: Said.Kind, _ text: String) { said.append(Said(kind, text)) }

  mutating func need(_ key: MemoryKey) { needs.insert(key) }

  mutating func leave() { hasLeft = true }

  mutating func take(_ input: Input) {
    switch input {
    case .begin(let argument): begin(argument: argument)
    case .resume: resume()
    case .settle: settle()
    case .line(let line): take(line: line)
    }
  }

  func result() -> Turn {
    var outcome = Turn.Outcome.goesOn
    if let reason = state.ended { outcome = .ended(reason) }
    if hasLeft { outcome = .left }
    let prefill = state.open.flatMap { state.defaults[Slot($0)] }
    return Turn(events: events, said: said, state: state, prefill: prefill, outcome: outcome)
  }
}

extension TurnInProgress {
  private mutating func begin(argument: String?) {
    emit(.sessionStarted(guide: program.guide.name.text, hash: program.hash, argument: argument))
    if let argument, let subject = program.guide.subject?.text,
      let question = program.question(named: subject)
    {
      guard !program.raisesCare(NumberedLine(Line(argument), lexicon: program.lexicon)) else {
        return stopForCare()
      }
      answerSubject(question, with: argument)
    }
    advance(from: Position(address: 0))
  }

  /// The argument of the command has already answered the ask that it is for, when it can be read.
  private mutating func answerSubject(_ question: Question, with argument: String) {
    let reading = read(Line(argument), as: question.ask.type)
    guard case .value(let value) = reading else { return }
    let key = QuestionKey(question.ask.name.text)
    emit(.answered(Answered(key: key, text: argument, value: value, rule: nil, ranges: [])))
    hear(value, of: question, at: Position(address: question.address), key: key)
  }

  private mutating func resume() {
    guard let open = state.open else { return goOnAfterLastAnswer() }
    if open.key.question == Phrases.confirmation || program.question(named: open.key.question) != nil {
      sayAgain(open)
    } else {
      say(.notice, Phrases.questionIsGone)
      goOnAfterLastAnswer()
    }
  }

  /// An edited guide has lost the open question: the session goes on behind the last answer that still has one.
  private mutating func goOnAfterLastAnswer() {
    for key in state.order.reversed() {
      guard let question = program.question(named: key.question), question.loops.count == key.round.count
      else {
        continue
      }
      return advance(from: Position(after: question, round: key.round))
    }
    advance(from: Position(address: 0))
  }

  private mutating func settle() {
    guard !state.pending.isEmpty else { return }
    askToConfirm(kinds: Set(Confirmable.allCases))
  }

  /// Puts the open question again as it stands in the log.
  mutating func sayAgain(_ open: Asked) {
    if open.purpose == .confirm { sayHeard() }
    say(.question, open.shown)
  }
}
