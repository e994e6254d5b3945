internal import Readiness
internal import RegisterJSON

/// Reads what `bandit --format json` writes.
enum BanditReport {
  static let format = ImportFormat(
    name: "bandit",
    title: "a Bandit report",
    recognizes: recognizes,
    read: read
  )

  /// Told by the ids of its tests, and without results by its metrics.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json, root.kind == .object, let results = root["results"], results.kind == .array
    else { return false }
    if let first = results.elements.first(where: { _ in true }) {
      return first["test_id"]?.kind == .string && first["issue_text"] != nil
    }
    return root["metrics"]?["_totals"]?.kind == .object && root["generated_at"] != nil
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let root = try ReportRecords.root(input, of: format.title)
    var run = ToolRun(tool: "Bandit")
    let fields = root.fields
    guard let results = fields["results"], results.kind == .array || results.isNull else {
      throw ReportFault("a Bandit report has a list “results”, and this has none", at: root.byteOffset)
    }
    run.time = fields["generated_at"]?.string.flatMap { Timestamp($0) }
    readMetrics(fields["metrics"], &run, &log)
    readErrors(fields["errors"], &run, &log)
    for result in results.elements { read(result, &run, &log) }
    return [run]
  }

  /// The files that were looked at have metrics of their own.
  private static func readMetrics(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let node, node.kind == .object else { return }
    var paths: Set<String> = []
    for member in node.members {
      guard member.name != "_totals" else {
        for (key, what) in [("nosec", "lines marked nosec"), ("skipped_tests", "tests skipped by comments")] {
          if let count = member.value[key]?.positiveNumber { run.passOver(what, count: count) }
        }
        continue
      }
      paths.insert(ReportPath.cleaned(member.name))
    }
    run.paths = paths
    if paths.isEmpty { log.warn("Bandit looked at no files", at: node.byteOffset) }
  }

  private static func readErrors(_ node: JSONNode?, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let node, node.kind == .array else { return }
    for error in node.elements {
      let path = error["filename"]?.string.map(ReportPath.cleaned) ?? "a file"
      let reason = error["reason"]?.scalarText ?? "no reason given"
      run.paths?.remove(path)
      run.fallShort("\(path) was not checked: \(reason)")
      log.warn("Bandit could not check \(path): \(reason)", at: error.byteOffset)
    }
  }

  private static func read(_ node: JSONNode, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let fields = node.fields
    guard let rule = fields["test_id"]?.string, !rule.isEmpty else {
      return log.error("a result names no test, so it was left out", at: node.byteOffset)
    }
    let name = fields["test_name"]?.string
    let text = fields["issue_text"]?.string ?? name ?? rule
    var result = StaticResult(
      rule: rule,
      message: text,
      severity: StaticSeverity.ofSecurity(fields["issue_severity"]?.string ?? "", tool: "Bandit"),
      category: secretTests.contains(rule) ? .secret : .defect,
      strand: "security",
      path: fields["filename"]?.string,
      record: node
    )
    result.lines = lines(fields)
    result.column = fields["col_offset"]?.scalarText.flatMap { Int($0) }.flatMap {
      $0 >= 0 && $0 < Int.max ? $0 + 1 : nil
    }
    result.quote = fields["code"]?.string.flatMap { QuotedLines(numbered: $0).text(within: result.lines) }
    hideSecret(&result, text)
    result.references =
      WeaknessReference.ids(fields["issue_cwe"])
      + [fields["more_info"]?.string].compactMap { $0 }
    result.verifyCommand = testCommand(rule)
    for (key, property) in [("issue_confidence", "confidence"), ("test_name", "test_name")] {
      if let value = fields[key]?.string { result.properties.append(Property(property, .string(value))) }
    }
    run.findings.append(run.draft(result))
  }

  /// The tests for passwords in the code, whose messages end in the password.
  private static let secretTests: Set<String> = ["B105", "B106", "B107"]

  private static func hideSecret(_ result: inout StaticResult, _ text: String) {
    guard secretTests.contains(result.rule) else { return }
    result.isAboutSecret = true
    guard let colon = text.firstIndex(of: ":") else { return }
    result.message = String(text[..<colon])
    let value = text[text.index(after: colon)...].trimmed
    result.secrets = [value.count > 2 ? String(value.dropFirst().dropLast()) : value]
  }

  /// The first and last line of the statement; the line that it is about when it begins there.
  private static func lines(_ fields: [String: JSONNode]) -> ClosedRange<Int>? {
    let range = fields["line_range"]?.elements.compactMap(\.positiveNumber) ?? []
    guard let line = fields["line_number"]?.positiveNumber ?? range.min() else { return nil }
    return line...max(line, range.max() ?? line)
  }

  private static func testCommand(_ rule: String) -> (@Sendable (String) -> String)? {
    guard rule.utf8.allSatisfy({ $0 < 0x80 }), rule.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return { "bandit -t \(rule) \($0)" }
  }
}
