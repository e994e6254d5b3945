/// The earliest and latest times of steps that wait for each other, as if there were enough hands for all of
/// them.
///
/// Source: J. E. Kelley, M. R. Walker, "Critical-Path Planning and Scheduling", Proceedings of the Eastern
/// Joint Computer Conference, 1959. Cost: linear in steps and dependencies.
struct CriticalPathMethod {
  let earliestStart: [Int]
  let latestStart: [Int]
  /// The time at which the last step ends.
  let finish: Int

  /// Goes through the steps forwards and backwards; each requires only steps with smaller numbers.
  init(durations: [Int], requires: [[Int]]) {
    var start = [Int](repeating: 0, count: durations.count)
    var finish = 0
    for step in durations.indices {
      for required in requires[step] { start[step] = max(start[step], start[required] + durations[required]) }
      finish = max(finish, start[step] + durations[step])
    }
    var end = [Int](repeating: finish, count: durations.count)
    for step in durations.indices.reversed() {
      for required in requires[step] { end[required] = min(end[required], end[step] - durations[step]) }
    }
    earliestStart = start
    latestStart = zip(end, durations).map { $0 - $1 }
    self.finish = finish
  }
}
