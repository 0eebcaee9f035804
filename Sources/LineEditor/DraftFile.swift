/// The line that was being typed when the program ended: kept for the next start, readable by its owner only.
package struct DraftFile: Sendable {
  private let path: String

  /// The draft at this path.
  package init(path: String) { self.path = path }

  /// The line; `nil` where none is kept.
  package func read() -> String? {
    let text = PrivateFile(path: path).read()
    return text?.isEmpty == false ? text : nil
  }

  /// Keeps a line in place of the one before; an empty one keeps none.
  package func keep(_ line: String) {
    if line.isEmpty { remove() } else { PrivateFile(path: path).replace(with: line) }
  }

  /// Forgets the line: it is in the journal.
  package func remove() { PrivateFile(path: path).remove() }
}
