/// Questions.
extension Parser {
  /// `ask NAME: TYPE …`, and the lines that belong to it. `nil`, and reported, where not even its name and its
  /// colon could be read.
  mutating func parseAsk() -> Ask? {
    guard let line else { return nil }
    tokenize()
    var ask = Ask.unread(at: line.place)
    var isNamed = false
    do {
      ask.name = try name()
      isNamed = true
      try expectColon()
      ask.type = try answerType()
      try readOptions(of: &ask)
    } catch {
      // The tip stands last: it is found all the same, so that it is not reported as missing too.
      ask.tip = ask.tip ?? tipBehindError()
    }
    nextLine()
    parseParts(of: &ask)
    return isNamed ? ask : nil
  }

  // MARK: The first line

  private mutating func answerType() throws(LineAbandoned) -> AnswerType {
    let token = try expect(.word, as: .type)
    let word = text(of: token)
    switch word {
    case "text": return .text
    case "question": return .question
    case "yes-no": return .yesNo
    case "scale": return try scale()
    case "date": return .date
    case "person": return .person
    case "people": return .people
    case "promise": return .promise
    case "check-in":
      try expect(word: "about")
      return .checkIn(about: try name())
    default:
      let suggestion = suggestion(for: word, among: AnswerType.words)
      report(.unknownType(word, suggestion: suggestion), at: place(token))
      return suggestion.flatMap { AnswerType(simple: $0) } ?? .text
    }
  }

  private mutating func scale() throws(LineAbandoned) -> AnswerType {
    let start = here
    let low = try number(.scale, in: -100...1000)
    let lowLabel = try string()
    try expect(word: "to")
    let high = try number(.scale, in: -100...1000)
    let highLabel = try string()
    if low >= high { report(.badRange(low: low, high: high), at: start) }
    return .scale(low: min(low, high), lowLabel: lowLabel, high: max(low, high), highLabel: highLabel)
  }

  /// What stands behind the type, in any order, each once.
  private mutating func readOptions(of ask: inout Ask) throws(LineAbandoned) {
    var seen: Set<String> = []
    while let token {
      if take(.comma) != nil { continue }
      let start = place(token)
      let option = try option(of: &ask)
      if !seen.insert(option).inserted { report(.repeated(option, first: nil), at: start) }
    }
  }

  private mutating func option(of ask: inout Ask) throws(LineAbandoned) -> String {
    if take("about") {
      ask.about = try name()
      return "about"
    }
    if take("for") {
      ask.recipient = try name()
      return "for"
    }
    if take("optional") {
      ask.isOptional = true
      return "optional"
    }
    if take("as") {
      ask.heading = try name(.heading)
      return "as"
    }
    if token?.kind == .openBracket {
      ask.tip = try tip()
      return "tip"
    }
    guard let word = word(), word.utf8.first?.isDigit == true else {
      throw fail(expecting: .oneOf(["about", "for", "optional", "probes", "as", "[tip …]"]))
    }
    ask.probes = try number(.probes, in: 0...10)
    guard take("probes") || take("probe") else { throw fail(expecting: .word("probes")) }
    return "probes"
  }

  /// `[tip intentional.weekly-time]`
  private mutating func tip() throws(LineAbandoned) -> Name {
    _ = try expect(.openBracket, as: .word("["))
    try expect(word: "tip")
    let token = try expect(.word, as: .name)
    _ = try expect(.closeBracket, as: .word("]"))
    return Name(text(of: token), at: place(token))
  }

  private mutating func tipBehindError() -> Name? {
    while let token, token.kind != .openBracket { takeToken() }
    return token == nil ? nil : try? tip()
  }

  // MARK: The lines that belong to it

  private mutating func parseParts(of ask: inout Ask) {
    while let line {
      let first = source.bytes[line.first]
      let keyword = keyword(of: line)
      if keyword == nil, first == .quote || first == UInt8(ascii: "|") || isTypographicQuote(at: line.first) {
        parseWordings(into: &ask.wordings)
        continue
      }
      switch keyword {
      case .if: if let rule = parseRule() { ask.rules.append(rule) }
      case .reflect: parseTemplates(into: &ask.reflections)
      case .example: parseExample(of: &ask)
      case .still:
        misplaced(.still)
        nextLine()
      case nil:
        guard isProbablyPart(line) else { return }
        reportUnknownWord(among: [.if, .still, .reflect, .example])
        nextLine()
      default: return
      }
    }
  }

  /// Whether a line that no word of the language starts was surely meant for a question: something close to one
  /// of its words.
  private mutating func isProbablyPart(_ line: SourceLine) -> Bool {
    let words = Keyword.allCases.map(\.rawValue)
    guard let suggestion = suggestion(for: firstWord(of: line), among: words) else { return false }
    return ["if", "still", "reflect", "example"].contains(suggestion)
  }

  /// `"wording" as HEADING | "wording" …`
  private mutating func parseWordings(into wordings: inout [Wording]) {
    tokenize(from: line?.first)
    do {
      _ = take(.bar)
      repeat {
        if token == nil { break }
        let template = try template()
        wordings.append(Wording(template: template, heading: take("as") ? try name(.heading) : nil))
      } while take(.bar) != nil
      try expectEndOfLine()
    } catch {}
    nextLine()
  }

  /// `reflect "…" | "…"`
  private mutating func parseTemplates(into templates: inout [Template]) {
    tokenize()
    do {
      repeat { templates.append(try template()) } while take(.bar) != nil
      try expectEndOfLine()
    } catch {}
    nextLine()
  }

  private mutating func parseExample(of ask: inout Ask) {
    tokenize()
    do {
      let start = line?.place
      if ask.example != nil, let start { report(.repeated("example", first: nil), at: start) }
      ask.example = try string()
      try expectEndOfLine()
    } catch {}
    nextLine()
  }
}

extension Ask {
  /// A question of which nothing has been read yet. It takes up the lines of one whose name can't be read, too, so
  /// that their own errors are found.
  fileprivate static func unread(at place: Place) -> Ask {
    Ask(
      name: Name("", at: place), type: .text, about: nil, recipient: nil, isOptional: false, probes: 1,
      heading: nil, tip: nil, wordings: [], example: nil, rules: [], reflections: [], place: place)
  }
}
