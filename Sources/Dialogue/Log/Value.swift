package import Text

/// The name of a thing in the journal: the id of the event that made it.
package struct EntityID: Hashable, Sendable, CustomStringConvertible {
  /// The id, as lower-case hexadecimal digits.
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Somebody, as an answer names them.
package struct PersonMention: Hashable, Sendable {
  /// The name as the person wrote it.
  package var name: String
  /// Who that is in the journal; `nil` for somebody new.
  package var id: EntityID?

  package init(name: String, id: EntityID?) {
    self.name = name
    self.id = id
  }

  /// What a round is keyed by: the id, or the folded name of somebody new.
  package var key: String { id?.description ?? folded(name) }
}

/// What somebody said they would do.
package struct PromiseDraft: Hashable, Sendable {
  /// What will be done, in the person's words.
  package var what: String
  /// For whom.
  package var recipients: [PersonMention]
  /// The day by which it is done.
  package var due: CivilDate?
  /// Where or how.
  package var place: String?

  package init(what: String, recipients: [PersonMention], due: CivilDate?, place: String?) {
    self.what = what
    self.recipients = recipients
    self.due = due
    self.place = place
  }
}

/// Something about a person, under a heading.
package struct FactDraft: Hashable, Sendable {
  /// Whom it is about.
  package var person: PersonMention
  /// The heading's id: `struggle`, `trying`, `deciding`, `offer`, `met-at`, `works-at`, `knows`, `goal`.
  package var heading: String
  /// What was said, in the person's words.
  package var text: String

  package init(person: PersonMention, heading: String, text: String) {
    self.person = person
    self.heading = heading
    self.text = text
  }
}

/// What became of a promise.
package enum PromiseOutcome: Hashable, Sendable {
  case kept
  /// Not yet; with the new day, where one was given.
  case notYet(CivilDate?)
  case letGo
}

/// What an answer was read as.
package enum Value: Hashable, Sendable {
  case text(String)
  case yes, no, notSure
  case number(Int)
  case date(CivilDate)
  /// At least one person.
  case people([PersonMention])
  case promise(PromiseDraft)
  case outcome(PromiseOutcome)
  /// "Nobody", "nothing".
  case nothing
}
