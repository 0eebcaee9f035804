import Dialogue
import Foundation
import GRDB
import Text

/// One event as it stands in the log.
struct LogEntry {
  let seq: Int64
  let id: EventID
  /// The first event of its turn.
  let cause: EventID
  let session: SessionID?
  let moment: Moment
  let event: Event
  /// The turn that a `backed` or an `undone` takes back.
  let withdrawn: EventID?

  init(
    seq: Int64, id: EventID, cause: EventID, session: SessionID?, moment: Moment, event: Event,
    withdrawn: EventID?
  ) {
    self.seq = seq
    self.id = id
    self.cause = cause
    self.session = session
    self.moment = moment
    self.event = event
    self.withdrawn = withdrawn
  }

  /// The columns that ``init(row:)`` reads.
  static let columns = "seq, id, cause, session, at, utc_offset, kind, body"

  /// Reads a row of the log; `nil` for a kind that this version does not know.
  ///
  /// - Throws: ``JournalError/unreadableEntry(id:)``.
  init?(row: Row) throws {
    let bytes: Data = row["id"]
    let causeBytes: Data = row["cause"]
    let sessionBytes: Data? = row["session"]
    guard let id = EventID(bytes), let cause = EventID(causeBytes), let body = JSONValue(parsing: row["body"])
    else {
      throw JournalError.unreadableEntry(id: EventID(bytes)?.hexadecimal ?? "")
    }
    do {
      guard let event = try Event(kind: row["kind"], body: body) else { return nil }
      self.event = event
    } catch {
      throw JournalError.unreadableEntry(id: id.hexadecimal)
    }
    seq = row["seq"]
    self.id = id
    self.cause = cause
    session = sessionBytes.flatMap { EventID($0) }.map { SessionID($0) }
    moment = Moment(instant: row["at"], utcOffset: row["utc_offset"])
    withdrawn = body["answer"]?.string.flatMap { EventID(EntityID($0)) }
  }
}
