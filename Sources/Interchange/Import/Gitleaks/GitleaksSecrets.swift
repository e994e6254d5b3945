internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Gathers leaks by the secret that leaked: every place of one secret is a place of one finding.
struct GitleaksSecrets {
  private var groups: [Group] = []
  private var indices: [String: Int] = [:]
  private var redacted = 0

  fileprivate struct Group {
    var sighting: SecretSighting
    var places: Set<String> = []
    var authors: Set<String> = []
    var isInTree = false
    var left = 0
  }

  /// Places beyond this many are counted.
  private static let placeLimit = 500

  /// Takes in a leak, or notes that a value is none.
  mutating func add(_ node: JSONNode, _ log: inout ToolReportLog) {
    guard let record = ReportObject(node).flatMap(GitleaksRecord.init) else {
      log.warn("an entry that is no leak of gitleaks was left out", at: node.byteOffset)
      return
    }
    if !record.isWhole { redacted += 1 }
    let digest = record.isWhole ? SecretMask.common.digest(of: Array(record.secret.utf8)) : nil
    let key =
      digest.map { "\(record.rule)\u{0}\($0)" }
      ?? "\(record.rule)\u{0}\(record.path)\u{0}\(record.line ?? 0)\u{0}redacted"
    let index = indices[key] ?? groups.count
    if index == groups.count {
      indices[key] = index
      groups.append(Group(sighting: Self.sighting(record, digest: record.isGuessable ? nil : digest)))
    }
    groups[index].add(record, limit: Self.placeLimit)
  }

  private static func sighting(_ record: GitleaksRecord, digest: String?) -> SecretSighting {
    let kind = SecretKind(of: record.secret)
    var sighting = SecretSighting(rule: record.rule, kind: "Secret of rule \(record.rule)", places: [])
    sighting.digest = digest
    sighting.level = kind.level
    sighting.isSure = kind.isSure && record.isWhole
    sighting.reason =
      kind.isSure
      ? "it has the form of a provider's key"
      : "a secret stays exposed even where only the history holds it"
    if record.isWhole { sighting.hint = SecretKind.hint(of: record.secret) }
    if !record.description.isEmpty { sighting.remarks.append(record.description) }
    sighting.command = "gitleaks detect --redact"
    sighting.record = record.node
    sighting.tags = record.tags.filter { !$0.isEmpty }
    if let entropy = record.entropy { sighting.properties.append(Property("entropy", .string(entropy))) }
    return sighting
  }

  /// Adds the findings to a run, in the order of the report.
  func add(to run: inout ToolRun, _ log: inout ToolReportLog) {
    for group in groups { run.findings.append(run.draft(group.finished)) }
    if groups.isEmpty { log.note("gitleaks found nothing; its report does not tell what it looked at") }
    guard redacted > 0 else { return }
    log.warn(
      """
      \(redacted) leaks are redacted, so they are told by rule, file and line and may not be known again once \
      lines move; a report without --redact keeps them apart, and no secret is kept here
      """
    )
  }
}

extension GitleaksSecrets.Group {
  fileprivate mutating func add(_ record: GitleaksRecord, limit: Int) {
    if record.commit.isEmpty { isInTree = true }
    if let date = record.date { sighting.firstSeen = min(date, sighting.firstSeen ?? date) }
    if !record.author.isEmpty, authors.count < 10, authors.insert(record.author).inserted {
      let origin = record.commit.isEmpty ? "the change" : "commit \(record.commit.prefix(12))"
      sighting.authors.append(OwnerSuggestion(owner: record.author, reason: "wrote \(origin)"))
    }
    let place = record.place
    guard !place.path.isEmpty, places.insert(place.text + "\u{0}" + (place.role ?? "")).inserted else {
      return
    }
    guard sighting.places.count < limit else {
      left += 1
      return
    }
    sighting.places.append(place)
  }

  fileprivate var finished: SecretSighting {
    var sighting = sighting
    if left > 0 { sighting.remarks.append("\(left) more places are not listed.") }
    if !isInTree {
      sighting.remarks.append(
        "The report names commits only: the files may no longer hold it, the history does."
      )
      sighting.tags.append("in-history")
    }
    return sighting
  }
}
