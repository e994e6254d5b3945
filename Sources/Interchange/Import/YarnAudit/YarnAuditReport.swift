internal import RegisterJSON

/// `yarn audit --json` of yarn 1 and `yarn npm audit --json` of yarn 4, which write an object a line.
///
/// What yarn 2 and 3 write is what npm wrote at their time: ``NpmAuditReport`` recognizes it.
enum YarnAuditReport {
  static let format = ImportFormat(
    name: "yarn-audit",
    title: "a yarn audit report",
    recognizes: { input in input.leadingValues.contains { Line($0)?.isYarns ?? false } },
    read: read
  )

  /// What a line says.
  private enum Line {
    /// An advisory for one way in which a package comes in (yarn 1).
    case advisory(ReportObject, resolution: ReportObject?)
    /// The counts at the end (yarn 1).
    case summary(ReportObject)
    /// An update that would help; the advisories say so themselves (yarn 1).
    case action
    /// A vulnerable package (yarn 4).
    case package(String, ReportObject)
    /// What yarn 2 and 3 write.
    case whole(ReportObject)
    /// That nothing was found (yarn 4).
    case nothingFound
    /// What went wrong.
    case failure(String)

    /// Whether nothing but yarn writes it.
    var isYarns: Bool { if case .whole = self { false } else { true } }

    init?(_ node: JSONNode) {
      guard let object = ReportObject(node) else { return nil }
      let data = object.object("data")
      switch object.text("type") {
      case "auditAdvisory":
        guard let data, let advisory = data.object("advisory") else { return nil }
        self = .advisory(advisory, resolution: data.object("resolution"))
      case "auditSummary":
        guard let data else { return nil }
        self = .summary(data)
      case "auditAction": self = .action
      case "error" where object["data"]?.string?.contains("audit") == true:
        self = .failure(object.text("data") ?? "")
      case "info" where object.text("data") == "No audit suggestions": self = .nothingFound
      default:
        if let name = object.text("value"), let children = object.object("children"),
          children.has("Issue") || children.has("Vulnerable Versions")
        {
          self = .package(name, children)
        } else if NpmAuditReport.Shape(node) == .advisories {
          self = .whole(object)
        } else {
          return nil
        }
      }
    }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var run = ToolRun(tool: "yarn audit")
    run.coversEverything = true
    var advisories = PackageAdvisories()
    var isClassic = false
    var isNewer = false
    var errors: [String] = []
    var summary: ReportObject?
    for value in try input.reportValues(&log) {
      switch Line(value) {
      case .advisory(let advisory, let resolution):
        isClassic = true
        advisories.add(classic(advisory, resolution, &log))
      case .summary(let data): (summary, isClassic) = (data, true)
      case .package(let name, let children):
        isNewer = true
        advisories.add(YarnAuditPackage.advisory(name, children, value))
      case .whole(let report): return [NpmAuditAdvisories.run(report, tool: "yarn npm audit", &log)]
      case .failure(let reason): errors.append(Excerpt.sentence("yarn says: \(reason)"))
      case .nothingFound: isNewer = true
      case .action: continue
      case nil: otherLine(value, &run, &errors, &log)
      }
    }
    if isNewer { run.tool = "yarn npm audit" }
    advisories.add(to: &run)
    if !errors.isEmpty, !isClassic, !isNewer {
      run.outcome = .failed(errors)
      return [run]
    }
    for error in errors { run.fallShort(error) }
    check(summary, isClassic: isClassic, &run, &log)
    return [run]
  }

  private static func otherLine(
    _ value: JSONNode,
    _ run: inout ToolRun,
    _ errors: inout [String],
    _ log: inout ToolReportLog
  ) {
    guard let object = ReportObject(value), let kind = object.text("type") else {
      if !value.isNull { log.warn("a line that is no message of yarn was left out", at: value.byteOffset) }
      return
    }
    if kind == "error" {
      errors.append(Excerpt.sentence("yarn says: \(object.text("data") ?? "an error")"))
    } else {
      run.passOver("messages of yarn")
    }
  }

  private static func classic(
    _ object: ReportObject,
    _ resolution: ReportObject?,
    _ log: inout ToolReportLog
  ) -> PackageAdvisory {
    var advisory = NpmAuditAdvisories.advisory(object, tool: "yarn audit", &log)
    // The advisory lists every way in; the line is about one of them.
    if advisory.ways.isEmpty, let path = resolution?.text("path") { advisory.ways = [path] }
    advisory.isForDevelopment = resolution?.isTrue("dev") ?? advisory.isForDevelopment
    return advisory
  }

  private static func check(
    _ summary: ReportObject?,
    isClassic: Bool,
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    guard isClassic else {
      if run.findings.isEmpty {
        log.warn("yarn does not tell how many dependencies were looked at, so it may be none")
      }
      return
    }
    guard let summary else {
      return run.fallShort("The summary at the end is missing: the report was cut off.")
    }
    if summary.whole("totalDependencies") == 0 { run.fallShort("No dependency was looked at.") }
  }
}
