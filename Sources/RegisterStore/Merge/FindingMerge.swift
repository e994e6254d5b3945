import Readiness

/// What a newer report of a finding makes of it, when people may have decided on it since the last report.
///
/// A part changes only when the new report says something else than the last one did and the part still is as
/// reported: what people decided stays. Evidence and comments are united, but for
/// evidence of a tool, which its next report replaces; the first sighting is the earliest, the
/// last one the latest. A severity that a person set is changed by no tool, even if it came with a report.
struct FindingMerge {
  /// The finding after the report.
  private(set) var merged: Finding
  /// The names of the parts in which a person's word was kept against the report.
  private(set) var kept: [String]

  /// Merges a report, given what reports said so far and the finding as it is.
  init(_ report: Finding, lastReported: Finding, current: Finding) {
    (merged, kept) = Aspect.reported.carryOver(from: lastReported, to: report, on: current)
    if current.severity.source == .human, report.severity.source != .human,
      merged.severity != current.severity
    {
      merged.severity = current.severity
      kept.append("severity")
    }
    merged.evidence = Self.union(Self.lasting(current.evidence, report), report.evidence)
    merged.comments = Self.union(current.comments, report.comments)
    merged.firstSeen = [current.firstSeen, report.firstSeen].compactMap { $0 }.min()
    merged.lastSeen = [current.lastSeen, report.lastSeen].compactMap { $0 }.max()
    // That a record stands elsewhere in the new file is nothing new about the finding.
    if merged.sources.map(\.withoutPlace) == current.sources.map(\.withoutPlace) {
      merged.sources = current.sources
    }
  }

  /// The evidence that a newer report leaves standing: a tool's own is only as new as its last look.
  private static func lasting(_ evidence: [Evidence], _ report: Finding) -> [Evidence] {
    let tools = Set(report.sources.map(\.tool))
    return evidence.filter { item in
      item.recordedBy.map { !tools.contains($0) } ?? true || report.evidence.contains(item)
    }
  }

  private static func union<Item: Equatable>(_ current: [Item], _ reported: [Item]) -> [Item] {
    reported.reduce(into: current) { all, item in if !all.contains(item) { all.append(item) } }
  }
}

extension Source {
  /// The source without the file and the place in it that its record was read from.
  fileprivate var withoutPlace: Source {
    Source(tool: tool, version: version, rule: rule, category: category)
  }
}

extension Finding {
  /// What the reports of a finding said so far, from the changes of its history.
  ///
  /// A replacement tells what a report said only where it changed something: where a person's word was kept, the
  /// last report that changed the part still counts as what was reported.
  init?(reportedIn history: some Sequence<Change>) {
    var reported: Finding?
    for change in history {
      switch change {
      case .findingAdded(let finding): reported = finding
      case .findingReplaced(let before, let after):
        guard var value = reported else { continue }
        for aspect in Aspect.reported where !aspect.isSame(before, after) { aspect.copy(after, &value) }
        reported = value
      case .findingRemoved, .findingEdited, .contextChanged, .scanRecorded: continue
      }
    }
    guard let reported else { return nil }
    self = reported
  }
}
