internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// A scan or baseline of detect-secrets, which holds SHA-1 digests of what it found.
enum DetectSecretsReport {
  static let format = ImportFormat(
    name: "detect-secrets",
    title: "a detect-secrets report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.leadingValues.first, let object = ReportObject(root),
      let results = object["results"], results.kind == .object
    else { return false }
    if object.has("plugins_used") { return true }
    let first = results.members.first { _ in true }?.value.elements.first { _ in true }
    return ReportObject(first)?.has("hashed_secret") ?? false
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var runs = try input.reportObjects(&log).map { Self.run($0, &log) }
    if runs.isEmpty {
      var run = ToolRun(tool: "detect-secrets")
      run.outcome = .failed(["The report holds no results."])
      runs = [run]
    }
    return runs
  }

  private static func run(_ report: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "detect-secrets", version: report.text("version"))
    run.time = report.text("generated_at").flatMap { Timestamp($0) }
    guard let results = report["results"], results.kind == .object else {
      log.warn("“results” is missing or no object, so nothing follows from this report")
      run.fallShort("The report has no list of results.")
      return run
    }
    var groups: [(sightings: [DetectedSecret], key: String)] = []
    var indices: [String: Int] = [:]
    for file in results.members {
      guard file.value.kind == .array else {
        log.warn("the results of \(file.name) are no list and were left out", at: file.value.byteOffset)
        continue
      }
      for object in ReportObject.all(in: file.value, "results", &log) {
        let secret = DetectedSecret(object, path: file.name)
        let index = indices[secret.key] ?? groups.count
        if index == groups.count {
          indices[secret.key] = index
          groups.append(([], secret.key))
        }
        groups[index].sightings.append(secret)
      }
    }
    for group in groups { run.findings.append(draft(group.sightings, in: run)) }
    let detectors = DetectSecretsDetectors(report)
    run.rules = detectors.kinds
    // Files without a result are not listed, so nothing is known of them.
    if run.rules != nil { run.paths = Set(results.members.map { ReportPath.cleaned($0.name) }) }
    return run
  }

  /// One finding for all places of one secret.
  private static func draft(_ secrets: [DetectedSecret], in run: ToolRun) -> FindingDraft {
    guard let first = secrets.first else {
      return run.draft(SecretSighting(rule: "secret", kind: "Secret", places: []))
    }
    var sighting = SecretSighting(
      rule: first.kind,
      kind: "Secret of kind “\(first.kind)”",
      places: secrets.prefix(500).map(\.place)
    )
    let isVerified = secrets.contains { $0.isVerified }
    let isAffirmed = secrets.contains { $0.isSecret == true }
    sighting.digest = first.digest
    sighting.isSure = isVerified || isAffirmed
    sighting.level = isVerified ? .critical : first.isVague && !isAffirmed ? .medium : .high
    sighting.reason =
      isVerified
      ? "detect-secrets has tried it, and it works"
      : first.isVague ? "it only looks like a secret by its randomness or name" : "it has the form of a key"
    sighting.command = "detect-secrets scan"
    sighting.record = first.node
    sighting.properties = [Property("is_verified", .boolean(isVerified))]
    let answers = secrets.compactMap(\.isSecret)
    if let answer = answers.first { sighting.properties.append(Property("is_secret", .boolean(answer))) }
    var draft = run.draft(sighting)
    if answers.count == secrets.count, !answers.contains(true) {
      draft.finding.markSuppressed(
        status: "audited",
        justification: "detect-secrets audit: marked as no secret in the baseline"
      )
    }
    return draft
  }
}

/// One result of detect-secrets.
struct DetectedSecret {
  var node: JSONNode
  var kind: String
  var place: Location
  /// A keyed digest of the digest in the report, which is one of the bare secret; nil when there is none.
  var digest: String?
  var isVerified: Bool
  /// What a person said in an audit; nil when nobody has.
  var isSecret: Bool?

  init(_ object: ReportObject, path: String) {
    node = object.node
    kind = object.text("type") ?? "Secret"
    let name = object.text("filename") ?? path
    place = Location(path: ReportPath.cleaned(name), startLine: object.line("line_number"))
    digest = object.text("hashed_secret").map { SecretMask.common.digest(of: Array($0.lowercased().utf8)) }
    isVerified = object.isTrue("is_verified")
    isSecret = object["is_secret"]?.boolean
  }

  /// What tells the secret in this report.
  var key: String { kind + "\u{0}" + (digest ?? place.text) }

  /// Whether its detector goes by randomness or by the name of a variable.
  var isVague: Bool { kind.contains("Entropy") || kind.contains("Keyword") }
}
