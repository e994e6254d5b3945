/// The register of an audit: its context, its scans and its findings, as left by all changes so far.
package struct Register: Equatable, Sendable {
  /// Everything but the findings: project, plan, flows, gate records, checklist.
  package var context: RegisterContext
  /// The newest scan of each series, in the order in which they first ran.
  package private(set) var scans: [ScanRecord] = []
  /// The findings in the order in which they were added.
  package private(set) var findings: [Finding] = []
  private var positions: [FindingID: Int] = [:]
  /// One number per finding, in ascending order; a finding that was taken out gets its old one back.
  private var ordinals: [Int] = []
  private var freedOrdinals: [FindingID: Int] = [:]
  private var nextOrdinal = 0

  /// Makes a register; of findings with the same id the first is kept.
  package init(
    context: RegisterContext = RegisterContext(),
    findings: [Finding] = [],
    scans: [ScanRecord] = []
  ) {
    self.context = context
    for scan in scans { record(scan, of: scan.series) }
    self.findings.reserveCapacity(findings.count)
    for finding in findings where positions[finding.id] == nil { insert(finding) }
  }

  /// The finding with this id.
  package subscript(id: FindingID) -> Finding? {
    positions[id].map { findings[$0] }
  }

  /// Replaces the finding with its id, puts one that was taken out back in its place, or adds one at the end.
  ///
  /// Cost: constant, but linear in the number of findings for one that comes back.
  package mutating func insert(_ finding: Finding) {
    if let position = positions[finding.id] {
      findings[position] = finding
      return
    }
    let ordinal = freedOrdinals.removeValue(forKey: finding.id) ?? nextOrdinal
    nextOrdinal = max(nextOrdinal, ordinal + 1)
    let position = place(of: ordinal)
    findings.insert(finding, at: position)
    ordinals.insert(ordinal, at: position)
    renumber(from: position)
  }

  /// Takes a finding out.
  ///
  /// Cost: linear in the number of findings after it.
  package mutating func remove(_ id: FindingID) {
    guard let position = positions.removeValue(forKey: id) else { return }
    findings.remove(at: position)
    freedOrdinals[id] = ordinals.remove(at: position)
    renumber(from: position)
  }

  /// Puts the newest scan of a series in the place of its last one; nil takes it out.
  package mutating func record(_ scan: ScanRecord?, of series: String) {
    let place = scans.firstIndex { $0.series == series }
    switch (place, scan) {
    case (let place?, let scan?): scans[place] = scan
    case (let place?, nil): scans.remove(at: place)
    case (nil, let scan?): scans.append(scan)
    case (nil, nil): break
    }
  }

  /// The newest scan of a series.
  package func scan(of series: String) -> ScanRecord? { scans.first { $0.series == series } }

  /// Registers are equal when their contexts, scans and findings are, whatever was taken out on the way.
  package static func == (left: Register, right: Register) -> Bool {
    left.context == right.context && left.scans == right.scans && left.findings == right.findings
  }

  private mutating func renumber(from position: Int) {
    for index in position..<findings.count { positions[findings[index].id] = index }
  }

  /// The place of an ordinal by halving.
  private func place(of ordinal: Int) -> Int {
    guard let last = ordinals.last, ordinal < last else { return ordinals.count }
    var (low, high) = (0, ordinals.count)
    while low < high {
      let middle = (low + high) / 2
      if ordinals[middle] < ordinal { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
