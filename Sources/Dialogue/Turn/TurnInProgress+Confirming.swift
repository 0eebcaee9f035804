import GuideLanguage
import Reading
import Text

/// The close: the summary, and the one turn in which what was heard becomes real.
extension TurnInProgress {
  mutating func close(at position: Position) {
    guard let close = program.guide.close else { return finish() }
    say(close.lines, at: position)
    askToConfirm(kinds: Set(close.confirms))
  }

  /// Asks about what is pending of these kinds; with nothing to ask, the session is over.
  mutating func askToConfirm(kinds: Set<Confirmable>) {
    for item in state.pending where !kinds.contains(item.heard.what.kind) {
      emit(.declined(item: item.heard.item))
    }
    let count = state.pending.count
    guard count > 0 else { return finish() }
    let shown = Phrases.keepQuestion(count: count)
    sayHeard()
    emit(
      .asked(
        Asked(key: QuestionKey(Phrases.confirmation), wording: shown, purpose: .confirm, shown: shown)))
    say(.question, shown)
  }

  /// What is pending, numbered from 1 in the order in which it was heard.
  mutating func sayHeard() {
    let pending = state.pending.map(\.heard)
    if pending.count == 1 { return say(.heard, Phrases.heardOne(pending[0], today: today)) }
    say(.heard, Phrases.heardSeveral(pending.count))
    for (index, item) in pending.enumerated() {
      say(.heard, Phrases.heard(item, number: index + 1, today: today))
    }
  }

  mutating func answerConfirmation(_ line: Line) {
    let pending = state.pending.map(\.heard)
    let key = QuestionKey(Phrases.confirmation)
    let reading = ConfirmationReading(line, count: pending.count)
    emit(.answered(Answered(key: key, text: line.source, value: reading.value, rule: nil, ranges: [])))
    switch reading {
    case .keep(let numbers):
      confirm(pending, keeping: numbers)
    case .unread where (state.answers[key]?.retries ?? 0) == 0:
      let shown = Phrases.unclearConfirmation
      emit(.asked(Asked(key: key, wording: shown, purpose: .retry(1), shown: shown)))
      say(.question, shown)
    case .unread:
      leaveUnconfirmed()
    }
  }

  /// Nothing is decided: the next start asks.
  mutating func leaveUnconfirmed() {
    say(.notice, Phrases.askedNextTime)
    emit(.sessionEnded(.stopped))
  }

  private mutating func confirm(_ pending: [Heard], keeping numbers: Set<Int>) {
    var kept: [Heard] = []
    for (index, item) in pending.enumerated() {
      if numbers.contains(index + 1) {
        kept.append(item)
        emit(.confirmed(item: item.item))
      } else {
        emit(.declined(item: item.item))
      }
    }
    makeReal(kept.map(\.what))
    let leftOut = pending.count - kept.count
    let reply = kept.isEmpty ? Phrases.keptNothing : leftOut > 0 ? Phrases.left(out: leftOut) : Phrases.kept
    say(.reply, reply)
    finish()
  }

  /// People first, so that facts and promises can be about them. Somebody new who was left out is named in no
  /// record: promises lose them as the one they are for, facts about them are not kept.
  private mutating func makeReal(_ kept: [Heard.What]) {
    for case .person(let person) in kept { emit(.personNamed(person)) }
    for what in kept {
      switch what {
      case .person: break
      case .fact(let fact): if isRecorded(fact.person) { emit(.factKept(fact)) }
      case .promise(var draft):
        draft.recipients.removeAll { !isRecorded($0) }
        emit(.promiseMade(draft))
      }
    }
  }

  private func isRecorded(_ person: PersonMention) -> Bool {
    person.id != nil
      || state.heard.contains { $0.status == .confirmed && $0.heard.what == .person(person) }
  }

  /// Whom the session says the person met is contacted on this day; then the session is over.
  private mutating func finish() {
    var met: [PersonMention] = []
    for key in state.order {
      guard let ask = program.question(named: key.question)?.ask, ask.heading?.text == "met-at",
        case .people(let people)? = state.answers[key]?.value
      else { continue }
      met += people.filter { person in isRecorded(person) && !met.contains { $0.key == person.key } }
    }
    for person in met { emit(.contacted(person)) }
    emit(.sessionEnded(.finished))
  }
}

/// What the answer to "Keep all three?" came to.
private enum ConfirmationReading {
  /// These numbers are kept, the others are not.
  case keep(Set<Int>)
  case unread

  /// "Yes", "no", numbers to leave out ("2", "not 2 and 3"), or numbers to keep ("only 1", "keep 1").
  init(_ line: Line, count: Int) {
    let all = Set(1...max(1, count))
    let words = line.words.map(\.text)
    let numbers = Set(words.compactMap(Self.number))
    if !numbers.isEmpty {
      let keeps = words.contains { ["only", "just", "keep"].contains($0) } && !words.contains("not")
      let excludes = words.contains { ["but", "except", "without"].contains($0) }
      self =
        numbers.isSubset(of: all) ? .keep(keeps && !excludes ? numbers : all.subtracting(numbers)) : .unread
      return
    }
    switch yesNo(in: line) {
    case .yes: self = .keep(all)
    case .no: self = .keep([])
    case .notSure, nil: self = words.contains("all") || words.contains("both") ? .keep(all) : .unread
    }
  }

  var value: Value? {
    switch self {
    case .keep(let numbers): numbers.isEmpty ? .no : .yes
    case .unread: nil
    }
  }

  private static func number(_ word: String) -> Int? {
    if let number = Int(word) { return number }
    return ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"].firstIndex(of: word).map {
      $0 + 1
    }
  }
}
