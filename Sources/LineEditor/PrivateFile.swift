import Glibc

/// A small text file that only its owner can read, and that is either the old one or the new one, never half.
struct PrivateFile {
  let path: String

  /// What it holds; `nil` where there is none, or none that can be read.
  func read() -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return count == 0 ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += chunk[..<count]
    }
  }

  /// Puts a new file in the place of the old one; whether that worked. Folders are made with mode 0700.
  @discardableResult
  func replace(with text: String) -> Bool {
    makeFolder(of: path)
    var template = Array("\(path).XXXXXX".utf8CString)
    // mkstemp makes the file with mode 0600.
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return false }
    let wrote = write(text, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard wrote, rename(template, path) == 0 else {
      unlink(template)
      return false
    }
    return true
  }

  func remove() { unlink(path) }

  private func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  private func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    makeFolder(of: folder)
    mkdir(folder, 0o700)
  }
}

/// The system's number for what failed last.
func lastError() -> Int32 { errno }
