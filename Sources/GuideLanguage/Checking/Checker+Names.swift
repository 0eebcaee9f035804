/// Names of questions and rounds: where they mean something.
extension Checker {
  /// What a name means here; `nil`, and reported, where it means nothing.
  mutating func meaning(of name: String, at place: Place) -> Meaning? {
    if let round = rounds.last(where: { $0.name == name }) { return round.meaning }
    if let type = asked[name] { return Meaning(type) }
    if let ask = names.asks[name] {
      report(.notAskedYet(name, asked: ask.place), at: place)
    } else if let each = names.rounds[name] {
      report(.outsideRound(name, each: each), at: place)
    } else {
      let known = suggestion(for: name) { checker in
        checker.rounds.map(\.name) + checker.names.askNames.filter { checker.asked[$0] != nil }
      }
      report(.unknown(.name, name, suggestion: known), at: place)
    }
    return nil
  }

  /// Reports a name that stands for no person, where one is needed: `about person`.
  mutating func expectPerson(_ name: Name, for word: String) {
    guard let meaning = meaning(of: name.text, at: name.place), !meaning.isPerson else { return }
    reportWrongType(word, name, meaning, needs: ["person"])
  }

  /// Reports a name that stands for no promise, where one is needed: `check-in about promise`.
  mutating func expectPromise(_ name: Name) {
    guard let meaning = meaning(of: name.text, at: name.place), !meaning.isPromise else { return }
    reportWrongType("\"check-in about\"", name, meaning, needs: ["promise"])
  }

  mutating func reportWrongType(_ what: String, _ name: Name, _ meaning: Meaning, needs: [String]) {
    report(.wrongType(what: what, question: name.text, type: meaning.word, needs: needs), at: name.place)
  }

  mutating func checkHeading(_ name: Name?) {
    guard let name, !Headings.all.contains(name.text) else { return }
    let suggestion = suggestion(for: name.text) { _ in Headings.all }
    report(.unknownHeading(name.text, suggestion: suggestion), at: name.place)
  }

  mutating func checkTip(of ask: Ask) {
    guard let tip = ask.tip else {
      if case .checkIn = ask.type { return }
      return report(.missingTip(question: ask.name.text), at: ask.place)
    }
    guard !library.hasPoint(tip.text) else { return }
    if let points = library.points(ofTip: tip.text), !points.isEmpty {
      return report(.tipWithoutPoint(tip.text, points: points), at: tip.place)
    }
    let suggestion = suggestion(for: tip.text) { $0.library.pointNames }
    report(.unknown(.point, tip.text, suggestion: suggestion), at: tip.place)
  }
}
