/// A whole guide as its file says it: an interview written by a coach.
package struct Guide: Equatable, Sendable {
  /// The name that starts it: `debrief`.
  package var name: Name
  /// What a person sees it called: "After a meeting or an event".
  package var title: String
  /// How long it should take, in minutes, 1 to 60.
  package var minutes: Int
  /// How many main questions it may ask on its longest path; rounds of `each` and check-ins apart.
  package var questions: Int
  /// The name of the ask that an argument on the command line has already answered: `who`, `event`, `meeting`.
  package var subject: Name?
  /// The collections that it uses, in the order named.
  package var uses: [Name]
  /// Word sets of its own.
  package var wordSets: [WordSet]
  /// What happens, in order.
  package var body: [Statement]
  /// How it ends; the checker refuses a guide without one.
  package var close: Close?
  /// `every question` rules of its own.
  package var shared: [Rule]
  /// Additions to care.
  package var care: [CareRule]
  /// Its `test` blocks.
  package var transcripts: [Transcript]
  /// The file that it was read from, as diagnostics name it.
  package var file: String

  package init(
    name: Name, title: String, minutes: Int, questions: Int, subject: Name?, uses: [Name],
    wordSets: [WordSet], body: [Statement], close: Close?, shared: [Rule], care: [CareRule],
    transcripts: [Transcript], file: String
  ) {
    self.name = name
    self.title = title
    self.minutes = minutes
    self.questions = questions
    self.subject = subject
    self.uses = uses
    self.wordSets = wordSets
    self.body = body
    self.close = close
    self.shared = shared
    self.care = care
    self.transcripts = transcripts
    self.file = file
  }
}

/// What several guides share (`collection words`): word sets, `every question` rules, care. It asks nothing.
package struct Collection: Equatable, Sendable {
  /// The name that `use` calls it by.
  package var name: Name
  /// Collections that it uses itself.
  package var uses: [Name]
  /// Its word sets.
  package var wordSets: [WordSet]
  /// Its `every question` rules.
  package var shared: [Rule]
  /// Its care rules.
  package var care: [CareRule]
  /// The file that it was read from, as diagnostics name it.
  package var file: String

  package init(
    name: Name, uses: [Name], wordSets: [WordSet], shared: [Rule], care: [CareRule], file: String
  ) {
    self.name = name
    self.uses = uses
    self.wordSets = wordSets
    self.shared = shared
    self.care = care
    self.file = file
  }
}

/// `words ~vague = not much, nothing special, ~short`
package struct WordSet: Equatable, Sendable {
  /// Its name, without the tilde.
  package var name: Name
  /// Its members, in the order written.
  package var members: [Member]

  /// One member of a word set.
  package enum Member: Equatable, Sendable {
    /// A word or phrase.
    case phrase(Pattern)
    /// Another set, all of whose members belong to this one.
    case set(Name)
  }

  package init(name: Name, members: [Member]) {
    self.name = name
    self.members = members
  }
}

/// `care ~crisis except "killing it", "dying to meet": stop with helplines`
package struct CareRule: Equatable, Sendable {
  /// The word set that raises it, without the tilde.
  package var set: Name
  /// Phrases that take a hit out when the hit lies within them.
  package var exceptions: [Pattern]
  /// Where the line stands.
  package var place: Place

  package init(set: Name, exceptions: [Pattern], place: Place) {
    self.set = set
    self.exceptions = exceptions
    self.place = place
  }
}
