internal import Readiness
internal import RegisterJSON

/// Reads what `hadolint --format json` writes.
enum HadolintReport {
  static let format = ImportFormat(
    name: "hadolint",
    title: "a hadolint report",
    recognizes: recognizes,
    read: read
  )

  /// Told by codes of its own or of ShellCheck, beside a level and a file.
  private static func recognizes(_ input: ImportInput) -> Bool {
    let sample = ReportRecords.sample(input)
    return !sample.isEmpty
      && sample.allSatisfy { node in
        guard let code = node["code"]?.string, code.hasPrefix("DL") || code.hasPrefix("SC") else {
          return false
        }
        return node["level"]?.kind == .string && node["file"] != nil && node["message"]?.kind == .string
      }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    [
      try ReportRecords(input, of: format.title).run(
        of: "hadolint",
        ifEmpty: "the report is empty: hadolint does not say whether it read any Dockerfile",
        &log,
        each: read
      )
    ]
  }

  private static func read(_ node: JSONNode, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let fields = node.fields
    guard let code = fields["code"]?.string, !code.isEmpty, let message = fields["message"]?.string else {
      return log.error("a result has no code or no message, so it was left out", at: node.byteOffset)
    }
    let path = fields["file"]?.string
    // Its only code for what it cannot read.
    if code == "DL1000" {
      return run.fallShort("\(path.map(ReportPath.cleaned) ?? "a Dockerfile") could not be read: \(message)")
    }
    var result = StaticResult(
      rule: code,
      message: message,
      severity: severity(code, fields["level"]?.string ?? ""),
      category: risks[code] == nil ? .debt : .gap,
      strand: "ops",
      path: path == "-" || path == "/dev/stdin" ? nil : path,
      record: node
    )
    result.lines = fields["line"]?.positiveNumber.map { $0...$0 }
    result.column = fields["column"]?.positiveNumber
    result.advice = message
    result.references = [address(code)].compactMap { $0 } + [risks[code]].compactMap { $0 }
    result.verifyCommand = { "hadolint \($0)" }
    run.findings.append(run.draft(result))
  }

  /// Rules about who the container runs as, with their weakness.
  private static let risks = ["DL3002": "CWE-250", "DL3004": "CWE-250"]

  private static func severity(_ code: String, _ level: String) -> SeverityAssessment {
    guard risks[code] != nil else { return StaticSeverity.ofLint(level, tool: "hadolint") }
    return SeverityAssessment(
      level: .medium,
      justification: "hadolint says \(level); the container runs with more rights than it needs"
    )
  }

  private static func address(_ code: String) -> String? {
    guard code.dropFirst(2).allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return code.hasPrefix("SC")
      ? "https://www.shellcheck.net/wiki/\(code)" : "https://github.com/hadolint/hadolint/wiki/\(code)"
  }
}
