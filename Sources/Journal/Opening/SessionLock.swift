import Foundation

/// A lock on an open session, as long as this value lives: a file that `flock` holds, and that goes with it.
///
/// No transaction is open across a prompt, so two terminals can write in turn; this lock says which session is
/// whose. The system releases it when the program dies.
final class SessionLock {
  let path: String
  private let descriptor: Int32

  /// Takes the lock; `nil` where somebody else has it, or where its file can't be made.
  init?(path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
