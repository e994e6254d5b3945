internal import RegisterJSON

/// What Jest writes with `--json`, and Vitest's JSON reporter after it.
enum JestReport {
  static let format = ImportFormat(
    name: "jest",
    title: "a Jest or Vitest JSON report",
    recognizes: recognizes,
    read: read
  )

  /// Whether the object counts tests and lists the files they stand in.
  static func recognizes(_ input: ImportInput) -> Bool {
    let kinds = input.memberKinds
    return kinds["numTotalTests"] == .number && kinds["testResults"] == .array
  }

  /// The one run that a file tells of.
  static func read(_ input: ImportInput, _ log: inout ToolReportLog) throws(ReportFault) -> [ToolRun] {
    guard let root = input.json else {
      throw ReportFault("this is no JSON, and so no report of Jest or Vitest")
    }
    guard root.kind == .object, !input.isSequence else {
      throw ReportFault("a report of Jest or Vitest is one object with testResults; write it with --json")
    }
    var reading = JestReading()
    reading.read(root, &log)
    return [reading.gathering.run]
  }
}
