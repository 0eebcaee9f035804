/// Statements.
extension Printer {
  mutating func print(_ statements: [Statement]) {
    for statement in statements {
      switch statement {
      case .ask(let ask): print(ask)
      case .each(let each): print(each)
      case .when(let when): print(when)
      case .pick(let pick): print(pick)
      case .show(let lines): block("show") { printer in for line in lines.lines { printer.print(line) } }
      case .finish: line("finish")
      }
    }
  }

  private mutating func print(_ ask: Ask) {
    var header = "ask \(ask.name.text): \(ask.type.spelt)"
    if let name = ask.about { header += " about \(name.text)" }
    if let name = ask.recipient { header += " for \(name.text)" }
    if ask.isOptional { header += ", optional" }
    if ask.probes != 1 { header += ", \(ask.probes) probes" }
    if let name = ask.heading { header += " as \(name.text)" }
    if let name = ask.tip { header += " [tip \(name.text)]" }
    line(header)
    indented { printer in
      for wording in ask.wordings {
        printer.line(quoted(wording.template.source) + (wording.heading.map { " as \($0.text)" } ?? ""))
      }
      if let example = ask.example { printer.line("example \(quoted(example))") }
      for rule in ask.rules { printer.print(rule) }
      for template in ask.reflections { printer.line("reflect \(quoted(template.source))") }
    }
  }

  private mutating func print(_ each: Each) {
    let list =
      switch each.list {
      case .answer(let name): name.text
      case .duePromises: "due promises"
      }
    let limit = each.limit.map { ", at most \($0)" } ?? ""
    block("each \(each.name.text) in \(list)\(limit)") { $0.print(each.body) }
  }

  private mutating func print(_ when: When) {
    line("when \(when.condition.spelt)")
    indented { $0.print(when.then) }
    if !when.otherwise.isEmpty {
      line("otherwise")
      indented { $0.print(when.otherwise) }
    }
    line("end")
  }

  private mutating func print(_ pick: Pick) {
    block("pick \(pick.count) from") { printer in
      for topic in pick.choices {
        if topic.isAskOnItsOwn {
          printer.print(topic.body)
        } else {
          printer.block("topic \(topic.name.text)") { $0.print(topic.body) }
        }
      }
    }
  }
}

extension AnswerType {
  /// The type as a guide writes it, with what belongs to it.
  var spelt: String {
    switch self {
    case .scale(let low, let lowLabel, let high, let highLabel):
      "scale \(low) \(quoted(lowLabel)) to \(high) \(quoted(highLabel))"
    case .checkIn(let name): "check-in about \(name.text)"
    default: word
    }
  }
}
