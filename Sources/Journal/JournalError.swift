/// Why the journal can't be read or written. It never carries what a person wrote.
package enum JournalError: Error, Equatable, Sendable {
  /// The file, or its folder, can't be made or written.
  case notWritable(path: String)
  /// Another program is writing to the file.
  case locked(path: String)
  /// The file is something else.
  case notAJournal(path: String)
  /// The file was a journal, and is damaged.
  case damaged(path: String)
  /// A newer arkwright made the file: its version, and the newest that this one knows.
  case newer(path: String, version: Int, known: Int)
  /// One entry can't be read; the id names it.
  case unreadableEntry(id: String)
  /// SQLite failed in another way: its result code.
  case failed(path: String, code: Int)

  /// The exit status of the program that stops on it.
  package var exitStatus: Int32 {
    switch self {
    case .notWritable, .locked: 4
    case .notAJournal, .damaged, .unreadableEntry: 5
    case .newer: 6
    case .failed: 1
    }
  }
}

extension JournalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notWritable(let path):
      "The journal \(path) cannot be written: check the folder's permissions and the disk's room, or name another with --journal."
    case .locked(let path):
      "The journal \(path) is in use by another program: close that one, and try again."
    case .notAJournal(let path):
      "\(path) is no arkwright journal: name another file with --journal."
    case .damaged(let path):
      "The journal \(path) is damaged: keep a copy of it, and restore it from a backup."
    case .newer(let path, let version, let known):
      "The journal \(path) is of version \(version), and this arkwright knows versions up to \(known): update arkwright."
    case .unreadableEntry(let id):
      "The journal has an entry that cannot be read (\(id)): keep a copy of the file, and restore it from a backup."
    case .failed(let path, let code):
      "The journal \(path) could not be used (SQLite result \(code)). Nothing was changed."
    }
  }
}
