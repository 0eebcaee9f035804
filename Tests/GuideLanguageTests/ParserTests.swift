import GuideLanguage
import Testing

@Suite("Parsing files")
struct ParserTests {
  @Test("a guide with every construct has nothing wrong with it")
  func everyConstruct() {
    #expect(render(Fixture.diagnostics(of: "Fixtures/debrief.guide"), source: Fixture.everyConstruct) == "")
  }

  @Test("a header says what the guide is called, how long it takes and what it is for")
  func header() throws {
    let guide = try #require(read("guide debrief \"After a \\\"do\\\"\", 5 minutes, 6 questions, for event"))
    #expect(guide.name == Name("debrief", at: Place(line: 1, column: 7, length: 7)))
    #expect(guide.title == "After a \"do\"")
    #expect((guide.minutes, guide.questions) == (5, 6))
    #expect(guide.subject == Name("event", at: Place(line: 1, column: 61, length: 5)))
    #expect(guide.file == "x.guide")
  }

  @Test("line ends, a byte order mark, tabs and comments change nothing but places")
  func layout() throws {
    let plain = "guide x \"X\", 1 minute, 1 question\nask q: text\n  \"What?\" | \"#1?\"\nclose\nend\n"
    let odd =
      "\u{FEFF}guide x \"X\", 1 minute, 1 question # it\r\n\r\n# no\r\n\task\tq:text\r\n\"What?\"\t|\u{A0}\"#1?\"\r\n"
      + "close\r\nend"
    #expect(try withoutPlaces(#require(read(odd))) == withoutPlaces(#require(read(plain))))
  }

  @Test("a # within a word, or within a text, starts no comment")
  func noComments() throws {
    let guide = try #require(
      read(
        "guide x \"X #1\", 1 minute, 1 question\nwords ~s = c#, d # e\ntest \"t\", today 2026-01-01\nme: c#, or \"a # b\" # c"
      ))
    #expect(guide.title == "X #1")
    #expect(guide.wordSets.first?.members.count == 2)
    #expect(guide.transcripts.first?.turns.first?.line == "c#, or \"a # b\"")
    #expect(parseGuideFile("collection x#y", file: "x.guide").diagnostics.map(\.code) == [.unexpected])
  }

  @Test("a collection has sets, shared rules and care, and uses others")
  func collection() throws {
    let text = """
      collection words
      use asides, more,
        others
      words ~bad = awful, ~worse, "not good, really", don't ask   # all of them
      words ~worse = the worst,
        a disaster,

        never again
      every question
        if ~bad: probe "What was bad?"
          still: say "Well."
      end
      care ~worse except "a disaster movie",
        "the worst case": stop with helplines
      """
    let parsed = parseGuideFile(text, file: "x.guide")
    #expect(parsed.diagnostics == [])
    let collection = try #require(parsed.collection)
    #expect(collection.uses.map(\.text) == ["asides", "more", "others"])
    #expect(
      collection.wordSets.map { $0.members.map(shape) } == [
        ["\"awful\"", "~worse", "\"not good really\"", "\"do not ask\""],
        ["\"the worst\"", "\"a disaster\"", "\"never again\""],
      ])
    #expect(collection.shared.map(\.still.count) == [1])
    #expect(collection.care.map(\.set.text) == ["worse"])
    #expect(collection.care[0].exceptions.map(shape) == ["\"a disaster movie\"", "\"the worst case\""])
    #expect(collection.care[0].place.line == 13)
  }

  @Test("a guide uses, has sets, rules and care of its own")
  func preamble() throws {
    let guide = try #require(parseGuideFile(Fixture.everyConstruct, file: "x.guide").guide)
    #expect(guide.uses.map(\.text) == ["asides", "words"])
    #expect(guide.wordSets.map(\.name.text) == ["vague", "short", "my-pitch", "badly", "crisis"])
    #expect(guide.shared.map(\.place.line) == [13, 14])
    #expect(guide.care.count == 1)
  }

  @Test("tip cards say where in an article each point stands")
  func tips() throws {
    let (articles, diagnostics) = parseTips(Fixture.text("Fixtures/why.tips"), file: "why.tips")
    #expect(diagnostics == [])
    let article = try #require(articles.first)
    #expect(article.id.text == "why-network")
    #expect(article.title == "Why Should I Network? I'm Not Job Searching!")
    #expect(article.author == "Lesa Edwards (Exclusive Career Coaching)")
    #expect(
      article.tips.map(\.section) == ["introduction", "section 1", "section 2", "section 3", "section 4"])
    #expect(article.tips.map(\.points.count) == [1, 3, 2, 2, 2])
    #expect(article.tips[1].points[2].id.text == "one-on-one")
    #expect(article.tips[1].points[2].paragraph == 2)
    #expect(article.tips[1].points[2].text == "One to one goes deeper.")
  }

  @Test("of broken tip cards all errors are found, each once")
  func brokenTips() {
    let text = """
      point early "Too early.", paragraph 1
      article a "A" by Somebody
      tip t "T", section 1
        point p "P.", paragraph 0
      article b "B", by Somebody
      tip t "T", chapter 1
        point p "P.", paragraph 1
      tip u "U", introduction
        pont p "P.", paragraph 1
      """
    let (articles, diagnostics) = parseTips(text, file: "x.tips")
    #expect(articles.map(\.tips.count) == [1])
    #expect(
      diagnostics.map { "\($0.place.line) \($0.code.rawValue)" } == [
        "1 misplaced", "2 unexpected", "4 bad-number", "6 unexpected", "9 unknown-word",
      ])
  }

  @Test("all errors of a file are found in one run, each on its own line")
  func recovery() {
    let text = """
      guide x "X", no minutes, 3 questions
      words ~a = fine, "not so, good
      ask q: txet [tip intentional.weekly-time
        “What?”
        if ~a probe "Well?"
        if ~a or: finish
        refelct "Well."
      each p in due promises, at mots 3
        ask 2: text
        if fine: finish
      end
      whne first session
      close
        "Thank {q."
        confirm promises, people
      """
    let found = parseGuideFile(text, file: "x.guide").diagnostics.map {
      "\($0.place.line) \($0.code.rawValue)"
    }
    #expect(
      found
        == [
          "1 unexpected", "2 unterminated-string", "3 unknown-type", "3 unexpected", "4 typographic-quote",
          "5 unexpected", "6 unexpected", "7 unknown-word", "8 unexpected", "9 bad-name", "10 unexpected",
          "12 unknown-word", "13 missing-end", "14 unclosed-value", "15 unexpected",
        ].map { $0 == "14 unclosed-value" ? "14 bad-value" : $0 })
  }

  private func read(_ text: String) -> Guide? { parseGuideFile(text, file: "x.guide").guide }
}
