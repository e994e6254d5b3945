internal import Readiness
internal import RegisterJSON

/// Reads what `gosec -fmt json` writes.
enum GosecReport {
  static let format = ImportFormat(
    name: "gosec",
    title: "a gosec report",
    recognizes: recognizes,
    read: read
  )

  /// Told by its list of issues, beside its errors or counts.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json, root.kind == .object, let issues = root["Issues"],
      issues.kind == .array || issues.isNull
    else { return false }
    if let first = issues.elements.first(where: { _ in true }) {
      return first["rule_id"]?.kind == .string && first["details"] != nil
    }
    return root["Golang errors"] != nil || root["GosecVersion"] != nil || root["Stats"]?["nosec"] != nil
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let root = try ReportRecords.root(input, of: format.title)
    let fields = root.fields
    guard let issues = fields["Issues"], issues.kind == .array || issues.isNull else {
      throw ReportFault("a gosec report has a list “Issues”, and this has none", at: root.byteOffset)
    }
    let version = fields["GosecVersion"]?.string.flatMap { $0.isEmpty || $0 == "dev" ? nil : $0 }
    var run = ToolRun(tool: "gosec", version: version)
    readErrors(fields["Golang errors"], &run, &log)
    readCounts(fields["Stats"], &run, &log)
    for issue in issues.elements { read(issue, &run, &log) }
    return [run]
  }

  /// What Go could not load was not looked at.
  private static func readErrors(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let node, node.kind == .object else { return }
    for member in node.members where member.value.count > 0 {
      let path = ReportPath.cleaned(member.name)
      let first = member.value.elements.lazy.compactMap { $0["error"]?.string }.first { _ in true }
      let reason = TitleLine.of(first ?? "Go could not load it")
      run.fallShort("\(path.isEmpty ? "a package" : path) was not checked: \(reason)")
      log.warn("gosec could not check \(path): \(reason)", at: member.byteOffset)
    }
  }

  private static func readCounts(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let node, node.kind == .object else {
      return log.note("the report does not say how many files gosec looked at")
    }
    if let count = node["nosec"]?.positiveNumber { run.passOver("lines marked nosec", count: count) }
    guard node["files"]?.scalarText == "0" else { return }
    run.fallShort("gosec looked at no files")
    log.warn("gosec looked at no files, so nothing is shown to be clean", at: node.byteOffset)
  }

  private static func read(_ node: JSONNode, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let fields = node.fields
    guard let rule = fields["rule_id"]?.string, !rule.isEmpty else {
      return log.error("an issue names no rule, so it was left out", at: node.byteOffset)
    }
    var result = StaticResult(
      rule: rule,
      message: fields["details"]?.string ?? rule,
      severity: StaticSeverity.ofSecurity(fields["severity"]?.string ?? "", tool: "gosec"),
      category: rule == hardcodedCredentials ? .secret : .defect,
      strand: "security",
      path: fields["file"]?.string,
      record: node
    )
    result.isAboutSecret = rule == hardcodedCredentials
    // Lines are strings, and ranges of statements that span several.
    result.lines = fields["line"].flatMap { RecordReader.lines($0) }?.first
    result.column = fields["column"]?.positiveNumber
    result.quote = fields["code"]?.string.flatMap { QuotedLines(numbered: $0).text(within: result.lines) }
    result.advice = fields["autofix"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    result.references = WeaknessReference.ids(fields["cwe"])
    result.suppression = suppression(fields)
    if let confidence = fields["confidence"]?.string {
      result.properties = [Property("confidence", .string(confidence))]
    }
    run.findings.append(run.draft(result))
  }

  private static let hardcodedCredentials = "G101"

  private static func suppression(_ fields: [String: JSONNode]) -> ToolSuppression? {
    let entries = fields["suppressions"]?.elements.filter { $0.kind == .object } ?? []
    guard fields["nosec"]?.boolean == true || !entries.isEmpty else { return nil }
    let reasons = entries.compactMap { $0["justification"]?.string }.filter { !$0.isEmpty }
    return ToolSuppression(
      status: entries.lazy.compactMap { $0["kind"]?.string }.first { !$0.isEmpty } ?? "inSource",
      justification: reasons.joined(separator: "\n")
    )
  }
}
