/// Tests: whether what they name exists.
extension Checker {
  mutating func checkTranscripts(of guide: Guide) {
    var first: [String: Place] = [:]
    for transcript in guide.transcripts {
      if let place = first[transcript.name] {
        report(.duplicateName(transcript.name, of: .test, first: place), at: transcript.place)
      }
      first[transcript.name] = first[transcript.name] ?? transcript.place
      if transcript.argument != nil, guide.subject == nil {
        report(.noSubjectForArgument, at: transcript.place)
      }
      for given in transcript.givens { check(given) }
      for expectation in transcript.turns.flatMap(\.expectations) { check(expectation) }
    }
  }

  private mutating func check(_ given: Given) {
    switch given {
    case .fact(_, let heading, _, _): checkHeading(heading)
    case .answer(let question, _, _): checkQuestion(question)
    case .person, .met, .promise: break
    }
  }

  private mutating func check(_ expectation: TranscriptTurn.Expectation) {
    switch expectation {
    case .value(let question, _): checkQuestion(question)
    case .rule(let question, let number):
      checkQuestion(question)
      guard let ask = names.asks[question.text], number > ask.rules else { return }
      report(.unknownRule(number, question: question.text, rules: ask.rules), at: question.place)
    case .asks, .ended: break
    }
  }

  private mutating func checkQuestion(_ name: Name) {
    guard names.asks[name.text] == nil else { return }
    let suggestion = suggestion(for: name.text) { $0.names.askNames }
    report(.unknown(.question, name.text, suggestion: suggestion), at: name.place)
  }
}
