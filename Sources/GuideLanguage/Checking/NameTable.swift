/// All names of a guide's body, wherever they stand.
struct NameTable {
  /// A question, as far as others speak of it.
  struct Question {
    /// Where its name stands.
    let place: Place
    /// How many `if` lines it has.
    let rules: Int
  }

  /// The questions, by name; of two with the same name, the first.
  private(set) var asks: [String: Question] = [:]
  /// The questions' names, in file order.
  private(set) var askNames: [String] = []
  /// The rounds, by name, with where their `each` stands; of several, the first.
  private(set) var rounds: [String: Place] = [:]
  /// Names that stand for two things, with where the first of them stands.
  private(set) var duplicates: [(name: Name, kind: Problem.Kind, first: Place)] = []

  init(_ body: [Statement]) {
    collect(body, around: [])
  }

  private mutating func collect(_ statements: [Statement], around open: [String]) {
    for statement in statements {
      switch statement {
      case .ask(let ask): add(ask)
      case .each(let each): add(each, around: open)
      case .when(let when):
        collect(when.then, around: open)
        collect(when.otherwise, around: open)
      case .pick(let pick): add(pick, around: open)
      case .show, .finish: break
      }
    }
  }

  private mutating func add(_ ask: Ask) {
    let name = ask.name.text
    if let first = asks[name]?.place ?? rounds[name] {
      duplicates.append((ask.name, .question, first))
    } else {
      asks[name] = Question(place: ask.name.place, rules: ask.rules.count)
      askNames.append(name)
    }
  }

  private mutating func add(_ each: Each, around open: [String]) {
    let name = each.name.text
    if let first = asks[name]?.place ?? (open.contains(name) ? rounds[name] : nil) {
      duplicates.append((each.name, .round, first))
    }
    if rounds[name] == nil { rounds[name] = each.name.place }
    collect(each.body, around: open + [name])
  }

  private mutating func add(_ pick: Pick, around open: [String]) {
    var topics: [String: Place] = [:]
    for topic in pick.choices {
      // An ask on its own is a topic of its own name: it is reported as a question.
      if let first = topics[topic.name.text], !topic.isAskOnItsOwn {
        duplicates.append((topic.name, .topic, first))
      }
      topics[topic.name.text] = topics[topic.name.text] ?? topic.name.place
      collect(topic.body, around: open)
    }
  }
}

extension Topic {
  /// Whether it is an `ask` that stands directly in the `pick`.
  var isAskOnItsOwn: Bool {
    if case .ask(let ask)? = body.first { body.count == 1 && ask.name == name } else { false }
  }
}
