/// Tests.
extension Printer {
  mutating func print(_ transcript: Transcript) {
    let argument = transcript.argument.map { ", for \(quoted($0))" } ?? ""
    line("test \(quoted(transcript.name)), today \(transcript.today)\(argument)")
    indented { printer in
      for given in transcript.givens { printer.line("given \(printer.spelt(given))") }
      for said in transcript.opening { printer.line("coach: \(said.text)") }
      for turn in transcript.turns {
        printer.line(printer.spelt(turn))
        for said in turn.said ?? [] { printer.line("coach: \(said.text)") }
      }
    }
  }

  private func spelt(_ given: Given) -> String {
    switch given {
    case .person(let name): return "person \(name)"
    case .fact(let person, let heading, let text, let date):
      return "\(person) \(heading.text) \(quoted(text)) on \(date)"
    case .met(let person, let date): return "met \(person) on \(date)"
    case .promise(let what, let recipient, let due):
      let recipient = recipient.map { " for \($0)" } ?? ""
      return "promise \(quoted(what))\(recipient)\(due.map { " due \($0)" } ?? "")"
    case .answer(let question, let text, let date):
      return "\(question.text) answered \(quoted(text)) on \(date)"
    }
  }

  private func spelt(_ turn: TranscriptTurn) -> String {
    var outcomes: [String] = []
    var note = ""
    for expectation in turn.expectations {
      switch expectation {
      case .asks(let said): outcomes.append("coach: \(said.text)")
      case .value(let question, let text): outcomes.append("\(question.text) is \(text)")
      case .ended: outcomes.append("the end")
      case .rule(let question, let number): note = " (\(question.text), if \(number))"
      }
    }
    let arrow = outcomes.isEmpty ? "" : " => \(outcomes.joined(separator: "; "))"
    return "me: \(turn.line)\(arrow)\(note)"
  }
}
