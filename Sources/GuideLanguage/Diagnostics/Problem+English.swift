/// All that diagnostics say, in plain English.
extension Problem {
  /// What is wrong: `there is no answer type "txt"`.
  package var message: String { english.message }

  /// How to mend it, in whole sentences but for the first letter.
  package var mend: String { english.mend }

  private var english: (message: String, mend: String) {
    switch self {
    case .badDate, .badName, .badNumber, .badRange, .outsideScale, .phraseWithoutWord, .gluedWildcard,
      .unclosedValue,
      .badValue, .unknownEscape, .unterminatedString, .typographicQuote, .trailingComma, .unexpected:
      englishOfSpelling
    case .misplaced, .missingEnd, .missingHeader, .notLast, .noSubject, .repeated, .stillWithoutProbe,
      .tooDeep,
      .unknownFilter, .unknownType, .unknownWord, .wrongOrder:
      englishOfGrammar
    case .reservedName, .noLine, .unknownRule, .noSubjectForArgument, .duplicateName, .notAskedYet,
      .outsideRound, .unknownCapture, .unknownField, .unknownHeading, .unknown,
      .tipWithoutPoint, .unknownSubject, .cycle:
      englishOfNames
    default: englishOfCoaching
    }
  }

  // MARK: Spelling

  private var englishOfSpelling: (message: String, mend: String) {
    switch self {
    case .badDate(let text):
      ("\"\(text)\" is no date", "write year, month and day: 2026-03-04.")
    case .badName(let text):
      ("\"\(text)\" can't be a name", "a name starts with a letter, and holds letters, digits and hyphens.")
    case .badNumber(let text, let measure, let allowed):
      ("\(text) is out of range for \(measure.inWords)", "write a whole number from \(allowed.inWords).")
    case .badRange(let low, let high) where low == high:
      ("both ends of the scale are \(low)", "a scale goes from a lower number to a higher one.")
    case .badRange(let low, let high):
      ("the range from \(low) to \(high) runs backwards", "write the lower number first.")
    case .outsideScale(let range, let scale):
      (
        "\(range.spelt) lies outside the scale from \(scale.inWords)",
        "name numbers that the scale has, or widen the scale."
      )
    case .phraseWithoutWord:
      (
        "the phrase has no word to look for",
        "give it at least one real word; \"_\" and \"*\" stand for others."
      )
    case .gluedWildcard(let text):
      (
        "\"\(text)\" joins a wildcard and letters",
        "a wildcard stands for whole words: put a blank between it and its neighbours."
      )
    case .unclosedValue: ("the value has no closing brace", "close it: {answer}.")
    case .badValue(let text):
      ("\"\(text)\" names no value", "between braces stands a name: {answer}, {1}, {person.trying}.")
    case .unknownEscape(let text):
      (
        "\"\(text)\" is no escape", "only \\\" for a quote and \\\\ for a backslash start with a backslash."
      )
    case .unterminatedString:
      ("the text has no closing quote", "a text ends on its line: close it with \".")
    case .typographicQuote:
      (
        "a typographic quote can't stand around a text",
        "use the straight quote \"; within a text, “ and ” are fine."
      )
    case .trailingComma:
      ("the list ends in a comma", "leave the comma out, or go on with the list on the next line.")
    case .unexpected(let found, let expected):
      (
        "expected \(expected.inWords), found \(found.map { "\"\(shortened($0))\"" } ?? "the end of the line")",
        expected.mend
      )
    default: ("", "")
    }
  }

  // MARK: Grammar

  private var englishOfGrammar: (message: String, mend: String) {
    switch self {
    case .misplaced(let word, let home):
      (word == "\"" ? "a text stands here on its own" : "\"\(word)\" has no place here", home.mend)
    case .missingEnd(let block):
      ("\"\(block)\" has no \"end\"", "put a line \"end\" behind the last line that belongs to it.")
    case .missingHeader(let expected):
      (
        "the file does not begin with \(expected.quoted(or: true))",
        expected.count == 1
          ? "the first line names it: article why-network \"Title\", by Author."
          : "the first line names it: guide debrief \"Title\", 5 minutes, 6 questions."
      )
    case .notLast(let word):
      ("nothing can follow \"\(word)\"", "put \"remember\" before it, and leave out the rest.")
    case .noSubject(let found):
      (
        "\"\(found)\" does not say whose answer it speaks of",
        "a \"when\" names the question first: when actual has ~badly."
      )
    case .repeated(let word, _):
      ("\"\(word)\" stands here a second time", "keep one of the two.")
    case .stillWithoutProbe:
      (
        "\"still:\" has no probe to stand under",
        "it says what happens when the condition holds again after a probe: end the line above with a probe."
      )
    case .tooDeep(let limit):
      ("this stands more than \(limit) levels deep", "take it apart into simpler pieces.")
    case .unknownFilter(let text, let suggestion):
      (
        "there is no filter \"\(text)\"",
        suggestion.didYouMean(
          else: "the filters are \(ValuePath.Filter.allCases.map(\.rawValue).joined(separator: ", ")).")
      )
    case .unknownType(let text, let suggestion):
      (
        "there is no answer type \"\(text)\"",
        suggestion.didYouMean(else: "the types are \(AnswerType.words.joined(separator: ", ")).")
      )
    case .unknownWord(let text, let suggestion):
      (
        "no line starts with \"\(shortened(text))\"",
        suggestion.didYouMean(
          orElse:
            "the first word of a line says what it is: ask, if, reflect, each, when, pick, show, close, end …"
        )
      )
    case .wrongOrder(let part, let after):
      (
        "\(part.inWords) can't stand behind \(after.inWords)",
        "the order is: header, then use, words, care and every question, then the questions, close, tests."
      )
    default: ("", "")
    }
  }

  // MARK: Names

  private var englishOfNames: (message: String, mend: String) {
    switch self {
    case .reservedName(let name):
      ("\"\(name)\" means something of its own between braces", "give the question another name.")
    case .noLine(let name):
      (
        "{\(name)} is known only where the guide reacts to an answer",
        "use it in reflect, probe, say and remember; elsewhere name the question: {met}."
      )
    case .unknownRule(let number, let question, let rules):
      (
        "the question \"\(question)\" has no \"if\" number \(number)",
        rules == 0 ? "it has none at all." : "it has \(rules), counted from 1."
      )
    case .noSubjectForArgument:
      (
        "the test names an argument, but the guide takes none",
        "say in the header what it is for, or leave \"for\" out."
      )
    case .duplicateName(let name, let kind, let first):
      (
        "there are two \(kind.rawValue)s named \"\(name)\"",
        first == nil
          ? "another file has it already: give one of them another name." : "give one of them another name."
      )
    case .notAskedYet(let name, let asked):
      (
        "\"\(name)\" is asked only later, on line \(asked.line)",
        "ask it before, or leave the name out here."
      )
    case .outsideRound(let name, let each):
      (
        "\"\(name)\" means something only inside the \"each\" of line \(each.line)",
        "move this line into that block, or name the whole list."
      )
    case .unknownCapture(let number, let captures):
      (
        "{\(number)} is not always known here: the condition captures \(captures == 0 ? "nothing" : "only \(captures)")",
        "\"_\" and \"*\" in the condition's phrases capture words, in each of its alternatives."
      )
    case .unknownField(let field, let subject, let fields, let suggestion):
      (
        "\(subject.rawValue) has no field \"\(field)\"",
        fields.isEmpty
          ? "name the value without a field."
          : suggestion.didYouMean(else: "it has \(fields.joined(separator: ", ")).")
      )
    case .unknownHeading(let text, let suggestion):
      (
        "there is no heading \"\(text)\"",
        suggestion.didYouMean(else: "the headings are \(Headings.all.joined(separator: ", ")).")
      )
    case .unknown(let kind, let name, let suggestion):
      ("there is no \(kind.rawValue) \"\(name)\"", suggestion.didYouMean(orElse: kind.mendOfUnknown))
    case .tipWithoutPoint(let tip, let points):
      (
        "\"\(tip)\" is a tip, not a point of one",
        "name one of its points: \(points.joined(separator: ", "))."
      )
    case .unknownSubject(let name, let suggestion):
      (
        "the guide is for \"\(name)\", but asks nothing of that name",
        suggestion.didYouMean(orElse: "name the question that an argument answers.")
      )
    case .cycle(let kind, let names):
      (
        "the \(kind.rawValue) \"\(names.first ?? "")\" contains itself: \(names.joined(separator: " → "))",
        "take one of these out of the other."
      )
    default: ("", "")
    }
  }

  // MARK: Coaching

  private var englishOfCoaching: (message: String, mend: String) {
    switch self {
    case .exclamationMark: ("there is an exclamation mark in what the coach says", "end it with a full stop.")
    case .hiddenRule(let places):
      (
        "this \"if\" never answers: all that it answers, \(places.answeredBefore)",
        "put it before, or take out what both have. What holds again after a probe goes under \"still:\"."
      )
    case .longWording(let words, let limit):
      ("the wording has \(words) words", "say it in at most \(limit).")
    case .missingClose:
      ("the guide has no close", "end it with a block \"close … end\" that sums up what was said.")
    case .missingLimit: ("\"each\" could go on without end", "say how many rounds there are: , at most 3.")
    case .missingQuestion:
      (
        "a preparation can end without a question to ask",
        "ask one thing of the type \"question\" on every way through it."
      )
    case .missingTip(let name):
      (
        "the question \"\(name)\" names no source",
        "say which point it is drawn from: [tip intentional.weekly-time]."
      )
    case .missingWording(let name):
      ("the question \"\(name)\" has no wording", "put what the coach asks on the next line: \"What …?\"")
    case .tooFewChoices(let count, let choices):
      ("\"pick \(count)\" has only \(choices) to pick from", "add an ask or a topic, or pick fewer.")
    case .tooManyQuestions(let count, let allowed):
      (
        "the longest way has \(count) main questions, the header says \(allowed)",
        "take questions out, put them into a \"pick\", or say \(count) in the header."
      )
    case .tooManyTurns(let count, let allowed):
      (
        "the longest way has \(count) turns, nobody sits through more than \(allowed)",
        "take questions out, or lower what \"at most\" says; check-ins and the confirmation count, probes do not."
      )
    case .twoQuestions:
      ("the coach asks two things at once", "ask one, and leave the other to another question.")
    case .uncoveredPoint(let point, let conditional):
      (
        conditional
          ? "the point \"\(point)\" is drawn on only by questions inside a \"when\""
          : "no question draws on the point \"\(point)\"",
        "give a question that is always asked, or picked in turn, [tip \(point)]."
      )
    case .unreachable(let place):
      ("this is never reached: line \(place.line) ends every way to it", "take it out, or move it before.")
    case .unusedSet(let name):
      ("nothing uses the word set \"~\(name)\"", "use it in an \"if\", or take it out.")
    case .wrongType(let what, let question, let type, let needs):
      (
        "\(what) can't be asked of \"\(question)\", whose type is \(type)",
        "it needs a question of the type \(needs.inWords(or: true))."
      )
    default: ("", "")
    }
  }
}

/// The text, cut where it is too long to be quoted.
private func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 24 ? "\(text.prefix(23))…" : text
}
