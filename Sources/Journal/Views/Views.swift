import Dialogue
import Foundation
import GRDB
import Text

/// The views of the log: each event is taken into them as it is written, in the same transaction.
struct Views {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Takes all of the log, in its order.
  func takeAll() throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(LogEntry.columns) FROM event ORDER BY clock, id")
    while let row = try rows.next() {
      if let entry = try LogEntry(row: row) { try take(entry) }
    }
  }

  /// Takes one event.
  func take(_ entry: LogEntry) throws {
    let day = entry.moment.date.description
    switch entry.event {
    case .sessionStarted(let guide, let hash, let argument):
      try run(
        "INSERT INTO session(id, guide, hash, argument, started, utc_offset, day) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [entry.id.data, guide, hash, argument, entry.moment.instant, entry.moment.utcOffset, day])
    case .sessionEnded(let reason):
      try run("UPDATE session SET ended = ? WHERE id = ?", [reason.rawValue, entry.session?.event.data])
    case .asked(let asked): try take(asked, of: entry)
    case .answered(let answered): try take(answered, of: entry, day: day)
    case .backed: if let cause = entry.withdrawn { try withdraw(cause) }
    case .heard(let heard):
      try run(
        "INSERT OR REPLACE INTO heard(session, item, cause, status) VALUES (?, ?, ?, 'pending')",
        [entry.session?.event.data, heard.item, entry.cause.data])
    case .confirmed(let item): try settle(item, as: "confirmed", of: entry)
    case .declined(let item): try settle(item, as: "declined", of: entry)
    case .chosen, .skipped, .noted: break
    case .personNamed, .factKept, .contacted, .promiseMade, .promiseKept, .promiseMoved, .promiseDropped:
      try takeRecord(entry, day: day)
    }
  }

  // MARK: Sessions

  private func take(_ asked: Asked, of entry: LogEntry) throws {
    try run("UPDATE session SET ended = NULL WHERE id = ? AND ended IS NOT NULL", [entry.session?.event.data])
    guard asked.purpose == .main else { return }
    try run(
      """
      INSERT INTO question_use VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET at = max(at, excluded.at)
      """, [asked.key.question, asked.wording, entry.moment.instant])
  }

  private func take(_ answered: Answered, of entry: LogEntry, day: String) throws {
    guard let session = entry.session else { return }
    let shown = try String.fetchOne(
      db,
      sql: """
        SELECT json_extract(body, '$.shown') FROM event
        WHERE session = ? AND kind = 'asked' AND (clock, id) < (SELECT clock, id FROM event WHERE id = ?)
        ORDER BY clock DESC, id DESC LIMIT 1
        """, arguments: [session.event.data, entry.id.data])
    try run(
      """
      INSERT INTO answer(seq, event, cause, session, guide, question, round, shown, text, value, at, day)
      VALUES (?, ?, ?, ?, (SELECT guide FROM session WHERE id = ?), ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.seq, entry.id.data, entry.cause.data, session.event.data, session.event.data,
        answered.key.question,
        answered.key.round.joined(separator: "\n"), shown, Self.withoutNUL(answered.text),
        answered.value?.json.text,
        entry.moment.instant, day,
      ])
    try run("INSERT INTO search(rowid, words) VALUES (?, ?)", [entry.seq, folded(answered.text)])
    for person in answered.people { try link(person, toAnswer: entry.seq) }
  }

  /// SQLite's text ends at a NUL: the views show a picture of it, the log keeps it escaped in its JSON.
  private static func withoutNUL(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{2400}" : $0 }) : text
  }

  private func settle(_ item: Int, as status: String, of entry: LogEntry) throws {
    try run(
      "UPDATE heard SET status = ? WHERE session = ? AND item = ?", [status, entry.session?.event.data, item])
  }

  private func link(_ person: EventID, toAnswer seq: Int64) throws {
    try run("INSERT OR IGNORE INTO answer_person VALUES (?, ?)", [person.data, seq])
  }

  // MARK: Taking back

  /// Leaves a turn out of the views.
  private func withdraw(_ cause: EventID) throws {
    try run("INSERT OR IGNORE INTO withdrawn VALUES (?)", [cause.data])
    try run("DELETE FROM search WHERE rowid IN (SELECT seq FROM answer WHERE cause = ?)", [cause.data])
    try run(
      "DELETE FROM answer_person WHERE answer IN (SELECT seq FROM answer WHERE cause = ?)", [cause.data])
    try run("DELETE FROM name WHERE person IN (SELECT id FROM person WHERE cause = ?)", [cause.data])
    try run(
      "DELETE FROM promise_recipient WHERE promise IN (SELECT id FROM promise WHERE cause = ?)", [cause.data])
    for view in ["answer", "heard", "person", "fact", "promise", "contact"] {
      try run("DELETE FROM \(view) WHERE cause = ?", [cause.data])
    }
    let promises = try String.fetchAll(
      db,
      sql: """
        SELECT json_extract(body, '$.promise') FROM event
        WHERE cause = ? AND kind IN ('promiseKept', 'promiseMoved', 'promiseDropped')
        """, arguments: [cause.data])
    for promise in promises { try refold(promise) }
  }

  /// Folds a promise anew from the events that still stand.
  private func refold(_ promise: String) throws {
    guard let id = EventID(EntityID(promise)) else { return }
    try run(
      """
      UPDATE promise SET status = 'open', settled = NULL,
        due = (SELECT json_extract(body, '$.due') FROM event WHERE event.id = promise.id)
      WHERE id = ?
      """, [id.data])
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(LogEntry.columns) FROM event
        WHERE json_extract(body, '$.promise') = ? AND kind IN ('promiseKept', 'promiseMoved', 'promiseDropped')
          AND cause NOT IN (SELECT cause FROM withdrawn)
        ORDER BY clock, id
        """, arguments: [promise])
    for row in rows {
      if let entry = try LogEntry(row: row) { try takeRecord(entry, day: entry.moment.date.description) }
    }
  }

  func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

extension Answered {
  /// The people whom the answer is about, where they have records: those of its rounds, and those it names.
  var people: [EventID] {
    var ids = key.round.compactMap { EventID(EntityID($0)) }
    if case .people(let mentions)? = value { ids += mentions.compactMap { $0.id.flatMap { EventID($0) } } }
    return ids
  }
}
