import Text

/// The calendar around today, and the words for it.
extension DateReader {
  /// Monday of this week.
  var monday: CivilDate { today.adding(days: 1 - today.weekday) }

  /// The next such weekday after today.
  func next(_ weekday: Int) -> CivilDate {
    let ahead = (weekday - today.weekday + 7) % 7
    return today.adding(days: ahead == 0 ? 7 : ahead)
  }

  /// The newest such weekday before today.
  func previous(_ weekday: Int) -> CivilDate {
    let behind = (today.weekday - weekday + 7) % 7
    return today.adding(days: behind == 0 ? -7 : -behind)
  }

  /// The last day of the month that lies so many months ahead.
  func endOfMonth(after months: Int) -> CivilDate {
    let count = today.year * 12 + today.month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CivilDate(year: year, month: month, day: CivilDate.daysIn(month: month, of: year)) ?? today
  }

  /// The next such day, today included.
  func upcoming(day: Int, month: Int) -> CivilDate? {
    (0...8).lazy.compactMap { CivilDate(year: today.year + $0, month: month, day: day) }.first { $0 >= today }
  }

  /// A day of a month, with the year where one follows.
  mutating func date(day: Int, month: Int) -> Days? {
    if let year = word().flatMap({ Int($0) }), (1900...2200).contains(year) {
      index += 1
      return CivilDate(year: year, month: month, day: day).map { Days($0) }
    }
    return upcoming(day: day, month: month).map { Days($0) }
  }

  func shifted(by count: Int, unit: String, days: Int) -> Days? {
    guard unit.hasPrefix("month") else { return Days(today.adding(days: count * days)) }
    let months = today.year * 12 + today.month - 1 + count
    let (year, month) = (months / 12, months % 12 + 1)
    return CivilDate(year: year, month: month, day: min(today.day, CivilDate.daysIn(month: month, of: year)))
      .map { Days($0) }
  }

  /// "Two", "10", "a", "a couple of".
  mutating func readCount() -> Int? {
    guard let word = word() else { return nil }
    if word == "a" || word == "an" {
      index += 1
      if take("couple") {
        _ = take("of")
        return 2
      }
      return take("fortnight") ? nil : 1
    }
    guard let number = numberWords[word] ?? (word.utf8.count <= 3 ? Int(word) : nil), number > 0 else {
      return nil
    }
    index += 1
    return number
  }

  /// "At 8", "at 8:30pm", "8pm", "at noon".
  mutating func readTime() -> CivilTime? {
    let start = index
    let isMarked = take("at", "around", "by")
    guard let word = word() else {
      index = start
      return nil
    }
    if let time = Self.namedTimes[word] {
      index += 1
      return time
    }
    let digits = word.prefix { $0.isNumber || $0 == ":" }
    let ending = word[digits.endIndex...]
    let parts = digits.split(separator: ":").compactMap { Int($0) }
    guard let hour = parts.first, parts.count <= 2, isMarked || parts.count == 2 || !ending.isEmpty,
      ["", "am", "pm", "h"].contains(ending)
    else {
      index = start
      return nil
    }
    index += 1
    var half = String(ending)
    if half.isEmpty, take("am") { half = "am" } else if half.isEmpty, take("pm") { half = "pm" }
    let shifted = half == "pm" && hour < 12 ? hour + 12 : half == "am" && hour == 12 ? 0 : hour
    let time = CivilTime(hour: shifted, minute: parts.count == 2 ? parts[1] : 0)
    if time == nil { index = start }
    return time
  }

  /// The number of "3", "3rd", "third" as a day of a month.
  static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard
      digits.isEmpty || ordinalEndings.contains(String(word[digits.endIndex...]))
        || digits.count == word.count
    else { return nil }
    let number = Int(digits) ?? ordinals.firstIndex(of: word).map { $0 + 1 }
    return number.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  static let ordinalEndings = ["st", "nd", "rd", "th"]
  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
  static let namedDays = [
    "today": 0, "tonight": 0, "tomorrow": 1, "tommorow": 1, "tomorow": 1, "tommorrow": 1, "tmrw": 1,
    "yesterday": -1,
  ]
  static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night", "lunchtime", "noon"]
  static let units = [
    "day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "month": 30, "months": 30,
  ]
  static let namedTimes = [
    "noon": CivilTime(hour: 12, minute: 0), "midday": CivilTime(hour: 12, minute: 0),
    "midnight": CivilTime(hour: 0, minute: 0),
  ].compactMapValues { $0 }
  static let weekdays: [String: Int] = [
    "monday": 1, "mon": 1, "tuesday": 2, "tue": 2, "tues": 2, "wednesday": 3, "wed": 3, "weds": 3,
    "wensday": 3,
    "thursday": 4, "thu": 4, "thur": 4, "thurs": 4, "friday": 5, "fri": 5, "saturday": 6, "sunday": 7,
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
  ]
  static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]
}
