import Readiness
import RegisterJSON

/// `findings.sarif`: the findings for code scanning.
///
/// Source: SARIF 2.1.0. Open findings are results of kind `fail`; those that people decided to live with or
/// dismissed are suppressed (§3.35); those that were fixed are of kind `pass`, which have no level
/// (§3.27.10).
struct SARIFLog {
  private let subject: PackageSubject
  /// The ids of the rules in the order in which findings name them.
  private var rules: [String] = []
  private var rulePlaces: [String: Int] = [:]

  init(_ subject: PackageSubject) {
    self.subject = subject
    for entry in subject.entries {
      let id = Self.rule(of: entry.finding)
      guard rulePlaces[id] == nil else { continue }
      rulePlaces[id] = rules.count
      rules.append(id)
    }
  }

  var bytes: [UInt8] {
    let log = PropertyValue.object([
      Property("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      Property("version", .string("2.1.0")), Property("runs", .array([run])),
    ])
    return JSONText.write(log, style: .pretty)
  }

  private var run: PropertyValue {
    let driver = PropertyValue.object([
      Property("name", .string("launchpoll")), Property("version", .string(subject.toolVersion)),
      Property("rules", .array(rules.map { .object([Property("id", .string($0))]) })),
    ])
    let invocation = PropertyValue.object([
      Property("executionSuccessful", .boolean(true)),
      Property("endTimeUtc", .string(subject.time.description)),
    ])
    var members = [Property("tool", .object([Property("driver", driver)]))]
    members.append(Property("invocations", .array([invocation])))
    if let provenance { members.append(Property("versionControlProvenance", .array([provenance]))) }
    members += [
      Property("columnKind", .string("utf16CodeUnits")),
      Property("results", .array(subject.entries.map(result))),
    ]
    return .object(members)
  }

  /// Where the code is kept, when that is an address (§3.23.3 wants an absolute one).
  private var provenance: PropertyValue? {
    let project = subject.context.project
    guard let repository = project.repository, repository.contains("://"), let commit = project.commit
    else { return nil }
    return .object([
      Property("repositoryUri", .string(SARIFLocation.encoded(repository, keeping: ":?#@"))),
      Property("revisionId", .string(commit)),
    ])
  }

  /// The rule by which a tool found it, or the kind of finding.
  private static func rule(of finding: Finding) -> String {
    let rule = finding.sources.lazy.compactMap(\.rule).first { !$0.isEmpty }
    return rule ?? "launchpoll/\(finding.category.rawValue)"
  }

  private func result(_ entry: PackageSubject.Entry) -> PropertyValue {
    let finding = entry.finding
    let rule = Self.rule(of: finding)
    let isFixed = finding.disposition == .fixedVerified || finding.presence == .goneFixed
    var members = [
      Property("ruleId", .string(rule)), Property("ruleIndex", .number(String(rulePlaces[rule] ?? 0))),
      Property("kind", .string(isFixed ? "pass" : "fail")),
      Property("level", .string(isFixed ? "none" : Self.level(finding.severity.level))),
      Property("message", SARIFText.message(of: finding)),
    ]
    let locations = SARIFLocation.all(of: finding)
    if !locations.main.isEmpty { members.append(Property("locations", .array(locations.main))) }
    if !locations.related.isEmpty { members.append(Property("relatedLocations", .array(locations.related))) }
    members.append(Property("partialFingerprints", fingerprint(finding)))
    if let suppression = suppression(entry), !isFixed {
      members.append(Property("suppressions", .array([suppression])))
    }
    members.append(Property("properties", .object([Property("launchpoll", properties(entry))])))
    return .object(members)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }

  private func fingerprint(_ finding: Finding) -> PropertyValue {
    let identity = finding.identity.map { "\($0.scheme):\($0.key):\($0.ordinal)" } ?? finding.id.text
    return .object([Property("launchpoll/v1", .string(identity))])
  }

  /// A decision that takes a finding out of the open ones; one that has run out is a rejected suppression
  /// (§3.35.3).
  private func suppression(_ entry: PackageSubject.Entry) -> PropertyValue? {
    let finding = entry.finding
    let isRefuted = finding.validation == .refuted
    let hasRunOut = entry.facts.isExpired(on: subject.today)
    switch finding.disposition {
    case .open, .inProgress, .fixedUnverified, .fixedVerified:
      guard isRefuted else { return nil }
    case .accepted, .mitigated, .deferred, .falsePositive, .notApplicable, .duplicate: break
    }
    let detail = finding.dispositionDetail
    let word = isRefuted ? "refuted" : finding.disposition.title
    let justification = detail.reason.isEmpty ? word : "\(word): \(detail.reason)"
    var members = [
      Property("kind", .string("external")),
      Property("status", .string(hasRunOut && !isRefuted ? "rejected" : "accepted")),
      Property("justification", .string(justification)),
    ]
    var particulars: [Property] = []
    if let approver = detail.approver { particulars.append(Property("approver", .string(approver))) }
    if let expiry = detail.expiry {
      particulars.append(Property("expiryUtc", .string("\(expiry)T00:00:00Z")))
    }
    if !particulars.isEmpty { members.append(Property("properties", .object(particulars))) }
    return .object(members)
  }

  private func properties(_ entry: PackageSubject.Entry) -> PropertyValue {
    let finding = entry.finding
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
    members += [
      Property("severity", .string(finding.severity.level.rawValue)),
      Property("title", .string(finding.title)),
      Property("validation", .string(finding.validation.rawValue)),
    ]
    if let workstream = finding.workstream {
      members.append(Property("workstream", .string(workstream.text)))
    }
    return .object(members)
  }
}
