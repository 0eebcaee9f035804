import GuideLanguage
import Testing

/// The examples of `docs/guide-language.md` are what it says they are.
@Suite("Documentation")
struct DocumentationTests {
  static let page = Fixture.text("../../docs/guide-language.md")

  @Test("every guide on the page is free of errors", arguments: blocks(of: "guide"))
  func guides(_ block: String) {
    let text = Self.framed(block)
    #expect(render(Fixture.diagnostics(in: text, file: "page.guide"), source: text) == "")
  }

  @Test("every tip card on the page is free of errors", arguments: blocks(of: "tips"))
  func tips(_ block: String) {
    let (articles, diagnostics) = parseTips(block, file: "page.tips")
    #expect(render(diagnostics + check(articles), source: block) == "")
    #expect(!articles.isEmpty)
  }

  @Test("the page has its examples, and names every kind of diagnostic, type and heading")
  func completeness() {
    #expect(Self.blocks(of: "guide").count > 15)
    #expect(Self.blocks(of: "tips").count == 1)
    let words = Code.allCases.map(\.rawValue) + AnswerType.words + Headings.all
    #expect(words.filter { !Self.page.contains("`\($0)`") && !Self.page.contains("\"\($0)\"") } == [])
  }

  /// The fenced blocks of one language.
  private static func blocks(of language: String) -> [String] {
    page.split(separator: "\n```\(language)\n").dropFirst().compactMap { rest in
      rest.split(separator: "\n```", maxSplits: 1, omittingEmptySubsequences: false).first.map { $0 + "\n" }
    }
  }

  /// A piece of a guide within a guide; a whole file as it is.
  private static func framed(_ block: String) -> String {
    let first = block.prefix(while: \.isLetter)
    if first == "guide" || first == "collection" { return block }
    let header = "guide example \"Example\", 5 minutes, 14 questions\n"
    let close = first == "close" ? "" : "close\nend\n"
    switch first {
    case "words" where block.contains("someone"):
      return header + asking("someone", "person", in: block) + close
    case "words", "care", "every", "use": return header + block + close
    default:
      let asks = [
        ("who", "person"), ("met", "people"), ("actual", "text"), ("presence", "scale 1 \"no\" to 5 \"yes\""),
        ("next", "promise"),
      ]
      return header + asks.map { ask($0, $1) }.joined() + block + close
    }
  }

  /// A piece that begins with word sets, with one more question before its own.
  private static func asking(_ name: String, _ type: String, in block: String) -> String {
    block.replacing("\nask ", with: "\n" + ask(name, type) + "ask ", maxReplacements: 1)
  }

  private static func ask(_ name: String, _ type: String) -> String {
    "ask \(name): \(type) [tip about-them.get-to-know]\n  \"Who or what?\"\n"
  }
}
