/// What the coach says, with values to fill in: `"What is {person} struggling with?"`
package struct Template: Equatable, Sendable {
  /// Its parts, from left to right.
  package var parts: [Part]
  /// As it was written, without the quotes: what the log knows a wording by.
  package var source: String
  /// Where it stands.
  package var place: Place

  /// One part of a template.
  package enum Part: Equatable, Sendable {
    /// Words to say as they are.
    case text(String)
    /// A value to fill in.
    case value(ValuePath)
  }

  package init(parts: [Part], source: String, place: Place) {
    self.parts = parts
    self.source = source
    self.place = place
  }
}

/// `{who.struggle.date, in words}`: which value, and how it is put.
package struct ValuePath: Equatable, Sendable {
  /// The names between the dots: `["who", "struggle", "date"]`. A capture is `["1"]`.
  package var names: [String]
  /// How it is put, in the order written.
  package var filters: [Filter]
  /// Where it stands, braces included.
  package var place: Place

  /// How a value is put.
  package enum Filter: String, Hashable, Sendable, CaseIterable {
    /// The first clause, and no more.
    case clause
    /// All lines of the answer, the probes' too.
    case whole
    /// "Ana, Joe and Priya", or all facts under a heading.
    case list
    /// A date as people say it: "tomorrow", "Thursday", "3 March".
    case inWords = "in words"
  }

  package init(names: [String], filters: [Filter], place: Place) {
    self.names = names
    self.filters = filters
    self.place = place
  }
}
