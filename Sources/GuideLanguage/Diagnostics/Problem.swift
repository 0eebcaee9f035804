/// What can be wrong with a file, with the facts that a message needs; `Problem+English` puts it into words.
package enum Problem: Equatable, Sendable {
  // MARK: What the text itself gets wrong

  /// A date that is none.
  case badDate(String)
  /// Something that can't be a name.
  case badName(String)
  /// A number that is none, or lies outside what makes sense.
  case badNumber(String, of: Measure, allowed: ClosedRange<Int>)
  /// A phrase without a real word.
  case phraseWithoutWord
  /// A wildcard with letters at it: `pitch*`.
  case gluedWildcard(String)
  /// A range whose end lies before its start, or a scale whose ends are the same.
  case badRange(low: Int, high: Int)
  /// `{…}` without its end.
  case unclosedValue
  /// `{…}` that names nothing, or a brace on its own.
  case badValue(String)
  /// A line in a place where it means nothing.
  case misplaced(word: String, belongs: Home)
  /// A block without its `end`: the place is the line that opened it.
  case missingEnd(block: String)
  /// A file that begins with something else than it should.
  case missingHeader(expected: [String])
  /// A reaction behind one that ends the turn.
  case notLast(String)
  /// A `when` that does not say whose answer it speaks of.
  case noSubject(String)
  /// Something that a file, or a line, says once at most.
  case repeated(String, first: Place?)
  /// `still:` under an `if` that does not probe.
  case stillWithoutProbe
  /// Blocks, parentheses or `not` within one another, too many.
  case tooDeep(limit: Int)
  /// A comma at the end of a line, and no more of the list.
  case trailingComma
  /// A typographic quote around a text.
  case typographicQuote
  /// Something else was expected here.
  case unexpected(found: String?, expected: Expected)
  /// A backslash before something that needs none.
  case unknownEscape(String)
  /// A filter that is none.
  case unknownFilter(String, suggestion: String?)
  /// An answer type that is none.
  case unknownType(String, suggestion: String?)
  /// A first word that starts nothing.
  case unknownWord(String, suggestion: String?)
  /// A string that does not end on its line.
  case unterminatedString
  /// A part of a guide behind a part that comes after it.
  case wrongOrder(part: Part, after: Part)

  // MARK: Names that lead nowhere

  /// A question of a name that stands for something else between braces.
  case reservedName(String)
  /// `{answer}` or `{1}` where no line has been typed.
  case noLine(String)
  /// A test that names an `if` that the question does not have.
  case unknownRule(Int, question: String, rules: Int)
  /// A test with an argument, of a guide that takes none.
  case noSubjectForArgument
  /// The same name for two things.
  case duplicateName(String, of: Kind, first: Place?)
  /// A question's name before the question is asked.
  case notAskedYet(String, asked: Place)
  /// A round's name outside its `each`.
  case outsideRound(String, each: Place)
  /// `{2}` where the condition captures less.
  case unknownCapture(Int, captures: Int)
  /// A field that such a thing does not have.
  case unknownField(String, of: Subject, fields: [String], suggestion: String?)
  /// A heading that is none.
  case unknownHeading(String, suggestion: String?)
  /// A collection, guide, word set, question, point … that does not exist.
  case unknown(Kind, String, suggestion: String?)
  /// A tip named where a point of it has to be.
  case tipWithoutPoint(String, points: [String])
  /// The header's `for` names no question of the guide.
  case unknownSubject(String, suggestion: String?)
  /// A collection that uses itself, or a word set that contains itself: the names on the way round.
  case cycle(Kind, [String])

  // MARK: What could not work, or would not coach well

  /// An exclamation mark in what the coach says.
  case exclamationMark
  /// A rule that an earlier one always answers before it.
  case hiddenRule(by: [Place])
  /// A wording with too many words.
  case longWording(words: Int, limit: Int)
  /// A guide without a close.
  case missingClose
  /// An `each` that asks, without `at most`.
  case missingLimit
  /// A preparation that can end without a question to ask.
  case missingQuestion
  /// A question without its source.
  case missingTip(question: String)
  /// A question without a wording.
  case missingWording(question: String)
  /// A `pick` that has less to pick from than it picks.
  case tooFewChoices(count: Int, choices: Int)
  /// More main questions on a path than the header says.
  case tooManyQuestions(Int, allowed: Int)
  /// More turns on a path than anybody sits through.
  case tooManyTurns(Int, allowed: Int)
  /// Two question marks in one thing said.
  case twoQuestions
  /// A point that no question draws on, or only some that stand in a `when`.
  case uncoveredPoint(String, conditional: Bool)
  /// A statement behind the end of all ways to it.
  case unreachable(after: Place)
  /// A word set that nothing uses.
  case unusedSet(String)
  /// A condition, a list or a name that needs another type of answer.
  case wrongType(what: String, question: String, type: String, needs: [String])
  /// A number that lies outside the question's scale.
  case outsideScale(ClosedRange<Int>, scale: ClosedRange<Int>)
}

extension Problem {
  /// What a number counts.
  package enum Measure: String, Sendable {
    case minutes, questions, probes, words, days, section, paragraph, scale
    case rounds = "at most"
    case picks = "pick"
    case number
  }

  /// Where a misplaced line belongs.
  package enum Home: Sendable {
    case ask, rule, when, block, pick, test, guide, tip, article, startOfFile
  }

  /// The parts of a guide, in their order.
  package enum Part: Int, Sendable {
    case preamble, body, close, tests
  }

  /// Kinds of things with names.
  package enum Kind: String, Sendable {
    case collection = "collection"
    case guide = "guide"
    case wordSet = "word set"
    case name = "name"
    case question = "question"
    case topic = "topic"
    case round = "round"
    case test = "test"
    case point = "point"
    case tip = "tip"
    case article = "article"
  }

  /// What can have fields.
  package enum Subject: String, Sendable {
    case person = "a person"
    case promise = "a promise"
    case answer = "this answer"
    case asked = "asked"
    case none = "this value"
  }

  /// What should have stood there.
  package enum Expected: Equatable, Sendable {
    case string, number, name, set, date, phrase
    case condition, circumstance, reaction, heading, expectation, type, text
    case word(String)
    case oneOf([String])
    case endOfLine
  }
}
