package import Text

/// One thing that happened. The log of these is the truth; everything else is a fold of it.
///
/// Events carry all that a fold needs, so that folding needs no guide.
package enum Event: Hashable, Sendable {
  /// A session began. `hash` names the guide's text; `argument` is what came with the command ("Dana").
  case sessionStarted(guide: String, hash: String, argument: String?)
  /// A session is over.
  case sessionEnded(EndReason)
  /// A question was put to the person.
  case asked(Asked)
  /// Something was chosen once and for all for this session: what a `pick` took, the list an `each` goes through.
  case chosen(Chosen)
  /// The person typed a line at a question.
  case answered(Answered)
  /// The person passed over a question.
  case skipped(QuestionKey)
  /// The person took back their last line (of this session), and all that came of it.
  case backed
  /// Something was heard in an answer; it becomes real when it is confirmed.
  case heard(Heard)
  /// What was heard under this number in this session is kept.
  case confirmed(item: Int)
  /// What was heard under this number in this session is not kept.
  case declined(item: Int)
  /// Words that belong to no question.
  case noted(text: String)

  /// Somebody new has a record from now on.
  case personNamed(PersonMention)
  /// A fact is kept, as of the day of the session.
  case factKept(FactDraft)
  /// The person and somebody met.
  case contacted(PersonMention)
  /// A promise is made.
  case promiseMade(PromiseDraft)
  /// A promise is done.
  case promiseKept(EntityID)
  /// A promise has a new day; `nil` for no day.
  case promiseMoved(EntityID, due: CivilDate?)
  /// A promise is let go.
  case promiseDropped(EntityID)
}

/// Why a session is over.
package enum EndReason: String, Hashable, Sendable, CaseIterable {
  /// It reached its close.
  case finished
  /// The person stopped it; what was heard is still to be confirmed.
  case stopped
  /// Care stopped it; nothing that was heard in it is asked about again.
  case care
}

/// Names one question of a session, in one round.
package struct QuestionKey: Hashable, Sendable {
  /// The question's name in the guide; `confirm` for the confirmation at the close.
  package var question: String
  /// The keys of the rounds around it, the outermost first; empty outside any `each`.
  package var round: [String]

  package init(_ question: String, round: [String] = []) {
    self.question = question
    self.round = round
  }
}

/// A question as it was put.
package struct Asked: Hashable, Sendable {
  package var key: QuestionKey
  /// The source of the wording's template: what rotation knows it by.
  package var wording: String
  /// Why it was put.
  package var purpose: Purpose
  /// What the person read.
  package var shown: String

  package init(key: QuestionKey, wording: String, purpose: Purpose, shown: String) {
    self.key = key
    self.wording = wording
    self.purpose = purpose
    self.shown = shown
  }

  /// Why a question is put.
  package enum Purpose: Hashable, Sendable {
    /// For the first time.
    case main
    /// To hear more: this rule fired. `rung` counts the ladder of `still:`, from 0 for the first probe.
    case probe(RuleSite, rung: Int)
    /// Because the answer could not be read; from 1.
    case retry(Int)
    /// To make real what was heard.
    case confirm
  }
}

/// What was chosen once for a session.
package struct Chosen: Hashable, Sendable {
  package var chooser: Chooser
  /// The keys of the rounds around it.
  package var round: [String]
  /// What was chosen, in order.
  package var items: [Item]

  /// What chose.
  package enum Chooser: Hashable, Sendable {
    /// A `pick`, known by the names of its topics, joined by blanks. Its choice outlives `/back`.
    case pick(String)
    /// An `each`, known by its header: `person in met, at most 3`. Its list is taken anew after `/back`.
    case each(String)
  }

  /// One thing that was chosen.
  package struct Item: Hashable, Sendable {
    /// What a round is keyed by, or a topic's name.
    package var key: String
    /// What a person reads: a name, what was promised.
    package var label: String

    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  package init(chooser: Chooser, round: [String], items: [Item]) {
    self.chooser = chooser
    self.round = round
    self.items = items
  }
}

/// One line that the person typed at a question.
package struct Answered: Hashable, Sendable {
  package var key: QuestionKey
  /// The line as it was typed.
  package var text: String
  /// The question's value after this line; `nil` while nothing could be read.
  package var value: Value?
  /// The rule that answered; `nil` where none did.
  package var rule: RuleSite?
  /// Where the words stand that the rule matched, in UTF-8 offsets of `text`.
  package var ranges: [Range<Int>]

  package init(key: QuestionKey, text: String, value: Value?, rule: RuleSite?, ranges: [Range<Int>]) {
    self.key = key
    self.text = text
    self.value = value
    self.rule = rule
    self.ranges = ranges
  }
}

/// Names a rule by where it stands.
package struct RuleSite: Hashable, Sendable {
  /// The name of the guide or collection.
  package var source: String
  /// The line in its file, from 1; 0 for what the engine asks by itself.
  package var line: Int

  package init(source: String, line: Int) {
    self.source = source
    self.line = line
  }
}

/// Something that was heard in an answer.
package struct Heard: Hashable, Sendable {
  /// Its number in the session, from 1.
  package var item: Int
  package var what: What
  /// The question in whose answer it was heard.
  package var source: QuestionKey

  /// What was heard.
  package enum What: Hashable, Sendable {
    case person(PersonMention)
    case promise(PromiseDraft)
    case fact(FactDraft)
  }

  package init(item: Int, what: What, source: QuestionKey) {
    self.item = item
    self.what = what
    self.source = source
  }
}
