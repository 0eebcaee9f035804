package import GuideLanguage
import Text

/// How a test is run. The result has to be the same each time.
package enum TranscriptMode: String, CaseIterable, Sendable {
  /// From the first line to the last.
  case straight
  /// With the state folded anew from its log after every turn.
  case folded
  /// With `/back` and the same line again after every turn.
  case backAndAgain
}

/// Where a conversation went another way than its test says.
package struct TranscriptFailure: Equatable, Sendable {
  /// The test's name.
  package var transcript: String
  package var mode: TranscriptMode
  /// The line of the file that was not met.
  package var line: Int
  package var expected: String
  package var actual: String
}

/// Runs a `test` block against its guide, and says where the two part.
package func run(_ transcript: Transcript, program: Program, mode: TranscriptMode) -> [TranscriptFailure] {
  var run = TranscriptRun(transcript, program: program, mode: mode)
  run.hold()
  return run.failures
}

private struct TranscriptRun {
  let transcript: Transcript
  let program: Program
  let mode: TranscriptMode
  let fixture: TranscriptMemory
  let now: Moment
  var memory: Memory
  var state = State()
  var log: [Event] = []
  var failures: [TranscriptFailure] = []

  init(_ transcript: Transcript, program: Program, mode: TranscriptMode) {
    self.transcript = transcript
    self.program = program
    self.mode = mode
    fixture = TranscriptMemory(transcript, program: program)
    memory = fixture.memory
    // Nine in the morning, without a zone.
    now = Moment(instant: Int64(transcript.today.daysSince1970) * 86_400_000 + 32_400_000, utcOffset: 0)
  }

  mutating func hold() {
    let opening = take(.begin(argument: transcript.argument))
    if !transcript.opening.isEmpty {
      compare(opening.said, with: transcript.opening, line: transcript.place.line)
    }
    for expected in transcript.turns {
      var turn = take(.line(expected.line))
      if mode == .backAndAgain, turn.state.canGoBack, turn.state.ended == nil, isAnswer(turn) {
        _ = take(.line("/back"))
        turn = take(.line(expected.line))
      }
      compare(turn, with: expected)
      guard failures.isEmpty else { return }
    }
  }

  private func isAnswer(_ turn: Turn) -> Bool {
    switch turn.events.first {
    case .answered, .skipped: true
    default: false
    }
  }

  private mutating func take(_ input: Input) -> Turn {
    while true {
      switch step(program, memory: memory, state: state, input: input, now: now) {
      case .needs(let keys): memory = fixture.recalling(keys, into: memory)
      case .turn(let turn):
        log += turn.events
        state = mode == .folded ? State(folding: log) : turn.state
        return turn
      }
    }
  }

  // MARK: Comparing

  private mutating func compare(_ turn: Turn, with expected: TranscriptTurn) {
    if let said = expected.said { compare(turn.said, with: said, line: expected.place.line) }
    for expectation in expected.expectations {
      switch expectation {
      case .asks(let line): expect(line.text, turn.said.last?.text ?? "(nothing)", line: line.place.line)
      case .value(let question, let text):
        expect(
          "\(question.text) is \(text)", "\(question.text) is \(value(of: question.text))",
          line: question.place.line)
      case .rule(let question, let number):
        expect("if \(number)", ruleFired(by: turn, question: question.text), line: question.place.line)
      case .ended(let place):
        expect("the end", turn.state.ended == nil ? "goes on" : "the end", line: place.line)
      }
    }
  }

  private mutating func compare(_ said: [Said], with expected: [ExpectedLine], line: Int) {
    for index in 0..<max(said.count, expected.count) {
      let wanted = expected.indices.contains(index) ? expected[index].text : "(nothing)"
      let actual = said.indices.contains(index) ? said[index].text : "(nothing)"
      expect(wanted, actual, line: expected.indices.contains(index) ? expected[index].place.line : line)
    }
  }

  private mutating func expect(_ expected: String, _ actual: String, line: Int) {
    guard expected != actual else { return }
    failures.append(
      TranscriptFailure(
        transcript: transcript.name, mode: mode, line: line, expected: expected, actual: actual))
  }

  private func value(of question: String) -> String {
    let values = state.order.filter { $0.question == question }.compactMap { state.answers[$0]?.value }
    let texts = values.map { value in
      if case .people(let people) = value { return "[\(people.map(\.name).joined(separator: ", "))]" }
      return Phrases.put(value, today: transcript.today) ?? "nothing"
    }
    return texts.isEmpty ? "unknown" : texts.joined(separator: "; ")
  }

  private func ruleFired(by turn: Turn, question: String) -> String {
    for case .answered(let answered) in turn.events where answered.key.question == question {
      guard let site = answered.rule else { return "no rule" }
      let rules = program.question(named: question)?.ask.rules ?? []
      guard site.source == program.guide.name.text,
        let index = rules.firstIndex(where: { $0.place.line == site.line })
      else { return "the shared rule at \(site.source), line \(site.line)" }
      return "if \(index + 1)"
    }
    return "no answer to \(question)"
  }
}
