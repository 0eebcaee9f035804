/// One step of a guide.
package indirect enum Statement: Equatable, Sendable {
  /// A question.
  case ask(Ask)
  /// The same questions for each item of a list.
  case each(Each)
  /// One branch or the other.
  case when(When)
  /// Some of several questions or topics: those least recently asked.
  case pick(Pick)
  /// Lines that the coach says.
  case show(Lines)
  /// The guide goes to its close at once.
  case finish(Place)
}

/// `ask met: people [tip about-them.get-to-know]` and the lines that belong to it.
package struct Ask: Equatable, Sendable {
  /// What the log calls the question.
  package var name: Name
  /// How the answer is read.
  package var type: AnswerType
  /// `about person`: the round's name that facts from the answer are about.
  package var about: Name?
  /// `for person`: the round's name that a promise is for, where the answer names nobody.
  package var recipient: Name?
  /// `optional`: "none" answers it too.
  package var isOptional: Bool
  /// How many probes it may use; 1 unless it says more.
  package var probes: Int
  /// `as trying`: the heading that every answer is kept under, as a fact.
  package var heading: Name?
  /// The point of an article that the question is drawn from; check-ins have none.
  package var tip: Name?
  /// How it can be put, in file order; the least recently used is chosen.
  package var wordings: [Wording]
  /// A sample answer for somebody who is stuck.
  package var example: String?
  /// Its `if` lines, in file order.
  package var rules: [Rule]
  /// What mirrors the answer: the first whose values are all known.
  package var reflections: [Template]
  /// Where its first line stands.
  package var place: Place

  package init(
    name: Name, type: AnswerType, about: Name?, recipient: Name?, isOptional: Bool, probes: Int,
    heading: Name?, tip: Name?, wordings: [Wording], example: String?, rules: [Rule],
    reflections: [Template], place: Place
  ) {
    self.name = name
    self.type = type
    self.about = about
    self.recipient = recipient
    self.isOptional = isOptional
    self.probes = probes
    self.heading = heading
    self.tip = tip
    self.wordings = wordings
    self.example = example
    self.rules = rules
    self.reflections = reflections
    self.place = place
  }
}

/// How an answer is read.
package enum AnswerType: Equatable, Sendable {
  /// Any words.
  case text
  /// A question that the person will ask somebody.
  case question
  /// Yes, no or not sure.
  case yesNo
  /// A whole number with a meaning at each end.
  case scale(low: Int, lowLabel: String, high: Int, highLabel: String)
  /// A day.
  case date
  /// One person.
  case person
  /// Some people.
  case people
  /// What, for whom, when, and where or how.
  case promise
  /// Kept, not yet (with a new day), or let go: about the round's promise, by the name of the round.
  case checkIn(about: Name)
}

/// One way to put a question.
package struct Wording: Equatable, Sendable {
  /// What is asked.
  package var template: Template
  /// `as struggle`: the heading that an answer to this wording is kept under, as a fact.
  package var heading: Name?

  package init(template: Template, heading: Name?) {
    self.template = template
    self.heading = heading
  }
}

/// `each person in met, at most 3 … end`
package struct Each: Equatable, Sendable {
  /// What one item is called inside.
  package var name: Name
  /// What is gone through.
  package var list: List
  /// How many items at the most; `nil` for all.
  package var limit: Int?
  /// What happens in each round.
  package var body: [Statement]
  /// Where its first line stands.
  package var place: Place

  /// What `each` goes through.
  package enum List: Equatable, Sendable {
    /// The people of an earlier answer.
    case answer(Name)
    /// `due promises`, the oldest first.
    case duePromises(Place)
  }

  package init(name: Name, list: List, limit: Int?, body: [Statement], place: Place) {
    self.name = name
    self.list = list
    self.limit = limit
    self.body = body
    self.place = place
  }
}

/// `when actual has ~badly … otherwise … end`
package struct When: Equatable, Sendable {
  /// What decides.
  package var condition: Condition
  /// What happens when it holds.
  package var then: [Statement]
  /// What happens when it does not.
  package var otherwise: [Statement]
  /// Where its first line stands.
  package var place: Place

  package init(condition: Condition, then: [Statement], otherwise: [Statement], place: Place) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
    self.place = place
  }
}

/// `pick 1 from … end`
package struct Pick: Equatable, Sendable {
  /// How many, at least 1.
  package var count: Int
  /// What it picks from, in file order.
  package var choices: [Topic]
  /// Where its first line stands; its line number is no identity, the names of its topics are.
  package var place: Place

  package init(count: Int, choices: [Topic], place: Place) {
    self.count = count
    self.choices = choices
    self.place = place
  }
}

/// One thing to pick: `topic weekly-hour … end`, or an `ask` on its own, which is a topic of its own name.
package struct Topic: Equatable, Sendable {
  /// What the log calls it.
  package var name: Name
  /// What happens when it is picked.
  package var body: [Statement]

  package init(name: Name, body: [Statement]) {
    self.name = name
    self.body = body
  }
}

/// `show … end`: lines that the coach says, each left out where a value in it is unknown.
package struct Lines: Equatable, Sendable {
  /// The lines, in file order.
  package var lines: [ShownLine]
  /// Where its first line stands.
  package var place: Place

  package init(lines: [ShownLine], place: Place) {
    self.lines = lines
    self.place = place
  }
}

/// `"Your next step: {next-step}." otherwise "Nothing promised this time."`
package struct ShownLine: Equatable, Sendable {
  /// What is said when all its values are known.
  package var template: Template
  /// What is said otherwise; `nil` for nothing.
  package var otherwise: Template?

  package init(template: Template, otherwise: Template?) {
    self.template = template
    self.otherwise = otherwise
  }
}

/// `close … end`: the summary, and what is confirmed.
package struct Close: Equatable, Sendable {
  /// The summary's lines, in file order.
  package var lines: [ShownLine]
  /// What `confirm` asks about, in the order written; empty for no confirmation.
  package var confirms: [Confirmable]
  /// Where its first line stands.
  package var place: Place

  package init(lines: [ShownLine], confirms: [Confirmable], place: Place) {
    self.lines = lines
    self.confirms = confirms
    self.place = place
  }
}

/// A kind of thing that is heard in answers and becomes real when the person confirms it.
package enum Confirmable: String, Hashable, Sendable, CaseIterable {
  case promises = "promises"
  case newPeople = "new people"
  case facts = "facts"
}
