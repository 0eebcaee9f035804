package import Text

/// What the engine may know of earlier sessions: a value that the caller prepares.
///
/// A key that is absent was never looked up; a lookup that found nothing is present, and empty or `nil`.
package struct Memory: Equatable, Sendable {
  /// People by a folded name of theirs (whole name, first name or alias).
  package var people: [String: [KnownPerson]] = [:]
  /// Promises that are due or that the session speaks of, by id.
  package var promises: [EntityID: KnownPromise?] = [:]
  /// The promises that are due on the day of the session, the oldest first.
  package var due: [EntityID] = []
  /// When a question was last put, in any session.
  package var lastAsked: [String: Int64] = [:]
  /// When each wording of a question was last used, by the source of its template.
  package var wordings: [String: [String: Int64]] = [:]
  /// The newest answer of an earlier session to a question, by the question and the round's key.
  package var lastAnswers: [QuestionKey: LastAnswer?] = [:]
  /// The day of the newest earlier session of each guide.
  package var lastHeld: [String: CivilDate] = [:]
  /// Whether any session was held before this one.
  package var hasHeldSessions = false

  package init() {}
}

/// What a turn needs to know of earlier sessions before it can be taken.
package enum MemoryKey: Hashable, Sendable {
  /// Who is known by this folded name.
  case person(String)
  /// Everything about this promise.
  case promise(EntityID)
  /// The newest earlier answer to this question, in this round.
  case lastAnswer(QuestionKey)
}

/// Somebody in the journal.
package struct KnownPerson: Hashable, Sendable {
  package var id: EntityID
  /// The name that they go by.
  package var name: String
  /// Their facts that still stand, the newest first.
  package var facts: [KnownFact]
  /// When the person last met them.
  package var lastMet: CivilDate?
  /// Promises for them that are open, the oldest first.
  package var promises: [KnownPromise]

  package init(
    id: EntityID, name: String, facts: [KnownFact], lastMet: CivilDate?, promises: [KnownPromise]
  ) {
    self.id = id
    self.name = name
    self.facts = facts
    self.lastMet = lastMet
    self.promises = promises
  }
}

/// A fact in the journal.
package struct KnownFact: Hashable, Sendable {
  package var heading: String
  package var text: String
  /// The day on which it was said.
  package var on: CivilDate

  package init(heading: String, text: String, on: CivilDate) {
    self.heading = heading
    self.text = text
    self.on = on
  }
}

/// A promise in the journal.
package struct KnownPromise: Hashable, Sendable {
  package var id: EntityID
  package var draft: PromiseDraft
  /// The day on which it was made.
  package var made: CivilDate

  package init(id: EntityID, draft: PromiseDraft, made: CivilDate) {
    self.id = id
    self.draft = draft
    self.made = made
  }
}

/// An answer of an earlier session.
package struct LastAnswer: Hashable, Sendable {
  package var text: String
  package var value: Value?
  package var on: CivilDate

  package init(text: String, value: Value?, on: CivilDate) {
    self.text = text
    self.value = value
    self.on = on
  }
}
