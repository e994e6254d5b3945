/// What one owner's time is taken up by, one step at a time.
struct OwnerLane {
  let time: OwnerTime
  /// Free time between steps, in ascending order; in the owner's minutes, as is everything here.
  private var gaps: [Range<Int>] = []
  private var end = 0

  init(_ time: OwnerTime) { self.time = time }

  /// Takes the first time that is long enough and not too early.
  ///
  /// Cost: the gaps after that time which are too short.
  mutating func take(_ minutes: Int, notBefore earliest: Int) -> Range<Int> {
    guard minutes > 0 else { return earliest..<earliest }
    var place = firstGap(endingAfter: earliest)
    while place < gaps.count {
      let start = max(earliest, gaps[place].lowerBound)
      if gaps[place].upperBound - start >= minutes {
        split(place, at: start..<(start + minutes))
        return start..<(start + minutes)
      }
      place += 1
    }
    let start = max(end, earliest)
    if start > end { gaps.append(end..<start) }
    end = start + minutes
    return start..<end
  }

  private mutating func split(_ place: Int, at taken: Range<Int>) {
    let (before, after) = (
      gaps[place].lowerBound..<taken.lowerBound, taken.upperBound..<gaps[place].upperBound
    )
    gaps.replaceSubrange(place...place, with: [before, after].filter { !$0.isEmpty })
  }

  private func firstGap(endingAfter minute: Int) -> Int {
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].upperBound <= minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
