import Dialogue
import GRDB
import Text

/// People, facts, promises: what was confirmed.
extension Views {
  func takeRecord(_ entry: LogEntry, day: String) throws {
    let (id, cause, session) = (entry.id.data, entry.cause.data, entry.session?.event.data)
    switch entry.event {
    case .personNamed(let person):
      try run("INSERT INTO person VALUES (?, ?, ?, ?, ?)", [id, cause, session, person.name, day])
      try name(person.name, of: entry.id)
      try linkAnswers(of: entry, to: person)
    case .factKept(let fact):
      guard let person = fact.person.id.flatMap({ EventID($0) }) else { return }
      try run(
        "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [id, cause, session, person.data, fact.heading, fact.text, day, entry.seq])
    case .contacted(let mention):
      guard let person = mention.id.flatMap({ EventID($0) }) else { return }
      try run("INSERT INTO contact VALUES (?, ?, ?, ?, ?)", [id, cause, person.data, day, session])
    case .promiseMade(let draft):
      try run(
        "INSERT INTO promise VALUES (?, ?, ?, ?, ?, ?, ?, 'open', NULL, ?)",
        [id, cause, session, draft.what, draft.place, draft.due?.description, day, entry.seq])
      for recipient in draft.recipients {
        guard let person = recipient.id.flatMap({ EventID($0) }) else { continue }
        try run("INSERT OR IGNORE INTO promise_recipient VALUES (?, ?)", [id, person.data])
      }
    case .promiseKept(let promise): try settle(promise, as: "kept", on: day)
    case .promiseDropped(let promise): try settle(promise, as: "dropped", on: day)
    case .promiseMoved(let promise, let due):
      guard let promise = EventID(promise) else { return }
      try run("UPDATE promise SET due = ? WHERE id = ?", [due?.description, promise.data])
    default: break
    }
  }

  private func settle(_ promise: EntityID, as status: String, on day: String) throws {
    guard let promise = EventID(promise) else { return }
    try run("UPDATE promise SET status = ?, settled = ? WHERE id = ?", [status, day, promise.data])
  }

  /// A person is found by their whole name and by their first name.
  private func name(_ name: String, of person: EventID) throws {
    let whole = folded(name)
    let words = whole.split(separator: " ")
    let first = words.first { !Self.titles.contains(String($0)) }.map(String.init)
    for key in Set([whole, first ?? whole]) where !key.isEmpty {
      try run("INSERT OR IGNORE INTO name VALUES (?, ?)", [key, person.data])
    }
  }

  private static let titles: Set<String> = ["dr", "mr", "mrs", "ms", "prof"]

  /// The answers of the session that spoke of somebody before they had a record.
  private func linkAnswers(of entry: LogEntry, to person: PersonMention) throws {
    guard let session = entry.session else { return }
    let key = folded(person.name)
    let rows = try Row.fetchAll(
      db, sql: "SELECT seq, round, value FROM answer WHERE session = ?", arguments: [session.event.data])
    for row in rows {
      let round: String = row["round"]
      let value: String? = row["value"]
      let names =
        value.flatMap { JSONValue(parsing: $0) }?["people"]?.array?.compactMap { $0["name"]?.string } ?? []
      guard
        round.split(separator: "\n").contains(Substring(key)) || names.contains(where: { folded($0) == key })
      else { continue }
      let seq: Int64 = row["seq"]
      try run("INSERT OR IGNORE INTO answer_person VALUES (?, ?)", [entry.id.data, seq])
    }
  }
}
