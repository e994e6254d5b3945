internal import Readiness
internal import RegisterJSON

/// osv-scanner's JSON, versions 1 and 2: packages of sources with groups of vulnerabilities.
enum OSVScannerReport {
  static let format = ImportFormat(
    name: "osv-scanner",
    title: "an osv-scanner report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.leadingValues.first, let object = ReportObject(root), object.has("results"),
      !object.has("SchemaVersion")
    else { return false }
    if object.object("experimental_config")?.has("licenses") ?? false { return true }
    guard let results = object["results"], results.kind == .array else { return false }
    return results.elements.prefix(5).contains { node in
      guard let result = ReportObject(node) else { return false }
      return result["source"]?.kind == .object && result.has("packages")
    }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let runs = try input.reportObjects(&log).map { Self.run($0, &log) }
    guard runs.isEmpty else { return runs }
    var run = ToolRun(tool: "osv-scanner")
    run.outcome = .failed([
      "The report holds no results; osv-scanner writes that when it found nothing to scan."
    ])
    return [run]
  }

  private static func run(_ report: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "osv-scanner")
    let results = report.objects("results", &log)
    var advisories = PackageAdvisories()
    for result in results {
      let source = OSVSource(result)
      for package in result.objects("packages", &log) {
        OSVPackage(package, in: source).add(to: &advisories, &run, &log)
      }
    }
    advisories.add(to: &run)
    for finding in report.objects("experimental_generic_findings", &log) {
      run.findings.append(OSVGenericFinding.draft(finding, in: run))
    }
    if results.isEmpty {
      log.warn(
        """
        the report has no results: osv-scanner writes the same when it found nothing and, before version 2, when \
        it scanned nothing (it then exits with 128)
        """
      )
      run.fallShort("The report does not tell whether anything was looked at.")
    }
    // Only sources with something to say are listed; where one is, all its packages were looked up.
    let sources = Set(results.map { OSVSource($0).path }).subtracting([""])
    let others = ["license-violation", "deprecated-package"]
    run.surveys = [RuleSurvey(.dependency, paths: sources, otherRules: others)]
    return run
  }
}

/// Where osv-scanner read packages.
struct OSVSource {
  /// The lockfile, folder or image.
  var path: String
  var kind: String

  init(_ result: ReportObject) {
    let source = result.object("source")
    kind = source?.text("type") ?? ""
    // Files in archives and images come as `image.tar:path`, which is a path as well.
    path = source?.text("path").map(ReportPath.cleaned) ?? ""
  }

  /// The command that looks at it again.
  var command: String {
    guard kind == "lockfile", !path.isEmpty, !path.contains(":") else {
      return "osv-scanner scan source --recursive ."
    }
    return "osv-scanner scan source --lockfile=\(ShellWord.quoted(path))"
  }
}
