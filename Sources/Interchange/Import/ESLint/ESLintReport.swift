internal import Readiness
internal import RegisterJSON

/// Reads what `eslint --format json` writes, and `json-with-metadata`.
enum ESLintReport {
  static let format = ImportFormat(
    name: "eslint",
    title: "an ESLint report",
    recognizes: recognizes,
    read: read
  )

  /// Told by the files of a list, each with its path and messages.
  private static func recognizes(_ input: ImportInput) -> Bool {
    var files = ReportRecords.sample(input)
    if let root = input.json, root.kind == .object, root["metadata"]?["rulesMeta"] != nil {
      files = root["results"].map { Array($0.elements.prefix(4)) } ?? []
    }
    return !files.isEmpty
      && files.allSatisfy { $0["filePath"]?.kind == .string && $0["messages"]?.kind == .array }
  }

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    var run = ToolRun(tool: "ESLint")
    run.paths = []
    let root = try ReportRecords.root(input, of: format.title)
    var files: [JSONNode]
    var rules: [String: ESLintRule] = [:]
    if root.kind == .object {
      guard let results = root["results"], results.kind == .array else {
        throw ReportFault("an ESLint report has a list of files, and this has none", at: root.byteOffset)
      }
      files = Array(results.elements)
      rules = ESLintRule.all(root["metadata"]?["rulesMeta"])
    } else {
      let records = try ReportRecords(input, of: format.title)
      files = records.elements
      if records.isBroken { run.fallShort("the report is damaged or breaks off") }
    }
    if files.isEmpty { log.warn("the report names no files, so ESLint looked at none") }
    for file in files { read(file, rules, &run, &log) }
    return [run]
  }

  private static func read(
    _ node: JSONNode,
    _ rules: [String: ESLintRule],
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    let fields = node.fields
    guard let path = fields["filePath"]?.string else {
      return log.error("a file has no path, so its messages were left out", at: node.byteOffset)
    }
    var file = ESLintFile(path: path, source: fields["source"]?.string, rules: rules)
    for (name, suppressed) in [("messages", false), ("suppressedMessages", true)] {
      guard let list = fields[name], !list.isNull else { continue }
      guard list.kind == .array else {
        log.error("“\(name)” is \(list.kind.withArticle), not a list", at: list.byteOffset)
        continue
      }
      for message in list.elements { file.read(message, isSuppressed: suppressed, &run, &log) }
    }
    // What could not be read, or was not to be, is not shown to be clean.
    if file.isChecked { run.paths?.insert(ReportPath.cleaned(path)) }
  }
}
