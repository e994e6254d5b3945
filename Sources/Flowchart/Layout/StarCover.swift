/// The fewest points of two sides that touch every line between the sides.
///
/// Each line can then be drawn as part of the star of one of its ends, and no fewer stars would do. After
/// Kőnig's theorem: a largest matching is as large as the smallest cover, which follows from it.
struct StarCover {
  private(set) var isUpper: [Bool]
  private(set) var isLower: [Bool]

  /// Finds the cover of lines given as pairs of an upper and a lower point; O(points × lines).
  init(upperCount: Int, lowerCount: Int, lines: [(upper: Int, lower: Int)]) {
    var neighbours = Array(repeating: [Int](), count: upperCount)
    for line in lines { neighbours[line.upper].append(line.lower) }
    var matching = Matching(upperCount: upperCount, lowerCount: lowerCount, neighbours: neighbours)
    for upper in 0..<upperCount where !neighbours[upper].isEmpty { matching.augment(from: upper) }
    let free = (0..<upperCount).filter { matching.lowerOf[$0] == nil && !neighbours[$0].isEmpty }
    let reached = matching.reach(from: free)
    isUpper = (0..<upperCount).map { !reached.upper[$0] && !neighbours[$0].isEmpty }
    isLower = reached.lower
  }

  private struct Matching {
    var lowerOf: [Int?]
    var upperOf: [Int?]
    let neighbours: [[Int]]

    init(upperCount: Int, lowerCount: Int, neighbours: [[Int]]) {
      lowerOf = Array(repeating: nil, count: upperCount)
      upperOf = Array(repeating: nil, count: lowerCount)
      self.neighbours = neighbours
    }

    /// Matches one more point if the matching can grow from it.
    mutating func augment(from start: Int) {
      var origin: [Int: Int] = [:]
      var queue = [start]
      var head = 0
      while head < queue.count {
        let upper = queue[head]
        head += 1
        for lower in neighbours[upper] where origin[lower] == nil {
          origin[lower] = upper
          guard let next = upperOf[lower] else { return match(lower, from: origin) }
          queue.append(next)
        }
      }
    }

    private mutating func match(_ last: Int, from origin: [Int: Int]) {
      var lower: Int? = last
      while let current = lower, let upper = origin[current] {
        lower = lowerOf[upper]
        lowerOf[upper] = current
        upperOf[current] = upper
      }
    }

    /// The points on ways that leave unmatched upper points and come back along matched lines.
    func reach(from starts: [Int]) -> (upper: [Bool], lower: [Bool]) {
      var upper = Array(repeating: false, count: lowerOf.count)
      var lower = Array(repeating: false, count: upperOf.count)
      var queue = starts
      for start in starts { upper[start] = true }
      var head = 0
      while head < queue.count {
        for point in neighbours[queue[head]] where !lower[point] {
          lower[point] = true
          guard let next = upperOf[point], !upper[next] else { continue }
          upper[next] = true
          queue.append(next)
        }
        head += 1
      }
      return (upper, lower)
    }
  }
}
