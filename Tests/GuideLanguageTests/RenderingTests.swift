import GuideLanguage
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test(
    "the caret stands under the place",
    arguments: [
      ("ask x: txt", 8, 3, "ask x: txt", "       ^~~"),
      ("\task x: txt", 9, 3, "\task x: txt", "\t       ^~~"),
      ("  \"Žofie\" oops", 12, 4, "  \"Žofie\" oops", "          ^~~~"),
      ("\"日本\" oops", 10, 4, "\"日本\" oops", "       ^~~~"),
      ("\"👋\" oops", 8, 4, "\"👋\" oops", "     ^~~~"),
      ("\"e\u{301}\" oops", 7, 4, "\"e\u{301}\" oops", "    ^~~~"),
      ("ask x:", 7, 1, "ask x:", "      ^"),
      ("日本", 1, 6, "日本", "^~~~"),
    ])
  func caret(_ source: String, _ column: Int, _ length: Int, _ line: String, _ caret: String) {
    let place = Place(line: 1, column: column, length: length)
    let shown = render([Diagnostic(.missingClose, file: "x.guide", place: place)], source: source)
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "  1 | \(line)")
    #expect(lines[2] == "    | \(caret)")
  }

  @Test("a line that would speak to the terminal is made harmless")
  func controls() {
    let place = Place(line: 1, column: 1, length: 1)
    let shown = render(
      [Diagnostic(.unknownWord("\u{1B}[2J", suggestion: nil), file: "x.guide", place: place)],
      source: "\u{1B}[2J\u{9B}\u{202E}")
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!shown.unicodeScalars.contains { $0 == "\u{9B}" || $0 == "\u{202E}" })
  }

  @Test("of a very long line the part around the place is shown")
  func longLines() {
    let source = String(repeating: "é", count: 5000) + " oops " + String(repeating: "x", count: 5000)
    let place = Place(line: 1, column: 10_002, length: 4)
    let shown = render([Diagnostic(.missingClose, file: "x.guide", place: place)], source: source)
    let lines = shown.split(separator: "\n")
    #expect(lines[1].count < 300)
    #expect(lines[1].contains(" oops x"))
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    let oops = lines[1].firstRange(of: "oops").map {
      lines[1].distance(from: lines[1].startIndex, to: $0.lowerBound)
    }
    #expect(caret == oops)
  }

  @Test("a place outside the file shows the message alone")
  func outside() {
    let place = Place(line: 9, column: 9, length: 9)
    let shown = render([Diagnostic(.missingClose, file: "x.guide", place: place)], source: "")
    #expect(shown.split(separator: "\n").count == 2)
    #expect(render([], source: "x").isEmpty)
  }
}
