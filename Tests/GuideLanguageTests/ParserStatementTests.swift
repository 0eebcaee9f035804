import GuideLanguage
import Testing
import Text

@Suite("Parsing statements")
struct ParserStatementTests {
  @Test("each goes through people or due promises, with or without a limit")
  func each() throws {
    let statements = try body(
      """
      each person in met, at most 3
        finish
      end
      each promise in due promises
      end
      """)
    guard case .each(let people) = statements[0], case .each(let promises) = statements[1] else {
      Issue.record("not two times each")
      return
    }
    #expect([people.name.text, promises.name.text] == ["person", "promise"])
    #expect(withoutPlaces(people.list) == "Each.List.answer(Name(text: \"met\", place: …))")
    #expect(promises.list == .duePromises(Place(line: 5, column: 17, length: 12)))
    #expect([people.limit, promises.limit] == [3, nil])
    #expect([people.body.count, promises.body.count] == [1, 0])
    #expect(people.place == Place(line: 2, column: 1, length: 29))
  }

  @Test("when has one branch or two, and may stand in itself")
  func when() throws {
    let statements = try body(
      """
      when first session
        when promises due
          finish
        end
      otherwise
        finish
        finish
      end
      """)
    guard case .when(let when)? = statements.first, case .when(let inner)? = when.then.first else {
      Issue.record("no when")
      return
    }
    #expect(statements.count == 1)
    #expect((when.then.count, when.otherwise.count) == (1, 2))
    #expect((inner.then.count, inner.otherwise.count) == (1, 0))
  }

  @Test(
    "a when names its subjects",
    arguments: [
      ("first session", "first-session"), ("promises due", "promises-due"),
      ("promise heard", "heard-promises"),
      ("new people heard", "heard-new people"), ("fact heard", "heard-facts"),
      ("no promise heard", "(not heard-promises)"), ("no new people heard", "(not heard-new people)"),
      ("over 7 days since daily", "(since daily >7)"), ("q answered", "(q answered)"),
      ("not q answered", "(not (q answered))"), ("w has struggle", "(w.struggle)"),
      ("w has met-at", "(w.met-at)"),
      ("q has ~bad", "(q: ~bad)"), ("q is 4-5", "(q: 4...5)"), ("q is not sure", "(q: not-sure)"),
      ("q is not yes", "(not (q: yes))"), ("q has new person", "(q: new-person)"), ("q is none", "(q: none)"),
      ("q has ~bad or \"b\" and whole \"c\"", "(or (q: ~bad) (and (q: \"b\") (q: whole \"c\")))"),
      ("q has (~bad or over 3 words)", "(q: (or ~bad >3))"),
      ("q is 1 last time within 9 days", "(q: (last 9 1...1))"),
      (
        "(q answered or r answered) and not first session",
        "(and (or (q answered) (r answered)) (not first-session))"
      ),
      ("promise answered", "(promise answered)"), ("today is today", "(today: today)"),
    ])
  func circumstances(_ source: String, _ expected: String) throws {
    guard case .when(let when)? = try body("when \(source)\nend").first else {
      Issue.record("no when")
      return
    }
    #expect(shape(when.condition) == expected)
  }

  @Test("pick chooses among questions and topics")
  func pick() throws {
    let statements = try body(
      """
      pick 2 from
        ask one: text
          "What?"
        topic two
          ask three: text
            "What?"
          show
            "Well."
          end
        end
        ask four: text
      end
      """)
    guard case .pick(let pick)? = statements.first else {
      Issue.record("no pick")
      return
    }
    #expect(pick.count == 2)
    #expect(pick.choices.map(\.name.text) == ["one", "two", "four"])
    #expect(pick.choices.map(\.body.count) == [1, 2, 1])
  }

