internal import Readiness
internal import RegisterJSON

/// A CycloneDX document in JSON: components, and vulnerabilities with what somebody made of them.
enum CycloneDXReport {
  static let format = ImportFormat(
    name: "cyclonedx",
    title: "a CycloneDX document",
    recognizes: { input in
      if isXML(input) { return true }
      guard let root = input.leadingValues.first, let object = ReportObject(root) else { return false }
      return object.text("bomFormat") == "CycloneDX"
        || object.text("$schema")?.contains("cyclonedx.org/schema") ?? false
    },
    read: read
  )

  /// Whether it is the XML of CycloneDX, told by the namespace near its start.
  private static func isXML(_ input: ImportInput) -> Bool {
    guard input.firstByte == UInt8(ascii: "<") else { return false }
    return String(decoding: input.text.prefix(2048), as: UTF8.self).contains("cyclonedx.org/schema/bom")
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    if isXML(input) {
      throw ReportFault(
        "CycloneDX is read as JSON only; convert it with `cyclonedx convert --output-format json`"
      )
    }
    var runs: [ToolRun] = []
    for value in try input.reportValues(&log) {
      guard let document = ReportObject(value) else {
        log.warn("a value that is no object was left out", at: value.byteOffset)
        continue
      }
      runs.append(run(document, &log))
    }
    guard runs.isEmpty else { return runs }
    throw ReportFault("the file holds no CycloneDX document")
  }

  private static func run(_ document: ReportObject, _ log: inout ToolReportLog) -> ToolRun {
    let metadata = document.object("metadata")
    let tool = tool(metadata)
    var run = ToolRun(tool: tool.name, version: tool.version)
    run.time = metadata?.text("timestamp").flatMap { Timestamp($0) }
    run.category = metadata?.object("component")?.text("name")
    let components = CycloneDXComponents(document)
    let author = author(metadata)
    var advisories = PackageAdvisories()
    for object in document.objects("vulnerabilities", &log) {
      let vulnerability = CycloneDXVulnerability(object, tool: tool.name, components)
      guard !vulnerability.ids.all.isEmpty else {
        log.warn("a vulnerability without its id was left out", at: object.node.byteOffset)
        continue
      }
      if object.text("rejected") != nil {
        run.passOver("rejected vulnerabilities")
        continue
      }
      if let statement = vulnerability.statement(author: author, &log) { run.statements.append(statement) }
      if vulnerability.makesFinding { vulnerability.advisories.forEach { advisories.add($0) } }
    }
    advisories.add(to: &run)
    if components.count > 0 { run.passOver("components", count: components.count) }
    if document["vulnerabilities"] == nil {
      log.note("the document lists components only: nothing follows about their vulnerabilities")
      run.fallShort("The document says nothing about vulnerabilities.")
    }
    return run
  }

  /// The first tool of the metadata: a list up to version 1.4, an object with components from 1.5.
  private static func tool(_ metadata: ReportObject?) -> (name: String, version: String?) {
    let node = metadata?["tools"]
    let list =
      node?.kind == .array ? node : ReportObject(node)?["components"] ?? ReportObject(node)?["services"]
    let first = list?.elements.lazy.compactMap { ReportObject($0) }.first { $0.text("name") != nil }
    return (first?.text("name") ?? "CycloneDX", first?.text("version"))
  }

  private static func author(_ metadata: ReportObject?) -> String? {
    let first = metadata?["authors"]?.elements.lazy.compactMap { ReportObject($0)?.text("name", "email") }
      .first
    return first ?? metadata?.object("supplier")?.text("name")
      ?? metadata?.object("manufacturer")?.text("name")
  }
}
