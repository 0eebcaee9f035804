package import Dialogue
import Foundation
import GRDB
package import Text

/// A session as the journal holds it.
package struct StoredSession: Equatable, Sendable {
  package let id: SessionID
  /// The guide's name.
  package let guide: String
  package let argument: String?
  /// When it began.
  package let started: Moment
  /// Its events, in order.
  package let events: [Event]
}

extension Journal {
  /// The newest session that has no end and that no other program holds; `nil` where there is none.
  ///
  /// - Throws: ``JournalError``.
  package func unfinishedSession() throws(JournalError) -> StoredSession? {
    let candidates = try sessions(where: "ended IS NULL")
    return try candidates.first { !isHeldElsewhere($0) }.flatMap { id throws(JournalError) in try session(id)
    }
  }

  /// The newest stopped session in which something was heard that was neither confirmed nor declined.
  ///
  /// - Throws: ``JournalError``.
  package func stoppedSessionAwaitingConfirmation() throws(JournalError) -> StoredSession? {
    let pending = "EXISTS (SELECT 1 FROM heard WHERE heard.session = session.id AND status = 'pending')"
    let candidates = try sessions(where: "ended = 'stopped' AND \(pending)")
    return try candidates.first { !isHeldElsewhere($0) }.flatMap { id throws(JournalError) in try session(id)
    }
  }

  private func sessions(where condition: String) throws(JournalError) -> [SessionID] {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        try Data.fetchAll(
          db, sql: "SELECT id FROM session WHERE \(condition) ORDER BY started DESC, id DESC LIMIT 20"
        )
        .compactMap { EventID($0) }.map { SessionID($0) }
      }
    }
  }

  private func session(_ id: SessionID) throws(JournalError) -> StoredSession? {
    try JournalFile.translatingErrors(path) {
      try queue.read { db in
        let row = try Row.fetchOne(db, sql: "SELECT * FROM session WHERE id = ?", arguments: [id.event.data])
        guard let row else { return nil }
        let entries = try Row.fetchAll(
          db, sql: "SELECT \(LogEntry.columns) FROM event WHERE session = ? ORDER BY clock, id",
          arguments: [id.event.data])
        return StoredSession(
          id: id, guide: row["guide"], argument: row["argument"],
          started: Moment(instant: row["started"], utcOffset: row["utc_offset"]),
          events: try entries.compactMap { try LogEntry(row: $0)?.event })
      }
    }
  }
}
