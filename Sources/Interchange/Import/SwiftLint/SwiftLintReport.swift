internal import Readiness
internal import RegisterJSON

/// Reads what `swiftlint --reporter json` writes.
enum SwiftLintReport {
  static let format = ImportFormat(
    name: "swiftlint",
    title: "a SwiftLint report",
    recognizes: recognizes,
    read: read
  )

  /// Told by a reason and a type beside the rule.
  private static func recognizes(_ input: ImportInput) -> Bool {
    let sample = ReportRecords.sample(input)
    return !sample.isEmpty
      && sample.allSatisfy { node in
        node["rule_id"]?.kind == .string && node["reason"]?.kind == .string && node["type"]?.kind == .string
          && node["character"] != nil && node["severity"]?.kind == .string
      }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    [
      try ReportRecords(input, of: format.title).run(
        of: "SwiftLint",
        ifEmpty: "the report is empty: SwiftLint does not say whether it looked at any file",
        &log,
        each: read
      )
    ]
  }

  private static func read(_ node: JSONNode, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let fields = node.fields
    guard let rule = fields["rule_id"]?.string, !rule.isEmpty else {
      return log.error("a result names no rule, so it was left out", at: node.byteOffset)
    }
    let reason = fields["reason"]?.string ?? fields["type"]?.string ?? rule
    var result = StaticResult(
      rule: rule,
      message: reason,
      severity: StaticSeverity.ofLint(fields["severity"]?.string ?? "", tool: "SwiftLint"),
      category: .debt,
      strand: "quality",
      path: fields["file"]?.string,
      record: node
    )
    result.lines = fields["line"]?.positiveNumber.map { $0...$0 }
    result.column = fields["character"]?.positiveNumber
    if rule.utf8.allSatisfy({ isNamePart($0) }) {
      result.references = ["https://realm.github.io/SwiftLint/\(rule).html"]
    }
    result.verifyCommand = { "swiftlint lint \($0)" }
    run.findings.append(run.draft(result))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
