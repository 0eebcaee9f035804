package import Text

/// A name that a line says.
package struct NameReading: Hashable, Sendable {
  /// The name as it was typed; one typed in small letters begins with capitals.
  package var name: String
  /// Where it stands, in UTF-8 offsets.
  package var range: Range<Int>

  package init(name: String, range: Range<Int>) {
    self.name = name
    self.range = range
  }
}

/// Some words of a line, as they were typed.
package struct TextReading: Hashable, Sendable {
  package var text: String
  /// Where they stand, in UTF-8 offsets.
  package var range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// What a line that answers "Who?" came to.
package enum PeopleReading: Hashable, Sendable {
  /// At least one name, from left to right.
  case people([NameReading])
  /// "Nobody".
  case nobody
  /// No name could be read.
  case unread
}

/// Reads a line that answers "Who?": "Ana and Joe from the library", "dr lee", "@ana", "nobody".
///
/// Names are words with capitals, in runs ("Priya Natarajan", "Ludwig van der Berg"); in a list, short pieces in
/// small letters are names too ("ana, joe"). What stands behind "from", "at", "in" or "of" is a place or a
/// company; days, months and everyday words are no names; "Ana's boss" is not Ana.
package func people(inAnswer line: Line) -> PeopleReading {
  if saysNothing(in: line) { return .nobody }
  let finder = NameFinder(line)
  var names: [NameReading] = []
  for piece in finder.pieces(of: 0..<line.words.count) {
    let capitalised = finder.capitalisedNames(in: piece)
    names += capitalised.isEmpty ? finder.smallName(in: piece).map { [$0] } ?? [] : capitalised
  }
  return names.isEmpty ? .unread : .people(names)
}

/// The names with capitals in a part of a line, the first word of a sentence apart: what a promise is about.
func names(in line: Line, words: Range<Int>) -> [NameReading] {
  let finder = NameFinder(line)
  return finder.pieces(of: words).flatMap { finder.capitalisedNames(in: $0, isProse: true) }
}
