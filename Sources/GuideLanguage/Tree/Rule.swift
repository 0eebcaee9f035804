/// `if none or unread or ~vague: probe "One first name is enough."`
package struct Rule: Equatable, Sendable {
  /// When it answers.
  package var condition: Condition
  /// What it does, in the order written; at most one `probe`, `say` or `finish`, which comes last.
  package var reactions: [Reaction]
  /// `still:` under a probe: what happens when the condition holds for the new line too. May be a ladder of
  /// probes, one `still:` under the other, in file order.
  package var still: [[Reaction]]
  /// Where the `if` stands.
  package var place: Place

  package init(condition: Condition, reactions: [Reaction], still: [[Reaction]], place: Place) {
    self.condition = condition
    self.reactions = reactions
    self.still = still
    self.place = place
  }
}

/// What a rule does.
package enum Reaction: Equatable, Sendable {
  /// Asks on, about the same question.
  case probe(Template)
  /// Says something in place of the reflection, and goes on.
  case say(Template)
  /// Keeps a value as a fact about the round's person: `remember {1} about person as struggle`.
  case remember(Template, about: Name, heading: Name)
  /// Keeps the answer and goes to the close.
  case finish
}

/// What an `if` or a `when` asks. An `if` speaks of the line just typed, a `when` names its subject.
package indirect enum Condition: Equatable, Sendable {
  /// Any of these, at least two.
  case any([Condition])
  /// All of these, at least two.
  case all([Condition])
  /// Not this.
  case not(Condition)
  /// The line has this phrase; `whole`: and nothing else.
  case phrase(Pattern, whole: Bool)
  /// The line has a member of this word set that is not negated; `whole`: and nothing else.
  case set(Name, whole: Bool)
  /// The line has fewer words than this.
  case under(Int)
  /// The line has more words than this.
  case over(Int)
  /// The line is a question.
  case isQuestion
  /// The answer is yes.
  case yes(Place)
  /// The answer is no.
  case no(Place)
  /// The answer is "not sure".
  case notSure(Place)
  /// The number lies in this range: `1-2`, or `3` for `3...3`.
  case range(ClosedRange<Int>, Place)
  /// The date lies before today, is today, or lies after it.
  case past(Place), today(Place), future(Place)
  /// A promise says nothing of this: `no when`.
  case missing(PromiseField, Place)
  /// Somebody named is not in the journal.
  case newPerson(Place)
  /// Everybody named is in the journal.
  case knownPerson(Place)
  /// The person said "nobody", "nothing", "none".
  case nothing
  /// The type could not read the line.
  case unread
  /// The same held for the last answer to this question, `within` so many days (`nil`: ever).
  case lastTime(Condition, within: Int?)
  /// In `when`: the answer to this question meets the condition (`actual has ~badly`, `presence is 4-5`).
  case answer(Name, Condition)
  /// In `when`: this question was answered, not skipped and not with "none".
  case answered(Name)
  /// In `when`: something is known about the person: `who has struggle`.
  case known(person: Name, heading: Name)
  /// In `when`: this is the first session ever.
  case firstSession
  /// In `when`: promises are due.
  case promisesDue
  /// In `when`: this session has heard one of these: `promise heard`.
  case heard(Confirmable)
  /// In `when`: that many days or more lie between the last session of this guide and today (never held: yes).
  case daysSince(guide: Name, over: Int)
}

/// A part of a promise.
package enum PromiseField: String, Hashable, Sendable, CaseIterable {
  case what
  case who
  case when
  case place = "where"
}

/// Words to look for in a line, as whole words, folded.
package struct Pattern: Equatable, Sendable {
  /// Its parts, from left to right; at least one of them is a word.
  package var parts: [Part]
  /// As it was written, without the quotes.
  package var source: String
  /// Where it stands.
  package var place: Place

  /// One part of a pattern.
  package enum Part: Hashable, Sendable {
    /// This word, folded as `Text` folds.
    case word(String)
    /// `_`: any one word, captured.
    case one
    /// `*`: any words, also none, up to the end of the clause, captured.
    case many
  }

  package init(parts: [Part], source: String, place: Place) {
    self.parts = parts
    self.source = source
    self.place = place
  }
}
