import Text

/// What some words say of a day.
struct Days {
  var start: CivilDate
  var end: CivilDate?
  var time: CivilTime?
  var isAmbiguous = false

  init(_ start: CivilDate, to end: CivilDate? = nil, isAmbiguous: Bool = false) {
    self.start = start
    self.end = end
    self.isAmbiguous = isAmbiguous
  }
}

/// Reads days from folded words. Each form is one function that takes its words, or none.
struct DateReader {
  let words: [String]
  let today: CivilDate
  var index = 0

  init(words: [String], today: CivilDate) {
    self.words = words
    self.today = today
  }

  /// The day that begins at this word, with the time before or behind it; `nil` where none does.
  mutating func readDay() -> Days? {
    let start = index
    let forms: [(inout DateReader) -> Days?] = [
      { $0.readISO() }, { $0.readDayBefore() }, { $0.readNamedDay() }, { $0.readEndOf() },
      { $0.readInSomeDays() },
      { $0.readRelativeWeekday() }, { $0.readRelativePeriod() }, { $0.readMonthDay() }, { $0.readOrdinal() },
      { $0.readSlashes() }, { $0.readWeekday() },
    ]
    for form in forms {
      index = start
      guard var days = form(&self) else { continue }
      days.time = readTime()
      return days
    }
    index = start
    return nil
  }

  // MARK: Words

  /// The word that lies so far ahead.
  func word(_ ahead: Int = 0) -> String? {
    words.indices.contains(index + ahead) ? words[index + ahead] : nil
  }

  /// Takes this word, if it is the next.
  mutating func take(_ options: String...) -> Bool {
    guard let word = word(), options.contains(word) else { return false }
    index += 1
    return true
  }

  // MARK: Forms

  private mutating func readISO() -> Days? {
    guard let word = word(), let date = CivilDate(iso: word) else { return nil }
    index += 1
    return Days(date)
  }

  /// "The day before yesterday", "the day after tomorrow".
  private mutating func readDayBefore() -> Days? {
    _ = take("the")
    guard take("day") else { return nil }
    if take("before"), take("yesterday") { return Days(today.adding(days: -2)) }
    if take("after"), take("tomorrow") { return Days(today.adding(days: 2)) }
    return nil
  }

  /// "Today", "tonight", "tomorrow morning", "last night".
  private mutating func readNamedDay() -> Days? {
    guard let word = word() else { return nil }
    if word == "last", self.word(1) == "night" {
      index += 2
      return Days(today.adding(days: -1))
    }
    if word == "this", let part = self.word(1), Self.partsOfDay.contains(part) {
      index += 2
      return Days(today)
    }
    guard let shift = Self.namedDays[word] else { return nil }
    index += 1
    if let part = self.word(), Self.partsOfDay.contains(part) { index += 1 }
    return Days(today.adding(days: shift))
  }

  /// "End of the month", "the end of next week".
  private mutating func readEndOf() -> Days? {
    _ = take("the")
    guard take("end"), take("of") else { return nil }
    _ = take("the", "this")
    let isNext = take("next")
    if take("week") { return Days(monday.adding(days: isNext ? 11 : 4), isAmbiguous: true) }
    if take("day") { return isNext ? nil : Days(today) }
    if take("month") { return Days(endOfMonth(after: isNext ? 1 : 0)) }
    if take("year") {
      return CivilDate(year: today.year + (isNext ? 1 : 0), month: 12, day: 31).map { Days($0) }
    }
    return nil
  }

  /// "In two weeks", "in ten days", "in a month", "two weeks from now".
  private mutating func readInSomeDays() -> Days? {
    let isAhead = take("in", "within")
    guard let count = readCount(), let unit = word(), let days = Self.units[unit] else { return nil }
    index += 1
    if !isAhead {
      if take("ago") { return shifted(by: -count, unit: unit, days: days) }
      guard take("from") else { return nil }
      guard take("now", "today") else { return nil }
    }
    return shifted(by: count, unit: unit, days: days)
  }

