import GuideLanguage
import Testing

@Suite("Printing")
struct PrintingTests {
  @Test("a printed guide reads as the same guide")
  func roundTrip() throws {
    let guide = try #require(parseGuideFile(Fixture.everyConstruct, file: "x.guide").guide)
    let again = parseGuideFile(printed(guide), file: "x.guide")
    #expect(again.diagnostics == [])
    #expect(try withoutPlaces(#require(again.guide)) == withoutPlaces(guide))
    #expect(try printed(#require(again.guide)) == printed(guide))
  }

  @Test("a printed collection reads as the same collection", arguments: ["words.guide", "asides.guide"])
  func collections(_ name: String) throws {
    let collection = try #require(parseGuideFile(Fixture.text("Fixtures/\(name)"), file: name).collection)
    let again = parseGuideFile(printed(collection), file: name)
    #expect(again.diagnostics == [])
    #expect(try withoutPlaces(#require(again.collection)) == withoutPlaces(collection))
  }

  @Test(
    "conditions keep their parentheses, and no more",
    arguments: [
      "\"a\" or \"b\" and not ~c", "(\"a\" or \"b\") and ~c", "not (\"a\" and \"b\")", "not not whole \"a\"",
      "1-2 and 1-2 last time within 30 days", "(1 or 2) last time", "not yes last time",
      "(not yes) last time",
      "under 4 words or (over 9 words or question)", "not sure or no when or no",
    ])
  func conditions(_ condition: String) {
    #expect(spelling("if \(condition): finish").contains("if \(condition): finish"))
  }

  @Test(
    "circumstances keep their parentheses, and no more",
    arguments: [
      "q has ~c or q has \"b\" and not q answered", "q has (~c or \"b\")",
      "q has (~c and \"b\") last time within 9 days",
      "not promise heard and (first session or over 3 days since daily)", "w has struggle", "q has (not yes)",
    ])
  func circumstances(_ condition: String) {
    #expect(spelling("when \(condition)\nfinish\nend").contains("when \(condition)\n"))
  }

  private func spelling(_ lines: String) -> String {
    let parsed = parseGuideFile(
      "guide x \"X\", 3 minutes, 3 questions\nask q: text\n\(lines)", file: "x.guide")
    #expect(parsed.diagnostics == [])
    return parsed.guide.map { printed($0) } ?? ""
  }
}
