/// The answer to one question of a session, probes included.
package struct Answer: Hashable, Sendable {
  /// The lines typed, in order.
  package var lines: [String] = []
  /// What they were read as; `nil` while nothing could be read, and for a question passed over.
  package var value: Value?
  /// Whether the question was passed over.
  package var isSkipped = false
  /// How many probes it has had.
  package var probes = 0
  /// How many times it was put again because the answer could not be read.
  package var retries = 0

  package init() {}
}

/// Something heard in the session, and what became of it.
package struct HeardItem: Hashable, Sendable {
  package var heard: Heard
  package var status: Status

  /// What became of something heard.
  package enum Status: Hashable, Sendable { case pending, confirmed, declined }

  package init(heard: Heard, status: Status) {
    self.heard = heard
    self.status = status
  }
}

/// Where a choice was made: the same chooser chooses anew in each round.
package struct ChoiceKey: Hashable, Sendable {
  package var chooser: Chosen.Chooser
  package var round: [String]

  package init(chooser: Chosen.Chooser, round: [String]) {
    self.chooser = chooser
    self.round = round
  }
}

/// One place for a line: a question as first put, or one of its probes.
package struct Slot: Hashable, Sendable {
  package var key: QuestionKey
  /// The rule that probes; `nil` for the question itself.
  package var probe: RuleSite?

  package init(_ asked: Asked) {
    key = asked.key
    if case .probe(let rule, _) = asked.purpose { probe = rule }
  }
}
