internal import RegisterJSON

/// What Playwright's JSON reporter writes (`JSONReport` in its `testReporter.d.ts`).
enum PlaywrightReport {
  static let format = ImportFormat(
    name: "playwright",
    title: "a Playwright JSON report",
    recognizes: recognizes,
    read: read
  )

  /// Whether the object has suites and the configuration they ran with.
  static func recognizes(_ input: ImportInput) -> Bool {
    let kinds = input.memberKinds
    return kinds["suites"] == .array && kinds["config"] == .object
      && (kinds["stats"] == .object || kinds["errors"] == .array)
  }

  /// The one run that a file tells of.
  static func read(_ input: ImportInput, _ log: inout ToolReportLog) throws(ReportFault) -> [ToolRun] {
    guard let root = input.json else { throw ReportFault("this is no JSON, and so no report of Playwright") }
    guard root.kind == .object, !input.isSequence else {
      throw ReportFault("a Playwright report is one object with suites; write it with --reporter=json")
    }
    var reading = PlaywrightReading()
    reading.read(root, &log)
    return [reading.gathering.run]
  }
}
