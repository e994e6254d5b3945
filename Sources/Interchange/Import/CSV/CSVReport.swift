internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads tables of findings, whatever their columns are called.
enum CSVReport {
  static let format = ImportFormat(
    name: "csv",
    title: "a table of findings (CSV)",
    recognizes: recognizes,
    read: { (input, log) throws(ReportFault) in try read(input, mapping: nil, &log) }
  )

  /// Told by a header row that names a title and something else of a finding.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard input.json == nil, let first = input.firstByte, !"<{[".utf8.contains(first),
      let table = ForeignTable(Array(input.bytes.prefix(64 << 10))), table.header.count > 1,
      let columns = try? CSVColumns(table.header, nil)
    else { return false }
    let names = table.header.map { NormalName($0) }
    let hasTitle = names.contains { titles.contains($0) }
    // Names of columns are names: a sentence with a comma is no header.
    guard hasTitle, table.header.allSatisfy({ $0.count <= 80 }) else { return false }
    let others = columns.columns.filter { $0.field != nil && !titles.contains(NormalName($0.name)) }
    return others.contains { telling.contains($0.field ?? .id) }
  }

  private static let titles: Set<NormalName> = [
    "title", "headline", "name", "issue", "finding", "claim", "problem", "vulnerability", "bug", "summary",
    "observation", "description",
  ]

  /// Fields that tables of other things seldom have.
  private static let telling: Set<RecordField> = [
    .severity, .impact, .evidence, .reproduction, .rootCause, .fix, .effort, .status, .blocker, .cwe, .owner,
    .file, .location, .validation, .description,
  ]

  /// The runs that a table tells of, its columns taken for what the mapping says or their names do.
  ///
  /// Cost: linear in the table.
  static func read(
    _ input: ImportInput,
    mapping: CSVMapping?,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    guard let table = ForeignTable(input.bytes) else { throw ReportFault("the table has no header row") }
    let columns = try CSVColumns(table.header, mapping)
    guard columns.hasTitle else {
      let known = table.header.prefix(30).map { "“\($0)”" }.joined(separator: ", ")
      throw ReportFault("no column is a title; name it with --map title=COLUMN, of the columns \(known)")
    }
    if table.text.encoding == .windows1252 {
      log.note("the text is not UTF-8 and was read as Windows-1252 (Latin-1)")
    }
    var run = ToolRun(tool: "CSV")
    run.category = input.name
    // A list is no scan: a row that is gone from it is not shown to be fixed.
    run.rules = []
    run.paths = []
    var reader = CSVFindings(columns, isAsGiven: table.text.isAsGiven)
    for row in table.rows { reader.add(row, &run, &log) }
    try reader.finish(&run, &log)
    if run.findings.isEmpty { log.warn("the table has a header and no findings below it") }
    return [run]
  }
}
