package import Readiness

/// Tells which findings of a scan are findings that the register has (formats §3.6).
///
/// Surest first: the same identity, the same text of the same rule in the same file, the same line by git's account of
/// what changed, the nearest line of the same rule in the same file, the same text in another file. Where two could be
/// meant, none is: both are shown.
package struct FindingMatching: Sendable {
  /// The register's finding for each draft, by the draft's index; nil for a new one.
  package private(set) var known: [FindingID?]
  /// For drafts that are new, register findings that they may be; empty for most.
  package private(set) var possible: [Int: [FindingID]] = [:]
  /// The register's findings of this tool that no draft is.
  package private(set) var gone: [FindingID] = []

  private let drafts: [MatchSide]
  private let register: [MatchSide]
  private var freeDrafts: Set<Int>
  private var freeKnown: Set<Int>

  /// How far a line may have moved for the nearest one to be taken for it.
  static let nearestLines = 30

  /// Matches one tool's drafts with the register's findings of the same tool.
  ///
  /// `moved` says where a line of the last audited commit is now, nil for a line that is gone; without it only texts and
  /// nearness count. Findings that are not of the same series of scans are only recognized by what they are, not by what is
  /// near. Cost: linear but for findings of one rule in one file, which are compared with each other.
  package init(
    _ drafts: [FindingDraft],
    of tool: String = ScanRecord.ownTool,
    with findings: [Finding],
    moved: ((Place) -> Place?)? = nil,
    isOfSeries: (Finding) -> Bool = { _ in true }
  ) {
    let identities = FindingIdentity.identities(of: drafts)
    self.init(drafts, identities, of: tool, with: findings, moved: moved, isOfSeries: isOfSeries)
  }

  /// The same with the drafts' identities, which cost a digest each; next to nothing where the register has nothing.
  init(
    _ drafts: [FindingDraft],
    _ identities: [Identity],
    of tool: String,
    with findings: [Finding],
    moved: ((Place) -> Place?)?,
    isOfSeries: (Finding) -> Bool
  ) {
    let sides = findings.compactMap { MatchSide(finding: $0, tool: tool, isOfSeries: isOfSeries($0)) }
    guard !sides.isEmpty else {
      self.init(unknown: drafts.count)
      return
    }
    self.init(
      zip(drafts, identities).map { MatchSide(draft: $0, identity: $1) },
      with: sides,
      moved: moved
    )
  }

  /// So many drafts, of which the register knows none.
  private init(unknown count: Int) {
    (drafts, register, freeDrafts, freeKnown) = ([], [], [], [])
    known = Array(repeating: nil, count: count)
  }

  /// Matches the findings of a tool in a later register with those in an earlier one; all must be the tool's.
  init(later: [Finding], with earlier: [Finding], of tool: String) {
    self.init(
      later.compactMap { MatchSide(finding: $0, tool: tool, isOfSeries: true) },
      with: earlier.compactMap { MatchSide(finding: $0, tool: tool, isOfSeries: true) },
      moved: nil
    )
  }

  private init(_ drafts: [MatchSide], with register: [MatchSide], moved: ((Place) -> Place?)?) {
    self.drafts = drafts
    self.register = register
    known = Array(repeating: nil, count: drafts.count)
    freeDrafts = Set(drafts.indices)
    freeKnown = Set(register.indices)
    matchEqual(moved) { $0.scheme + "\u{0}" + $0.key }
    // A fingerprint may change when the place does not.
    matchEqual(moved, \.contentKey)
    if let moved { matchMoved(moved) }
    matchNearest(moved)
    matchTextElsewhere()
    gone = freeKnown.sorted().map { register[$0].id }
  }

  private mutating func pair(_ draft: Int, _ finding: Int) {
    known[draft] = register[finding].id
    freeDrafts.remove(draft)
    freeKnown.remove(finding)
  }

  /// Free indices of both sides by something that they have in common.
  private func groups<Key: Hashable & Comparable>(
    _ key: (MatchSide) -> Key?
  ) -> [(drafts: [Int], findings: [Int])] {
    var groups: [Key: (drafts: [Int], findings: [Int])] = [:]
    for index in freeDrafts.sorted() {
      if let key = key(drafts[index]) { groups[key, default: ([], [])].drafts.append(index) }
    }
    for index in freeKnown.sorted() {
      if let key = key(register[index]) { groups[key, default: ([], [])].findings.append(index) }
    }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter {
      !$0.drafts.isEmpty && !$0.findings.isEmpty
    }
  }

  /// As many with one key on both sides are the same, from top to bottom; else their lines decide.
  private mutating func matchEqual(_ moved: ((Place) -> Place?)?, _ key: (MatchSide) -> String?) {
    for group in groups(key) {
      guard group.drafts.count != group.findings.count else {
        for (draft, finding) in zip(group.drafts, group.findings) { pair(draft, finding) }
        continue
      }
      pairNearest(group, within: .max, moved)
    }
  }

  /// The same rule on the line to which git says a known line has moved, in a renamed file as well.
  private mutating func matchMoved(_ moved: (Place) -> Place?) {
    var byPlace: [String: [Int]] = [:]
    for index in freeDrafts.sorted() {
      if let place = drafts[index].place { byPlace[drafts[index].placeKey(place), default: []].append(index) }
    }
    for finding in freeKnown.sorted() {
      let side = register[finding]
      guard side.isOfSeries, let place = side.place, let now = moved(place),
        let candidates = byPlace[side.placeKey(now)]?.filter({ freeDrafts.contains($0) }),
        candidates.count == 1
      else { continue }
      pair(candidates[0], finding)
    }
  }

  private mutating func matchNearest(_ moved: ((Place) -> Place?)?) {
    for group in groups({ side in
      side.isPlaced && side.isOfSeries ? side.place.map { side.rule + "\u{0}" + $0.path } : nil
    }) {
      pairNearest(group, within: Self.nearestLines, moved)
    }
  }

  /// Pairs those that are nearest to each other, the closest pair first.
  private mutating func pairNearest(
    _ group: (drafts: [Int], findings: [Int]),
    within limit: Int,
    _ moved: ((Place) -> Place?)?
  ) {
    var pairs: [(distance: Int, draft: Int, finding: Int)] = []
    for finding in group.findings {
      guard let old = register[finding].place else { continue }
      let line = (moved?(old) ?? old).line
      for draft in group.drafts {
        let distance = abs((drafts[draft].place?.line ?? 0) - line)
        if distance <= limit { pairs.append((distance, draft, finding)) }
      }
    }
    for candidate in pairs.sorted(by: { $0 < $1 }) {
      guard freeDrafts.contains(candidate.draft), freeKnown.contains(candidate.finding) else { continue }
      pair(candidate.draft, candidate.finding)
    }
  }

  /// The same rule and text in another file: the same when there is one on each side, else only possibly.
  private mutating func matchTextElsewhere() {
    for group in groups({ side in
      side.isPlaced && side.isOfSeries && side.isQuoted ? side.rule + "\u{0}" + side.text : nil
    }) {
      if group.drafts.count == 1, group.findings.count == 1 {
        pair(group.drafts[0], group.findings[0])
      } else {
        for draft in group.drafts { possible[draft] = group.findings.map { register[$0].id } }
      }
    }
  }
}
