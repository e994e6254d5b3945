internal import Readiness
internal import RegisterJSON

/// Version 2 of npm's audit report: packages with the advisories and packages that make them vulnerable.
enum NpmAuditPackages {
  /// The run that a report tells of.
  static func run(_ report: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "npm audit")
    run.coversEverything = true
    if let error = report.object("error") {
      run.outcome = .failed([
        Excerpt.sentence(
          "The audit failed: \(error.text("summary", "message", "code") ?? "no reason is given")"
        )
      ])
    }
    guard let packages = report["vulnerabilities"], packages.kind == .object else {
      log.warn("“vulnerabilities” is missing or no object, so nothing follows from this report")
      run.fallShort("The report has no list of vulnerabilities.")
      return run
    }
    let nodes = packages.members.compactMap { member -> (name: String, node: ReportObject)? in
      if let node = ReportObject(member.value) { return (member.name, node) }
      log.warn("the entry of \(member.name) is no object and was left out", at: member.value.byteOffset)
      return nil
    }
    let chains = DependencyChains(nodes)
    var advisories = PackageAdvisories()
    for (name, node) in nodes {
      node.expect(["severity": .string, "via": .array, "nodes": .array, "effects": .array], &log)
      var direct = 0
      for via in node["via"].map({ Array($0.elements) }) ?? [] {
        if let object = ReportObject(via) {
          advisories.add(advisory(object, of: name, node, chains.chain(to: name)))
          direct += 1
        } else if via.string == nil {
          log.warn("a cause of \(name) is neither an advisory nor a package", at: via.byteOffset)
        }
      }
      if direct == 0 { run.passOver("packages that only bring in vulnerable ones") }
    }
    advisories.add(to: &run)
    check(report, packages: nodes.count, &run, &log)
    return run
  }

  private static func advisory(
    _ via: ReportObject,
    of name: String,
    _ node: ReportObject,
    _ chain: [String]
  ) -> PackageAdvisory {
    let url = via.text("url")
    let ids = AdvisoryIDs(
      [url.flatMap(AdvisoryIDs.inAddress), via.text("source").map { "npm-\($0)" }].compactMap { $0 }
    )
    let package = via.text("name", "dependency") ?? name
    let cvss = via.object("cvss")
    var advisory = PackageAdvisory(
      package: PackageName(package, ecosystem: "npm"),
      ids: ids,
      severity: .of(ids, tool: "npm audit", word: via.text("severity"), score: cvss?.number("score"))
    )
    advisory.title = via.text("title") ?? ""
    advisory.affected = via.text("range") ?? node.text("range") ?? ""
    advisory.references = via.texts("cwe").compactMap(ReferenceList.weakness) + [url].compactMap { $0 }
    advisory.locations = node.texts("nodes").map {
      Location(path: ReportPath.cleaned($0), role: "install path")
    }
    advisory.command = "npm audit"
    advisory.record = via.node
    setFix(node["fixAvailable"], of: &advisory)
    setCause(chain, isDirect: node.isTrue("isDirect"), of: &advisory)
    if let score = cvss?.number("score"), score > 0 {
      advisory.properties.append(Property("cvss_score", .number("\(score)")))
    }
    if let vector = cvss?.text("vectorString") {
      advisory.properties.append(Property("cvss_vector", .string(vector)))
    }
    return advisory
  }

  /// `fixAvailable` is true, false, or the update of a direct dependency that fixes it.
  private static func setFix(_ fix: JSONNode?, of advisory: inout PackageAdvisory) {
    let name = advisory.package.name
    guard let update = ReportObject(fix) else {
      if fix?.boolean == true {
        advisory.fix =
          "Run `npm audit fix`, which updates \(name) within the ranges that package.json allows."
        advisory.effort = .extraSmall
      }
      return
    }
    let target = [update.text("name"), update.text("version")].compactMap { $0 }.joined(separator: " to ")
    guard update.isTrue("isSemVerMajor") else {
      advisory.fix = "Update \(target), which brings in a fixed \(name): `npm audit fix` does so."
      return
    }
    advisory.fix = """
      Update \(target), which brings in a fixed \(name). It is a new major version and may break what uses it: \
      read its release notes and run the tests.
      """
    advisory.effort = .medium
    advisory.tags.append("breaking-update")
    advisory.properties.append(Property("breaking_fix", .boolean(true)))
  }

  private static func setCause(_ chain: [String], isDirect: Bool, of advisory: inout PackageAdvisory) {
    advisory.properties.append(Property("direct_dependency", .boolean(isDirect)))
    let name = advisory.package.name
    if chain.count > 1 {
      advisory.rootCause = "\(name) comes in by \(chain.joined(separator: " → "))."
    } else if isDirect {
      advisory.rootCause = "\(name) is a direct dependency."
    }
  }

  /// The totals count packages, and the report must have as many.
  private static func check(
    _ report: ReportObject,
    packages: Int,
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    let metadata = report.object("metadata")
    if let total = metadata?.object("vulnerabilities")?.whole("total"), total != packages {
      log.warn("the totals speak of \(total) vulnerable packages, the report lists \(packages)")
      if total > packages { run.fallShort("The report lists \(packages) of \(total) vulnerable packages.") }
    }
    let dependencies =
      metadata?.object("dependencies")?.whole("total") ?? metadata?.whole("totalDependencies")
    if dependencies == 0 {
      run.fallShort("No dependency was looked at.")
    } else if dependencies == nil, packages == 0 {
      log.warn("the report does not tell how many dependencies were looked at, so it may be none")
    }
    log.note("npm's report does not tell dependencies for development from those that are shipped")
  }
}