  /// "This Friday", "next Friday", "last Friday", "Friday next week", "Friday week".
  private mutating func readRelativeWeekday() -> Days? {
    if let relation = word(), ["this", "next", "last", "coming", "every", "on"].contains(relation),
      let weekday = word(1).flatMap({ Self.weekdays[$0] })
    {
      index += 2
      switch relation {
      case "this": return Days(monday.adding(days: weekday - 1))
      case "next": return Days(monday.adding(days: weekday + 6), isAmbiguous: true)
      case "last": return Days(previous(weekday))
      case "on": return nextWeekTail(weekday) ?? Days(next(weekday))
      default: return Days(next(weekday))
      }
    }
    guard let weekday = word().flatMap({ Self.weekdays[$0] }) else { return nil }
    index += 1
    return nextWeekTail(weekday)
  }

  private mutating func nextWeekTail(_ weekday: Int) -> Days? {
    if word() == "next", word(1) == "week" {
      index += 2
      return Days(monday.adding(days: weekday + 6))
    }
    if take("week") { return Days(next(weekday).adding(days: 7)) }
    return nil
  }

  /// "This weekend", "next week", "next month".
  private mutating func readRelativePeriod() -> Days? {
    guard let relation = word(), ["this", "next", "last", "the"].contains(relation), let unit = word(1) else {
      return nil
    }
    let weeks = relation == "next" ? 7 : relation == "last" ? -7 : 0
    switch (unit, relation) {
    case ("weekend", _):
      index += 2
      return Days(monday.adding(days: 5 + weeks), to: monday.adding(days: 6 + weeks))
    case ("week", "next"), ("week", "last"), ("week", "this"):
      index += 2
      return Days(monday.adding(days: weeks), to: monday.adding(days: 6 + weeks))
    case ("month", "next"):
      index += 2
      return Days(endOfMonth(after: 0).adding(days: 1), to: endOfMonth(after: 1))
    default: return nil
    }
  }

  /// "3 March", "March 3rd", "the 3rd of March", "3 March 2027".
  private mutating func readMonthDay() -> Days? {
    _ = take("the")
    if let day = word().flatMap(Self.dayNumber) {
      index += 1
      _ = take("of")
      guard let month = word().flatMap({ Self.months[$0] }) else { return nil }
      index += 1
      return date(day: day, month: month)
    }
    guard let month = word().flatMap({ Self.months[$0] }) else { return nil }
    index += 1
    _ = take("the")
    guard let day = word().flatMap(Self.dayNumber) else { return nil }
    index += 1
    return date(day: day, month: month)
  }

  /// "The 3rd": the next such day, today included.
  private mutating func readOrdinal() -> Days? {
    _ = take("on")
    guard take("the"), let word = word(), word.utf8.first.map(isDigit) == true,
      Self.ordinalEndings.contains(where: word.hasSuffix),
      let day = Self.dayNumber(word)
    else { return nil }
    index += 1
    var month = (year: today.year, month: today.month)
    for _ in 0..<12 {
      if let date = CivilDate(year: month.year, month: month.month, day: day), date >= today {
        return Days(date)
      }
      month = month.month == 12 ? (month.year + 1, 1) : (month.year, month.month + 1)
    }
    return nil
  }

  /// "3/4": the third of April, as most of the world writes it; ambiguous where both could be the month.
  private mutating func readSlashes() -> Days? {
    guard let parts = word()?.split(separator: "/"), (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else {
      return nil
    }
    var days: Days?
    if numbers.count == 3 {
      let year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
      days = CivilDate(year: year, month: numbers[1], day: numbers[0]).map { Days($0) }
    } else {
      days = upcoming(day: numbers[0], month: numbers[1]).map { Days($0) }
    }
    guard days != nil else { return nil }
    index += 1
    days?.isAmbiguous = numbers[0] <= 12 && numbers[0] != numbers[1]
    return days
  }

  private mutating func readWeekday() -> Days? {
    guard let weekday = word().flatMap({ Self.weekdays[$0] }) else { return nil }
    index += 1
    if let part = word(), Self.partsOfDay.contains(part) { index += 1 }
    return Days(next(weekday))
  }
}
