package import Dialogue
import Foundation
import GRDB
package import Text

/// The journal: the log of everything that happened, and the views of it, in one SQLite file.
///
/// Use it from one thread. Every ``append(_:to:at:)`` is one durable transaction (WAL, `synchronous` FULL).
package final class Journal {
  /// The file.
  package let path: String

  let queue: DatabaseQueue
  private var ids: EventIDSource
  private var device: Data
  private var held: SessionLock?

  private init(path: String, queue: DatabaseQueue, ids: EventIDSource, device: Data) {
    self.path = path
    self.queue = queue
    self.ids = ids
    self.device = device
  }
}

// MARK: - Opening

extension Journal {
  /// Opens the journal to read and write, and makes it where there is none: folders 0700, file 0600.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - now: When that is, in milliseconds since 1970 UTC: names the device of a new journal.
  ///   - ids: Where ids come from.
  ///   - patience: How many seconds to wait for another program that writes.
  /// - Throws: ``JournalError``; then no file was made or changed, but for an empty one.
  package static func open(
    at path: String, now: Int64, ids: EventIDSource = EventIDSource(), patience: Double = 2
  ) throws(JournalError) -> Journal {
    try JournalFile.prepare(path)
    var ids = ids
    return try JournalFile.translatingErrors(path) {
      let queue = try DatabaseQueue(
        path: path, configuration: JournalFile.configuration(path, patience: patience))
      let device = try queue.write { db in
        try JournalFile.migrate(db, path: path, device: ids.next(at: now).data)
      }
      return Journal(path: path, queue: queue, ids: ids, device: device)
    }
  }

  /// Opens the journal to read; `nil` where there is none yet.
  ///
  /// - Throws: ``JournalError``.
  package static func openToRead(at path: String, patience: Double = 2) throws(JournalError) -> Journal? {
    guard try JournalFile.existsToRead(path) else { return nil }
    return try JournalFile.translatingErrors(path) {
      var configuration = JournalFile.readingConfiguration(path, patience: patience)
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in try JournalFile.check(db, path: path) }
      return Journal(path: path, queue: queue, ids: EventIDSource(), device: Data(count: 16))
    }
  }
}

// MARK: - Writing

extension Journal {
  /// Appends the events of one turn: durable when it returns, or not at all.
  ///
  /// - Parameters:
  ///   - events: What happened, in order.
  ///   - session: The session it happened in; `nil` before it began. A `sessionStarted` begins one.
  ///   - moment: When.
  /// - Returns: The session, for the next call; `nil` where the events belong to none.
  /// - Throws: ``JournalError``.
  @discardableResult
  package func append(
    _ events: [Event], to session: SessionID?, at moment: Moment
  ) throws(JournalError) -> SessionID? {
    try JournalFile.translatingErrors(path) {
      try queue.write { db in
        var recorder = try Recorder(db, ids: ids, device: device, session: session, moment: moment)
        for event in events { try recorder.record(event) }
        ids = recorder.ids
        return recorder.session
      }
    }
  }

  /// Makes all views anew from the log.
  package func rebuildViews() throws(JournalError) {
    try JournalFile.translatingErrors(path) {
      try queue.write { db in try JournalFile.rebuildViews(db) }
    }
  }

  /// Holds an open session, so that another arkwright does not offer it; until the session after it is held, or
  /// the program ends.
  ///
  /// - Returns: Whether the session could be held; `false` where another program holds it.
  @discardableResult
  package func hold(_ session: SessionID) -> Bool {
    held = nil
    held = SessionLock(path: "\(path)-\(session.description).lock")
    return held != nil
  }

  /// Whether another program holds the session.
  func isHeldElsewhere(_ session: SessionID) -> Bool {
    if held?.path == "\(path)-\(session.description).lock" { return false }
    return SessionLock(path: "\(path)-\(session.description).lock") == nil
  }
}

/// The id of a session: that of its `sessionStarted`.
package struct SessionID: Hashable, Sendable, CustomStringConvertible {
  let event: EventID

  init(_ event: EventID) { self.event = event }

  package var description: String { event.hexadecimal }
}

extension Journal {
  /// The value of an SQLite pragma on the journal's connection.
  package func pragma(_ name: String) throws(JournalError) -> Int? {
    try JournalFile.translatingErrors(path) { try queue.read { try Int.fetchOne($0, sql: "PRAGMA \(name)") } }
  }
}
