internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Gathers what the results of one Trivy report say.
struct TrivyReading {
  let artifact: TrivyArtifact
  var run: ToolRun
  private var advisories = PackageAdvisories()
  private var suppressed: [FindingDraft] = []
  /// The files in results of each class.
  private var files: [String: Set<String>] = [:]

  init(artifact: TrivyArtifact, run: ToolRun) {
    self.artifact = artifact
    self.run = run
  }

  /// Takes in one result.
  mutating func read(_ result: ReportObject, _ log: inout ToolReportLog) {
    result.expect(["Target": .string, "Class": .string, "Type": .string], &log)
    let target = Target(result, artifact)
    if !target.path.isEmpty { files[result.text("Class") ?? "", default: []].insert(target.path) }
    for vulnerability in result.objects("Vulnerabilities", &log) {
      advisories.add(target.advisory(vulnerability))
    }
    let checks = result.objects("Misconfigurations", &log)
    for object in checks { misconfiguration(object, target) }
    for secret in result.objects("Secrets", &log) { run.findings.append(target.secret(secret, in: run)) }
    for licence in result.objects("Licenses", &log) { self.licence(licence, target) }
    for modified in result.objects("ExperimentalModifiedFindings", &log) {
      self.modified(modified, target, &log)
    }
    // Passed checks are listed on demand only, and counted always.
    let isListed = checks.contains { $0.text("Status") == "PASS" }
    if !isListed, let summary = result.object("MisconfSummary") {
      run.passOver("passed misconfiguration checks", count: max(0, summary.whole("Successes") ?? 0))
    }
  }

  /// The run with everything in it.
  func finished() -> ToolRun {
    var run = run
    advisories.add(to: &run)
    run.findings += suppressed
    run.passedOver.removeAll { $0.count == 0 }
    run.surveys = surveys(run.findings.map(\.finding))
    return run
  }

  /// What was looked at: the files of a class, once a finding of it shows that its scanner ran.
  ///
  /// A lockfile is listed for its packages alone too, and the report tells neither the scanners nor the severities that
  /// Trivy was asked for, so nothing follows for findings less severe than every one that it shows.
  private func surveys(_ findings: [Finding]) -> [RuleSurvey] {
    let classes: [(name: String, category: Category)] = [
      ("lang-pkgs", .dependency), ("config", .defect), ("secret", .secret),
    ]
    return classes.compactMap { name, category in
      let shown = findings.filter { finding in
        finding.category == category
          && !finding.sources.contains { $0.rule?.hasPrefix(Target.licenceRules) ?? false }
      }
      guard let paths = files[name], let least = shown.map(\.severity.level).min() else { return nil }
      return RuleSurvey(category, paths: paths, leastSeverity: least, otherRules: [Target.licenceRules])
    }
  }

  private mutating func misconfiguration(_ object: ReportObject, _ target: Target) {
    switch object.text("Status")?.uppercased() {
    case "PASS": run.passOver("passed misconfiguration checks")
    case "EXCEPTION": run.passOver("misconfiguration checks with an exception")
    default: run.findings.append(target.misconfiguration(object, in: run))
    }
  }

  private mutating func licence(_ object: ReportObject, _ target: Target) {
    guard let draft = target.licence(object, in: run) else {
      run.passOver("licences without restrictions")
      return
    }
    run.findings.append(draft)
  }

  /// What `.trivyignore` or a VEX document changed: nobody here has agreed to it yet.
  private mutating func modified(_ object: ReportObject, _ target: Target, _ log: inout ToolReportLog) {
    guard let finding = object.object("Finding") else {
      log.warn("a modified finding without its finding was left out", at: object.node.byteOffset)
      return
    }
    var draft: FindingDraft
    switch object.text("Type") ?? "" {
    case "vulnerability": draft = run.draft(target.advisory(finding))
    case "misconfiguration": draft = target.misconfiguration(finding, in: run)
    case "secret": draft = target.secret(finding, in: run)
    case "license":
      guard let licence = target.licence(finding, in: run) else {
        return run.passOver("licences without restrictions")
      }
      draft = licence
    default:
      log.warn("a modified finding of an unknown type was left out", at: object.node.byteOffset)
      return
    }
    draft.finding.markSuppressed(
      status: object.text("Status") ?? "unknown",
      justification: object.text("Statement") ?? "",
      source: object.text("Source") ?? ""
    )
    suppressed.append(draft)
  }

  /// What a result is about.
  struct Target: Sendable {
    /// How the names of rules on licences begin.
    static let licenceRules = "license-"
    var name: String
    var path: String
    var kind: String
    var isOfSystem: Bool
    var artifact: TrivyArtifact

    init(_ result: ReportObject, _ artifact: TrivyArtifact) {
      name = result.text("Target") ?? artifact.name
      self.artifact = artifact
      kind = result.text("Type") ?? ""
      isOfSystem = result.text("Class") == "os-pkgs"
      // Packages of a system stand under the image's name, and node packages under “Node.js”.
      let isFile = !isOfSystem && !Self.groups.contains(name)
      path = isFile ? ReportPath.cleaned(name) : ""
    }

    private static let groups: Set<String> = [
      "Node.js", "Python", "Ruby", "Java", "Conda", "Jar", "Rust Binary", "PHP", "Swift", "",
    ]
  }
}
