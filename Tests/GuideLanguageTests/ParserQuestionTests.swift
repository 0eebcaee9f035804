import GuideLanguage
import Testing

@Suite("Parsing questions")
struct ParserQuestionTests {
  @Test(
    "a type says how the answer is read",
    arguments: [
      ("text", "text"), ("question", "question"), ("yes-no", "yesNo"), ("date", "date"), ("person", "person"),
      ("people", "people"), ("promise", "promise"),
      ("scale 1 \"no\" to 5 \"yes\"", "scale(low: 1, lowLabel: \"no\", high: 5, highLabel: \"yes\")"),
      ("check-in about p", "checkIn(about: Name(text: \"p\", place: …))"),
    ])
  func types(_ type: String, _ tree: String) throws {
    #expect(try withoutPlaces(ask("ask q: \(type)").type) == "AnswerType." + tree)
  }

  @Test("what stands behind the type may stand in any order")
  func options() throws {
    for header in [
      "ask q: text about w for v, optional, 2 probes as trying [tip a.b]",
      "ask q: text, 2 probes, optional, as trying about w, for v [tip a.b]",
    ] {
      let ask = try ask(header)
      #expect(ask.name.text == "q")
      #expect(ask.about?.text == "w")
      #expect(ask.recipient?.text == "v")
      #expect(ask.isOptional)
      #expect(ask.probes == 2)
      #expect(ask.heading?.text == "trying")
      #expect(ask.tip?.text == "a.b")
      #expect(ask.place == Place(line: 2, column: 1, length: header.utf8.count))
    }
    let plain = try ask("ask q: text")
    #expect((plain.isOptional, plain.probes) == (false, 1))
    #expect([plain.about, plain.recipient, plain.heading, plain.tip] == [nil, nil, nil, nil])
  }

  @Test("wordings go on over several lines, with or without a bar")
  func wordings() throws {
    let ask = try ask("ask q: text\n\"a?\" as trying | \"b?\"\n| \"c?\" as goal\n\"d?\" |\n\"e?\"")
    #expect(ask.wordings.map(\.template.source) == ["a?", "b?", "c?", "d?", "e?"])
    #expect(ask.wordings.map(\.heading?.text) == ["trying", nil, "goal", nil, nil])
  }

  @Test("an example, and reflections in file order")
  func reflections() throws {
    let ask = try ask("ask q: text\nexample \"Ana\"\nreflect \"a\" | \"b\"\nreflect \"c\"")
    #expect(ask.example == "Ana")
    #expect(ask.reflections.map(\.source) == ["a", "b", "c"])
  }

  @Test("a rule has a condition, reactions, and a ladder under its probe")
  func rules() throws {
    let lines = """
      if "a": remember {1} about w as trying and remember "{q}" about w as goal and probe "b?"
        still: remember "x" about w as knows and probe "c?"
        still: say "d"
      if yes: finish
      """
    let rules = try ask("ask q: text\n\(lines)").rules
    #expect(rules.map(\.reactions.count) == [3, 1])
    #expect(rules[0].still.map(\.count) == [2, 1])
    #expect(withoutPlaces(rules[1].reactions) == "[Reaction.finish]")
    #expect(rules[0].place == Place(line: 3, column: 4, length: 3))
    guard case .remember(let template, let about, let heading) = rules[0].reactions[0] else {
      Issue.record("no remember first")
      return
    }
    #expect(shape(template) == "{1 }")
    #expect([about.text, heading.text] == ["w", "trying"])
    guard case .say(let said)? = rules[0].still[1].first else {
      Issue.record("no say last")
      return
    }
    #expect(said.source == "d")
  }

  @Test(
    "or binds least, then and, then not, then last time",
    arguments: [
      ("\"a\"", "\"a\""),
      ("whole \"a b\"", "whole \"a b\""),
      ("~s or whole ~t", "(or ~s whole ~t)"),
      ("~s or \"b\" and not \"c\" or yes", "(or ~s (and \"b\" (not \"c\")) yes)"),
      ("(~s or \"b\") and \"c\"", "(and (or ~s \"b\") \"c\")"),
      ("not not no", "(not (not no))"),
      ("not sure or not not sure", "(or not-sure (not not-sure))"),
      ("1-2 and 1-2 last time within 30 days", "(and 1...2 (last 30 1...2))"),
      ("not 3 last time", "(not (last 3...3))"),
      ("(1 or 5) last time within 1 day", "(last 1 (or 1...1 5...5))"),
      ("under 4 words or over 1 word", "(or <4 >1)"),
      ("question and past", "(and question past)"),
      ("today or future", "(or today future)"),
      ("no when or no who or no what or no where or no", "(or no-when no-who no-what no-where no)"),
      ("new person or known person", "(or new-person known-person)"),
      ("none or unread", "(or none unread)"),
    ])
  func conditions(_ source: String, _ expected: String) throws {
    #expect(try ask("ask q: text\nif \(source): finish").rules.map { shape($0.condition) } == [expected])
  }

  @Test(
    "phrases are folded, and hold wildcards",
    arguments: [
      ("Not MUCH", "\"not much\""), ("don't ask", "\"do not ask\""), ("naïve  café", "\"naive cafe\""),
      ("_ told me *", "\"_ told me *\""), ("so-so", "\"so so\""), ("say \\\"hi\\\"", "\"say hi\""),
    ])
  func phrases(_ phrase: String, _ expected: String) throws {
    #expect(try ask("ask q: text\nif \"\(phrase)\": finish").rules.map { shape($0.condition) } == [expected])
  }

  @Test(
    "a template has text and values",
    arguments: [
      ("Well.", "Well."), ("{a}", "{a }"),
      ("For {w.trying.date, in words}: {1}", "For {w.trying.date in words}: {1 }"),
      ("“{answer, clause}.”", "“{answer clause}.”"), ("{ answer ,  whole }", "{answer whole}"),
      ("{met, list} \\\"x\\\" \\\\", "{met list} \"x\" \\"), ("{q, in   words}", "{q in words}"),
    ])
  func templates(_ template: String, _ expected: String) throws {
    #expect(try ask("ask q: text\nreflect \"\(template)\"").reflections.map { shape($0) } == [expected])
  }

  @Test("a value's place covers its braces")
  func valuePlace() throws {
    let template = try #require(try ask("ask q: text\nreflect \"é {answer}\"").reflections.first)
    guard case .value(let path)? = template.parts.last else {
      Issue.record("no value last")
      return
    }
    #expect(path.place == Place(line: 3, column: 13, length: 8))
  }

  /// The only question of a guide with these lines.
  private func ask(_ lines: String) throws -> Ask {
    let parsed = parseGuideFile("guide x \"X\", 3 minutes, 3 questions\n\(lines)", file: "x.guide")
    #expect(parsed.diagnostics == [])
    guard case .ask(let ask)? = parsed.guide?.body.first else { throw NoQuestion() }
    return ask
  }

  private struct NoQuestion: Error {}
}
