import Text

/// What the coach says: its values, and its voice.
extension Checker {
  /// Where a template stands: what it can speak of.
  enum Speech {
    /// A line of `show` or `close`.
    case shown
    /// A wording of a question.
    case question
    /// What answers a line that was just typed, with how many captures are always known.
    case reaction(captures: Int)
  }

  mutating func check(_ template: Template, in speech: Speech) {
    for case .value(let path) in template.parts { check(path, in: speech) }
  }

  private mutating func check(_ path: ValuePath, in speech: Speech) {
    guard let first = path.names.first else { return }
    let fields = Array(path.names.dropFirst())
    if first == "answer" || first.utf8.allSatisfy(\.isDigit) {
      guard case .reaction(let captures) = speech else { return report(.noLine(first), at: path.place) }
      if first != "answer" { checkCapture(first, captures: captures, at: path.place) }
      expectNoField(fields, of: .answer, at: path.place)
    } else if first == "today" {
      expectNoField(fields, of: .none, at: path.place)
    } else if first == "asked" {
      if case .shown = speech { return report(.noLine("asked.point"), at: path.place) }
      if fields != ["point"] {
        reportField(fields.first ?? "", of: .asked, fields: ["point"], at: path.place)
      }
    } else if let meaning = meaning(of: first, at: path.place) {
      checkFields(fields, of: meaning, at: path.place)
    }
  }

  private mutating func checkCapture(_ digits: String, captures: Int, at place: Place) {
    let number = Int(digits) ?? Int.max
    if number < 1 || number > captures { report(.unknownCapture(number, captures: captures), at: place) }
  }

  private mutating func checkFields(_ fields: [String], of meaning: Meaning, at place: Place) {
    guard let field = fields.first else { return }
    guard meaning.fields.contains(field) else {
      return reportField(field, of: meaning.subject, fields: meaning.fields, at: place)
    }
    guard fields.count > 1 else { return }
    if fields.count == 2, fields[1] == "date", Headings.all.contains(field) { return }
    reportField(fields.last ?? "", of: .none, fields: Headings.all.contains(field) ? ["date"] : [], at: place)
  }

  private mutating func expectNoField(_ fields: [String], of subject: Problem.Subject, at place: Place) {
    if let field = fields.first { reportField(field, of: subject, fields: [], at: place) }
  }

  private mutating func reportField(
    _ field: String, of subject: Problem.Subject, fields: [String], at place: Place
  ) {
    let suggestion = suggestion(for: field) { _ in fields }
    report(.unknownField(field, of: subject, fields: fields, suggestion: suggestion), at: place)
  }

  // MARK: Voice

  /// Reports a raised voice, and two questions at once.
  mutating func checkVoice(of template: Template, isQuestion: Bool) {
    var questions = 0
    var isRaised = false
    for case .text(let words) in template.parts {
      for scalar in words.unicodeScalars {
        questions += scalar == "?" || scalar == "？" ? 1 : 0
        isRaised = isRaised || scalar == "!" || scalar == "！" || scalar == "¡"
      }
    }
    if isRaised { report(.exclamationMark, at: template.place) }
    if isQuestion, questions > 1 { report(.twoQuestions, at: template.place) }
  }

  /// Reports a wording with too many words; a value counts as one.
  mutating func checkLength(of template: Template) {
    var words = 0
    var isInWord = false
    for part in template.parts {
      guard case .text(let text) = part else {
        words += isInWord ? 0 : 1
        isInWord = true
        continue
      }
      for byte in text.utf8 {
        if byte.isBlank {
          isInWord = false
        } else if !isInWord, byte.isLetter || byte.isDigit || byte >= 0xC2, byte != 0xE2 {
          // 0xE2 leads the dashes and the typographic quotes, which are no words.
          words += 1
          isInWord = true
        }
      }
    }
    if words > Limits.wordsOfWording {
      report(.longWording(words: words, limit: Limits.wordsOfWording), at: template.place)
    }
  }
}
