import Foundation
import GRDB
import Journal
import Testing

@Suite("Opening a journal")
struct OpeningTests {
  @Test("folders are made 0700 and the file 0600, whatever the umask")
  func modes() throws {
    let folder = try JournalFolder()
    let old = umask(0)
    defer { umask(old) }
    let journal = try folder.open()
    try journal.append([started, asked("a")], to: nil, at: day())
    #expect(try folder.mode(folder.path + "/data") == 0o700)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/data") {
      #expect(try folder.mode(folder.path + "/data/" + name) == 0o600)
    }
  }

  @Test("what was appended is there after opening again")
  func reopen() throws {
    let folder = try JournalFolder()
    try folder.open().append([started, asked("a"), answered("a", "yes")], to: nil, at: day())
    let session = try #require(try folder.open().unfinishedSession())
    #expect(session.guide == "daily")
    #expect(session.events == [started, asked("a"), answered("a", "yes")])
  }

  @Test("the file says what it is, and commits are durable")
  func pragmas() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    try journal.append([started], to: nil, at: day())
    let queue = try DatabaseQueue(path: folder.file)
    let values = try queue.read { db in
      try ["application_id", "user_version", "journal_mode"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(values == [String(0x6172_6B77), "1", "wal"])
    #expect(try journal.pragma("synchronous") == 2)
  }

  @Test(
    "a file that is something else is left as it is", arguments: ["hello\n", "SQLite format 3", "\0\0\0\0"])
  func somethingElse(text: String) throws {
    let folder = try JournalFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file))
    #expect(throws: JournalError.notAJournal(path: folder.file)) { try folder.open() }
    #expect(throws: JournalError.notAJournal(path: folder.file)) { try Journal.openToRead(at: folder.file) }
    #expect(try String(contentsOfFile: folder.file, encoding: .utf8) == text)
  }

  @Test("another program's database is no journal")
  func otherDatabase() throws {
    let folder = try JournalFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
    try DatabaseQueue(path: folder.file).write { try $0.execute(sql: "CREATE TABLE recipes(name)") }
    #expect(throws: JournalError.notAJournal(path: folder.file)) { try folder.open() }
  }

  @Test("a folder is no journal")
  func folderInstead() throws {
    let folder = try JournalFolder()
    try FileManager.default.createDirectory(atPath: folder.file, withIntermediateDirectories: true)
    #expect(throws: JournalError.notAJournal(path: folder.file)) { try folder.open() }
    #expect(throws: JournalError.notAJournal(path: folder.file)) { try Journal.openToRead(at: folder.file) }
  }

  @Test("a place where nothing can be made says so")
  func notWritable() throws {
    let folder = try JournalFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/data"))
    #expect(throws: JournalError.notWritable(path: folder.file)) { try folder.open() }
  }

  @Test("a journal of a newer version is not touched")
  func newer() throws {
    let folder = try JournalFolder()
    _ = try folder.open()
    try DatabaseQueue(path: folder.file).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(throws: JournalError.newer(path: folder.file, version: 99, known: 1)) { try folder.open() }
  }

  @Test("a damaged journal says so")
  func damaged() throws {
    let folder = try JournalFolder()
    do {
      let journal = try folder.open()
      for number in 0..<200 {
        try journal.append([started, answered("a", "answer \(number)")], to: nil, at: day())
      }
    }
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 40_000))
    try handle.close()
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.file + ending) }
    let error = #expect(throws: JournalError.self) {
      let journal = try folder.open()
      _ = try journal.answers(limit: 1000)
      _ = try journal.unfinishedSession()
      try journal.rebuildViews()
    }
    #expect(error?.exitStatus == 5)
  }

  @Test("a journal that another program writes to is locked")
  func locked() throws {
    let folder = try JournalFolder()
    let journal = try folder.open()
    let other = try DatabaseQueue(path: folder.file)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: JournalError.locked(path: folder.file)) {
        try journal.append([started], to: nil, at: day())
      }
      #expect(throws: JournalError.locked(path: folder.file)) { try folder.openLocked() }
      try db.execute(sql: "ROLLBACK")
    }
    try journal.append([started], to: nil, at: day())
    #expect(try journal.unfinishedSession() != nil)
  }

  @Test("where there is none yet, there is nothing to read")
  func none() throws {
    let folder = try JournalFolder()
    #expect(try Journal.openToRead(at: folder.file) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.file))
  }

  @Test("every error has its exit status, and one line")
  func exitStatuses() {
    let errors: [(JournalError, Int32)] = [
      (.notWritable(path: "p"), 4), (.locked(path: "p"), 4), (.notAJournal(path: "p"), 5),
      (.damaged(path: "p"), 5),
      (.unreadableEntry(id: "i"), 5), (.newer(path: "p", version: 2, known: 1), 6),
      (.failed(path: "p", code: 1), 1),
    ]
    for (error, status) in errors {
      #expect(error.exitStatus == status)
      #expect(!error.description.contains("\n"))
    }
  }
}

extension JournalFolder {
  /// Opens as a program does that finds the file in use: it has nothing to migrate, and says so quickly.
  fileprivate func openLocked() throws {
    let journal = try open()
    try journal.append([started], to: nil, at: day())
  }
}
