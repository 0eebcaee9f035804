import GuideLanguage

/// The way through the program, from one open question to the next.
extension TurnInProgress {
  /// Runs from here to the next question, or to the close.
  mutating func advance(from start: Position) {
    var position = start
    // Each instruction is passed at most once a round, and rounds are finite: the way ends.
    while position.address < program.code.count, needs.isEmpty {
      switch program.code[position.address] {
      case .ask(let index):
        if ask(program.questions[index], at: position) { return }
        position.address += 1
      case .show(let lines):
        say(lines, at: position)
        position.address += 1
      case .enter(let loop): enter(loop, &position)
      case .next(let loop): nextRound(of: loop, &position)
      case .pick(let pick): position.address = firstTopic(of: pick, at: position)
      case .endTopic(let pick, let name): position.address = topic(of: pick, after: name, at: position)
      case .branch(let test, let otherwise):
        let holds = holds(test, at: position)
        position.address = holds ? position.address + 1 : otherwise
      case .jump(let address): position.address = address
      case .close: return close(at: Position(address: position.address))
      }
    }
  }

  /// Says each line whose values are all known, or else what stands behind its `otherwise`.
  mutating func say(_ lines: [ShownLine], at position: Position) {
    for line in lines {
      if let text = render(line.template, at: position)
        ?? line.otherwise.flatMap({ render($0, at: position) })
      {
        say(.line, text)
      }
    }
  }

  // MARK: Loops

  private mutating func enter(_ index: Int, _ position: inout Position) {
    let loop = program.loops[index]
    let items = items(of: loop, at: position)
    guard let first = items.first else {
      position.address = loop.end
      return
    }
    position.address += 1
    position.loops.append(index)
    position.round.append(first.key)
  }

  private mutating func nextRound(of index: Int, _ position: inout Position) {
    let loop = program.loops[index]
    let current = position.round.popLast()
    position.loops.removeLast()
    let items = state.choices[ChoiceKey(chooser: loop.chooser, round: position.round)] ?? []
    if let done = items.firstIndex(where: { $0.key == current }), done + 1 < items.count {
      position.loops.append(index)
      position.round.append(items[done + 1].key)
      position.address = loop.start + 1
    } else {
      position.address = loop.end
    }
  }

  /// The list of a loop: taken once for the session and round, and then as it was taken.
  private mutating func items(of loop: Loop, at position: Position) -> [Chosen.Item] {
    let key = ChoiceKey(chooser: loop.chooser, round: position.round)
    if let items = state.choices[key] { return items }
    var items =
      switch loop.each.list {
      case .duePromises: dueItems()
      case .answer(let name):
        peopleNamed(by: name.text, at: position).map { Chosen.Item(key: $0.key, label: $0.name) }
      }
    if let limit = loop.each.limit { items = Array(items.prefix(limit)) }
    emit(.chosen(Chosen(chooser: loop.chooser, round: position.round, items: items)))
    return items
  }

  private func dueItems() -> [Chosen.Item] {
    memory.due.compactMap { id in
      guard let promise = memory.promises[id] ?? nil else { return nil }
      return Chosen.Item(key: id.description, label: promise.draft.what)
    }
  }

  // MARK: Picks

  private mutating func firstTopic(of index: Int, at position: Position) -> Int {
    let pick = program.picks[index]
    let key = ChoiceKey(chooser: pick.chooser, round: position.round)
    if state.choices[key] == nil {
      let items = topicsToPick(pick, at: position).map { Chosen.Item(key: $0, label: $0) }
      emit(.chosen(Chosen(chooser: pick.chooser, round: position.round, items: items)))
    }
    let first = state.choices[key]?.lazy.compactMap { pick.addresses[$0.key] }.first
    return first ?? pick.end
  }

  private func topic(of index: Int, after name: String, at position: Position) -> Int {
    let pick = program.picks[index]
    let items = state.choices[ChoiceKey(chooser: pick.chooser, round: position.round)] ?? []
    let rest = items.drop { $0.key != name }.dropFirst()
    return rest.lazy.compactMap { pick.addresses[$0.key] }.first ?? pick.end
  }

  /// The topics to pick: those least recently asked, ties in file order; one that needs an unknown value is no
  /// choice. They are gone through in file order.
  private mutating func topicsToPick(_ pick: PickPoint, at position: Position) -> [String] {
    var choices: [(lastAsked: Int64, index: Int)] = []
    for index in pick.pick.choices.indices {
      guard canOpen(pick.questions[index].first, at: position) else { continue }
      let last = pick.questions[index].compactMap { memory.lastAsked[$0] }.max() ?? .min
      choices.append((last, index))
    }
    let picked = choices.sorted { ($0.lastAsked, $0.index) < ($1.lastAsked, $1.index) }.prefix(
      pick.pick.count)
    return picked.map(\.index).sorted().map { pick.pick.choices[$0].name.text }
  }

  /// Whether a topic's first question has a wording whose values are known.
  private mutating func canOpen(_ name: String?, at position: Position) -> Bool {
    guard let name, let question = program.question(named: name) else { return true }
    guard question.loops == position.loops else { return true }
    return question.ask.wordings.contains { render($0.template, at: position) != nil }
  }
}
