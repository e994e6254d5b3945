/// Working time from a day on as one line of minutes, without nights, weekends and holidays.
///
/// Every date of a timetable is a place on it, so that work can be added up without a calendar.
struct WorkAxis {
  let calendar: WorkCalendar
  let start: CalendarDate
  let minutesPerDay: Int
  /// Working days among the first so many days from the start on, without regard to holidays.
  private let workingInWeek: [Int]
  /// Days from the start on which work would be done if they were not holidays, in ascending order.
  private let holidays: [Int]

  init(_ calendar: WorkCalendar, from start: CalendarDate) {
    self.calendar = calendar
    self.start = start
    minutesPerDay = calendar.minutesPerDay
    var counts = [0]
    for day in 0..<7 {
      let isWorking = calendar.weekdays.contains(start.advanced(by: day).weekday)
      counts.append(counts[day] + (isWorking ? 1 : 0))
    }
    workingInWeek = counts
    holidays = calendar.holidays.filter { calendar.weekdays.contains($0.weekday) }
      .compactMap { Self.offset(of: $0, from: start) }
      .sorted()
  }

  /// Whether there is any working time at all.
  var isEmpty: Bool { minutesPerDay == 0 || workingDays(inFirst: WorkCalendar.horizon) == 0 }

  /// The numbers, from 0, of the working days among some days; days before the start are left out.
  func workingDays(among days: Set<CalendarDate>) -> [Int] {
    days.filter { calendar.isWorkingDay($0) }.compactMap { Self.offset(of: $0, from: start) }
      .map(workingDays(inFirst:))
      .sorted()
  }

  /// The minute at which a day starts; 0 for the first day and all before it.
  func minute(atStartOf day: CalendarDate) -> Int {
    guard day > start else { return 0 }
    return workingDays(inFirst: Self.offset(of: day, from: start) ?? WorkCalendar.horizon) * minutesPerDay
  }

  /// The day to which a minute belongs; nil beyond the horizon.
  func day(ofMinute minute: Int) -> CalendarDate? {
    guard minutesPerDay > 0 else { return nil }
    let wanted = minute / minutesPerDay + 1
    var (low, high) = (1, WorkCalendar.horizon)
    guard workingDays(inFirst: high) >= wanted else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if workingDays(inFirst: middle) < wanted { low = middle + 1 } else { high = middle }
    }
    return start.advanced(by: low - 1)
  }

  /// The day on which work ends: that of its last minute, or of its start when it has none.
  func day(endingAt end: Int, startingAt start: Int) -> CalendarDate? {
    day(ofMinute: max(start, end - 1))
  }

  /// The working days among the first so many days from the start on.
  private func workingDays(inFirst days: Int) -> Int {
    days / 7 * workingInWeek[7] + workingInWeek[days % 7] - holidays.count(below: days)
  }

  private static func offset(of day: CalendarDate, from start: CalendarDate) -> Int? {
    let (offset, overflows) = day.daysSinceEpoch.subtractingReportingOverflow(start.daysSinceEpoch)
    return !overflows && (0..<WorkCalendar.horizon).contains(offset) ? offset : nil
  }
}

extension [Int] {
  /// How many of these numbers, which ascend, are below a limit.
  func count(below limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
