import Testing
import Text

@Suite("Did you mean")
struct SimilarityTests {
  static let names = [
    "text", "question", "yes-no", "scale", "date", "person", "people", "promise", "check-in",
  ]

  @Test(
    "the closest name is the one that was likely meant",
    arguments: [
      ("txt", "text"), ("TEXT", "text"), ("pepole", "people"), ("persn", "person"), ("promises", "promise"),
      ("quesiton", "question"), ("yesno", "yes-no"), ("checkin", "check-in"), ("scal", "scale"),
      ("dta", "date"),
    ] as [(String, String?)] + [
      ("number", nil), ("", nil), ("x", nil), ("choice", nil), ("meeting", nil), ("日付", nil),
    ])
  func closestName(_ word: String, _ expected: String?) {
    #expect(closest(to: word, among: Self.names) == expected)
  }

  @Test("of equally close names the first one wins, and a closer one wins over it")
  func ties() {
    #expect(closest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(closest(to: "actual", among: ["actually", "actual"]) == "actual")
    #expect(closest(to: "trying", among: []) == nil)
  }

  @Test("long words may differ in a third of their letters")
  func longWords() {
    #expect(
      closest(to: "intentional.weekly-tme", among: ["intentional.weekly-time"]) == "intentional.weekly-time")
    #expect(closest(to: "abcdefghi", among: ["abcdefxyz"]) == "abcdefxyz")
    #expect(closest(to: "abcdefghi", among: ["abcdewxyz"]) == nil)
  }

  @Test("words of any length are safe")
  func longest() {
    let long = String(repeating: "a", count: 100_000)
    #expect(closest(to: long, among: ["a", long]) == long)
  }
}
