import Readiness

/// A finding as a result of a SARIF run (SARIF §3.27).
struct SARIFResult {
  let entry: PackageSubject.Entry
  let subject: PackageSubject
  let rules: SARIFRules
  let weaknesses: SARIFWeaknesses
  let limits: SARIFLimits

  private var finding: Finding { entry.finding }

  /// Whether a finding was fixed, which makes its rule one that passes.
  static func isFixed(_ finding: Finding) -> Bool {
    finding.disposition == .fixedVerified || finding.presence == .goneFixed
  }

  var value: PropertyValue {
    let isFixed = Self.isFixed(finding)
    let level = isFixed ? "none" : SARIFSecurity.level(finding.severity.level)
    let locations = SARIFLocation.all(of: finding)
    var members = [
      Property("ruleId", .string(SARIFRules.id(of: finding))),
      Property("ruleIndex", .number(String(rules.place(of: finding)))),
      Property("kind", .string(isFixed ? "pass" : "fail")), Property("level", .string(level)),
      Property("message", SARIFText.message(of: finding)),
      Property("locations", .array(Array(locations.main.prefix(limits.locations)))),
    ]
    if !locations.related.isEmpty {
      members.append(Property("relatedLocations", .array(Array(locations.related.prefix(limits.locations)))))
    }
    let taxa = weaknesses.taxa(of: finding)
    if !taxa.isEmpty { members.append(Property("taxa", .array(taxa))) }
    // Either all results of a run tell these two or none does (§3.27.23, §3.27.24).
    let suppressions = isFixed ? [] : SARIFSuppression.all(of: entry, on: subject.today)
    members += [
      Property("baselineState", .string(baselineState)), Property("suppressions", .array(suppressions)),
      Property("partialFingerprints", fingerprint), Property("properties", .object(properties)),
    ]
    return .object(members)
  }

  /// How it stands against the scan before (§3.27.24).
  private var baselineState: String {
    switch finding.presence {
    case .new, .back: "new"
    case .same, .moved, .goneUntested: "unchanged"
    case .updated: "updated"
    case .goneFixed: "absent"
    }
  }

  private var fingerprint: PropertyValue {
    let identity = finding.identity.map { "\($0.scheme):\($0.key):\($0.ordinal)" } ?? finding.id.text
    return .object([Property("launchpoll/v1", .string(identity))])
  }

  private var properties: [Property] {
    var members = [Property("launchpoll", .object(ownProperties))]
    if SARIFSecurity.concerns(finding), let score = SARIFSecurity.score(finding.severity.level) {
      members.append(Property("security-severity", .string(score)))
    }
    return members
  }

  private var ownProperties: [Property] {
    let blocker = PropertyValue.object([
      Property("rule", .string(entry.status.rule.rawValue)),
      Property("status", .string(entry.status.level.title)),
    ])
    var members = [
      Property("blocker", blocker), Property("disposition", .string(finding.disposition.rawValue)),
    ]
    if let effort = finding.effort { members.append(Property("effort", .string(effort.text))) }
    members.append(Property("id", .string(finding.id.text)))
    if let owner = finding.owner { members.append(Property("owner", .string(owner))) }
    if !finding.recommendedFix.isEmpty {
      members.append(Property("recommended_fix", .string(finding.recommendedFix)))
    }
    members += [
      Property("severity", .string(finding.severity.level.rawValue)),
      Property("title", .string(finding.title)),
      Property("validation", .string(finding.validation.rawValue)),
    ]
    if let workstream = finding.workstream {
      members.append(Property("workstream", .string(workstream.text)))
    }
    return members
  }
}
