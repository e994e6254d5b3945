internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads what `checkov --output json` writes: one object, or one per kind of file in a list.
enum CheckovReport {
  static let format = ImportFormat(
    name: "checkov",
    title: "a Checkov report",
    recognizes: recognizes,
    read: read
  )

  /// Told by the kind of check beside its results, or by the counts that stand for a run over nothing.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json else { return false }
    let parts = root.kind == .array ? ReportRecords.sample(input) : [root]
    return !parts.isEmpty
      && parts.allSatisfy { part in
        isCounts(part) || part["check_type"]?.kind == .string && part["results"]?.kind == .object
      }
  }

  private static func isCounts(_ node: JSONNode) -> Bool {
    node["checkov_version"] != nil && node["passed"] != nil && node["failed"] != nil
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let root = try ReportRecords.root(input, of: format.title)
    var parts = [root]
    if root.kind != .object { parts = try ReportRecords(input, of: format.title).elements }
    if parts.isEmpty { log.warn("the report is empty, so Checkov found no files of a kind that it knows") }
    var runs: [ToolRun] = []
    for part in parts {
      if part.kind == .object, isCounts(part) {
        runs.append(counts(part, &log))
      } else if let results = part["results"], results.kind == .object {
        runs.append(run(part, results, &log))
      } else {
        log.error("a part of the report has no results, so it was left out", at: part.byteOffset)
      }
    }
    if !input.jsonErrors.isEmpty {
      for index in runs.indices { runs[index].fallShort("the report is damaged or breaks off") }
    }
    return runs
  }

  /// The short form that Checkov writes when it checked nothing, or was told to be quiet.
  private static func counts(_ node: JSONNode, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "Checkov", version: node["checkov_version"]?.string)
    for (key, what) in [("passed", "passed checks"), ("skipped", "skipped checks")] {
      if let count = node[key]?.positiveNumber { run.passOver(what, count: count) }
    }
    if let failed = node["failed"]?.positiveNumber {
      run.fallShort("\(failed) checks failed, and the report does not say which")
    }
    if let broken = node["parsing_errors"]?.positiveNumber {
      run.fallShort("\(broken) files could not be read")
    }
    if node["passed"]?.positiveNumber == nil, node["failed"]?.positiveNumber == nil {
      run.fallShort("Checkov checked nothing")
      log.warn(
        "Checkov checked nothing: it found no files of a kind that it knows, so nothing is shown to be clean",
        at: node.byteOffset
      )
    }
    return run
  }

  private static func run(_ part: JSONNode, _ results: JSONNode, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "Checkov", version: part["summary"]?["checkov_version"]?.string)
    run.category = part["check_type"]?.string
    let lists = results.fields
    for node in lists["failed_checks"].map({ Array($0.elements) }) ?? [] {
      read(node, isSkipped: false, &run, &log)
    }
    for node in lists["skipped_checks"].map({ Array($0.elements) }) ?? [] {
      read(node, isSkipped: true, &run, &log)
    }
    readPassed(lists["passed_checks"], part["summary"], &run)
    for error in lists["parsing_errors"].map({ Array($0.elements) }) ?? [] {
      let path = CheckovRecord.relative(error.scalarText ?? error["file_path"]?.string ?? "a file")
      run.paths?.remove(path)
      run.fallShort("\(path) could not be read")
    }
    return run
  }

  /// Passed checks tell which checks ran over which files; in quiet reports they are missing.
  private static func readPassed(_ node: JSONNode?, _ summary: JSONNode?, _ run: inout ToolRun) {
    let passed = node.map { Array($0.elements) } ?? []
    let count = max(passed.count, summary?["passed"]?.positiveNumber ?? 0)
    if count > 0 { run.passOver("passed checks", count: count) }
    guard !passed.isEmpty else { return }
    let records = passed.compactMap { CheckovRecord($0) }
    run.rules = Set(records.map(\.rule) + run.findings.map(\.rule))
    let places = run.findings.compactMap { $0.finding.locations.first?.path }
    run.paths = Set(records.compactMap(\.path) + places)
  }

  private static func read(
    _ node: JSONNode,
    isSkipped: Bool,
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    guard let record = CheckovRecord(node) else {
      return log.error("a check has no id, so it was left out", at: node.byteOffset)
    }
    if isSkipped { run.passOver("skipped checks") }
    run.findings.append(record.draft(run, isSkipped: isSkipped))
  }
}
