extension CivilDate {
  /// The day of the week: "Monday".
  package var weekdayName: String { Self.weekdayNames[weekday - 1] }

  /// The month: "March".
  package var monthName: String { Self.monthNames[month - 1] }

  /// The names of the days, Monday first.
  package static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The names of the months, January first.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// The date as people say it: "today", "tomorrow", "yesterday", "Thursday" within the next six days, "last
  /// Thursday" within the past six, else "3 March", with the year where it is another.
  package func inWords(today: CivilDate) -> String {
    switch daysSince1970 - today.daysSince1970 {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case 2...6: weekdayName
    case -6 ... -2: "last \(weekdayName)"
    default: "\(day) \(monthName)" + (year == today.year ? "" : " \(year)")
    }
  }
}
