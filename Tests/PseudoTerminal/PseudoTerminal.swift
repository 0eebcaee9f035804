import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal of its own: keys in, what it writes out, and the screen as a person sees it.
package final class PseudoTerminal {
  /// The program's process.
  package let process: Int32
  /// Everything it has written so far.
  package private(set) var output = ""
  /// The screen as it stands.
  package private(set) var screen: Screen

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var status: Int32?

  /// Starts a program; `nil` where no terminal can be made.
  package init?(
    _ executable: String, _ arguments: [String] = [], environment: [String: String], rows: Int = 24,
    columns: Int = 80
  ) {
    let arguments = [executable] + arguments
    let variables = environment.map { "\($0)=\($1)" }.sorted()
    var process: Int32 = 0
    descriptor = Self.withCStrings(arguments) { argv in
      Self.withCStrings(variables) { cpt_spawn(argv, $0, Int32(rows), Int32(columns), &process) }
    }
    self.process = process
    screen = Screen(rows: rows, columns: columns)
    if descriptor < 0 { return nil }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    close(descriptor)
  }

  /// Types.
  package func send(_ keys: String) { send(Array(keys.utf8)) }

  /// Types these bytes, reading meanwhile: a terminal holds a few kilobytes only.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.prefix(1024).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
      if !rest.isEmpty { read(wait: 0) }
    }
  }

  /// Waits until the condition holds of what was written; whether it came to hold within so many seconds.
  package func wait(_ seconds: Double = 10, until condition: (PseudoTerminal) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !condition(self) {
      guard Date() < end else { return false }
      if !read(wait: 50), condition(self) { return true }
    }
    return true
  }

  /// Waits until the program has written this text.
  package func expect(_ text: String, within seconds: Double = 10) -> Bool {
    wait(seconds) { $0.output.contains(text) }
  }

  /// Waits until the screen shows this text.
  package func shows(_ text: String, within seconds: Double = 10) -> Bool {
    wait(seconds) { $0.screen.text.contains(text) }
  }

  /// Gives the window another size.
  package func resize(rows: Int, columns: Int) {
    _ = cpt_resize(descriptor, Int32(rows), Int32(columns))
    screen.resize(rows: rows, columns: columns)
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Whether the terminal is as a shell leaves it.
  package var isCooked: Bool { cpt_is_cooked(descriptor) == 1 }

  /// Waits for the program's end: its exit status, or 128 and the signal that killed it.
  package func exitStatus(within seconds: Double = 10) -> Int32? {
    let end = Date().addingTimeInterval(seconds)
    while status == nil, Date() < end {
      read(wait: 20)
      var raw: Int32 = 0
      guard waitpid(process, &raw, WNOHANG) == process else { continue }
      status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + (raw & 0x7F)
    }
    return status
  }

  @discardableResult
  private func read(wait milliseconds: Int32) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(descriptor, &chunk, chunk.count)
    guard count > 0 else {
      usleep(1000)
      return false
    }
    bytes += chunk[..<count]
    screen.write(chunk[..<count])
    output = String(decoding: bytes, as: UTF8.self)
    return true
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
  }
}
