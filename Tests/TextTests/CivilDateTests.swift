import Testing
import Text

@Suite("Civil dates and moments")
struct CivilDateTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(
    "days are counted from 1970, and back",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-02-29", 19_782),
      ("2026-03-02", 20_514), ("1600-03-01", -135_080), ("9999-12-31", 2_932_896), ("0001-01-01", -719_162),
    ])
  func days(iso: String, expected: Int) throws {
    #expect(try date(iso).daysSince1970 == expected)
    #expect(CivilDate(daysSince1970: expected).description == iso)
  }

  @Test(
    "days that no calendar has are none",
    arguments: [
      "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
      "2026-3-2", "2026-03-02 ", "", "abcd-ef-gh", "2026-03-021",
    ])
  func none(iso: String) { #expect(CivilDate(iso: iso) == nil) }

  @Test("weekdays", arguments: [("2026-03-02", 1), ("2026-03-08", 7), ("1970-01-01", 4), ("1969-12-31", 3)])
  func weekday(iso: String, expected: Int) throws { #expect(try date(iso).weekday == expected) }

  @Test(
    "dates as people say them, on Monday 2 March 2026",
    arguments: [
      ("2026-03-02", "today"), ("2026-03-03", "tomorrow"), ("2026-03-01", "yesterday"),
      ("2026-03-05", "Thursday"), ("2026-03-08", "Sunday"), ("2026-03-09", "9 March"),
      ("2026-02-26", "last Thursday"), ("2026-02-24", "last Tuesday"), ("2026-02-23", "23 February"),
      ("2027-01-04", "4 January 2027"),
    ])
  func words(iso: String, expected: String) throws {
    #expect(try date(iso).inWords(today: date("2026-03-02")) == expected)
  }

  @Test("adding days stays within the calendar")
  func adding() throws {
    #expect(try date("2024-02-28").adding(days: 2).description == "2024-03-01")
    #expect(try date("2026-12-31").adding(days: 1).description == "2027-01-01")
    #expect(try date("9999-12-30").adding(days: .max).description == "9999-12-31")
    #expect(try date("0001-01-02").adding(days: .min).description == "0001-01-01")
  }

  @Test(
    "the wall clock of an instant",
    arguments: [
      (0, 0, "1970-01-01", "00:00"), (0, -60, "1969-12-31", "23:00"), (-1, 0, "1969-12-31", "23:59"),
      (1_772_456_400_000, -300, "2026-03-02", "08:00"), (1_772_456_400_000, 330, "2026-03-02", "18:30"),
    ] as [(Int64, Int, String, String)])
  func moments(instant: Int64, offset: Int, day: String, time: String) {
    let moment = Moment(instant: instant, utcOffset: offset)
    #expect(moment.date.description == day)
    #expect(moment.time.description == time)
  }
}
