/// The register of an audit: its context and its findings, as left by all changes so far.
package struct Register: Equatable, Sendable {
  package var context: RegisterContext
  /// The findings in the order in which they were added.
  package private(set) var findings: [Finding] = []
  private var positions: [FindingID: Int] = [:]

  /// Makes a register; of findings with the same id the first is kept.
  package init(context: RegisterContext = RegisterContext(), findings: [Finding] = []) {
    self.context = context
    self.findings.reserveCapacity(findings.count)
    for finding in findings where positions[finding.id] == nil { insert(finding) }
  }

  /// The finding with this id.
  package subscript(id: FindingID) -> Finding? {
    positions[id].map { findings[$0] }
  }

  /// Adds a finding at the end, or replaces the one with its id.
  package mutating func insert(_ finding: Finding) {
    if let position = positions[finding.id] {
      findings[position] = finding
    } else {
      positions[finding.id] = findings.count
      findings.append(finding)
    }
  }

  /// Takes a finding out.
  ///
  /// Cost: linear in the number of findings.
  package mutating func remove(_ id: FindingID) {
    guard let position = positions.removeValue(forKey: id) else { return }
    findings.remove(at: position)
    for index in position..<findings.count { positions[findings[index].id] = index }
  }
}
