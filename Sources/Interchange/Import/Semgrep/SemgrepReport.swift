internal import Readiness
internal import RegisterJSON

/// Reads what `semgrep scan --json` writes (semgrep-interfaces, `semgrep_output_v1.atd`).
enum SemgrepReport {
  static let format = ImportFormat(
    name: "semgrep",
    title: "a Semgrep report",
    recognizes: recognizes,
    read: read
  )

  /// Told by what its results carry, and without results by the paths that it scanned.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json, root.kind == .object, let results = root["results"], results.kind == .array
    else { return false }
    if let first = results.elements.first(where: { _ in true }) {
      return first["check_id"]?.kind == .string && first["extra"]?.kind == .object
    }
    return root["errors"]?.kind == .array && root["paths"]?["scanned"]?.kind == .array
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let root = try ReportRecords.root(input, of: format.title)
    let fields = root.fields
    guard let results = fields["results"], results.kind == .array || results.isNull else {
      throw ReportFault("a Semgrep report has a list “results”, and this has none", at: root.byteOffset)
    }
    var run = ToolRun(tool: "Semgrep", version: fields["version"]?.string)
    readPaths(fields["paths"], &run, &log)
    if let rules = fields["time"]?["rules"], rules.kind == .array {
      let ids = rules.elements.compactMap { $0.string ?? $0["id"]?.string }
      if ids.count == rules.count { run.rules = Set(ids.map(SemgrepResult.rule)) }
    }
    readErrors(fields["errors"], &run, &log)
    for rule in fields["skipped_rules"].map({ Array($0.elements) }) ?? [] {
      run.fallShort("the rule \(rule["rule_id"]?.string ?? "without a name") was skipped")
    }
    for node in results.elements {
      guard let result = SemgrepResult(node) else {
        log.error("a result names no rule, so it was left out", at: node.byteOffset)
        continue
      }
      run.findings.append(result.draft(run))
    }
    run.distrustSharedFingerprints()
    return [run]
  }

  private static func readPaths(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let scanned = node?["scanned"], scanned.kind == .array else {
      return log.note("the report does not say which files Semgrep looked at")
    }
    run.paths = Set(scanned.elements.compactMap(\.string).map(ReportPath.cleaned))
    if scanned.count == 0 {
      run.fallShort("Semgrep looked at no files")
      log.warn("Semgrep looked at no files, so nothing is shown to be clean", at: scanned.byteOffset)
    }
    if let skipped = node?["skipped"], skipped.count > 0 {
      run.passOver("skipped files", count: skipped.count)
    }
  }

  /// The most errors that are told one by one.
  private static let reasonLimit = 50

  private static func readErrors(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let node, node.kind == .array else { return }
    var count = 0
    for error in node.elements where error["level"]?.string != "info" {
      count += 1
      let path = error["path"]?.string.map(ReportPath.cleaned)
      if let path { run.paths?.remove(path) }
      guard count <= reasonLimit else { continue }
      let type = error["type"].flatMap { $0.string ?? $0.elements.first { _ in true }?.string } ?? "error"
      let text = ["short_msg", "message", "long_msg"].lazy.compactMap { error[$0]?.string }.first ?? ""
      let words = CredentialText.hidden(TitleLine.of(text.isEmpty ? type : text))
      let place = path ?? error["rule_id"]?.string ?? "the run"
      run.fallShort("\(place): \(type)\(words == type ? "" : ", \(words)")")
      log.warn("Semgrep had trouble with \(place): \(type)", at: error.byteOffset)
    }
    if count > reasonLimit { run.fallShort("\(count - reasonLimit) more errors") }
  }
}
