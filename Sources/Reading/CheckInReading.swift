package import Text

/// What a line says became of a promise.
package enum CheckInReading: Hashable, Sendable {
  case kept
  /// Not yet; with the new day, where one was said.
  case notYet(DateReading?)
  case letGo
}

/// Reads the answer to "Did that happen?": "yes, last night", "nope, Friday", "drop it"; `nil` for none of these.
package func checkIn(in line: Line, today: CivilDate) -> CheckInReading? {
  let text = " \(line.words.map(\.text).joined(separator: " ")) "
  func says(_ phrases: [String]) -> Bool { phrases.contains { text.contains(" \($0) ") } }
  if says(Outcomes.letGo) { return .letGo }
  let newDay = dates(in: line, today: today).first { $0.start >= today }
  if says(Outcomes.notYet) { return .notYet(newDay) }
  switch yesNo(in: line) {
  case .yes: return .kept
  case .no: return .notYet(newDay)
  case .notSure, nil: break
  }
  if says(Outcomes.kept) { return .kept }
  return newDay.map { .notYet($0) }
}

private enum Outcomes {
  static let letGo = [
    "let it go", "let go", "let that go", "letting it go", "drop it", "drop that", "dropped it", "never mind",
    "nevermind", "no longer", "forget it", "forget about it", "forget that", "not going to happen", "cancel",
    "cancel it", "cancelled", "canceled", "give up", "not needed", "abandon", "abandoned", "scrap it",
    "not relevant", "no point", "skip it for good", "will not happen",
  ]
  static let notYet = [
    "not yet", "not done", "still open", "still to do", "postponed", "almost", "halfway", "half done",
    "partly",
    "in progress", "working on it", "nearly", "did not get to it", "not quite", "next time", "later", "soon",
  ]
  static let kept = [
    "done", "kept", "sent", "finished", "called", "emailed", "did", "happened", "sorted", "wrote",
  ]
}
