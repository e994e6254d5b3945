internal import Readiness

/// The ids that findings of theirs get in the merged register, where they are not their own.
///
/// Both sides give the next free number to what they add, so that one id may name two findings, and one finding
/// may have two ids.
struct TheirIDs {
  private var names: [FindingID: FindingID] = [:]
  private(set) var notes: [MergeNote] = []

  init(_ base: Register, _ ours: Register, _ theirs: Register) {
    let added = theirs.findings.filter { base[$0.id] == nil }
    guard !added.isEmpty else { return }
    let inPlace = Set(added.filter { ours[$0.id].map($0.isSame) ?? false }.map(\.id))
    var taken = inPlace
    let twins = Twins(ours.findings.filter { base[$0.id] == nil && !inPlace.contains($0.id) })
    var numbers = FindingNumbers(given: [base, ours, theirs].lazy.flatMap(\.mentionedIDs).map(\.text))
    for finding in added where !inPlace.contains(finding.id) {
      if let twin = twins.first(of: finding, except: taken) {
        taken.insert(twin)
        names[finding.id] = twin
        notes.append(.recognized(finding.id, as: twin, title: finding.title))
      } else if ours[finding.id] != nil {
        let id = numbers.id(for: nil).id
        names[finding.id] = id
        notes.append(.renumbered(finding.id, to: id, title: finding.title))
      }
    }
  }

  /// Their findings under these ids, which references among them follow.
  func applied(to findings: [Finding]) -> [Finding] {
    guard !names.isEmpty else { return findings }
    return findings.map { finding in
      var finding = finding
      finding.id = names[finding.id] ?? finding.id
      finding.dependsOn = finding.dependsOn.map { names[$0] ?? $0 }
      finding.dispositionDetail.duplicateOf = finding.dispositionDetail.duplicateOf.map { names[$0] ?? $0 }
      return finding
    }
  }

  /// Findings that ours added, to be found by what they are.
  private struct Twins {
    private var byIdentity: [String: [Finding]]
    private var byTitle: [String: [Finding]]

    init(_ findings: [Finding]) {
      byIdentity = Dictionary(grouping: findings.filter { $0.identity != nil }) { Self.key($0) }
      byTitle = Dictionary(grouping: findings.filter { $0.identity == nil }, by: \.title)
    }

    /// One with the same identity, or for want of one a finding that says the same in every respect.
    func first(of finding: Finding, except taken: Set<FindingID>) -> FindingID? {
      let candidates = finding.identity == nil ? byTitle[finding.title] : byIdentity[Self.key(finding)]
      return candidates?.first { candidate in
        !taken.contains(candidate.id)
          && (finding.identity != nil || candidate.withoutReferences == finding.withoutReferences)
      }?.id
    }

    private static func key(_ finding: Finding) -> String {
      finding.identity.map { "\($0.scheme)\n\($0.key)\n\($0.ordinal)" } ?? ""
    }
  }
}

extension Finding {
  /// Whether two findings with one id, which both sides added, are one finding.
  ///
  /// Tools give one title to many findings, so that it counts only where identities do not tell.
  fileprivate func isSame(as other: Finding) -> Bool {
    guard let identity, let known = other.identity, identity.scheme == known.scheme else {
      return title == other.title
    }
    return identity == known
  }

  /// The finding without its id and those of others.
  fileprivate var withoutReferences: Finding {
    var finding = self
    finding.id = FindingID("")
    finding.dependsOn = []
    finding.dispositionDetail.duplicateOf = nil
    return finding
  }
}

extension Register {
  /// The ids of findings that are there, and of those that were, as far as others still name them.
  fileprivate var mentionedIDs: [FindingID] {
    findings.flatMap { finding in
      [finding.id] + finding.dependsOn + [finding.dispositionDetail.duplicateOf].compactMap { $0 }
    }
  }
}
