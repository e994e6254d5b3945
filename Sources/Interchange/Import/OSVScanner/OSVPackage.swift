internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// A package of osv-scanner with what is known against it.
struct OSVPackage {
  private let object: ReportObject
  private let source: OSVSource
  private let name: PackageName
  private let version: String
  private let groupsOfUse: [String]

  init(_ object: ReportObject, in source: OSVSource) {
    self.object = object
    self.source = source
    let package = object.object("package")
    let commit = package?.text("commit") ?? ""
    // Checked-out sources have a commit and no name; their folder names them.
    let folder = source.path.split(separator: "/").last.map(String.init) ?? commit
    name = PackageName(package?.text("name") ?? folder, ecosystem: package?.text("ecosystem") ?? "")
    version = package?.text("version") ?? String(commit.prefix(12))
    groupsOfUse = object.texts("dependency_groups")
  }

  /// Adds an advisory for each group of vulnerabilities, and findings for licences and deprecation.
  func add(to advisories: inout PackageAdvisories, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    var records: [String: OSVRecord] = [:]
    var order: [String] = []
    for object in object.objects("vulnerabilities", &log) {
      guard let record = OSVRecord(object) else {
        log.warn("a vulnerability without its id was left out", at: object.node.byteOffset)
        continue
      }
      if records.updateValue(record, forKey: record.id) == nil { order.append(record.id) }
    }
    var grouped: Set<String> = []
    for group in object.objects("groups", &log) {
      let ids = group.texts("ids")
      grouped.formUnion(ids)
      let members = ids.compactMap { records[$0] }
      if !ids.isEmpty { advisories.add(advisory(group, ids + group.texts("aliases"), members)) }
    }
    // Old versions had no groups.
    for id in order where !grouped.contains(id) {
      if let record = records[id] { advisories.add(advisory(nil, [id] + record.aliases, [record])) }
    }
    addLicences(to: &run)
    if object.object("package")?.isTrue("deprecated") ?? false { run.findings.append(deprecation(in: run)) }
  }

  private func advisory(_ group: ReportObject?, _ ids: [String], _ records: [OSVRecord]) -> PackageAdvisory {
    let ids = AdvisoryIDs(ids + records.flatMap(\.aliases))
    let score = group?.number("max_severity")
    let words = records.compactMap(\.severityWord)
    let levels = words.compactMap(AdvisorySeverity.level)
    let word = levels.max()?.rawValue
    let severity =
      ids.isMalware || CVSSBand.severity(score ?? 0) != nil
      ? AdvisorySeverity.of(ids, tool: "osv-scanner", score: score)
      : AdvisorySeverity.of(
        ids,
        tool: "the advisory",
        word: word,
        score: records.compactMap(\.score).max()
      )
    var advisory = PackageAdvisory(
      package: name,
      versions: version.isEmpty ? [] : [version],
      manifest: source.path,
      ids: ids,
      severity: severity
    )
    let main = records.first { !$0.title.isEmpty } ?? records.first
    advisory.title = main?.title ?? ""
    advisory.details = records.lazy.map(\.details).first { !$0.isEmpty } ?? ""
    advisory.fixedVersions = fixes(records)
    advisory.references = records.flatMap(\.references)
    if !source.path.isEmpty { advisory.locations = [Location(path: source.path)] }
    advisory.command = source.command
    advisory.record = main?.node ?? group?.node ?? object.node
    if let score, score > 0 { advisory.properties.append(Property("cvss_score", .number("\(score)"))) }
    setExposure(group, of: &advisory)
    if ids.isMalware {
      advisory.fix = """
        Remove \(name.name) at once. Treat every machine that installed it as taken over: rotate all secrets it \
        could read, from another machine.
        """
    }
    return advisory
  }

  private func fixes(_ records: [OSVRecord]) -> [String] {
    var fixes: [String] = []
    for record in records {
      let all = record.fixes(for: name)
      // Each branch has a fix of its own: the nearest one above the version in use counts.
      let next = version.isEmpty ? nil : VersionOrder.next(after: version, among: all)
      for fix in next.map({ [$0] }) ?? all where fixes.count < 200 && !fixes.contains(fix) {
        fixes.append(fix)
      }
    }
    return fixes
  }

  /// Whether the code is called, and whether the package ships.
  private func setExposure(_ group: ReportObject?, of advisory: inout PackageAdvisory) {
    let analyses = (group?["experimental_analysis"] ?? group?["experimentalAnalysis"]).map {
      $0.members.compactMap { ReportObject($0.value) }
    }
    let answers = (analyses ?? []).compactMap { $0["called"]?.boolean }
    if !answers.isEmpty, !answers.contains(true) {
      advisory.remarks.append("osv-scanner's call analysis: the vulnerable code is not called.")
      advisory.tags.append("not-called")
      advisory.properties.append(Property("called", .boolean(false)))
    }
    if (analyses ?? []).contains(where: { $0.isTrue("unimportant") }) {
      advisory.remarks.append("The distribution calls it unimportant.")
      advisory.tags.append("unimportant")
    }
    let development: Set<String> = ["dev", "test", "tests", "develop", "development", "dev-dependencies"]
    advisory.isForDevelopment =
      !groupsOfUse.isEmpty && groupsOfUse.allSatisfy { development.contains($0.lowercased()) }
  }

  private func addLicences(to run: inout ToolRun) {
    for licence in object.texts("license_violations").prefix(200) {
      var draft = run.draft(
        rule: "license-violation",
        title: "\(name.name) is under \(licence), which is not on the list of allowed licences",
        severity: SeverityAssessment(
          level: .medium,
          justification: "osv-scanner checks against an allowlist"
        ),
        category: .dependency,
        strand: "ops",
        record: object.node
      )
      draft.key = [name.ecosystem, name.name, licence, source.path].joined(separator: "|")
      draft.finding.validation = .confirmed
      draft.finding.impact =
        "Using \(name.name) under \(licence) may oblige the product in ways nobody agreed to."
      draft.finding.recommendedFix =
        "Have \(licence) approved for \(name.name), replace the package, or get it under another licence."
      fill(&draft.finding, "\(name.name) \(version) is under \(licence).")
      run.findings.append(draft)
    }
  }

  private func deprecation(in run: ToolRun) -> FindingDraft {
    var draft = run.draft(
      rule: "deprecated-package",
      title: "\(name.name) is deprecated",
      severity: SeverityAssessment(level: .low, justification: "a deprecated package is no vulnerability"),
      category: .debt,
      strand: "ops",
      record: object.node
    )
    draft.key = [name.ecosystem, name.name, source.path].joined(separator: "|")
    draft.finding.validation = .confirmed
    draft.finding.impact = "\(name.name) gets no fixes any more, not even for vulnerabilities."
    draft.finding.recommendedFix = "Replace \(name.name) by what its maintainers recommend."
    fill(&draft.finding, "\(name.name) \(version) is marked as deprecated.")
    return draft
  }

  private func fill(_ finding: inout Finding, _ sentence: String) {
    if !source.path.isEmpty { finding.locations = [Location(path: source.path)] }
    let text = "osv-scanner, \(source.path): \(sentence)"
    finding.evidence = [Evidence(.note(text: text), recordedBy: "osv-scanner")]
  }
}
