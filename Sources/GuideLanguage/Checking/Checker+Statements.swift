/// Statements, in the order in which they are reached.
extension Checker {
  mutating func check(_ statements: [Statement]) {
    var ending: Place?
    for statement in statements {
      if let place = ending {
        report(.unreachable(after: place), at: statement.place)
        // One report is enough for all that follows.
        ending = nil
      }
      check(statement)
      if statement.alwaysFinishes { ending = statement.place }
    }
  }

  private mutating func check(_ statement: Statement) {
    switch statement {
    case .ask(let ask): check(ask)
    case .each(let each): check(each)
    case .when(let when):
      check(circumstance: when.condition, at: when.place)
      check(when.then)
      check(when.otherwise)
    case .pick(let pick):
      if pick.choices.count < pick.count {
        report(.tooFewChoices(count: pick.count, choices: pick.choices.count), at: pick.place)
      }
      for topic in pick.choices { check(topic.body) }
    case .show(let lines): for line in lines.lines { check(line) }
    case .finish: break
    }
  }

  private mutating func check(_ each: Each) {
    var round = Meaning.promise(isRound: true)
    if case .answer(let name) = each.list {
      round = .person(isRound: true)
      if let meaning = meaning(of: name.text, at: name.place), meaning != .answer(.people),
        meaning != .person(isRound: false)
      {
        reportWrongType("\"each … in\"", name, meaning, needs: ["people", "person"])
      }
    }
    if each.limit == nil, each.body.contains(where: \.asks) { report(.missingLimit, at: each.place) }
    rounds.append(Round(name: each.name.text, meaning: round))
    check(each.body)
    rounds.removeLast()
  }

  private mutating func check(_ ask: Ask) {
    if ["answer", "asked", "today"].contains(ask.name.text) {
      report(.reservedName(ask.name.text), at: ask.name.place)
    }
    checkTip(of: ask)
    if let name = ask.about { expectPerson(name, for: "\"about\"") }
    if let name = ask.recipient { expectPerson(name, for: "\"for\"") }
    if case .checkIn(let name) = ask.type { expectPromise(name) }
    checkHeading(ask.heading)
    if ask.wordings.isEmpty { report(.missingWording(question: ask.name.text), at: ask.place) }
    for wording in ask.wordings {
      checkHeading(wording.heading)
      check(wording.template, in: .question)
      checkVoice(of: wording.template, isQuestion: true)
      checkLength(of: wording.template)
    }
    // What reacts to the answer may name the question itself.
    asked[ask.name.text] = ask.type
    for rule in ask.rules { check(rule, of: ask) }
    reportHidden(among: ask.rules)
    for template in ask.reflections {
      check(template, in: .reaction(captures: 0))
      checkVoice(of: template, isQuestion: false)
    }
  }

  mutating func check(_ line: ShownLine) {
    check(line.template, in: .shown)
    checkVoice(of: line.template, isQuestion: false)
    if let otherwise = line.otherwise {
      check(otherwise, in: .shown)
      checkVoice(of: otherwise, isQuestion: false)
    }
  }

  /// An `if` of a question, or one that all questions share.
  mutating func check(_ rule: Rule, of ask: Ask?) {
    check(test: rule.condition, of: ask?.name, type: ask?.type, at: rule.place)
    let captures = captures(of: rule.condition)
    for reaction in rule.reactions { check(reaction, captures: captures) }
    for reactions in rule.still { for reaction in reactions { check(reaction, captures: captures) } }
  }

  private mutating func check(_ reaction: Reaction, captures: Int) {
    switch reaction {
    case .probe(let template):
      check(template, in: .reaction(captures: captures))
      checkVoice(of: template, isQuestion: true)
    case .say(let template):
      check(template, in: .reaction(captures: captures))
      checkVoice(of: template, isQuestion: false)
    case .remember(let template, let about, let heading):
      check(template, in: .reaction(captures: captures))
      expectPerson(about, for: "\"remember … about\"")
      checkHeading(heading)
    case .finish: break
    }
  }
}

extension Statement {
  /// Where its first line stands.
  var place: Place {
    switch self {
    case .ask(let ask): ask.place
    case .each(let each): each.place
    case .when(let when): when.place
    case .pick(let pick): pick.place
    case .show(let lines): lines.place
    case .finish(let place): place
    }
  }

  /// Whether nothing behind it is ever reached.
  var alwaysFinishes: Bool {
    switch self {
    case .finish: true
    case .when(let when):
      when.then.contains(where: \.alwaysFinishes) && when.otherwise.contains(where: \.alwaysFinishes)
    case .ask, .each, .pick, .show: false
    }
  }

  /// Whether it asks anything.
  var asks: Bool {
    switch self {
    case .ask: true
    case .each(let each): each.body.contains(where: \.asks)
    case .when(let when): when.then.contains(where: \.asks) || when.otherwise.contains(where: \.asks)
    case .pick(let pick): pick.choices.contains { $0.body.contains(where: \.asks) }
    case .show, .finish: false
    }
  }
}
