import GuideLanguage
import Testing

@Suite("Checking")
struct CheckingTests {
  static let tip = "[tip intentional.weekly-time]"

  @Test(
    "a condition is refused where the answer's type can't meet it",
    arguments: [
      (
        "text", ["\"a\"", "~s", "under 3 words", "question", "none", "\"a\" last time"],
        [
          "1", "yes", "no", "not sure", "past", "no when", "new person", "unread", "1 last time",
          "not future",
        ]
      ),
      ("question", ["\"a\"", "question"], ["none", "unread", "yes"]),
      ("yes-no", ["yes", "no", "not sure", "unread"], ["1", "none", "today"]),
      ("scale 1 \"a\" to 5 \"b\"", ["1", "4-5", "unread"], ["yes", "none", "past"]),
      ("date", ["past", "today", "future", "unread"], ["1", "none", "no when"]),
      ("person", ["new person", "known person", "none", "unread"], ["1", "no who", "past"]),
      ("people", ["new person", "known person", "none", "unread"], ["1", "no who", "past"]),
      (
        "promise", ["no when", "no who", "no what", "no where", "none", "unread"],
        ["1", "new person", "not sure"]
      ),
    ])
  func types(_ type: String, _ allowed: [String], _ refused: [String]) {
    for condition in allowed {
      #expect(codes(type, "if \(condition): finish") == [], "\(type): \(condition)")
    }
    for condition in refused {
      #expect(codes(type, "if \(condition): finish") == ["wrong-type"], "\(type): \(condition)")
    }
  }

  private func codes(_ type: String, _ rule: String) -> [String] {
    let used = "ask r: text \(Self.tip)\n\"What?\"\nif ~s: finish"
    return codes("words ~s = b\nask q: \(type) \(Self.tip)\n\"What?\"\n\(rule)\n\(used)")
  }

  @Test(
    "a rule is hidden when all that it answers is answered before",
    arguments: [
      (["\"a b\"", "\"a b\""], 2), (["\"b\"", "\"a b c\""], 2), (["\"a b\"", "\"b\""], nil),
      (["\"a b\"", "\"a c b\""], nil), (["\"_ b\"", "\"a b\""], 2), (["\"b *\"", "\"a b\""], 2),
      (["\"a * b\"", "\"a c b\""], nil), (["\"a * b\"", "\"a * b c\""], 2),
      (["\"A, b!\"", "\"a b\""], 2), (["whole \"a\"", "\"a\""], nil), (["\"a\"", "whole \"a b\""], 2),
      (["whole \"a b\"", "whole \"a b\""], 2), (["whole \"a\"", "whole \"a b\""], nil),
      (["~s", "~s"], 2), (["~s", "\"fine\""], 2), (["~s", "\"just fine\""], 2),
      (["~s", "\"not fine\""], nil),
      (["~s", "\"not at all really fine\""], 2), (["~s", "~t"], nil), (["~t", "~s"], 2), (["~u", "~s"], nil),
      (["\"fine\" or \"ok\"", "~s"], 2), (["\"fine\"", "~s"], nil), (["\"fine\"", "\"ok\"", "~s"], 3),
      (["whole ~s", "~s"], nil), (["~s", "whole ~s"], 2), (["whole ~s", "whole \"ok\""], 2),
      (["\"a\" or \"b\"", "\"b\""], 2), (["\"a\"", "\"b\" or \"a\""], nil),
      (["\"a\" or \"b\"", "\"b\" or \"a\""], 2),
      (["\"a\"", "\"a\" and \"b\""], 2), (["\"a\" and \"b\"", "\"a\""], nil),
      (["\"a\" and ~s", "~s and \"a\""], 2), (["\"a\" and ~s", "~s and \"a\" and \"b\""], nil),
      (["under 4 words", "under 3 words"], 2), (["under 3 words", "under 4 words"], nil),
      (["over 3 words", "over 4 words"], 2), (["over 4 words", "under 4 words", "\"a\""], nil),
      (["over 3 words", "under 4 words", "\"a\""], 3),
      (["over 2 words", "under 4 words", "\"a\""], 3), (["\"a\"", "not \"a\"", "question"], 3),
      (["not ~s", "~s", "none"], 3), (["question or not question", "\"a\""], 2),
      (["not \"a\"", "not \"a\""], 2),
      (["\"a\" last time", "\"a\""], nil), (["\"a\"", "\"a\" last time"], nil),
      (["question last time within 3 days", "question last time within 3 days"], 2), (["none", "none"], 2),
    ] as [([String], Int?)])
  func hidden(_ conditions: [String], _ hidden: Int?) {
    let sets = "words ~s = fine, ok\nwords ~t = ~s, so\nwords ~u = fine, well\n"
    let rules = conditions.map { "if \($0): say \"Well.\"\n" }.joined()
    // All sets are used, so that only hidden rules are found.
    let used = "ask r: text \(Self.tip)\n\"What?\"\nif ~u: finish\nif ~t: finish\n"
    let found = diagnostics(sets + "ask q: text \(Self.tip)\n\"What?\"\n" + rules + used)
    #expect(found.map(\.code) == (hidden == nil ? [] : [.hiddenRule]))
    #expect(found.map { $0.place.line - 6 } == (hidden.map { [$0] } ?? []))
  }

