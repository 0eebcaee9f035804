import Foundation
import GRDB

/// The file of a journal: making it, opening it, telling what is wrong with it.
enum JournalFile {
  /// Makes the folders (0700) and the file (0600) where they are missing. SQLite would make the file readable for
  /// all, and keeps the mode of one that it finds.
  static func prepare(_ path: String) throws(JournalError) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw .notWritable(path: path)
      }
      chmod(folder, 0o700)
    }
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == EISDIR ? .notAJournal(path: path) : .notWritable(path: path) }
    defer { close(descriptor) }
    try checkHeader(of: descriptor, path: path)
  }

  /// Whether there is a file to read; one that can't be opened is an error.
  static func existsToRead(_ path: String) throws(JournalError) -> Bool {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { return false }
      throw .notWritable(path: path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAJournal(path: path)
    }
    try checkHeader(of: descriptor, path: path)
    return status.st_size > 0
  }

  private static func checkHeader(of descriptor: Int32, path: String) throws(JournalError) {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, 16, 0)
    guard count == 0 || bytes.elementsEqual("SQLite format 3\0".utf8) else { throw .notAJournal(path: path) }
  }

  /// How the journal is opened for writing.
  static func configuration(_ path: String, patience: Double) -> Configuration {
    var configuration = readingConfiguration(path, patience: patience)
    configuration.prepareDatabase { db in
      try check(db, path: path)
      // GRDB's own WAL mode would set `synchronous` back to NORMAL behind this.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// How the journal is opened for listings.
  static func readingConfiguration(_ path: String, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 1
    return configuration
  }

  /// Refuses what is no journal, and what a newer program made.
  static func check(_ db: Database, path: String) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if application != Schema.applicationID {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard application == 0, tables == 0 else { throw JournalError.notAJournal(path: path) }
    }
    guard version <= Schema.version else {
      throw JournalError.newer(path: path, version: version, known: Schema.version)
    }
  }

  /// Brings the tables to this version.
  ///
  /// - Returns: The device's id.
  static func migrate(_ db: Database, path: String, device: Data) throws -> Data {
    if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
      try Schema.createLog(db)
      try db.execute(sql: "INSERT INTO meta VALUES ('device', ?)", arguments: [device])
      try db.execute(
        sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version)")
    }
    if try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'views'") != Schema.viewsVersion {
      try rebuildViews(db)
    }
    guard let stored = try Data.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'device'") else {
      throw JournalError.damaged(path: path)
    }
    return stored
  }

  /// Drops the views, and fills them anew from the log.
  static func rebuildViews(_ db: Database) throws {
    for view in Schema.views { try db.execute(sql: "DROP TABLE IF EXISTS \(view)") }
    try Schema.createViews(db)
    try Views(db).takeAll()
    try db.execute(
      sql: "INSERT OR REPLACE INTO meta VALUES ('views', ?)", arguments: [Schema.viewsVersion])
  }

  /// Runs the body, with the errors of SQLite as those of the journal.
  static func translatingErrors<Result>(_ path: String, _ body: () throws -> Result) throws(JournalError)
    -> Result
  {
    do {
      return try body()
    } catch let error as JournalError {
      throw error
    } catch let error as DatabaseError {
      throw JournalError(error, path: path)
    } catch {
      throw .failed(path: path, code: -1)
    }
  }
}

extension JournalError {
  fileprivate init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_NOTADB: self = .notAJournal(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_AUTH:
      self = .notWritable(path: path)
    default: self = .failed(path: path, code: Int(error.resultCode.rawValue))
    }
  }
}
