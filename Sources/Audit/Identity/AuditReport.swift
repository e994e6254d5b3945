package import Readiness

/// An audit's findings as a report for the register: each under the id by which the register knows it.
package struct AuditReport: Sendable {
  /// The findings that were seen, and those that no longer are, with their presence.
  package private(set) var findings: [Finding] = []
  /// The findings by their presence, in the order of the report.
  package private(set) var presences: [Presence: [FindingID]] = [:]

  /// What decides whether a finding that was not seen is fixed (formats §3.6).
  package struct Coverage {
    /// The results of this audit's checks, by id.
    package var checks: [String: CheckResult]
    /// The versions of the checks in the audit before, by id.
    package var lastVersions: [String: Int]
    /// Whether the text of a file was looked at, or the file is no more.
    package var isLookedAt: (String) -> Bool

    /// Makes a coverage.
    package init(
      checks: [CheckResult],
      before: ScanRecord?,
      isLookedAt: @escaping (String) -> Bool
    ) {
      self.checks = Dictionary(checks.map { ($0.check, $0) }) { first, _ in first }
      lastVersions = Dictionary((before?.checks ?? []).map { ($0.check, $0.version) }) { first, _ in first }
      self.isLookedAt = isLookedAt
    }

    /// What not seeing a finding again means: fixed only when the same check looked at all its files.
    func presence(ofUnseen finding: Finding) -> Presence {
      guard let rule = finding.sources.first(where: { $0.tool == ScanRecord.ownTool })?.rule,
        let result = checks[rule], result.status == .pass || result.status == .findings,
        lastVersions[rule] == nil || lastVersions[rule] == result.version,
        finding.locations.allSatisfy({ isLookedAt($0.path) })
      else { return .goneUntested }
      return .goneFixed
    }
  }

  /// Meets what the register has with what the audit saw.
  ///
  /// New findings get the ids after `lastNumber`, in the order of the drafts.
  package init(
    _ drafts: [FindingDraft],
    register: [Finding],
    lastNumber: Int,
    coverage: Coverage,
    moved: ((Place) -> Place?)? = nil
  ) {
    let own = register.filter { $0.sources.contains { $0.tool == ScanRecord.ownTool } }
    let matching = FindingMatching(drafts, with: own, moved: moved)
    let byID = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    let identities = FindingIdentity.identities(of: drafts)
    var number = lastNumber
    for (index, draft) in drafts.enumerated() {
      var finding = draft.finding
      finding.identity = identities[index]
      if let id = matching.known[index], let known = byID[id] {
        finding.id = id
        finding.firstSeen = known.firstSeen
        finding.presence = Self.presence(of: finding, after: known)
        if finding.presence == .same { finding.keepFirstLook(of: known) }
      } else {
        number += 1
        finding.id = FindingID(number: number)
        finding.presence = .new
        let possible = matching.possible[index] ?? []
        if !possible.isEmpty {
          finding.properties.append(Property("possible_match", .array(possible.map { .string($0.text) })))
        }
      }
      add(finding)
    }
    for id in matching.gone {
      guard var finding = byID[id] else { continue }
      if finding.presence != .goneFixed { finding.presence = coverage.presence(ofUnseen: finding) }
      add(finding)
    }
  }

  private mutating func add(_ finding: Finding) {
    findings.append(finding)
    presences[finding.presence, default: []].append(finding.id)
  }

  /// How a finding that was seen again stands to what the register has of it.
  private static func presence(of finding: Finding, after known: Finding) -> Presence {
    if known.presence == .goneFixed || known.presence == .goneUntested { return .back }
    let (before, now) = (known.locations, finding.locations)
    if before == now { return known.title == finding.title ? .same : .updated }
    let texts = { (places: [Location]) in places.map { FindingIdentity.normalized($0.snippet ?? "") }.sorted()
    }
    return texts(before) == texts(now) && !before.isEmpty ? .moved : .updated
  }
}

extension Finding {
  /// Takes over when and at which commit an unchanged finding was looked at first.
  ///
  /// That it was seen again the scan's record says; else every audit would rewrite every finding in the log.
  fileprivate mutating func keepFirstLook(of known: Finding) {
    let own = known.evidence.filter { $0.recordedBy == ScanRecord.ownTool }
    if own.map(\.kind) == evidence.map(\.kind) { evidence = own }
    lastSeen = known.lastSeen
    ownerSuggestions = known.ownerSuggestions.isEmpty ? ownerSuggestions : known.ownerSuggestions
  }
}
