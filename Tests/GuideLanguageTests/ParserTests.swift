import GuideLanguage
import Testing

@Suite("Parsing")
struct ParserTests {
  @Test("a guide with every construct parses without a complaint")
  func everyConstruct() {
    let parsed = parseGuideFile(Fixture.everyConstruct, file: "debrief.guide")
    #expect(parsed.diagnostics == [])
    #expect(parsed.guide?.body.count == 8)
  }

  @Test("tip cards parse without a complaint")
  func tips() {
    let (articles, diagnostics) = parseTips(Fixture.text("Fixtures/why.tips"), file: "why.tips")
    #expect(diagnostics == [])
    #expect(articles.first?.author == "Lesa Edwards (Exclusive Career Coaching)")
    #expect(articles.first?.tips.map(\.points.count) == [1, 3, 2, 2, 2])
  }
}
