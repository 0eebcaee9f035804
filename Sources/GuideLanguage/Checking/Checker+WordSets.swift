/// Word sets: that they exist, are used, and don't contain themselves.
extension Checker {
  mutating func checkWordSets(_ sets: [WordSet]) {
    var first: [String: Place] = [:]
    for set in sets {
      if let place = first[set.name.text] {
        report(.duplicateName(set.name.text, of: .wordSet, first: place), at: set.name.place)
      }
      first[set.name.text] = first[set.name.text] ?? set.name.place
      for case .set(let name) in set.members where wordSets[name.text] == nil { reportUnknownSet(name) }
    }
    reportCycles(among: sets)
  }

  /// Notes that a set is used, and reports one that does not exist.
  mutating func checkSet(_ name: Name) {
    usedSets.insert(name.text)
    if wordSets[name.text] == nil { reportUnknownSet(name) }
  }

  private mutating func reportUnknownSet(_ name: Name) {
    let suggestion = suggestion(for: name.text) { $0.wordSets.names }
    report(.unknown(.wordSet, name.text, suggestion: suggestion), at: name.place)
  }

  /// Reports the sets that no rule uses, neither directly nor within another set.
  mutating func reportUnused(_ sets: [WordSet]) {
    var reached: Set<String> = []
    var waiting = Array(usedSets)
    while let name = waiting.popLast() {
      guard reached.insert(name).inserted, let set = wordSets[name] else { continue }
      for case .set(let other) in set.members { waiting.append(other.text) }
    }
    for set in sets where !reached.contains(set.name.text) {
      report(.unusedSet(set.name.text), at: set.name.place)
    }
  }

  /// How many names a message quotes of a way round.
  private static let namesOfCycle = 6

  /// Reports the sets that contain themselves: each way round once, at its first set. Walks without recursion,
  /// because a chain of sets may be as long as the file.
  private mutating func reportCycles(among sets: [WordSet]) {
    var isDone: Set<String> = []
    for set in sets where !isDone.contains(set.name.text) {
      var path = [(set: set, next: 0)]
      var open = [set.name.text: 0]
      while let (current, next) = path.last {
        guard next < current.members.count else {
          isDone.insert(current.name.text)
          open[current.name.text] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard case .set(let name) = current.members[next], let inner = wordSets[name.text] else { continue }
        if let start = open[name.text] {
          let way = path[start...].prefix(Self.namesOfCycle).map(\.set.name.text)
          let isCut = way.count < path.count - start
          report(.cycle(.wordSet, way + (isCut ? ["…"] : []) + [name.text]), at: name.place)
        } else if !isDone.contains(name.text) {
          open[name.text] = path.count
          path.append((inner, 0))
        }
      }
    }
  }
}
