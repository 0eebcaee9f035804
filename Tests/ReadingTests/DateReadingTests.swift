import Reading
import Testing
import Text

@Suite("Days that a line speaks of")
struct DateReadingTests {
  @Test(
    "from Monday 2 March 2026",
    arguments: [
      ("today", "2026-03-02"), ("tonight", "2026-03-02"), ("this morning", "2026-03-02"),
      ("tomorrow", "2026-03-03"), ("tomorrow morning", "2026-03-03"), ("Tommorow", "2026-03-03"),
      ("the day after tomorrow", "2026-03-04"), ("yesterday", "2026-03-01"), ("last night", "2026-03-01"),
      ("the day before yesterday", "2026-02-28"), ("Tuesday", "2026-03-03"), ("on Friday", "2026-03-06"),
      ("friday", "2026-03-06"), ("Fri", "2026-03-06"), ("Sunday", "2026-03-08"), ("Monday", "2026-03-09"),
      ("this Friday", "2026-03-06"), ("next Friday", "2026-03-13"), ("next Monday", "2026-03-09"),
      ("Friday next week", "2026-03-13"), ("Friday week", "2026-03-13"), ("last Friday", "2026-02-27"),
      ("last Monday", "2026-02-23"), ("this weekend", "2026-03-07"), ("next weekend", "2026-03-14"),
      ("next week", "2026-03-09"), ("last week", "2026-02-23"), ("next month", "2026-04-01"),
      ("in two weeks", "2026-03-16"), ("in 10 days", "2026-03-12"), ("in ten days", "2026-03-12"),
      ("in a week", "2026-03-09"), ("in a month", "2026-04-02"), ("in a couple of weeks", "2026-03-16"),
      ("two weeks from now", "2026-03-16"), ("three days ago", "2026-02-27"), ("the 3rd", "2026-03-03"),
      ("the 1st", "2026-04-01"), ("on the 12th", "2026-03-12"), ("3 March", "2026-03-03"),
      ("March 3rd", "2026-03-03"), ("3rd of March", "2026-03-03"), ("the 3rd of March", "2026-03-03"),
      ("March the 3rd", "2026-03-03"), ("1 March", "2027-03-01"), ("3 Mar 2028", "2028-03-03"),
      ("29 February", "2028-02-29"), ("2026-04-01", "2026-04-01"), ("3/4", "2026-04-03"),
      ("24/12", "2026-12-24"), ("3/4/27", "2027-04-03"), ("end of the month", "2026-03-31"),
      ("the end of the week", "2026-03-06"), ("end of next week", "2026-03-13"),
      ("end of next month", "2026-04-30"), ("end of the year", "2026-12-31"),
      ("Wednesday coffee with Omar, early", "2026-03-04"), ("yes, last night", "2026-03-01"),
      ("I'll call her Thursday at 8", "2026-03-05"), ("by Thursday", "2026-03-05"),
    ])
  func first(text: String, expected: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(dates(in: Line(text), today: today).first?.start.description == expected)
  }

  @Test(
    "no day is read where none is said",
    arguments: [
      "", "sunny", "I may call", "march on", "the third option", "sat down", "in two minds", "2.5", "one day",
      "31 June", "30 February", "99/99", "the 45th", "week", "month", "at 8", "second", "a month", "in time",
    ])
  func none(text: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(dates(in: Line(text), today: today).map(\.start) == [])
  }

  @Test(
    "corners of the calendar",
    arguments: [
      ("2026-12-31", "tomorrow", "2027-01-01"), ("2026-12-28", "Friday", "2027-01-01"),
      ("2024-02-28", "tomorrow", "2024-02-29"), ("2026-01-31", "in a month", "2026-02-28"),
      ("2026-12-15", "next month", "2027-01-01"), ("2026-12-31", "the 1st", "2027-01-01"),
      ("2026-03-08", "this Friday", "2026-03-06"), ("2026-03-08", "next Monday", "2026-03-09"),
      ("2026-03-08", "this weekend", "2026-03-07"), ("2021-01-03", "this Monday", "2020-12-28"),
      ("2026-02-10", "the 31st", "2026-03-31"), ("2026-11-30", "end of next month", "2026-12-31"),
    ])
  func corners(today: String, text: String, expected: String) throws {
    let today = try #require(CivilDate(iso: today))
    #expect(dates(in: Line(text), today: today).first?.start.description == expected)
  }

  @Test(
    "times of day",
    arguments: [
      ("tomorrow at 8", "08:00"), ("Friday at 8:30pm", "20:30"), ("Friday 8pm", "20:00"),
      ("tomorrow at noon", "12:00"),
      ("tomorrow 14:15", "14:15"), ("Friday at 12 am", "00:00"), ("Friday", nil), ("Friday at 25", nil),
    ] as [(String, String?)])
  func times(text: String, expected: String?) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(dates(in: Line(text), today: today).first?.time?.description == expected)
  }

  @Test("what people read in more than one way is marked")
  func ambiguous() throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    for (text, expected) in [("next Friday", true), ("3/4", true), ("24/12", false), ("Friday", false)] {
      #expect(dates(in: Line(text), today: today).first?.isAmbiguous == expected)
    }
  }

  @Test("several days, with where each stands")
  func several() throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    let line = Line("Not Tuesday — rather Thursday at noon, or next week")
    #expect(
      dates(in: line, today: today).map { line.text(in: $0.range) } == [
        "Tuesday", "Thursday at noon", "next week",
      ])
  }
}
