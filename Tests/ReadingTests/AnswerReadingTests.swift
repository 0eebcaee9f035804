import Reading
import Testing
import Text

@Suite("Short answers")
struct AnswerReadingTests {
  @Test(
    "yes, no, not sure",
    arguments: [
      ("yes", .yes), ("Yes, last night", .yes), ("yep", .yes), ("yeah sure", .yes), ("I did", .yes),
      ("done", .yes),
      ("of course", .yes), ("no problem, yes", .yes), ("ok", .yes), ("yes please", .yes), ("y", .yes),
      ("Well, yes", .yes), ("I think so", .yes), ("no", .no), ("nope, Friday", .no), ("not really", .no),
      ("I didn't", .no), ("I haven’t", .no), ("not yet", .no), ("never", .no), ("nah", .no),
      ("No. Forgot it.", .no),
      ("n", .no), ("I don't think so", .no), ("maybe", .notSure), ("not sure", .notSure),
      ("I'm not sure", .notSure),
      ("kind of", .notSure), ("I don't know", .notSure), ("it depends", .notSure), ("yes and no", .notSure),
      ("dunno", .notSure), ("purple", nil), ("", nil), ("Ana", nil), ("nobody", nil), ("yesterday", nil),
      ("notable", nil), ("surely not", nil), ("no problem", nil),
    ] as [(String, YesNo?)])
  func yesNoAnswers(text: String, expected: YesNo?) { #expect(yesNo(in: Line(text)) == expected) }

  @Test(
    "whole numbers",
    arguments: [
      ("4", 4), ("four", 4), ("a 3", 3), ("about 4", 4), ("4/5", 4), ("4 / 5", nil), ("4 or 5", nil),
      ("4.5", nil), ("-1", -1),
      ("between 2 and 3", nil), ("", nil), ("none", nil), ("99999999999999999999", nil), ("3rd", nil),
      ("8:30", nil),
      ("Five!", 5), ("I'd say 2", 2), ("ten", 10), ("3, tired", 3), ("12", 12), ("0", 0), ("zero", 0),
    ] as [(String, Int?)])
  func numbers(text: String, expected: Int?) { #expect(wholeNumber(in: Line(text)) == expected) }

  @Test(
    "nothing, and no more",
    arguments: [
      ("nobody", true), ("No one really", true), ("none", true), ("nothing", true),
      ("Nothing this time", true),
      ("n/a", true), ("nothing at all.", true), ("well, nobody", true), ("nothing special", false),
      ("not much", false), ("nobody but Ana", false), ("nothing but trouble", false), ("", false),
      ("nope", true),
      ("there was nobody", true), ("no one yet", true),
    ])
  func nothing(text: String, expected: Bool) { #expect(saysNothing(in: Line(text)) == expected) }

  @Test(
    "what became of a promise, on Monday 2 March 2026",
    arguments: [
      ("yes, last night", "kept"), ("done", "kept"), ("Yep", "kept"), ("sent it this morning", "kept"),
      ("I did", "kept"), ("called her yesterday", "kept"), ("nope, Friday", "2026-03-06"),
      ("not yet", "not yet"),
      ("no", "not yet"), ("no, tomorrow", "2026-03-03"), ("Friday", "2026-03-06"), ("tomorrow", "2026-03-03"),
      ("not yet, maybe next week", "2026-03-09"), ("let it go", "let go"), ("drop it", "let go"),
      ("never mind", "let go"), ("no longer needed", "let go"), ("Forget about it", "let go"),
      ("it won't happen", "let go"), ("almost", "not yet"), ("I haven't", "not yet"), ("purple", "unread"),
      ("", "unread"), ("Ana", "unread"), ("I forgot", "not yet"), ("still open", "not yet"),
    ])
  func checkIns(text: String, expected: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    let actual =
      switch checkIn(in: Line(text), today: today) {
      case .kept: "kept"
      case .letGo: "let go"
      case .notYet(let day): day?.start.description ?? "not yet"
      case nil: "unread"
      }
    #expect(actual == expected)
  }
}
