/// Where a session stands: the fold of its events, and nothing else.
///
/// The state keeps its log, cut into turns, so that `/back` is the fold of all but the last turn. Applying any
/// other event costs no more at the end of a long session than at its beginning.
package struct State: Equatable, Sendable {
  /// The guide's name; `nil` before the session has begun.
  package private(set) var guide: String?
  /// What came with the command: "Dana".
  package private(set) var argument: String?
  /// Why the session is over; `nil` while it is not.
  package private(set) var ended: EndReason?
  /// The question that waits for a line.
  package private(set) var open: Asked?
  /// What was answered, by question and round.
  package private(set) var answers: [QuestionKey: Answer] = [:]
  /// The keys of `answers`, in the order in which they were first answered or skipped.
  package private(set) var order: [QuestionKey] = []
  /// What was chosen for the session.
  package private(set) var choices: [ChoiceKey: [Chosen.Item]] = [:]
  /// The wording that each question was put in.
  package private(set) var wordings: [QuestionKey: String] = [:]
  /// What was heard, in the order of its numbers.
  package private(set) var heard: [HeardItem] = []
  /// Answers taken back: they wait on the line when their question is put again.
  package private(set) var defaults: [Slot: String] = [:]

  /// What happened before the first question, and then the events of each turn, the line first.
  private(set) var opening: [Event] = []
  private(set) var turns: [[Event]] = []
  private var hasAsked = false

  package init() {}

  /// The state after all these events.
  package init(folding events: some Sequence<Event>) {
    for event in events { apply(event) }
  }

  /// Takes one more event in. Events that have no place in a session (`noted`) change nothing.
  package mutating func apply(_ event: Event) {
    if case .backed = event { return withdrawLastTurn() }
    switch event {
    case .answered where hasAsked, .skipped: turns.append([event])
    default: if turns.isEmpty { opening.append(event) } else { turns[turns.count - 1].append(event) }
    }
    fold(event)
  }

  private mutating func fold(_ event: Event) {
    switch event {
    case .sessionStarted(let guide, _, let argument):
      self.guide = guide
      self.argument = argument
    case .sessionEnded(let reason):
      ended = reason
      open = nil
    case .asked(let asked): fold(asked)
    case .chosen(let chosen):
      choices[ChoiceKey(chooser: chosen.chooser, round: chosen.round)] = chosen.items
    case .answered(let answered): fold(answered)
    case .skipped(let key):
      if answers[key] == nil { order.append(key) }
      answers[key, default: Answer()].isSkipped = true
      open = nil
    case .heard(let item): heard.append(HeardItem(heard: item, status: .pending))
    case .confirmed(let item): settle(item, as: .confirmed)
    case .declined(let item): settle(item, as: .declined)
    case .backed, .noted, .personNamed, .factKept, .contacted, .promiseMade, .promiseKept, .promiseMoved,
      .promiseDropped:
      break
    }
  }

  private mutating func fold(_ asked: Asked) {
    hasAsked = true
    // A stopped session is opened once more for the confirmation of what was heard in it.
    ended = nil
    switch asked.purpose {
    case .main: wordings[asked.key] = asked.wording
    case .probe: answers[asked.key]?.probes += 1
    case .retry(let count): answers[asked.key]?.retries = count
    case .confirm: break
    }
    open = asked
  }

  private mutating func fold(_ answered: Answered) {
    if answers[answered.key] == nil { order.append(answered.key) }
    var answer = answers[answered.key] ?? Answer()
    answer.lines.append(answered.text)
    answer.value = answered.value
    answers[answered.key] = answer
    if let open { defaults[Slot(open)] = nil }
    open = nil
  }

  private mutating func settle(_ item: Int, as status: HeardItem.Status) {
    guard let index = heard.firstIndex(where: { $0.heard.item == item }) else { return }
    heard[index].status = status
  }

  /// `/back`: folds all but the last turn. Picks and wordings stay as they were chosen; the withdrawn lines
  /// wait as defaults.
  private mutating func withdrawLastTurn() {
    guard let withdrawn = turns.popLast() else { return }
    var earlier = State()
    for event in opening { earlier.apply(event) }
    for turn in turns { for event in turn { earlier.apply(event) } }
    for case .chosen(let chosen) in withdrawn {
      guard case .pick = chosen.chooser else { continue }
      earlier.apply(.chosen(chosen))
    }
    earlier.wordings.merge(wordings) { kept, _ in kept }
    earlier.defaults = defaults
    if case .answered(let line) = withdrawn.first, let open = earlier.open {
      earlier.defaults[Slot(open)] = line.text
    }
    self = earlier
  }
}

extension State {
  /// Whether there is a line that `/back` could take back.
  package var canGoBack: Bool { !turns.isEmpty }

  /// What was heard and neither confirmed nor declined, in the order of its numbers.
  package var pending: [HeardItem] { heard.filter { $0.status == .pending } }
}
