package import Readiness

/// A scan's findings as a report for the register: each under the id by which the register knows it.
package struct PresenceReport: Sendable {
  /// The findings that were seen, and those that no longer are, with their presence.
  package private(set) var findings: [Finding] = []
  /// The findings by their presence, in the order of the report.
  package private(set) var presences: [Presence: [FindingID]] = [:]

  /// Meets what the register has of a tool with what its scan saw.
  ///
  /// New findings get the ids after `lastNumber`, in the order of the drafts. `isOfSeries` tells those that
  /// the same analysis found from those of another one of the tool. `unseen` says what it means that a finding
  /// of the tool was not seen; nil leaves it as it is.
  package init(
    _ drafts: [FindingDraft],
    of tool: String = ScanRecord.ownTool,
    register: [Finding],
    lastNumber: Int,
    moved: ((Place) -> Place?)? = nil,
    isOfSeries: (Finding) -> Bool = { _ in true },
    unseen: (Finding) -> Presence?
  ) {
    let own = register.filter { $0.sources.contains { $0.tool == tool } }
    let identities = FindingIdentity.identities(of: drafts)
    let matching = FindingMatching(
      drafts,
      identities,
      of: tool,
      with: own,
      moved: moved,
      isOfSeries: isOfSeries
    )
    let byID = Dictionary(own.map { ($0.id, $0) }) { first, _ in first }
    findings.reserveCapacity(drafts.count)
    var number = lastNumber
    for (index, draft) in drafts.enumerated() {
      var finding = draft.finding
      finding.identity = identities[index]
      if let id = matching.known[index], let known = byID[id] {
        finding.id = id
        finding.firstSeen = known.firstSeen
        finding.presence = Self.presence(of: finding, after: known)
        if finding.presence == .same { finding.keepFirstLook(of: known, by: tool) }
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
      if finding.presence != .goneFixed {
        guard let presence = unseen(finding) else { continue }
        finding.presence = presence
      }
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
  fileprivate mutating func keepFirstLook(of known: Finding, by tool: String) {
    let own = known.evidence.filter { $0.recordedBy == tool }
    if own.map(\.kind) == evidence.map(\.kind) { evidence = own }
    lastSeen = known.lastSeen
    ownerSuggestions = known.ownerSuggestions.isEmpty ? ownerSuggestions : known.ownerSuggestions
  }
}
