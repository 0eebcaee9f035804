import Dialogue
import Foundation
import GRDB
import Text

/// Writes the events of one turn into the log, and takes each into the views, in one transaction.
struct Recorder {
  private(set) var ids: EventIDSource
  private(set) var session: SessionID?

  private let db: Database
  private let device: Data
  private let moment: Moment
  private let views: Views
  private var clock: Int64
  private var cause: EventID?

  init(_ db: Database, ids: EventIDSource, device: Data, session: SessionID?, moment: Moment) throws {
    self.db = db
    self.ids = ids
    self.device = device
    self.session = session
    self.moment = moment
    views = Views(db)
    clock = try Int64.fetchOne(db, sql: "SELECT clock FROM event ORDER BY seq DESC LIMIT 1") ?? 0
  }

  mutating func record(_ event: Event) throws {
    let event = try withPeopleResolved(event)
    let id = ids.next(at: moment.instant)
    if case .sessionStarted = event { session = SessionID(id) }
    let cause = cause ?? id
    self.cause = cause
    let withdrawn: EventID? = if case .backed = event { try turnToWithdraw() } else { nil }
    let encoded = EncodedEvent(event, withdrawing: withdrawn)
    clock += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO event(id, device, clock, cause, session, at, utc_offset, kind, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id.data, device, clock, cause.data, session?.event.data, moment.instant, moment.utcOffset, encoded.kind,
      encoded.body.text,
    ])
    let entry = LogEntry(
      seq: db.lastInsertedRowID, id: id, cause: cause, session: session, moment: moment, event: event,
      withdrawn: withdrawn)
    try views.take(entry)
  }

  /// The newest turn of the session that begins with a line at a question and was not withdrawn.
  private func turnToWithdraw() throws -> EventID? {
    guard let session else { return nil }
    return try Data.fetchOne(
      db,
      sql: """
        SELECT id FROM event
        WHERE session = ? AND id = cause AND kind IN ('answered', 'skipped')
          AND cause NOT IN (SELECT cause FROM withdrawn)
        ORDER BY clock DESC, id DESC LIMIT 1
        """, arguments: [session.event.data]
    ).flatMap { EventID($0) }
  }

  // MARK: People

  /// The event with each person by their id; somebody without a record is named first.
  private mutating func withPeopleResolved(_ event: Event) throws -> Event {
    switch event {
    case .contacted(let person): return .contacted(try resolved(person))
    case .factKept(var fact):
      fact.person = try resolved(fact.person)
      return .factKept(fact)
    case .promiseMade(var draft):
      var recipients: [PersonMention] = []
      for person in draft.recipients { recipients.append(try resolved(person)) }
      draft.recipients = recipients
      return .promiseMade(draft)
    default: return event
    }
  }

  private mutating func resolved(_ person: PersonMention) throws -> PersonMention {
    if person.id != nil { return person }
    if let id = try newest(named: person.name) { return PersonMention(name: person.name, id: id.entity) }
    try record(.personNamed(person))
    guard let id = try newest(named: person.name) else { return person }
    return PersonMention(name: person.name, id: id.entity)
  }

  private func newest(named name: String) throws -> EventID? {
    try Data.fetchOne(
      db,
      sql: """
        SELECT id FROM person JOIN name ON name.person = person.id WHERE name.folded = ? ORDER BY id DESC LIMIT 1
        """, arguments: [folded(name)]
    ).flatMap { EventID($0) }
  }
}
