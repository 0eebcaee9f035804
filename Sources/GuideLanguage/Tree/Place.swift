/// Where something stands in a file: what a diagnostic points at, and what `/because` names.
package struct Place: Hashable, Sendable {
  /// The line, from 1.
  package var line: Int
  /// The column of the first byte, from 1, in UTF-8 units.
  package var column: Int
  /// How many UTF-8 units it covers, at least 1.
  package var length: Int

  package init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}

/// A name as it was written, with where: what the checker looks up.
package struct Name: Hashable, Sendable {
  /// The name itself.
  package var text: String
  /// Where it stands.
  package var place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
