import Dialogue
import Foundation
import GRDB
import Journal
import Testing
import Text

@Suite("The log and its views")
struct LogTests {
  /// A session in which people are met, a promise is made, and everything is confirmed.
  private func holdDebrief(_ journal: Journal) throws {
    let ana = PersonMention(name: "Ana", id: nil)
    let session = try journal.append([started, asked("met")], to: nil, at: day())
    try journal.append(
      [
        answered("met", "Ana", value: .people([ana])),
        .heard(Heard(item: 1, what: .person(ana), source: QuestionKey("met"))),
        asked("learned", round: ["ana"]),
      ], to: session, at: day())
    try journal.append(
      [answered("learned", "hiring", round: ["ana"]), asked("next")], to: session, at: day())
    let promise = PromiseDraft(
      what: "call Ana", recipients: [ana], due: CivilDate(iso: "2026-03-03"), place: nil)
    try journal.append(
      [
        answered("confirm", "yes", value: .yes), .confirmed(item: 1), .personNamed(ana),
        .factKept(FactDraft(person: ana, heading: "struggle", text: "hiring")), .promiseMade(promise),
        .contacted(ana), .sessionEnded(.finished),
      ], to: session, at: day())
  }

  @Test("every kind of event comes back as it was")
  func roundTrip() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    let ana = PersonMention(name: "Ana", id: EntityID("0123456789abcdef0123456789abcdef"))
    let draft = PromiseDraft(what: "w", recipients: [ana], due: CivilDate(iso: "2026-03-03"), place: "home")
    let site = RuleSite(source: "daily", line: 3)
    let key = QuestionKey("q", round: ["a", "b"])
    let events: [Event] = [
      .sessionStarted(guide: "prep", hash: "h", argument: "Dana"),
      .asked(Asked(key: key, wording: "w", purpose: .probe(site, rung: 2), shown: "s")),
      .asked(Asked(key: key, wording: "w", purpose: .retry(2), shown: "s")),
      .asked(Asked(key: key, wording: "w", purpose: .confirm, shown: "s")),
      .chosen(Chosen(chooser: .pick("a b"), round: ["r"], items: [.init(key: "k", label: "l")])),
      .chosen(Chosen(chooser: .each("p in met"), round: [], items: [])),
      .answered(Answered(key: key, text: "t", value: nil, rule: site, ranges: [0..<1, 3..<9])),
      .skipped(key),
      .heard(Heard(item: 1, what: .person(ana), source: key)),
      .heard(Heard(item: 2, what: .promise(draft), source: key)),
      .heard(Heard(item: 3, what: .fact(FactDraft(person: ana, heading: "h", text: "t")), source: key)),
      .confirmed(item: 1), .declined(item: 2), .noted(text: "n"), .promiseKept(EntityID("p")),
      .promiseMoved(EntityID("p"), due: CivilDate(iso: "2026-04-01")), .promiseMoved(EntityID("p"), due: nil),
      .promiseDropped(EntityID("p")), .factKept(FactDraft(person: ana, heading: "h", text: "t")),
      .contacted(ana),
      .promiseMade(draft),
    ]
    let values: [Value] = [
      .text("t"), .yes, .no, .notSure, .number(-3), .date(try #require(CivilDate(iso: "2026-03-03"))),
      .people([ana]),
      .promise(draft), .outcome(.kept), .outcome(.notYet(nil)),
      .outcome(.notYet(CivilDate(iso: "2026-03-03"))),
      .outcome(.letGo), .nothing,
    ]
    let all = events + values.map { answered("v", "t", value: $0) }
    try journal.append(all, to: nil, at: day())
    #expect(try folder.open().unfinishedSession()?.events == all)
  }

