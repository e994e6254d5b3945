internal import Readiness
internal import RegisterJSON

/// Gitleaks' JSON of version 8, and of version 7 and before.
///
/// A clean run writes an empty list, and some versions `null`.
enum GitleaksReport {
  static let format = ImportFormat(
    name: "gitleaks",
    title: "a gitleaks report",
    recognizes: recognizes,
    read: read
  )

  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json else { return false }
    // Version 7 wrote an object a line.
    return root.kind == .array && root.elements.prefix(20).contains { GitleaksRecord.isOne($0) }
      || root.kind == .object && GitleaksRecord.isOne(root)
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var secrets = GitleaksSecrets()
    for value in try input.reportValues(&log) {
      switch value.kind {
      case .array:
        for element in value.elements { secrets.add(element, &log) }
      case .null: continue
      default: secrets.add(value, &log)
      }
    }
    var run = ToolRun(tool: "gitleaks")
    secrets.add(to: &run, &log)
    return [run]
  }
}