  @Test("ranges hide the ranges within them")
  func hiddenRanges() {
    let rules = "if 1-3: finish\nif 3-5: finish\nif 2-3: finish"
    let found = diagnostics("ask q: scale 1 \"a\" to 5 \"b\" \(Self.tip)\n\"What?\"\n\(rules)")
    #expect(found.map { "\($0.place.line) \($0.code)" } == ["6 hiddenRule"])
  }

  @Test(
    "a name means something after it was asked, and inside its round",
    arguments: [
      ("show\n\"{q}\"\nend", []), ("show\n\"{r}\"\nend\nask r: text \(tip)\n\"What?\"", ["not-asked-yet"]),
      ("ask r: text \(tip)\n\"What of {r}?\"", ["not-asked-yet"]),
      ("ask r: text \(tip)\n\"What?\"\nreflect \"{r}\"", []),
      ("each p in who, at most 2\nshow\n\"{p} {p.trying.date, in words} {p.promised, list}\"\nend\nend", []),
      ("each p in who, at most 2\nend\nshow\n\"{p}\"\nend", ["outside-round"]),
      ("each p in who, at most 2\nask r: text about p \(tip)\n\"What?\"\nend\nshow\n\"{r, list}\"\nend", []),
      ("each p in q, at most 2\nend", ["wrong-type"]),
      ("each p in due promises\nend\nshow\n\"{today}\"\nend", []),
      ("each p in due promises, at most 2\nshow\n\"{p} {p.what} {p.made}\"\nend\nend", []),
      ("each p in due promises, at most 2\nshow\n\"{p.trying}\"\nend\nend", ["unknown-field"]),
      ("each who in who, at most 2\nend", ["duplicate-name"]),
      ("each p in who, at most 2\neach p in who, at most 2\nend\nend", ["duplicate-name"]),
      ("each p in who, at most 2\nend\neach p in who, at most 2\nend", []),
      ("show\n\"{q.trying}\"\nend", ["unknown-field"]),
      ("show\n\"{who.trying.what}\"\nend", ["unknown-field"]),
      ("show\n\"{asked.point}\"\nend", ["unknown-name"]), ("show\n\"{today.date}\"\nend", ["unknown-field"]),
      ("ask r: text about q \(tip)\n\"What?\"", ["wrong-type"]),
      ("ask r: text \(tip)\n\"What?\"\nif \"a\": remember \"{answer}\" about q as goal", ["wrong-type"]),
      ("ask r: check-in about who\n\"What?\"", ["wrong-type"]),
      ("when q has ~s\nend", ["unknown-set"]), ("when nobody answered\nend", ["unknown-name"]),
      ("when over 7 days since x\nend", []), ("when over 7 days since y\nend", ["unknown-guide"]),
      ("when q is 1\nend", ["wrong-type"]), ("when who has struggle\nend", []),
      ("when q has struggle\nend", ["wrong-type"]),
      ("when who has strugle\nend", ["unknown-heading"]),
      ("each p in who, at most 2\nwhen p has goal\nend\nwhen p answered\nend\nend", ["wrong-type"]),
    ] as [(String, [String])])
  func scopes(_ lines: String, _ expected: [String]) {
    let header = "ask q: text \(Self.tip)\n\"What?\"\nask who: person \(Self.tip)\n\"Who?\"\n"
    #expect(codes(header + lines) == expected)
  }

