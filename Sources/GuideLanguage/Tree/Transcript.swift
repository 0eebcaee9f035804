package import Text

/// `test "one name after a probe", today 2026-03-04 … `: a conversation as it has to go.
package struct Transcript: Equatable, Sendable {
  /// What it shows.
  package var name: String
  /// The day on which it takes place.
  package var today: CivilDate
  /// The guide's argument, as the command line would give it.
  package var argument: String?
  /// What the journal holds beforehand.
  package var givens: [Given]
  /// The lines that open the conversation, when the test names them.
  package var opening: [ExpectedLine]
  /// What is typed, and what has to come of it, in order.
  package var turns: [TranscriptTurn]
  /// Where its first line stands.
  package var place: Place

  package init(
    name: String, today: CivilDate, argument: String?, givens: [Given], opening: [ExpectedLine],
    turns: [TranscriptTurn], place: Place
  ) {
    self.name = name
    self.today = today
    self.argument = argument
    self.givens = givens
    self.opening = opening
    self.turns = turns
    self.place = place
  }
}

/// Something that the journal holds before a test begins.
package enum Given: Equatable, Sendable {
  /// `given person Ana`
  case person(String)
  /// `given Ana struggle "hiring" on 2026-02-10`
  case fact(person: String, heading: Name, text: String, on: CivilDate)
  /// `given met Ana on 2026-02-10`
  case met(person: String, on: CivilDate)
  /// `given promise "email Dana the list" for Dana due 2026-02-26`
  case promise(what: String, recipient: String?, due: CivilDate?)
  /// `given presence answered "2" on 2026-02-20`
  case answer(question: Name, text: String, on: CivilDate)
}

/// One line that the coach has to say.
package struct ExpectedLine: Equatable, Sendable {
  /// The line, as the person would read it.
  package var text: String
  /// Where it stands.
  package var place: Place

  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// One line that is typed, and what has to come of it.
package struct TranscriptTurn: Equatable, Sendable {
  /// What the person types: an answer or a command.
  package var line: String
  /// All that the coach says to it, line by line; `nil` where the test names none.
  package var said: [ExpectedLine]?
  /// What else has to hold after it.
  package var expectations: [Expectation]
  /// Where it stands.
  package var place: Place

  /// One thing that has to hold after a turn.
  package enum Expectation: Equatable, Sendable {
    /// `=> coach: Who comes to mind?`: the last line that the coach says.
    case asks(ExpectedLine)
    /// `=> met is [Ana]`: the value kept, as the close would print it.
    case value(question: Name, text: String)
    /// `(met, if 1)`: which `if` line of the question answered, from 1.
    case rule(question: Name, number: Int)
    /// `=> the end`: the session is over.
    case ended(Place)
  }

  package init(line: String, said: [ExpectedLine]?, expectations: [Expectation], place: Place) {
    self.line = line
    self.said = said
    self.expectations = expectations
    self.place = place
  }
}
