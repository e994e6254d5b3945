internal import Readiness
internal import RegisterJSON

/// An OpenVEX document: what somebody says of vulnerabilities in products (OpenVEX specification 0.2.0).
enum OpenVEXReport {
  static let format = ImportFormat(
    name: "openvex",
    title: "an OpenVEX document",
    recognizes: { input in
      guard let root = input.leadingValues.first, let object = ReportObject(root) else { return false }
      return document(in: object).texts("@context").contains { $0.contains("openvex") }
    },
    read: read
  )

  /// The document itself, or the one that an in-toto attestation is about.
  private static func document(in object: ReportObject) -> ReportObject {
    guard object.text("predicateType")?.contains("openvex") ?? false else { return object }
    return object.object("predicate") ?? object
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var runs: [ToolRun] = []
    for value in try input.reportValues(&log) {
      guard let document = ReportObject(value).map(document) else {
        log.warn("a value that is no object was left out", at: value.byteOffset)
        continue
      }
      runs.append(run(document, &log))
    }
    guard runs.isEmpty else { return runs }
    throw ReportFault("the file holds no OpenVEX document, which is an object with “statements”")
  }

  private static func run(_ document: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "OpenVEX", version: document.text("version"))
    run.category = document.text("@id", "id")
    run.time = document.text("last_updated", "timestamp").flatMap { Timestamp($0) }
    if document["statements"] == nil {
      log.warn("the document has no “statements”, so nothing follows from it", at: document.node.byteOffset)
      run.fallShort("The document has no statements.")
    }
    for object in document.objects("statements", &log) {
      if let statement = VEXStatement.statement(object, of: document, &log) {
        run.statements.append(statement)
      }
    }
    return run
  }
}
