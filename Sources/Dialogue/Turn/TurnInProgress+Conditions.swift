import GuideLanguage
import Reading
import Text

/// What an `if` speaks of: a line at a question, and what has been read of it.
struct Subject {
  let line: NumberedLine
  let reading: AnswerReading
  /// The question's value, this line included.
  let value: Value?
  let key: QuestionKey
  /// The hits of word sets that were looked for already, by the set's index.
  var hits: [Int: [PhraseMatch]] = [:]
}

/// How a condition was met.
struct TestMatch {
  /// The words that met it, as ranges of indices into the line's words.
  var words: [Range<Int>] = []
  /// What wildcards took.
  var captures: [Range<Int>] = []
  /// Whether a word set, `none` or `unread` met it: the line was judged to say nothing yet.
  var judgesWords = false
}

/// Whether conditions hold.
extension TurnInProgress {
  /// How the test holds for a line; `nil` where it does not.
  mutating func match(_ test: Test, subject: inout Subject) -> TestMatch? {
    switch test {
    case .any(let tests):
      for test in tests { if let match = match(test, subject: &subject) { return match } }
      return nil
    case .all(let tests): return matchAll(tests, subject: &subject)
    case .not(let test): return match(test, subject: &subject) == nil ? TestMatch() : nil
    case .phrase(let phrase, let whole):
      let found = whole ? phrase.wholeMatch(of: subject.line) : phrase.firstMatch(in: subject.line)
      return found.map { TestMatch(words: [$0.words], captures: $0.captures) }
    case .set(let index, let whole): return matchSet(index, whole: whole, subject: &subject)
    case .nothing: return subject.reading == .nothing ? TestMatch(judgesWords: true) : nil
    case .unread:
      return subject.reading == .unread && subject.value == nil ? TestMatch(judgesWords: true) : nil
    case .lastTime(let test, let days): return matchLastTime(test, within: days, subject: subject)
    default: return holds(test, of: subject) ? TestMatch() : nil
    }
  }

  private mutating func matchAll(_ tests: [Test], subject: inout Subject) -> TestMatch? {
    var all = TestMatch()
    for test in tests {
      guard let match = match(test, subject: &subject) else { return nil }
      all.words += match.words
      all.captures += match.captures
      all.judgesWords = all.judgesWords || match.judgesWords
    }
    return all
  }

  private func matchSet(_ index: Int, whole: Bool, subject: inout Subject) -> TestMatch? {
    if whole {
      return program.sets[index].wholeMatch(of: subject.line).map {
        TestMatch(words: [$0.words], captures: $0.captures, judgesWords: true)
      }
    }
    let hits = subject.hits[index] ?? program.sets[index].matches(in: subject.line)
    subject.hits[index] = hits
    return hits.first.map { TestMatch(words: [$0.words], captures: $0.captures, judgesWords: true) }
  }

  /// The same test on the newest answer of an earlier session to the same question, in the same round.
  private mutating func matchLastTime(_ test: Test, within days: Int?, subject: Subject) -> TestMatch? {
    guard let known = memory.lastAnswers[subject.key] else {
      need(.lastAnswer(subject.key))
      return nil
    }
    guard let last = known else { return nil }
    if let days, today.daysSince1970 - last.on.daysSince1970 > days { return nil }
    var earlier = Subject(
      line: NumberedLine(Line(last.text), lexicon: program.lexicon),
      reading: last.value.map { $0 == .nothing ? .nothing : .value($0) } ?? .unread, value: last.value,
      key: subject.key)
    return match(test, subject: &earlier) == nil ? nil : TestMatch()
  }

  /// Tests that have no words to point at.
  private func holds(_ test: Test, of subject: Subject) -> Bool {
    switch test {
    case .under(let count): subject.line.line.words.count < count
    case .over(let count): subject.line.line.words.count > count
    case .isQuestion: subject.line.line.isQuestion
    case .yes: subject.value == .yes || (subject.value == nil && yesNo(in: subject.line.line) == .yes)
    case .no: subject.value == .no || (subject.value == nil && yesNo(in: subject.line.line) == .no)
    case .notSure: subject.value == .notSure
    case .range(let range):
      if case .number(let number)? = subject.value { range.contains(number) } else { false }
    case .past: if case .date(let date)? = subject.value { date < today } else { false }
    case .today: subject.value == .date(today)
    case .future: if case .date(let date)? = subject.value { date > today } else { false }
    case .missing(let field): isMissing(field, in: subject.value)
    case .newPerson:
      if case .people(let people)? = subject.value { people.contains { $0.id == nil } } else { false }
    case .knownPerson:
      if case .people(let people)? = subject.value { people.allSatisfy { $0.id != nil } } else { false }
    default: false
    }
  }

  private func isMissing(_ field: PromiseField, in value: Value?) -> Bool {
    switch value {
    case .promise(let draft):
      switch field {
      case .what: draft.what.isEmpty
      case .who: draft.recipients.isEmpty
      case .when: draft.due == nil
      case .place: draft.place == nil
      }
    case .outcome(.notYet(let date)): field == .when && date == nil
    default: false
    }
  }
}

/// Conditions of `when`: they name their subject.
extension TurnInProgress {
  /// Whether the condition of a `when` holds here.
  mutating func holds(_ test: Test, at position: Position) -> Bool {
    switch test {
    case .any(let tests):
      for test in tests { if holds(test, at: position) { return true } }
      return false
    case .all(let tests):
      for test in tests { if !holds(test, at: position) { return false } }
      return true
    case .not(let test): return !holds(test, at: position)
    case .answer(let name, let test): return holds(test, ofAnswersTo: name, at: position)
    case .answered(let name):
      return answers(to: name, at: position).contains { $0.1.value != nil && $0.1.value != .nothing }
    case .known(let person, let heading):
      return self.person(named: person, at: position)?.facts.contains { $0.heading == heading } ?? false
    case .firstSession: return !memory.hasHeldSessions
    case .promisesDue: return !memory.due.isEmpty
    case .heard(let kind): return state.heard.contains { $0.heard.what.kind == kind }
    case .daysSince(let guide, let days):
      guard let last = memory.lastHeld[guide] else { return true }
      return today.daysSince1970 - last.daysSince1970 > days
    default: return false
    }
  }

  private mutating func holds(_ test: Test, ofAnswersTo name: String, at position: Position) -> Bool {
    for (key, answer) in answers(to: name, at: position) {
      let line = NumberedLine(Line(answer.lines.joined(separator: "\n")), lexicon: program.lexicon)
      var reading = answer.value.map { AnswerReading.value($0) } ?? .unread
      if answer.value == .nothing { reading = .nothing }
      var subject = Subject(line: line, reading: reading, value: answer.value, key: key)
      if match(test, subject: &subject) != nil { return true }
    }
    return false
  }

  /// The answers to a question that are meant here: this round's, or those of all rounds.
  func answers(to name: String, at position: Position) -> [(QuestionKey, Answer)] {
    guard let question = program.question(named: name) else { return [] }
    let shared = zip(question.loops, position.loops).prefix { $0 == $1 }.count
    let round = position.round.prefix(shared)
    return state.order.filter { $0.question == name && $0.round.starts(with: round) }.compactMap { key in
      state.answers[key].map { (key, $0) }
    }
  }
}

extension Heard.What {
  /// What `confirm` calls it.
  var kind: Confirmable {
    switch self {
    case .person: .newPeople
    case .promise: .promises
    case .fact: .facts
    }
  }
}
