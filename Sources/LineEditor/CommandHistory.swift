/// The commands typed before, for Up and Ctrl-R. Answers never come here.
///
/// One command a line, the oldest first, each once, at most 1,000; in a file of mode 0600.
package struct CommandHistory: Sendable {
  /// The commands, the oldest first.
  package private(set) var commands: [String]
  private let path: String

  /// Reads the history at this path; one that can't be read is empty.
  package init(path: String) {
    self.path = path
    let lines = PrivateFile(path: path).read()?.split(separator: "\n").map(String.init) ?? []
    commands = Array(lines.suffix(Self.limit))
  }

  /// Adds a command, which moves to the end where it is known, and writes the file.
  package mutating func add(_ command: String) {
    guard !command.isEmpty, !command.utf8.contains(where: { $0 < 0x20 }) else { return }
    commands.removeAll { $0 == command }
    commands.append(command)
    commands.removeFirst(max(0, commands.count - Self.limit))
    PrivateFile(path: path).replace(with: commands.joined(separator: "\n") + "\n")
  }

  private static let limit = 1000
}
