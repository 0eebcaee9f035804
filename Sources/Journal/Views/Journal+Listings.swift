package import Dialogue
import Foundation
import GRDB
package import Text

/// One answer, as listings show it.
package struct ListedAnswer: Equatable, Sendable {
  /// The answer's id.
  package let id: String
  /// The session's id.
  package let session: String
  /// The guide's name.
  package let guide: String
  /// The question's name in the guide.
  package let question: String
  /// The question as the person read it; `nil` where it was answered by a command's argument.
  package let shown: String?
  /// The line as it was typed.
  package let text: String
  package let moment: Moment
}

/// Somebody, as listings show them.
package struct ListedPerson: Equatable, Sendable {
  package let id: String
  package let name: String
  /// The day of their first record.
  package let since: CivilDate
  package let lastMet: CivilDate?
  /// How many facts are kept about them.
  package let facts: Int
  /// How many promises for them are open.
  package let openPromises: Int
}

/// A promise, as listings show it.
package struct ListedPromise: Equatable, Sendable {
  package let id: String
  package let what: String
  package let recipients: [String]
  package let due: CivilDate?
  package let place: String?
  package let made: CivilDate
  package let status: Status
  /// The day on which it was kept or let go.
  package let settled: CivilDate?

  /// What became of a promise.
  package enum Status: String, Sendable { case open, kept, dropped }
}

extension Journal {
  /// Answers that meet all of these conditions, the newest first.
  ///
  /// - Parameters:
  ///   - since: From this day on.
  ///   - person: About this person, by id.
  ///   - questions: To one of these questions.
  ///   - guide: In sessions of this guide.
  ///   - limit: At most so many.
  /// - Throws: ``JournalError``.
  package func answers(
    since: CivilDate? = nil, person: String? = nil, questions: [String]? = nil, guide: String? = nil,
    limit: Int
  ) throws(JournalError) -> [ListedAnswer] {
    var conditions: [String] = []
    var values: [(any DatabaseValueConvertible)?] = []
    if let since {
      conditions.append("day >= ?")
      values.append(since.description)
    }
    if let person {
      conditions.append("seq IN (SELECT answer FROM answer_person WHERE person = ?)")
      values.append(EventID(EntityID(person))?.data)
    }
    if let guide {
      conditions.append("guide = ?")
      values.append(guide)
    }
    if let questions {
      conditions.append("question IN (\(questions.map { _ in "?" }.joined(separator: ", ")))")
      values += questions
    }
    conditions.append("question <> 'confirm'")
    return try answers(where: conditions.joined(separator: " AND "), values, limit: limit)
  }

  /// Answers that have all of these words, or words that begin with them, the newest first.
  ///
  /// - Throws: ``JournalError``.
  package func search(_ words: String, limit: Int) throws(JournalError) -> [ListedAnswer] {
    let terms = Line(words).words.map { "\"\($0.text.filter { $0 != "\"" })\"*" }
    guard !terms.isEmpty else { return [] }
    let condition = """
      seq IN (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(max(0, limit)))
      """
    return try answers(where: condition, [terms.joined(separator: " ")], limit: limit)
  }

  private func answers(
    where condition: String, _ values: [(any DatabaseValueConvertible)?], limit: Int
  ) throws(JournalError) -> [ListedAnswer] {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT answer.*, (SELECT utc_offset FROM session WHERE session.id = answer.session) AS utc_offset
            FROM answer WHERE \(condition) ORDER BY seq DESC LIMIT ?
            """, arguments: StatementArguments(values + [limit])
        ).compactMap { row in
          let (id, session): (Data, Data) = (row["event"], row["session"])
          guard let id = EventID(id), let session = EventID(session) else { return nil }
          return ListedAnswer(
            id: id.hexadecimal, session: session.hexadecimal, guide: row["guide"], question: row["question"],
            shown: row["shown"], text: row["text"],
            moment: Moment(instant: row["at"], utcOffset: row["utc_offset"]))
        }
      }
    }
  }

  /// Everybody, by name.
  ///
  /// - Throws: ``JournalError``.
  package func people() throws(JournalError) -> [ListedPerson] {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, name, day, (SELECT max(day) FROM contact WHERE person = person.id) AS met,
              (SELECT count(*) FROM fact WHERE fact.person = person.id) AS facts,
              (SELECT count(*) FROM promise_recipient JOIN promise ON promise.id = promise
                WHERE promise_recipient.person = person.id AND status = 'open') AS promises
            FROM person ORDER BY name COLLATE NOCASE, id
            """
        ).compactMap(Self.listedPerson)
      }
    }
  }

  private static func listedPerson(_ row: Row) -> ListedPerson? {
    let bytes: Data = row["id"]
    guard let id = EventID(bytes), let since = CivilDate(iso: row["day"] as String) else { return nil }
    let met: String? = row["met"]
    return ListedPerson(
      id: id.hexadecimal, name: row["name"], since: since, lastMet: met.flatMap { CivilDate(iso: $0) },
      facts: row["facts"], openPromises: row["promises"])
  }

  /// The people who go by a name: whole or first, however it is spelt; those met last first.
  ///
  /// - Throws: ``JournalError``.
  package func people(named name: String) throws(JournalError) -> [KnownPerson] {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in try Self.people(db, named: folded(name)) }
    }
  }

  /// Promises, the open ones first, the oldest due day first.
  ///
  /// - Parameter openOnly: Whether those kept and let go are left out.
  /// - Throws: ``JournalError``.
  package func promises(openOnly: Bool) throws(JournalError) -> [ListedPromise] {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT * FROM promise \(openOnly ? "WHERE status = 'open'" : "")
            ORDER BY status <> 'open', due IS NULL, due, seq
            """
        ).compactMap { row in
          let bytes: Data = row["id"]
          guard let id = EventID(bytes), let made = CivilDate(iso: row["made"] as String),
            let status = ListedPromise.Status(rawValue: row["status"])
          else { return nil }
          let (due, settled): (String?, String?) = (row["due"], row["settled"])
          return ListedPromise(
            id: id.hexadecimal, what: row["what"], recipients: try Self.recipients(db, of: id).map(\.name),
            due: due.flatMap { CivilDate(iso: $0) }, place: row["place"], made: made, status: status,
            settled: settled.flatMap { CivilDate(iso: $0) })
        }
      }
    }
  }

  /// Hands out each event of the log, in its order, with its kind and body as they stand.
  ///
  /// - Throws: ``JournalError``, or what `body` throws.
  package func forEachEvent(_ body: (JSONValue) throws -> Void) throws {
    try JournalFile.translatingErrors(path) { try queue.read { db in try Self.forEachEvent(db, body) } }
  }

  private static func forEachEvent(_ db: Database, _ body: (JSONValue) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY clock, id")
    while let row = try rows.next() {
      let (id, device, cause): (Data, Data, Data) = (row["id"], row["device"], row["cause"])
      let session: Data? = row["session"]
      func hexadecimal(_ data: Data?) -> JSONValue { .optional(data.flatMap { EventID($0) }?.hexadecimal) }
      var members: [(key: String, value: JSONValue)] = [
        ("id", hexadecimal(id)), ("device", hexadecimal(device)), ("clock", .number(row["clock"])),
        ("cause", hexadecimal(cause)), ("session", hexadecimal(session)),
      ]
      members += [
        ("at", .number(row["at"])), ("utcOffset", .number(row["utc_offset"])), ("kind", .string(row["kind"])),
        ("body", JSONValue(parsing: row["body"]) ?? .null), ("erased", .bool(row["erased"])),
      ]
      try body(.object(members))
    }
  }
}