  @Test("show and close have lines with what is said otherwise; close confirms")
  func lines() throws {
    let text =
      "guide x \"X\", 1 minute, 1 question\nshow\n\"a {q}\" otherwise \"b\"\n\"c\"\nend\nclose\n\"d\"\nconfirm facts, new people\nend"
    let parsed = parseGuideFile(text, file: "x.guide")
    #expect(parsed.diagnostics == [])
    guard case .show(let shown)? = parsed.guide?.body.first, let close = parsed.guide?.close else {
      Issue.record("no show, or no close")
      return
    }
    #expect(shown.lines.map(\.template.source) == ["a {q}", "c"])
    #expect(shown.lines.map(\.otherwise?.source) == ["b", nil])
    #expect(close.lines.map(\.template.source) == ["d"])
    #expect(close.confirms == [.facts, .newPeople])
    #expect(close.place == Place(line: 6, column: 1, length: 5))
  }

  @Test("a test has a day, an argument, what is given, and what is said")
  func transcript() throws {
    let guide = try #require(parseGuideFile(Fixture.everyConstruct, file: "x.guide").guide)
    let test = try #require(guide.transcripts.first)
    #expect(test.name == "one name after a probe")
    #expect(test.today == CivilDate(year: 2026, month: 3, day: 4))
    #expect(test.argument == "the \"big\" lunch")
    #expect(test.opening.map(\.text) == ["Good morning.", "What happened at lunch?"])
    #expect(
      withoutPlaces(test.givens).replacing("Text.", with: "") == "["
        + [
          "Given.person(\"Ana\")", "Given.person(\"Ana Maria\")",
          "Given.fact(person: \"Ana\", heading: Name(text: \"struggle\", place: …), text: \"hiring\", on: 2026-02-10)",
          "Given.met(person: \"Dr. O\\'Brien\", on: 2026-02-10)",
          "Given.promise(what: \"email Dana the list\", recipient: Optional(\"Dana\"), due: Optional(2026-02-26))",
          "Given.promise(what: \"rest\", recipient: nil, due: nil)",
          "Given.answer(question: Name(text: \"presence\", place: …), text: \"2\", on: 2026-02-20)",
        ].joined(separator: ", ") + "]")
  }

  @Test("a turn has what is typed, what is said, and what comes of it")
  func turns() throws {
    let turns = try #require(
      parseGuideFile(Fixture.everyConstruct, file: "x.guide").guide?.transcripts.first?.turns)
    #expect(turns.map(\.line) == ["not much", "Ana", "", "/back (again)"])
    #expect(turns.map(\.said?.count) == [1, nil, nil, nil])
    #expect(
      turns.map { withoutPlaces($0.expectations).replacing("TranscriptTurn.Expectation.", with: "") } == [
        "[asks(ExpectedLine(text: \"One first name is enough; who comes to mind?\", place: …)), "
          + "rule(question: Name(text: \"met\", place: …), number: 1)]",
        "[value(question: Name(text: \"met\", place: …), text: \"[Ana]\"), "
          + "asks(ExpectedLine(text: \"Who; is there?\", place: …)), ended(…)]",
        "[]", "[]",
      ])
  }

  @Test(
    "what is typed may hold arrows, parentheses and semicolons",
    arguments: [
      ("a=>b", "a=>b", 0), ("a (b)", "a (b)", 0), ("=> the end", "", 1), ("a => q is b; c", "a", 1),
      ("a => q is b; r is c; the end", "a", 3), ("x(q, if 1)", "x(q, if 1)", 0), ("(q, if 1)", "", 1),
    ])
  func typed(_ source: String, _ line: String, _ expectations: Int) throws {
    let text = "guide x \"X\", 1 minute, 1 question\ntest \"t\", today 2026-01-01\nme: \(source)"
    let parsed = parseGuideFile(text, file: "x.guide")
    #expect(parsed.diagnostics == [])
    let turn = try #require(parsed.guide?.transcripts.first?.turns.first)
    #expect(turn.line == line)
    #expect(turn.expectations.count == expectations)
  }

  private func body(_ lines: String) throws -> [Statement] {
    let parsed = parseGuideFile("guide x \"X\", 3 minutes, 3 questions\n\(lines)", file: "x.guide")
    #expect(parsed.diagnostics == [])
    return try #require(parsed.guide?.body)
  }
}
