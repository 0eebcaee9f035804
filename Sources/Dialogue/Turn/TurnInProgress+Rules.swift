import GuideLanguage
import Text

/// What a line at a question comes to, before anything is done about it.
struct Evaluation {
  /// The question's value after the line.
  var value: Value?
  /// The rule that answered, with what it does.
  var fired: Fired?
  /// The rules that were tried before it, in order.
  var tried: [Tried]
  var decision: Decision
  /// The line, for templates.
  var spoken: SpokenLine
  /// Where the words stand that the rule matched, in UTF-8 offsets.
  var ranges: [Range<Int>]

  /// A rule that was tried and did not hold.
  struct Tried {
    /// Whether it is one of the shared rules.
    var isShared: Bool
    /// Its index among those, or among the question's own.
    var index: Int
  }

  struct Fired {
    var rule: CompiledRule
    /// The rule's own reactions, or those of the `still:` that was reached.
    var reactions: [Reaction]
    var match: TestMatch
    /// How far down the ladder of `still:`; 0 for the rule itself.
    var rung: Int
  }

  enum Decision: Equatable {
    case probe(String, template: String, site: RuleSite, rung: Int)
    case say(String)
    case finish
    /// It could not be read: the question is put again, for the time named.
    case askAgain(Int)
    /// It could not be read too often: the question is left.
    case leave
    case keep
  }
}

/// Trying the `if` lines.
extension TurnInProgress {
  /// Reads the line and tries the rules; changes nothing but what has to be looked up.
  mutating func evaluate(_ question: Question, open: Asked, line numbered: NumberedLine) -> Evaluation {
    let line = numbered.line
    let answer = state.answers[open.key]
    let reading = read(line, as: question.ask.type)
    let value = merged(answer?.value, with: reading, line: line, probedFor: probedField(question, open))
    var subject = Subject(line: numbered, reading: reading, value: value, key: open.key)
    var tried: [Evaluation.Tried] = []
    let fired = firstRule(question, open: open, subject: &subject, tried: &tried)
    var evaluation = Evaluation(
      value: value, fired: fired, tried: tried, decision: .keep,
      spoken: SpokenLine(
        lines: (answer?.lines ?? []) + [line.source],
        captures: (fired?.match.captures ?? []).map { text(of: $0, in: line) }),
      ranges: fired?.match.words.map { utf8Range(of: $0, in: line) } ?? [])
    evaluation.decision = decide(question, open: open, subject: subject, evaluation)
    if case .probe = evaluation.decision, fired?.match.judgesWords == true, case .text? = value {
      // What a word set, `none` or `unread` sends back has said nothing yet: the next line takes its place.
      evaluation.value = answer?.value
    }
    return evaluation
  }

  private mutating func decide(
    _ question: Question, open: Asked, subject: Subject, _ evaluation: Evaluation
  ) -> Evaluation.Decision {
    if let fired = evaluation.fired,
      let decision = decision(of: fired, key: open.key, question: question, line: evaluation.spoken)
    {
      return decision
    }
    if case .outcome(.notYet(nil))? = evaluation.value, state.answers[open.key]?.probes ?? 0 == 0 {
      return .probe(Phrases.newDay, template: Phrases.newDay, site: RuleSite(source: "", line: 0), rung: 0)
    }
    guard isUnanswered(question.ask, reading: subject.reading, value: evaluation.value) else { return .keep }
    let attempt = (state.answers[open.key]?.retries ?? 0) + 1
    return attempt > Self.attempts ? .leave : .askAgain(attempt)
  }

  private static let attempts = 3

  /// What the rule does last; `nil` where it only remembers.
  private mutating func decision(
    of fired: Evaluation.Fired, key: QuestionKey, question: Question, line: SpokenLine
  ) -> Evaluation.Decision? {
    let position = Position(of: question, round: key.round)
    switch fired.reactions.last {
    case .probe(let template):
      return render(template, at: position, line: line).map {
        .probe($0, template: template.source, site: fired.rule.site, rung: fired.rung)
      }
    case .say(let template): return render(template, at: position, line: line).map { .say($0) }
    case .finish: return .finish
    case .remember, nil: return nil
    }
  }

  /// Whether nothing was read that could stand as the answer.
  private func isUnanswered(_ ask: Ask, reading: AnswerReading, value: Value?) -> Bool {
    switch value {
    case nil: return true
    case .nothing:
      if case .text = ask.type { return false }
      return !ask.isOptional
    default: return false
    }
  }

  /// The first rule that answers the line: the ladder of the rule that probed last, then the question's own, then
  /// the shared ones.
  private mutating func firstRule(
    _ question: Question, open: Asked, subject: inout Subject, tried: inout [Evaluation.Tried]
  ) -> Evaluation.Fired? {
    var asking: RuleSite?
    if case .probe(let site, let rung) = open.purpose {
      asking = site
      if let fired = nextRung(question, site: site, rung: rung, subject: &subject) { return fired }
    }
    let mayProbe = (state.answers[open.key]?.probes ?? 0) < question.ask.probes
    for (isShared, index) in [(false, question.rules), (true, program.shared)] {
      if isShared, case .checkIn = question.ask.type { continue }
      for candidate in index.candidates(for: subject.line) {
        let rule = index.rules[candidate]
        if rule.site == asking || (!mayProbe && rule.probes) { continue }
        if let match = match(rule.test, subject: &subject) {
          return Evaluation.Fired(rule: rule, reactions: rule.rule.reactions, match: match, rung: 0)
        }
        tried.append(Evaluation.Tried(isShared: isShared, index: candidate))
      }
    }
    return nil
  }

  /// `still:` under the rule that probed: the same condition on the new line.
  private mutating func nextRung(
    _ question: Question, site: RuleSite, rung: Int, subject: inout Subject
  ) -> Evaluation.Fired? {
    let rules = question.rules.rules + program.shared.rules
    guard let rule = rules.first(where: { $0.site == site }), rule.rule.still.indices.contains(rung),
      let match = match(rule.test, subject: &subject)
    else { return nil }
    return Evaluation.Fired(rule: rule, reactions: rule.rule.still[rung], match: match, rung: rung + 1)
  }

  /// The part of a promise that the open probe asks for, where its rule looks for one that is missing.
  private func probedField(_ question: Question, _ open: Asked) -> PromiseField? {
    guard case .probe(let site, _) = open.purpose,
      let rule = (question.rules.rules + program.shared.rules).first(where: { $0.site == site })
    else { return nil }
    return rule.test.missingField
  }

  private func text(of words: Range<Int>, in line: Line) -> String {
    words.isEmpty ? "" : line.text(in: utf8Range(of: words, in: line))
  }

  private func utf8Range(of words: Range<Int>, in line: Line) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return line.words[first].range.lowerBound..<line.words[last].range.upperBound
  }
}

extension CompiledRule {
  /// Whether the rule asks on.
  fileprivate var probes: Bool { if case .probe? = rule.reactions.last { true } else { false } }
}

extension Test {
  /// The first part of a promise that the test finds missing.
  fileprivate var missingField: PromiseField? {
    switch self {
    case .missing(let field): field
    case .any(let tests), .all(let tests): tests.lazy.compactMap(\.missingField).first
    default: nil
    }
  }
}
