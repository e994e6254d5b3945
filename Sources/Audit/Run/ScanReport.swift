import SourceTree

/// What a scan of files came to, or one worker's part of it.
struct ScanReport: Sendable {
  /// What one step saw in one file.
  struct Seen: Sendable {
    /// The file's place in the tree.
    var file: Int
    /// The step's place in the plan.
    var step: Int
    var sightings: [Sighting]
  }

  /// How much was looked at.
  struct Extent: Equatable, Sendable {
    var files = 0
    var bytes = 0
    var lines = 0

    /// Adds another extent.
    static func += (left: inout Extent, right: Extent) {
      left.files += right.files
      left.bytes += right.bytes
      left.lines += right.lines
    }
  }

  /// What was seen, by file, then by step, once parts are put together.
  var seen: [Seen] = []
  /// What source files say, by the file's place in the tree.
  var facts: [(file: Int, facts: SourceFacts)] = []
  /// The ignores in the text, by the file's place in the tree.
  var ignores: [(file: Int, ignores: [InlineIgnore])] = []
  /// Files that were passed over when they were read, by their place in the tree.
  var skipped: [(file: Int, reason: SkipReason)] = []
  /// All that was looked at.
  var extent = Extent()
  /// By check: what it looked at.
  var extents: [Extent]
  /// By check: in how many files a match was given up as too much work.
  var abandoned: [Int]

  /// Knows nothing yet of so many checks.
  init(checks: Int) {
    extents = Array(repeating: Extent(), count: checks)
    abandoned = Array(repeating: 0, count: checks)
  }

  /// Takes in another part; ``sort()`` puts them in order.
  mutating func append(_ other: ScanReport) {
    seen += other.seen
    facts += other.facts
    ignores += other.ignores
    skipped += other.skipped
    extent += other.extent
    for check in extents.indices {
      extents[check] += other.extents[check]
      abandoned[check] += other.abandoned[check]
    }
  }

  /// Puts everything in the order of the tree, whichever worker had it.
  mutating func sort() {
    seen.sort { ($0.file, $0.step) < ($1.file, $1.step) }
    facts.sort { $0.file < $1.file }
    ignores.sort { $0.file < $1.file }
    skipped.sort { $0.file < $1.file }
  }
}