  @Test("what was confirmed is known at the next session")
  func memory() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try holdDebrief(journal)
    let today = day(1).date
    var memory = try journal.memory(questions: ["met"], guides: ["daily"], today: today)
    #expect(memory.hasHeldSessions)
    #expect(memory.due.compactMap { memory.promises[$0]??.draft.what } == ["call Ana"])
    #expect(memory.lastHeld["daily"] == day().date)
    #expect(memory.wordings["met"] == ["?": day().instant])
    try journal.recall(
      [.person("ana"), .person("joe"), .lastAnswer(QuestionKey("met"))], into: &memory, today: today)
    let ana = try #require(memory.people["ana"]?.first)
    #expect(ana.facts.map(\.text) == ["hiring"])
    #expect(ana.lastMet == day().date)
    #expect(ana.promises.map(\.draft.what) == ["call Ana"])
    #expect(memory.people["joe"] == [])
    #expect(memory.lastAnswers[QuestionKey("met")]??.text == "Ana")
  }

  @Test("answers about somebody are found by their name, also those from before they had a record")
  func answersAbout() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try holdDebrief(journal)
    let ana = try #require(try journal.people(named: "ANA").first)
    #expect(try journal.answers(person: ana.id.description, limit: 10).map(\.text) == ["hiring", "Ana"])
  }

  @Test("a turn taken back is left out of the views, and stays in the log")
  func backed() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try holdDebrief(journal)
    let promise = try #require(try journal.promises(openOnly: true).first)
    let session = try journal.append([started, asked("done")], to: nil, at: day(1))
    try journal.append(
      [answered("done", "yes", value: .outcome(.kept)), .promiseKept(EntityID(promise.id)), asked("b")],
      to: session,
      at: day(1))
    #expect(try journal.promises(openOnly: true) == [])
    try journal.append([.backed], to: session, at: day(1))
    #expect(try journal.promises(openOnly: true) == [promise])
    #expect(try journal.answers(guide: "daily", limit: 1).map(\.text) == ["hiring"])
    #expect(try journal.search("yes", limit: 9).map(\.question) == ["confirm"])
    #expect(try journal.unfinishedSession()?.events.count == 6)
  }

  @Test("the views made anew from the log are the same")
  func rebuild() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try holdDebrief(journal)
    let session = try journal.append([started, asked("a")], to: nil, at: day(1))
    try journal.append([answered("a", "first"), asked("b")], to: session, at: day(1))
    try journal.append([.backed], to: session, at: day(1))
    try journal.append([answered("a", "second"), asked("b")], to: session, at: day(1))
    let before = try folder.dump()
    try journal.rebuildViews()
    #expect(try folder.dump() == before)
    #expect(before.contains { $0.contains("second") })
  }

  @Test("the log is never shortened, and no event changes")
  func final() throws {
    let folder = try JournalFolder()
    try holdDebrief(folder.open())
    let queue = try DatabaseQueue(path: folder.file)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM event") } }
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "UPDATE event SET at = 1") } }
  }

  @Test("a stopped session with something heard waits for its confirmation")
  func awaiting() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    let session = try journal.append([started, asked("a")], to: nil, at: day())
    let ana = PersonMention(name: "Ana", id: nil)
    try journal.append(
      [
        answered("a", "Ana"), .heard(Heard(item: 1, what: .person(ana), source: QuestionKey("a"))),
        .sessionEnded(.stopped),
      ],
      to: session, at: day())
    #expect(try journal.unfinishedSession() == nil)
    #expect(try journal.stoppedSessionAwaitingConfirmation()?.id == session)
    try journal.append([.declined(item: 1)], to: session, at: day())
    #expect(try journal.stoppedSessionAwaitingConfirmation() == nil)
  }

  @Test("a session that another program holds is not offered")
  func held() throws {
    let folder = try JournalFolder()
    let one = try folder.open()
    let other = try folder.open()
    let session = try #require(try one.append([started, asked("a")], to: nil, at: day()))
    #expect(one.hold(session))
    #expect(try other.unfinishedSession() == nil)
    #expect(try one.unfinishedSession()?.id == session)
  }

  @Test(
    "answers are kept as typed",
    arguments: ["", "a\0b", "\u{1B}[31mred", "e\u{301}", "line\nbreak", "\u{202E}flip", "😀"])
  func asTyped(text: String) throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try journal.append([started, answered("a", text)], to: nil, at: day())
    guard case .answered(let kept)? = try folder.open().unfinishedSession()?.events.last else {
      Issue.record("the answer is gone")
      return
    }
    #expect(Array(kept.text.utf8) == Array(text.utf8))
  }

  @Test("100 KB in one answer")
  func long() throws {
    let folder = try JournalFolder()
    let text = String(repeating: "words and more ", count: 7000)
    try folder.open().append([started, answered("a", text)], to: nil, at: day())
    #expect(try folder.open().answers(limit: 1).first?.text == text)
  }

  @Test(
    "search finds words however they are spelt, and takes any text",
    arguments: [
      ("strasse", 1), ("STRASSE", 1), ("straße", 1), ("lukasz", 1), ("Łuk", 1), ("hiring", 0), ("\"", 0),
      ("* OR a", 0),
      ("don't", 1), ("NEAR(", 0), ("", 0), ("lukasz strasse", 1), ("lukasz berlin", 0),
    ])
  func search(words: String, count: Int) throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try journal.append([started, answered("a", "Łukasz from the Straße: I don’t know")], to: nil, at: day())
    #expect(try journal.search(words, limit: 10).count == count)
  }
}

extension JournalFolder {
  /// All rows of all views, as text.
  fileprivate func dump() throws -> [String] {
    try DatabaseQueue(path: file).read { db in
      let tables = try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
      }
    }
  }
}