  @Test(
    "captures are those that are always there",
    arguments: [
      ("\"_ and *\"", 2), ("\"_\" and \"a *\"", nil), ("\"a _\" and \"b *\"", 2), ("\"a _\" or \"b _ *\"", 1),
      ("\"a _\" or \"b\"", 0), ("not \"a _\"", 0), ("~s", 1), ("~t", 0), ("under 3 words", 0),
    ] as [(String, Int?)])
  func captures(_ condition: String, _ count: Int?) {
    let sets = "words ~s = a _, b *\nwords ~t = ~s, c\n"
    let body = "\(sets)ask q: text \(Self.tip)\n\"What?\"\n"
    let used = "ask r: text \(Self.tip)\n\"What?\"\nif ~t: finish\n"
    let known = (0...3).filter { number in
      codes("\(body)if \(condition): say \"{\(number + 1)}\"\n\(used)") == []
    }
    #expect(known == count.map { Array(0..<$0) } ?? [])
  }

  @Test(
    "the longest way counts each question once, and the largest topics of a pick",
    arguments: [
      ("", 0), ("QQ", 2), ("when first session\nQQ\notherwise\nQ\nend\n", 2),
      ("pick 2 from\nQtopic t\nQQ\nend\nQend\n", 3),
      ("each p in due promises, at most 3\nQend\n", 0), ("when first session\nQQQfinish\nend\nQ", 3),
      ("when first session\nQfinish\notherwise\nQend\nQQ", 3),
    ])
  func mainQuestions(_ pattern: String, _ count: Int) {
    var number = 0
    let body = pattern.split(separator: "Q", omittingEmptySubsequences: false).joined(separator: "\u{0}")
      .map { character -> String in
        guard character == "\u{0}" else { return String(character) }
        number += 1
        return "ask q\(number): text \(Self.tip)\n\"What?\"\n"
      }
      .joined()
    for questions in max(1, count - 1)...max(1, count) {
      let expected = questions < count ? ["too-many-questions"] : []
      #expect(codes(body, questions: questions) == expected, "\(questions) allowed")
    }
  }

  @Test(
    "a preparation has a question to ask on every way through it",
    arguments: [
      ("A", true), ("T", false), ("when first session\nA\notherwise\nA\nend", true),
      ("when first session\nA\nend", false),
      ("pick 1 from\nA\nT\nend", false), ("pick 2 from\nA\nT\nend", true), ("F\nA", false), ("A\nF", true),
      ("each p in due promises, at most 2\nA\nend", false),
    ])
  func preparation(_ pattern: String, _ isComplete: Bool) {
    let lines = pattern.split(separator: "\n").enumerated().map { index, line in
      switch line {
      case "A": "ask q\(index): question \(Self.tip)\n\"What?\""
      case "T": "ask q\(index): text \(Self.tip)\n\"What?\""
      case "F": "ask q\(index): text \(Self.tip)\n\"What?\"\nif \"stop\": finish"
      default: String(line)
      }
    }
    #expect(codes(lines.joined(separator: "\n"), name: "prep") == (isComplete ? [] : ["missing-question"]))
  }

  @Test("points that only a when draws on are told from those that nothing draws on")
  func coverage() {
    let body =
      "when first session\nask q: text [tip a.one]\n\"What?\"\nend\nask r: text [tip a.two]\n\"What?\"\n"
    let parsed = parseGuideFile("guide x \"X\", 1 minute, 2 questions\n\(body)", file: "x.guide")
    let cards =
      "article z \"Z\", by N\ntip a \"A\", section 1\npoint one \"1.\", paragraph 1\npoint two \"2.\", paragraph 1\n"
    let (articles, _) = parseTips(cards + "point three \"3.\", paragraph 1", file: "z.tips")
    let found = checkCoverage([parsed.guide].compactMap(\.self), articles)
    #expect(
      found.map(\.problem) == [
        .uncoveredPoint("a.one", conditional: true), .uncoveredPoint("a.three", conditional: false),
      ])
  }

  @Test("word sets come from used collections, and from those that they use")
  func transitiveUse() {
    #expect(codes("use words\nask q: text \(Self.tip)\n\"What?\"\nif ~hurry or ~later: finish") == [])
    #expect(codes("use asides\nask q: text \(Self.tip)\n\"What?\"\nif ~hurry: finish") == ["unknown-set"])
  }

  private func codes(_ body: String, name: String = "x", questions: Int = 9) -> [String] {
    diagnostics(body, name: name, questions: questions).map(\.code.rawValue)
  }

  private func diagnostics(_ body: String, name: String = "x", questions: Int = 9) -> [Diagnostic] {
    let header = "guide \(name) \"X\", 3 minutes, \(questions) question\n"
    return Fixture.diagnostics(in: header + body + "\nclose\nend\n", file: "x.guide")
  }
}
