/// A time of day on a clock with 24 hours, in whole minutes.
package struct CivilTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  package let minuteOfDay: Int

  /// The time of this hour (0 to 23) and minute (0 to 59); `nil` where there is none.
  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minuteOfDay = hour * 60 + minute
  }

  /// The hour, 0 to 23.
  package var hour: Int { minuteOfDay / 60 }
  /// The minute of the hour, 0 to 59.
  package var minute: Int { minuteOfDay % 60 }

  package static func < (left: CivilTime, right: CivilTime) -> Bool { left.minuteOfDay < right.minuteOfDay }
}

extension CivilTime: CustomStringConvertible {
  /// The time as ISO 8601 writes it: `08:05`.
  package var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// One instant, as the person's clock on the wall shows it. The only clock that the pure modules know.
package struct Moment: Hashable, Sendable {
  /// The instant, in milliseconds since 1970-01-01 UTC.
  package var instant: Int64
  /// How far the wall clock is ahead of UTC, in minutes; negative west of Greenwich.
  package var utcOffset: Int

  package init(instant: Int64, utcOffset: Int) {
    self.instant = instant
    self.utcOffset = utcOffset
  }

  /// The day that the wall clock shows.
  package var date: CivilDate { CivilDate(daysSince1970: Int(floorDivided(wallMinutes, by: 1440))) }

  /// The time that the wall clock shows.
  package var time: CivilTime {
    let minute = Int(wallMinutes - floorDivided(wallMinutes, by: 1440) * 1440)
    return CivilTime(hour: minute / 60, minute: minute % 60) ?? CivilTime.midnight
  }

  private var wallMinutes: Int64 { floorDivided(instant, by: 60_000) + Int64(utcOffset) }

  private func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}

extension CivilTime {
  /// The first minute of the day.
  package static let midnight = CivilTime(minuteOfDay: 0)

  private init(minuteOfDay: Int) { self.minuteOfDay = minuteOfDay }
}
