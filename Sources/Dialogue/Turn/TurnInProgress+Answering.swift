import GuideLanguage
import Text

/// A line at an open question.
///
/// "Commands first, then care, then the type reads it, then your `if` lines from top to bottom, then the shared
/// ones; if nothing answered and it could not be read, it is asked again; then it is kept."
extension TurnInProgress {
  mutating func take(line text: String) {
    if let command = Command(text) { return obey(command) }
    guard state.ended == nil, let open = state.open else { return say(.notice, Phrases.nothingIsOpen) }
    let line = Line(text)
    let numbered = NumberedLine(line, lexicon: program.lexicon)
    if program.raisesCare(numbered) { return stopForCare() }
    if line.source.allSatisfy(\.isWhitespace) { return say(.notice, Phrases.emptyLine) }
    if let command = Command(bareWord: line) { return say(.notice, Phrases.bareWord(command)) }
    if Command.isSkip(line) { return skip() }
    if open.key.question == Phrases.confirmation { return answerConfirmation(line) }
    guard let question = program.question(named: open.key.question) else { return resumeAfterEdit() }
    answer(question, open: open, line: numbered)
  }

  private mutating func resumeAfterEdit() {
    say(.notice, Phrases.questionIsGone)
    take(.resume)
  }

  private mutating func answer(_ question: Question, open: Asked, line: NumberedLine) {
    let evaluation = evaluate(question, open: open, line: line)
    let key = open.key
    emit(
      .answered(
        Answered(
          key: key, text: line.line.source, value: evaluation.value, rule: evaluation.fired?.rule.site,
          ranges: evaluation.ranges)))
    let position = Position(of: question, round: key.round)
    if let fired = evaluation.fired {
      for case .remember(let template, let about, let heading) in fired.reactions {
        remember(template, about: about, heading: heading, key: key, at: position, line: evaluation.spoken)
      }
    }
    switch evaluation.decision {
    case .probe(let text, let template, let site, let rung):
      probe(text, template: template, key: key, site: site, rung: rung)
    case .say(let text):
      keep(question, value: evaluation.value, key: key, reply: text)
      advance(from: Position(after: question, round: key.round))
    case .finish:
      keep(question, value: evaluation.value, key: key, reply: nil)
      close(at: position)
    case .askAgain(let attempt): askAgain(question, key: key, attempt: attempt)
    case .leave:
      say(.reply, Phrases.leftOpen)
      advance(from: Position(after: question, round: key.round))
    case .keep:
      let reply = reflection(question, value: evaluation.value, at: position, line: evaluation.spoken)
      keep(question, value: evaluation.value, key: key, reply: reply)
      advance(from: Position(after: question, round: key.round))
    }
  }

  /// The answer is complete: what it says is heard, and it is answered.
  private mutating func keep(_ question: Question, value: Value?, key: QuestionKey, reply: String?) {
    if let value { hear(value, of: question, at: Position(of: question, round: key.round), key: key) }
    if let reply { say(.reply, reply) }
  }

  /// What mirrors the answer: the first reflection whose values are all known, or a neutral word.
  private mutating func reflection(
    _ question: Question, value: Value?, at position: Position, line: SpokenLine
  ) -> String {
    if case .outcome(let outcome)? = value { return Phrases.acknowledge(outcome, today: today) }
    for template in question.ask.reflections {
      if let text = render(template, at: position, line: line) { return text }
    }
    return Phrases.neutral(state.order.count)
  }

  mutating func skip() {
    guard let open = state.open else { return say(.notice, Phrases.nothingIsOpen) }
    if open.key.question == Phrases.confirmation { return leaveUnconfirmed() }
    emit(.skipped(open.key))
    guard let question = program.question(named: open.key.question) else { return take(.resume) }
    advance(from: Position(after: question, round: open.key.round))
  }

  mutating func stopForCare() {
    emit(.sessionEnded(.care))
    for line in Phrases.care { say(.care, line) }
  }
}

/// A line as templates speak of it: `{answer}`, `{1}`.
struct SpokenLine {
  /// All lines of the answer, this one last.
  var lines: [String]
  /// What the wildcards of the rule that fired took, as typed.
  var captures: [String]
}
