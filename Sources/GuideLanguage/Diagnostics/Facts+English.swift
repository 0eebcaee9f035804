/// The English of single facts.
extension Problem.Expected {
  /// What was expected: `a name`.
  var inWords: String {
    switch self {
    case .string: "a text in quotes"
    case .number: "a number"
    case .name: "a name"
    case .set: "a word set"
    case .date: "a date"
    case .phrase: "a phrase"
    case .condition: "a condition"
    case .circumstance: "a condition"
    case .reaction: "what to do"
    case .heading: "a heading"
    case .expectation: "what has to come of it"
    case .type: "an answer type"
    case .text: "words"
    case .word(let word): "\"\(word)\""
    case .oneOf(let words): words.quoted(or: true)
    case .endOfLine: "the end of the line"
    }
  }

  /// How it is written.
  var mend: String {
    switch self {
    case .string: "a text stands between straight quotes: \"What happened?\""
    case .number: "write a whole number in digits."
    case .name: "a name starts with a letter, and holds letters, digits and hyphens."
    case .set: "the name of a word set starts with a tilde: ~vague."
    case .date: "write year, month and day: 2026-03-04."
    case .phrase: "write the words to look for; in an \"if\", between quotes."
    case .condition:
      "an \"if\" asks for a \"phrase\", a ~set, yes, no, not sure, 1-2, none, unread, under 4 words, no when …"
    case .circumstance:
      "a \"when\" asks: met answered, actual has ~badly, presence is 1-2, first session, promises due, promise heard …"
    case .reaction:
      "an \"if\" does one of: probe \"…\", say \"…\", remember {1} about NAME as HEADING, finish."
    case .heading: "the headings are \(Headings.all.joined(separator: ", "))."
    case .expectation: "write coach: TEXT, QUESTION is VALUE, or the end."
    case .type: "the types are \(AnswerType.words.joined(separator: ", "))."
    case .text: "write the words as they are, without quotes."
    case .word(let word): "write \"\(word)\" here."
    case .oneOf: "write one of these here."
    case .endOfLine: "take out the rest of the line, or start a new line with it."
    }
  }
}

extension Problem.Home {
  /// Where a line belongs, and what it looks like there.
  var mend: String {
    switch self {
    case .ask: "it belongs directly under an \"ask\"."
    case .rule: "it belongs directly under an \"if\" that probes."
    case .when: "it belongs between a \"when\" and its \"end\"."
    case .block: "no block is open here: take it out."
    case .pick: "it belongs between a \"pick\" and its \"end\"."
    case .test: "it belongs under a \"test\"."
    case .guide: "it belongs in a guide, outside other blocks."
    case .tip: "it belongs under a \"tip\"."
    case .article: "it belongs under an \"article\"."
    case .startOfFile: "it begins a file."
    }
  }
}

extension Problem.Part {
  /// What the part is called.
  var inWords: String {
    switch self {
    case .preamble: "use, words, care and every question"
    case .body: "what the guide asks and shows"
    case .close: "the close"
    case .tests: "the tests"
    }
  }
}

extension Problem.Measure {
  /// What is counted: `the number of minutes`.
  var inWords: String {
    switch self {
    case .minutes: "the minutes of a guide"
    case .questions: "the main questions of a guide"
    case .probes: "the probes of a question"
    case .words: "a number of words"
    case .days: "a number of days"
    case .section: "a section"
    case .paragraph: "a paragraph"
    case .scale: "an end of a scale"
    case .rounds: "\"at most\""
    case .picks: "\"pick\""
    case .number: "a number"
    }
  }
}

extension Problem.Kind {
  /// What to do where no close name is known.
  var mendOfUnknown: String {
    switch self {
    case .collection: "\"use\" names collections: files that begin with \"collection\"."
    case .guide: "name a guide that exists."
    case .wordSet: "write it down: words ~NAME = phrase, phrase; or \"use\" the collection that has it."
    case .point, .tip, .article: "name a point of a tip card, with its tip: intentional.weekly-time."
    case .name, .round: "name a question asked before, or the round of an \"each\" around this line."
    case .question, .topic, .test: "name a question of this guide."
    }
  }
}

extension [Place] {
  /// `line 4 answers before`, `lines 4 and 5 answer before`
  var answeredBefore: String {
    let lines = map { String($0.line) }
    return "line\(count == 1 ? "" : "s") \(lines.inWords(or: false)) answer\(count == 1 ? "s" : "") before"
  }
}

extension String? {
  /// `did you mean "text"? The types are …`, or only what is said in any case.
  func didYouMean(else rest: String) -> String {
    guard let self else { return rest }
    return "did you mean \"\(self)\"? \(rest.prefix(1).uppercased())\(rest.dropFirst())"
  }

  /// `did you mean "text"?`, or else what is said where nobody knows.
  func didYouMean(orElse rest: String) -> String { map { "did you mean \"\($0)\"?" } ?? rest }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`
  func inWords(or isAlternative: Bool) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + (isAlternative ? " or " : " and ") + last
  }

  /// The same, each item between quotes.
  func quoted(or isAlternative: Bool) -> String { map { "\"\($0)\"" }.inWords(or: isAlternative) }
}

extension ClosedRange<Int> {
  /// `1 to 5`
  var inWords: String { "\(lowerBound) to \(upperBound)" }

  /// `1-5`, or `3` for a single number.
  var spelt: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
