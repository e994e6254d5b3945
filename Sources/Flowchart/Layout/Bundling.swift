/// The bundles of a layering: as few as possible between each pair of ranks.
///
/// A line that is bundled with those of the same source is never also bundled with those of the same target, as
/// a reader would then follow lines that do not exist.
struct Bundling {
  private(set) var bundles: [Bundle] = []
  /// The bundle of each segment.
  private(set) var bundleOfSegment: [Int]

  init(_ layering: Layering) {
    bundleOfSegment = Array(repeating: 0, count: layering.segments.count)
    var segmentsBelow = Array(repeating: [Int](), count: layering.ranks.count)
    for (index, segment) in layering.segments.enumerated() {
      segmentsBelow[layering.items[segment.upper].rank].append(index)
    }
    for (rank, segments) in segmentsBelow.enumerated() { bundle(segments, below: rank, layering) }
  }

  private mutating func bundle(_ segments: [Int], below rank: Int, _ layering: Layering) {
    var degree: [Int: Int] = [:]
    for segment in segments {
      degree[layering.segments[segment].upper, default: 0] += 1
      degree[layering.segments[segment].lower, default: 0] += 1
    }
    // A lane is one column wide, so that all its lines on one side must be one bundle.
    func isForced(_ item: Int) -> Bool { layering.items[item].node == nil && degree[item, default: 0] > 1 }
    let free = segments.filter { index in
      !isForced(layering.segments[index].upper) && !isForced(layering.segments[index].lower)
    }
    let cover = localCover(free, layering)
    var bundleOfHub: [Int: Int] = [:]
    for index in segments {
      let segment = layering.segments[index]
      let isFanOut = isForced(segment.upper) || (!isForced(segment.lower) && cover.contains(segment.upper))
      let hub = isFanOut ? segment.upper : segment.lower
      if let bundle = bundleOfHub[hub] {
        bundles[bundle].segments.append(index)
      } else {
        bundleOfHub[hub] = bundles.count
        bundles.append(Bundle(rank: rank, hub: hub, isFanOut: isFanOut, segments: [index]))
      }
      bundleOfSegment[index] = bundleOfHub[hub] ?? 0
    }
  }

  /// The items whose stars cover the given segments.
  private func localCover(_ segments: [Int], _ layering: Layering) -> Set<Int> {
    var uppers: [Int] = []
    var lowers: [Int] = []
    var localIndex: [Int: Int] = [:]
    let lines = segments.map { index in
      let segment = layering.segments[index]
      if localIndex[segment.upper] == nil {
        localIndex[segment.upper] = uppers.count
        uppers.append(segment.upper)
      }
      if localIndex[segment.lower] == nil {
        localIndex[segment.lower] = lowers.count
        lowers.append(segment.lower)
      }
      return (upper: localIndex[segment.upper] ?? 0, lower: localIndex[segment.lower] ?? 0)
    }
    let cover = StarCover(upperCount: uppers.count, lowerCount: lowers.count, lines: lines)
    let chosenUppers = uppers.indices.filter { cover.isUpper[$0] }.map { uppers[$0] }
    return Set(chosenUppers + lowers.indices.filter { cover.isLower[$0] }.map { lowers[$0] })
  }

  /// The bundles that meet each item on one side.
  func bundlesOfItem(_ layering: Layering, onUpperSide: Bool) -> [[Int]] {
    var found = Array(repeating: [Int](), count: layering.items.count)
    for (index, bundle) in bundles.enumerated() {
      for segment in bundle.segments {
        let item = onUpperSide ? layering.segments[segment].lower : layering.segments[segment].upper
        if found[item].last != index { found[item].append(index) }
      }
    }
    return found
  }

  /// The largest number of bundles that meet one side of an item.
  func largestPortCount(_ layering: Layering) -> Int {
    [true, false].map { side in
      bundlesOfItem(layering, onUpperSide: side).map(\.count).max() ?? 0
    }.max() ?? 0
  }
}
