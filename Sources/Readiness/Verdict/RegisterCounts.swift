/// How many findings of each kind there are, for the register and for each workstream.
package struct RegisterCounts: Equatable, Sendable {
  /// The counts of one workstream.
  package struct Strand: Equatable, Sendable {
    /// All findings that were not taken out, settled ones included.
    package var findings = 0
    /// Findings that count as open on the day (verdict §4.2).
    package var open = 0
    /// Findings that must be fixed before the release (verdict §4.3).
    package var mustFix = 0
    /// Findings that must be validated before the release (verdict §4.3).
    package var mustValidate = 0
    /// Findings that somebody owns, open or not.
    package var owned = 0
    /// Findings that somebody validated or gave another state than open.
    package var decided = 0

    /// Makes counts of nothing.
    package init() {}
  }

  /// All findings that were not taken out.
  package private(set) var total = Strand()
  /// By the workstream's place in the table.
  package private(set) var strands: [Strand]
  /// Findings that name no workstream.
  package private(set) var unassigned = Strand()
  /// Open findings by severity rank.
  package private(set) var openBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
  /// High and critical risks that were accepted or mitigated and still hold.
  package private(set) var acceptedHigh = 0
  /// High and critical findings that are or were real: neither refuted nor dismissed as no finding.
  package private(set) var high = 0
  /// Open findings that nobody owns.
  package private(set) var openUnowned = 0
  /// Acceptances and deferrals that have run out.
  package private(set) var expired = 0

  /// Counts a table on a day.
  ///
  /// Cost: linear in its rows.
  package init(_ table: FindingTable, today: CalendarDate) {
    strands = [Strand](repeating: Strand(), count: table.workstreams.names.count)
    for facts in table.facts where !facts.flags.contains(.removed) { count(facts, today) }
  }

  /// Open findings that must be fixed before the release.
  package var mustFix: Int { total.mustFix }

  /// Open high findings that nobody has validated.
  package var mustValidate: Int { total.mustValidate }

  private mutating func count(_ facts: FindingFacts, _ today: CalendarDate) {
    let level = BlockerStatus(facts, on: today).level
    let isOpen = facts.countsAsOpen(on: today)
    Self.count(facts, level, isOpen, in: &total)
    if facts.workstream == FindingFacts.none {
      Self.count(facts, level, isOpen, in: &unassigned)
    } else {
      Self.count(facts, level, isOpen, in: &strands[Int(facts.workstream)])
    }
    if isOpen { openBySeverity[facts.severity.rank] += 1 }
    if isOpen, facts.owner == FindingFacts.none { openUnowned += 1 }
    if facts.isExpired(on: today) { expired += 1 }
    guard facts.severity >= .high, facts.isReal else { return }
    high += 1
    if facts.isAccepted(on: today) || facts.disposition == .mitigated { acceptedHigh += 1 }
  }

  private static func count(
    _ facts: FindingFacts,
    _ level: BlockerStatus.Level,
    _ isOpen: Bool,
    in strand: inout Strand
  ) {
    strand.findings += 1
    if isOpen { strand.open += 1 }
    if level == .mustFix { strand.mustFix += 1 }
    if level == .mustValidate { strand.mustValidate += 1 }
    if facts.owner != FindingFacts.none { strand.owned += 1 }
    if facts.isDecided { strand.decided += 1 }
  }
}
