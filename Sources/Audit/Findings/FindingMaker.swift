package import Readiness
package import ResultMatching

/// Makes findings of the register out of what checks saw.
package struct FindingMaker: Sendable {
  /// The program's version, as its findings' source bears it.
  package var version: String
  /// When the audit ran.
  package var time: Timestamp
  /// The commit that was looked at.
  package var commit: String?
  /// The plan, for its workstreams.
  package var plan: Plan
  /// The approved flows, for those that a finding breaks.
  package var flows: [CriticalFlow]
  /// Who might own a place; empty when nobody can be told.
  package var owners: @Sendable (Location) -> [OwnerSuggestion]

  /// How many places a finding names; the rest is counted.
  package static let namedPlaces = 50
  /// How many places are quoted as evidence.
  private static let quotedPlaces = 10

  /// Makes a maker.
  package init(
    version: String,
    time: Timestamp,
    commit: String?,
    plan: Plan,
    flows: [CriticalFlow],
    owners: @escaping @Sendable (Location) -> [OwnerSuggestion]
  ) {
    self.version = version
    self.time = time
    self.commit = commit
    self.plan = plan
    self.flows = flows
    self.owners = owners
  }

  /// The finding for what one check saw of one cause.
  package func draft(of seen: CheckFinding) -> FindingDraft {
    let words = FindingWording(seen)
    let check = seen.check
    var finding = Finding(
      id: FindingID("draft"),
      title: words.title,
      severity: SeverityAssessment(
        level: seen.severity,
        source: .rule,
        justification: "check \(check.id): \(check.decides)"
      ),
      workstream: plan.workstream(for: check.workstream),
      category: check.category
    )
    finding.validation = check.checkClass == .deterministic ? .confirmed : .hypothesis
    finding.impact = words.impact
    finding.recommendedFix = words.remediation
    finding.rootCauseHypothesis = words.rootCause
    finding.reproductionSteps = words.reproduction
    finding.verifyCommand = words.verifyCommand
    finding.effort = check.effort
    finding.references = check.references
    finding.gates = check.gates
    finding.locations = Array(seen.locations.prefix(Self.namedPlaces))
    if seen.locations.count > Self.namedPlaces {
      finding.properties.append(Property("places", .number("\(seen.locations.count)")))
    }
    finding.evidence = evidence(of: seen)
    finding.flows = flows.filter { breaks($0, seen.locations) }.map(\.name)
    finding.ownerSuggestions = seen.locations.first.map(owners) ?? []
    finding.sources = [Source(tool: ScanRecord.ownTool, version: version, rule: check.id)]
    finding.firstSeen = time
    finding.lastSeen = time
    return FindingDraft(rule: check.id, version: check.version, key: seen.key, finding: finding)
  }

  private func breaks(_ flow: CriticalFlow, _ locations: [Location]) -> Bool {
    locations.contains { location in
      flow.paths.contains { location.path == $0 || location.path.hasPrefix($0 + "/") }
    }
  }

  /// The cited lines, or what was looked for where nothing is to be cited.
  private func evidence(of seen: CheckFinding) -> [Evidence] {
    guard !seen.locations.isEmpty else {
      return [recorded(.note(text: "Check \(seen.check.id) looked for it: \(seen.check.decides)"))]
    }
    return seen.locations.prefix(Self.quotedPlaces).map { place in
      let snippet = place.snippet ?? ""
      let kind = Evidence.Kind.file(
        path: place.path,
        startLine: place.startLine,
        endLine: place.endLine ?? place.startLine,
        snippet: snippet
      )
      return recorded(kind, digest: snippet.isEmpty ? nil : ContentDigest.hexadecimal(snippet))
    }
  }

  private func recorded(_ kind: Evidence.Kind, digest: String? = nil) -> Evidence {
    Evidence(kind, digest: digest, commit: commit, recordedAt: nil, recordedBy: ScanRecord.ownTool)
  }
}
