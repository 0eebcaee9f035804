import GuideLanguage
import Text

/// Commands: honoured at once, without persuasion.
extension TurnInProgress {
  mutating func obey(_ command: Command) {
    switch command {
    case .back: goBack()
    case .skip: skip()
    case .why: explainSource()
    case .because: explainTurn()
    case .stop: stop()
    case .help: for line in Phrases.help { say(.notice, line) }
    case .quit: leave()
    case .unknown(let word): say(.notice, Phrases.unknownCommand(word))
    }
  }

  private mutating func goBack() {
    guard state.ended == nil, state.canGoBack else { return say(.notice, Phrases.nothingToTakeBack) }
    emit(.backed)
    if let open = state.open { sayAgain(open) }
  }

  /// `/stop`: what was heard so far, also in the answer that is being probed, is asked about next time.
  private mutating func stop() {
    guard state.ended == nil else { return say(.notice, Phrases.nothingIsOpen) }
    if let open = state.open, let question = program.question(named: open.key.question),
      let value = state.answers[open.key]?.value
    {
      hear(value, of: question, at: Position(of: question, round: open.key.round), key: open.key)
    }
    say(.notice, state.pending.isEmpty ? Phrases.stopped : Phrases.stoppedWithPending(state.pending.count))
    emit(.sessionEnded(.stopped))
  }

  private mutating func explainSource() {
    guard let open = state.open else { return say(.notice, Phrases.nothingIsOpen) }
    guard let ask = program.question(named: open.key.question)?.ask else {
      return say(.notice, Phrases.whyConfirm)
    }
    guard let tip = ask.tip?.text, let point = program.points[tip] else {
      return say(.notice, Phrases.whyCheckIn)
    }
    say(.notice, Phrases.why(point))
    say(.question, open.shown)
  }

  /// `/because`: takes the last turn once more, from the state before it, and says what decided.
  private mutating func explainTurn() {
    guard case .answered(let line)? = state.turns.last?.first else {
      return say(
        .notice, state.turns.isEmpty ? Phrases.becauseOfGuide(program.guide.file) : Phrases.becauseSkipped)
    }
    let before = State(folding: state.opening + state.turns.dropLast().flatMap { $0 })
    guard let open = before.open, let question = program.question(named: open.key.question) else {
      return say(.notice, Phrases.becauseConfirmed)
    }
    var earlier = TurnInProgress(program: program, memory: memory, state: before, now: now)
    let evaluation = earlier.evaluate(
      question, open: open, line: NumberedLine(Line(line.text), lexicon: program.lexicon))
    for key in earlier.needs { need(key) }
    let tried = evaluation.tried.map { tried in
      (tried.isShared ? program.shared : question.rules).rules[tried.index].site
    }
    let lines = Phrases.because(
      evaluation, question: question, tried: tried, words: matchedWords(line), file: program.guide.file)
    for text in lines { say(.notice, text) }
  }

  private func matchedWords(_ answered: Answered) -> [String] {
    let line = Line(answered.text)
    return answered.ranges.filter { !$0.isEmpty }.map { line.text(in: $0) }
  }
}
