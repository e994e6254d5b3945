internal import Readiness
internal import RegisterJSON

/// OpenSSF Scorecard's JSON, version 2.
enum ScorecardReport {
  static let format = ImportFormat(
    name: "scorecard",
    title: "an OpenSSF Scorecard report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.leadingValues.first, let object = ReportObject(root) else { return false }
    return object["scorecard"]?.kind == .object && object.has("checks")
      || object["checks"]?.kind == .array && object["repo"]?.kind == .object && object.has("score")
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let runs = try input.reportObjects(&log).map { Self.run($0, &log) }
    guard runs.isEmpty else { return runs }
    throw ReportFault("the report has no checks; write it again with `scorecard --format=json`")
  }

  private static func run(_ report: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "Scorecard", version: report.object("scorecard")?.text("version"))
    run.coversEverything = true
    let repository = report.object("repo")
    run.commit = repository?.text("commit").flatMap { $0.lowercased() == "unknown" ? nil : $0 }
    run.time = report.text("date").flatMap { Timestamp($0) }
    run.category = repository?.text("name")
    let checks = report.objects("checks", &log)
    run.rules = Set(checks.compactMap { $0.text("name") })
    if checks.isEmpty { run.fallShort("The report has no checks.") }
    var hasDetails = false
    for object in checks {
      object.expect(["name": .string, "score": .number, "reason": .string, "details": .array], &log)
      guard let name = object.text("name") else {
        log.warn("a check without its name was left out", at: object.node.byteOffset)
        continue
      }
      if !object.texts("details").isEmpty { hasDetails = true }
      add(ScorecardCheck(name, object), to: &run, &log)
    }
    if !hasDetails, !run.findings.isEmpty {
      log.note("the report has no details, so no places: run scorecard with --show-details")
    }
    return run
  }

  private static func add(_ check: ScorecardCheck, to run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let score = check.score, score >= 0 else {
      run.passOver("checks that came to no result")
      run.rules?.remove(check.name)
      run.fallShort(Excerpt.sentence("The check \(check.name) came to no result: \(check.reason)"))
      return
    }
    guard score < 10 else { return run.passOver("passed checks") }
    run.findings.append(check.draft(score, in: run))
  }
}
