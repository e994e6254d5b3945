internal import Readiness
internal import RegisterJSON

/// Version 1 of npm's audit report, which pnpm and yarn 2 and 3 write as well: advisories by their number.
enum NpmAuditAdvisories {
  /// The run that a report tells of; `tool` when something else than the report tells it.
  static func run(_ report: ReportObject, tool: String? = nil, _ log: inout ToolReportLog) -> ToolRun {
    let nodes = report["advisories"]
    let advisories = (nodes?.members).map(Array.init) ?? []
    let tool = tool ?? (isOfPnpm(report, advisories) ? "pnpm audit" : "npm audit")
    var run = ToolRun(tool: tool)
    run.coversEverything = true
    guard nodes?.kind == .object else {
      log.warn("“advisories” is missing or no object, so nothing follows from this report")
      run.fallShort("The report has no list of advisories.")
      return run
    }
    var found = PackageAdvisories()
    for member in advisories {
      guard let advisory = ReportObject(member.value) else {
        log.warn("the advisory \(member.name) is no object and was left out", at: member.value.byteOffset)
        continue
      }
      found.add(self.advisory(advisory, number: member.name, tool: tool, &log))
    }
    found.add(to: &run)
    let muted = report["muted"]?.count ?? 0
    if muted > 0 { run.passOver("muted advisories", count: muted) }
    check(report, &run, &log)
    return run
  }

  /// One advisory of npm's old kind, of which yarn 1 writes one a line.
  static func advisory(
    _ object: ReportObject,
    number: String? = nil,
    tool: String,
    _ log: inout ToolReportLog
  ) -> PackageAdvisory {
    object.expect(["findings": .array, "module_name": .string, "severity": .string, "title": .string], &log)
    let url = object.text("url")
    var ids = AdvisoryIDs(object.texts("cves") + [object.text("github_advisory_id")].compactMap { $0 })
    if let id = url.flatMap(AdvisoryIDs.inAddress) { ids.insert(id) }
    if ids.all.isEmpty, let number = object.text("id") ?? number { ids.insert("npm-\(number)") }
    let score = object.object("cvss")?.number("score")
    var advisory = PackageAdvisory(
      package: PackageName(object.text("module_name", "name") ?? "unknown package", ecosystem: "npm"),
      ids: ids,
      severity: .of(ids, tool: tool, word: object.text("severity"), score: score)
    )
    advisory.title = object.text("title") ?? ""
    advisory.details = object.text("overview") ?? ""
    advisory.affected = object.text("vulnerable_versions") ?? ""
    advisory.references = object.texts("cwe").compactMap(ReferenceList.weakness) + addresses(object, url)
    advisory.command = tool
    advisory.record = object.node
    setFix(object, of: &advisory)
    setFindings(object.objects("findings", &log), of: &advisory)
    if let score, score > 0 { advisory.properties.append(Property("cvss_score", .number("\(score)"))) }
    return advisory
  }

  private static func addresses(_ object: ReportObject, _ url: String?) -> [String] {
    let others = object.text("references") ?? ""
    let words = others.split { $0.isWhitespace || "()<>[],".contains($0) }.map(String.init)
    return [url].compactMap { $0 } + words.filter(ReferenceList.isWebAddress)
  }

  private static func setFix(_ object: ReportObject, of advisory: inout PackageAdvisory) {
    let patched = object.text("patched_versions") ?? ""
    // `<0.0.0` is npm's way of saying that no version is.
    if patched.isEmpty || patched == "<0.0.0" || patched == "<0.0.0-0" { return }
    advisory.fix = "Update \(advisory.package.name) to a version that matches \(patched)."
    if let words = object.text("recommendation"), words.lowercased() != "none" { advisory.fix += " " + words }
    advisory.properties.append(Property("patched_versions", .string(patched)))
  }

  /// Which versions are in use, and by which ways they come in.
  private static func setFindings(_ findings: [ReportObject], of advisory: inout PackageAdvisory) {
    var isShipped = findings.isEmpty
    for finding in findings {
      if let version = finding.text("version"), advisory.versions.count < 200,
        !advisory.versions.contains(version)
      {
        advisory.versions.append(version)
      }
      advisory.ways += finding.texts("paths")
      if finding["dev"]?.boolean != true { isShipped = true }
    }
    advisory.isForDevelopment = !isShipped
  }

  private static func isOfPnpm(_ report: ReportObject, _ advisories: [JSONNode.Member]) -> Bool {
    guard report["runId"] == nil else { return false }
    // pnpm's paths begin with the folder of the project that depends on the package.
    return advisories.prefix(5).contains { member in
      ReportObject(member.value)?["findings"]?.elements.prefix(5).contains { finding in
        ReportObject(finding)?.texts("paths").contains { $0.hasPrefix(".") } ?? false
      } ?? false
    }
  }

  private static func check(_ report: ReportObject, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let metadata = report.object("metadata")
    let total = metadata?.whole("totalDependencies") ?? metadata?.whole("dependencies")
    if total == 0, run.findings.isEmpty {
      // pnpm writes 0 for whatever it did not count.
      log.warn("the report says that no dependency was looked at, or does not know how many were")
    } else if total == nil, run.findings.isEmpty {
      log.warn("the report does not tell how many dependencies were looked at, so it may be none")
    }
  }
}
