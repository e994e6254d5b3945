package import Readiness

/// What a register that was read from a file comes to in another one.
package struct RegisterIntake: Sendable {
  /// The findings of the file, under the ids by which the register knows them or is to know them.
  package private(set) var findings: [Finding] = []
  /// Those that the register does not have.
  package private(set) var added: [FindingID] = []

  /// Finds each finding of a file in a register: by its id, when it is the same finding and not another of that name,
  /// else by what it is known by.
  ///
  /// What the register does not have keeps its id if that is free, and gets one after `lastNumber` if it is not.
  /// Cost: linear in the findings of both.
  package init(_ file: Register, into register: Register, lastNumber: Int) {
    let byIdentity = Self.index(register.findings)
    var number = max(lastNumber, file.findings.compactMap(\.id.number).max() ?? 0)
    var taken = Set(register.findings.map(\.id))
    var ids: [FindingID: FindingID] = [:]
    for finding in file.findings {
      if let known = Self.known(finding, register, byIdentity) {
        ids[finding.id] = known
      } else if taken.insert(finding.id).inserted {
        ids[finding.id] = finding.id
        added.append(finding.id)
      } else {
        number += 1
        ids[finding.id] = FindingID(number: number)
        added.append(FindingID(number: number))
      }
    }
    findings = file.findings.map { Self.renamed($0, ids) }
  }

  private static func known(
    _ finding: Finding,
    _ register: Register,
    _ byIdentity: [String: FindingID]
  ) -> FindingID? {
    if let same = register[finding.id],
      same.title == finding.title || finding.identity != nil && same.identity == finding.identity
    {
      return same.id
    }
    return finding.identity.flatMap { byIdentity[key($0)] }
  }

  /// By identity; one that two findings have tells nothing.
  private static func index(_ findings: [Finding]) -> [String: FindingID] {
    var index: [String: FindingID] = [:]
    var shared: Set<String> = []
    for finding in findings {
      // Numbers that a register gives its own records mean nothing in another one.
      guard let identity = finding.identity, identity.scheme != "own" else { continue }
      if index.updateValue(finding.id, forKey: key(identity)) != nil { shared.insert(key(identity)) }
    }
    for key in shared { index[key] = nil }
    return index
  }

  private static func key(_ identity: Identity) -> String {
    "\(identity.scheme)\u{0}\(identity.key)\u{0}\(identity.ordinal)"
  }

  private static func renamed(_ finding: Finding, _ ids: [FindingID: FindingID]) -> Finding {
    var finding = finding
    finding.id = ids[finding.id] ?? finding.id
    finding.dependsOn = finding.dependsOn.map { ids[$0] ?? $0 }
    finding.dispositionDetail.duplicateOf = finding.dispositionDetail.duplicateOf.map { ids[$0] ?? $0 }
    return finding
  }
}
