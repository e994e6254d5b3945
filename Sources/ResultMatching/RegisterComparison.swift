package import Readiness

/// What became of an earlier register's findings in a later one.
package struct RegisterComparison: Sendable {
  /// What became of a finding, the worst first.
  package enum Change: String, CaseIterable, Sendable {
    /// Open, and not in the earlier register.
    case new
    /// Open again after it had been closed.
    case back
    /// Open in both, and more severe.
    case worse
    /// Open before, and not looked at again: nobody can say.
    case untested
    /// Open in both, at another place or with other content.
    case moved
    /// Open in both, and less severe.
    case milder
    /// Open in both, unchanged.
    case same
    /// Open before; people have accepted, deferred or dismissed it since.
    case decided
    /// Open before, and gone.
    case fixed

    /// Whether the later register is worse for it.
    package var isRegression: Bool { self == .new || self == .back || self == .worse }

    /// The heading shown to people.
    package var title: String {
      switch self {
      case .new: "New"
      case .back: "Back"
      case .worse: "More severe"
      case .untested: "Not looked at again"
      case .moved: "Moved or changed"
      case .milder: "Less severe"
      case .same: "Unchanged"
      case .decided: "Decided"
      case .fixed: "Fixed"
      }
    }
  }

  /// One finding in both registers, or in one.
  package struct Entry: Sendable {
    /// What became of it.
    package var change: Change
    /// As the earlier register has it; nil for a new one.
    package var before: Finding?
    /// As the later register has it; nil when it does not.
    package var after: Finding?
  }

  /// Every finding that is open in one of the registers, the worst changes first, then the most severe.
  package let entries: [Entry]

  /// Compares two registers on a day.
  package init(_ earlier: Register, _ later: Register, on day: CalendarDate) {
    let pairs = FindingPairs(earlier.findings, later.findings)
    var entries: [Entry] = []
    for finding in later.findings {
      let before = pairs.earlier[finding.id]
      guard let change = Self.change(from: before, to: finding, on: day) else { continue }
      entries.append(Entry(change: change, before: before, after: finding))
    }
    let ran = Set(
      later.scans.flatMap(\.checks).filter { $0.status == .pass || $0.status == .findings }.map(\.check)
    )
    for finding in pairs.unpaired where finding.facts().countsAsOpen(on: day) {
      let wasLookedFor = finding.sources.contains { $0.rule.map(ran.contains) ?? false }
      entries.append(Entry(change: wasLookedFor ? .fixed : .untested, before: finding, after: nil))
    }
    self.entries = entries.sorted { Self.order($0) < Self.order($1) }
  }

  /// Whether the later register is worse in anything.
  package var hasRegressions: Bool { entries.contains { $0.change.isRegression } }

  /// The entries with one change, the most severe first.
  package func entries(_ change: Change) -> [Entry] { entries.filter { $0.change == change } }

  private static func order(_ entry: Entry) -> (Int, Int, String) {
    let finding = entry.after ?? entry.before
    return (
      Change.allCases.firstIndex(of: entry.change) ?? 0, finding?.severity.level.rank ?? 0,
      finding?.id.text ?? ""
    )
  }

  /// What became of a finding that the later register has; nil when it is closed in both.
  private static func change(from before: Finding?, to after: Finding, on day: CalendarDate) -> Change? {
    let isOpen = after.facts().countsAsOpen(on: day)
    guard let before else { return isOpen ? .new : nil }
    guard before.facts().countsAsOpen(on: day) else { return isOpen ? .back : nil }
    guard isOpen else {
      return after.presence == .goneFixed || after.disposition == .fixedVerified ? .fixed : .decided
    }
    if after.presence == .goneUntested { return .untested }
    let (old, new) = (before.severity.level, after.severity.level)
    if new > old { return .worse }
    if new < old { return .milder }
    return before.locations == after.locations && before.title == after.title ? .same : .moved
  }
}
