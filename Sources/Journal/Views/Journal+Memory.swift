package import Dialogue
import Foundation
import GRDB
package import Text

/// What the engine may know of earlier sessions.
extension Journal {
  /// What is known before a session begins: due promises, and when its questions were last put.
  ///
  /// - Parameters:
  ///   - questions: The names of the guide's questions.
  ///   - guides: The guides whose last session matters.
  ///   - today: The day of the session.
  /// - Throws: ``JournalError``.
  package func memory(questions: [String], guides: [String], today: CivilDate) throws(JournalError) -> Memory
  {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        var memory = Memory()
        memory.hasHeldSessions = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM session)") ?? false
        for promise in try Self.promises(db, where: "status = 'open' AND due <= ?", [today.description]) {
          memory.due.append(promise.id)
          memory.promises[promise.id] = promise
        }
        for guide in guides {
          let day = try String.fetchOne(
            db, sql: "SELECT day FROM session WHERE guide = ? ORDER BY started DESC LIMIT 1",
            arguments: [guide])
          memory.lastHeld[guide] = day.flatMap { CivilDate(iso: $0) }
        }
        try Self.recallUses(of: questions, db, into: &memory)
        return memory
      }
    }
  }

  /// Looks up what a turn asked for; each key is answered, if only with nothing.
  ///
  /// - Throws: ``JournalError``.
  package func recall(_ keys: Set<MemoryKey>, into memory: inout Memory, today: CivilDate)
    throws(JournalError)
  {
    memory = try JournalFile.translatingErrors(path) { [memory] in
      var memory = memory
      try queue.read { db in
        for key in keys {
          switch key {
          case .person(let name): memory.people[name] = try Self.people(db, named: name)
          case .promise(let id): memory.promises.updateValue(try Self.promise(db, id: id), forKey: id)
          case .lastAnswer(let key):
            memory.lastAnswers.updateValue(try Self.lastAnswer(db, to: key), forKey: key)
          }
        }
      }
      return memory
    }
  }

  // MARK: Reading

  private static func recallUses(of questions: [String], _ db: Database, into memory: inout Memory) throws {
    let statement = try db.cachedStatement(sql: "SELECT wording, at FROM question_use WHERE question = ?")
    for question in questions {
      for row in try Row.fetchAll(statement, arguments: [question]) {
        let wording: String = row["wording"]
        let instant: Int64 = row["at"]
        memory.wordings[question, default: [:]][wording] = instant
        memory.lastAsked[question] = max(memory.lastAsked[question] ?? .min, instant)
      }
    }
  }

  private static func lastAnswer(_ db: Database, to key: QuestionKey) throws -> LastAnswer? {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT text, value, day FROM answer WHERE question = ? AND round = ? ORDER BY seq DESC LIMIT 1",
      arguments: [key.question, key.round.joined(separator: "\n")])
    guard let row, let day = CivilDate(iso: row["day"] as String) else { return nil }
    let json: String? = row["value"]
    return LastAnswer(
      text: row["text"], value: json.flatMap { JSONValue(parsing: $0) }.flatMap { try? Value($0) }, on: day)
  }

  /// The people who go by this folded name, those met last first.
  static func people(_ db: Database, named name: String) throws -> [KnownPerson] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT person.id, person.name, (SELECT max(day) FROM contact WHERE contact.person = person.id) AS met
        FROM name JOIN person ON person.id = name.person
        WHERE name.folded = ? ORDER BY met DESC, person.id LIMIT 20
        """, arguments: [name])
    return try rows.compactMap { row in
      let bytes: Data = row["id"]
      guard let id = EventID(bytes) else { return nil }
      let met: String? = row["met"]
      return KnownPerson(
        id: id.entity, name: row["name"], facts: try facts(db, about: id),
        lastMet: met.flatMap { CivilDate(iso: $0) },
        promises: try promises(
          db, where: "status = 'open' AND id IN (SELECT promise FROM promise_recipient WHERE person = ?)",
          [id.data]))
    }
  }

  private static func facts(_ db: Database, about person: EventID) throws -> [KnownFact] {
    try Row.fetchAll(
      db, sql: "SELECT heading, text, day FROM fact WHERE person = ? ORDER BY seq DESC LIMIT 100",
      arguments: [person.data]
    ).compactMap { row in
      CivilDate(iso: row["day"] as String).map {
        KnownFact(heading: row["heading"], text: row["text"], on: $0)
      }
    }
  }

  private static func promise(_ db: Database, id: EntityID) throws -> KnownPromise? {
    guard let event = EventID(id) else { return nil }
    return try promises(db, where: "id = ?", [event.data]).first
  }

  /// Promises that meet a condition, the oldest due day first, then in the order made.
  static func promises(
    _ db: Database, where condition: String, _ values: [any DatabaseValueConvertible]
  ) throws -> [KnownPromise] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM promise WHERE \(condition) ORDER BY due IS NULL, due, seq LIMIT 100",
      arguments: StatementArguments(values)
    ).compactMap { row in
      let bytes: Data = row["id"]
      guard let id = EventID(bytes), let made = CivilDate(iso: row["made"] as String) else { return nil }
      let due: String? = row["due"]
      let draft = PromiseDraft(
        what: row["what"], recipients: try recipients(db, of: id), due: due.flatMap { CivilDate(iso: $0) },
        place: row["place"])
      return KnownPromise(id: id.entity, draft: draft, made: made)
    }
  }

  static func recipients(_ db: Database, of promise: EventID) throws -> [PersonMention] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT person.id, person.name FROM promise_recipient JOIN person ON person.id = person
        WHERE promise = ? ORDER BY person.id
        """, arguments: [promise.data]
    ).compactMap { row in
      let bytes: Data = row["id"]
      return EventID(bytes).map { PersonMention(name: row["name"], id: $0.entity) }
    }
  }
}
