import GuideLanguage
import Text

/// Filling in templates.
extension TurnInProgress {
  /// The template with its values; `nil` where one of them is unknown or can't be quoted safely.
  ///
  /// - Parameter line: The line just typed, where the template may speak of it.
  mutating func render(_ template: Template, at position: Position, line: SpokenLine? = nil) -> String? {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let words): text += words
      case .value(let path):
        guard let value = self.text(of: path, at: position, line: line), !value.isEmpty else { return nil }
        text += Quoting.onOneLine(value)
      }
    }
    return text
  }

  private mutating func text(of path: ValuePath, at position: Position, line: SpokenLine?) -> String? {
    guard let first = path.names.first else { return nil }
    if first == "answer" { return line.flatMap { answerText(of: $0, filters: path.filters) } }
    if let number = Int(first) {
      return line.flatMap { $0.captures.indices.contains(number - 1) ? $0.captures[number - 1] : nil }
    }
    if first == "today" { return Phrases.day(today) }
    if first == "asked" { return askedPoint()?.text }
    if let loop = loop(named: first, at: position) {
      return roundText(of: loop, path: path, at: position)
    }
    return questionText(of: first, path: path, at: position)
  }

  private func answerText(of line: SpokenLine, filters: [ValuePath.Filter]) -> String? {
    let text = filters.contains(.whole) ? line.lines.joined(separator: " ") : line.lines.last ?? ""
    return filters.contains(.clause) ? Quoting.firstClause(of: text) : Quoting.shortened(text)
  }

  private func askedPoint() -> SourcePoint? {
    guard let open = state.open, let tip = program.question(named: open.key.question)?.ask.tip else {
      return nil
    }
    return program.points[tip.text]
  }

  // MARK: Rounds

  /// The loop of that name around this place, the innermost first, with its depth.
  private func loop(named name: String, at position: Position) -> (loop: Loop, depth: Int)? {
    for depth in position.loops.indices.reversed() {
      let loop = program.loops[position.loops[depth]]
      if loop.each.name.text == name { return (loop, depth) }
    }
    return nil
  }

  private mutating func roundText(
    of found: (loop: Loop, depth: Int), path: ValuePath, at position: Position
  ) -> String? {
    let field = Array(path.names.dropFirst())
    if case .duePromises = found.loop.each.list {
      guard let id = promiseID(named: path.names[0], at: position), let promise = knownPromise(id) else {
        return nil
      }
      return promiseText(promise.draft, made: promise.made, field: field)
    }
    guard let mention = mention(named: path.names[0], at: position) else { return nil }
    return personText(mention, field: field, filters: path.filters)
  }

  private func item(of loop: Loop, depth: Int, at position: Position) -> Chosen.Item? {
    let key = ChoiceKey(chooser: loop.chooser, round: Array(position.round.prefix(depth)))
    return state.choices[key]?.first { $0.key == position.round[depth] }
  }

  /// The promise of the round of that name.
  func promiseID(named name: String, at position: Position) -> EntityID? {
    guard let (loop, depth) = loop(named: name, at: position), case .duePromises = loop.each.list else {
      return nil
    }
    return EntityID(position.round[depth])
  }

  private mutating func knownPromise(_ id: EntityID) -> KnownPromise? {
    if let known = memory.promises[id] { return known }
    need(.promise(id))
    return nil
  }

  /// The person of the round, or of the answer, of that name.
  func mention(named name: String, at position: Position) -> PersonMention? {
    if let (loop, depth) = loop(named: name, at: position),
      let item = item(of: loop, depth: depth, at: position)
    {
      let isNew = item.key == folded(item.label)
      return PersonMention(name: item.label, id: isNew ? nil : EntityID(item.key))
    }
    return peopleNamed(by: name, at: position).first
  }

  /// The people that the answers to a question name, in the order named, each once.
  func peopleNamed(by name: String, at position: Position) -> [PersonMention] {
    var found: [PersonMention] = []
    for (_, answer) in answers(to: name, at: position) {
      guard case .people(let people)? = answer.value else { continue }
      found += people.filter { person in !found.contains { $0.key == person.key } }
    }
    return found
  }

  /// What the journal knows of the person of that name; `nil` for somebody new.
  mutating func person(named name: String, at position: Position) -> KnownPerson? {
    mention(named: name, at: position).flatMap { known($0) }
  }

  private mutating func known(_ mention: PersonMention) -> KnownPerson? {
    guard let id = mention.id else { return nil }
    return candidates(named: mention.name).first { $0.id == id }
  }

  // MARK: Fields

  private mutating func personText(
    _ mention: PersonMention, field: [String], filters: [ValuePath.Filter]
  ) -> String? {
    guard let name = field.first else { return mention.name }
    guard let person = known(mention) else { return nil }
    switch name {
    case "met": return person.lastMet?.inWords(today: today)
    case "promised":
      let all = person.promises.map { describe($0.draft) }
      return filters.contains(.list) ? listed(all) : all.first
    default:
      let facts = person.facts.filter { $0.heading == name }
      if field.count > 1, field[1] == "date" { return facts.first?.on.inWords(today: today) }
      if filters.contains(.list) { return listed(facts.map(\.text)) }
      return facts.first.flatMap {
        filters.contains(.clause) ? Quoting.firstClause(of: $0.text) : Quoting.shortened($0.text)
      }
    }
  }

  private func promiseText(_ draft: PromiseDraft, made: CivilDate?, field: [String]) -> String? {
    switch field.first ?? "what" {
    case "what": .some(draft.what)
    case "for": listed(draft.recipients.map(\.name))
    case "due": draft.due?.inWords(today: today)
    case "where": draft.place
    case "made": made?.inWords(today: today)
    default: nil
    }
  }

  private mutating func questionText(of name: String, path: ValuePath, at position: Position) -> String? {
    let field = Array(path.names.dropFirst())
    let values = answers(to: name, at: position).compactMap(\.1.value)
    if case .people? = values.first {
      let people = peopleNamed(by: name, at: position)
      if !field.isEmpty {
        return people.first.flatMap { personText($0, field: field, filters: path.filters) }
      }
      return listed(people.map(\.name))
    }
    let texts = values.compactMap { valueText($0, field: field, filters: path.filters) }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func valueText(_ value: Value, field: [String], filters: [ValuePath.Filter]) -> String? {
    switch value {
    case .text(let text): filters.contains(.clause) ? Quoting.firstClause(of: text) : Quoting.shortened(text)
    case .promise(let draft): field.isEmpty ? describe(draft) : promiseText(draft, made: nil, field: field)
    default: Phrases.put(value, today: today)
    }
  }

  /// A promise in one piece: "email Dana the deck, Friday, from the train".
  func describe(_ draft: PromiseDraft) -> String { Phrases.describe(draft, today: today) }

  private func listed(_ items: [String]) -> String? { items.isEmpty ? nil : Phrases.list(items) }
}
