import Dialogue
import Foundation
import Journal
import Testing
import Text

/// A folder for one test's journal, removed with it.
final class JournalFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "arkwright-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  var file: String { path + "/data/journal.sqlite" }

  func open(patience: Double = 0.05) throws -> Journal {
    try Journal.open(at: file, now: 1, ids: EventIDSource(generator: Seeded()), patience: patience)
  }

  func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }
}

/// The same numbers every time.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64 = 42
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

/// Monday 2026-03-02, 09:00 UTC, and so many days later.
func day(_ days: Int = 0) -> Moment {
  Moment(instant: 1_772_442_000_000 + Int64(days) * 86_400_000, utcOffset: 0)
}

func asked(_ question: String, round: [String] = [], wording: String = "?") -> Event {
  .asked(Asked(key: QuestionKey(question, round: round), wording: wording, purpose: .main, shown: wording))
}

func answered(_ question: String, _ text: String, round: [String] = [], value: Value? = nil) -> Event {
  .answered(
    Answered(
      key: QuestionKey(question, round: round), text: text, value: value ?? .text(text), rule: nil, ranges: []
    ))
}

let started = Event.sessionStarted(guide: "daily", hash: "h", argument: nil)
