import Readiness

/// Which findings the page shows whole, which as one row, and how many not at all.
///
/// A page with everything in it would not open on the computer of a meeting room, so what blocks and what is
/// worst goes first.
struct ListedFindings {
  /// The hardest first.
  private(set) var whole: ArraySlice<PackageSubject.Entry>
  /// The next ones.
  private(set) var rows: ArraySlice<PackageSubject.Entry>
  /// How many are in other files only.
  private(set) var leftOut: Int

  /// The most findings that are shown whole.
  static let wholeLimit = 2_000
  /// The most findings that are shown at all.
  static let limit = 12_000

  init(_ subject: PackageSubject) {
    let entries = subject.entries
    // Places are sorted rather than the entries, which are large.
    let order = entries.indices.sorted { PackageSubject.comesFirst(entries[$0], entries[$1]) }
    let listed = order.prefix(Self.limit).map { entries[$0] }
    whole = listed.prefix(Self.wholeLimit)
    rows = listed.dropFirst(Self.wholeLimit)
    leftOut = entries.count - listed.count
  }

  /// All that the page shows.
  var all: [PackageSubject.Entry] { Array(whole) + Array(rows) }
}
