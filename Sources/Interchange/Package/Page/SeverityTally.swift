import Readiness

/// How many open findings each workstream has, by severity.
struct SeverityTally {
  /// The numbers of one workstream.
  struct Row {
    /// Open findings by severity rank.
    var open = [Int](repeating: 0, count: Severity.allCases.count)
    /// Findings that must be fixed before the release.
    var mustFix = 0
    /// Findings, settled ones included.
    var findings = 0

    /// All open findings.
    var total: Int { open.reduce(0, +) }

    fileprivate mutating func add(_ entry: PackageSubject.Entry, on day: CalendarDate) {
      findings += 1
      if entry.status.level == .mustFix { mustFix += 1 }
      if entry.facts.countsAsOpen(on: day) { open[entry.finding.severity.level.rank] += 1 }
    }
  }

  /// By the workstreams' places in the plan.
  private(set) var rows: [Row]
  /// Findings of no workstream of the plan.
  private(set) var outside = Row()
  /// All findings.
  private(set) var sum = Row()

  /// Counts; cost: linear in the findings.
  init(_ subject: PackageSubject) {
    let places = WorkstreamPlaces(subject.context.plan)
    rows = [Row](repeating: Row(), count: subject.context.plan.workstreams.count)
    for entry in subject.entries {
      sum.add(entry, on: subject.today)
      if let place = places[entry.finding.workstream] {
        rows[place].add(entry, on: subject.today)
      } else {
        outside.add(entry, on: subject.today)
      }
    }
  }
}
