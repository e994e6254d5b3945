internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Makes findings of rows, by the same reading as records of foreign registers.
struct CSVFindings {
  private let columns: CSVColumns
  private let isAsGiven: Bool
  private var records: [PropertyValue] = []
  private var ranges: [Range<Int>] = []
  /// Values that no reader is to take for a field, by row.
  private var kept: [[Property]] = []

  init(_ columns: CSVColumns, isAsGiven: Bool) {
    self.columns = columns
    self.isAsGiven = isAsGiven
  }

  mutating func add(_ row: CSVRows.Row, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    let offset = isAsGiven ? row.range.lowerBound : nil
    if row.isUnclosed {
      log.error("a quote is opened in this row and never closed, so what follows is one field", at: offset)
      run.fallShort("the table ends within a quote")
    }
    guard !row.isBlank else { return }
    guard row.fields.map(\.trimmed) != columns.columns.map(\.name) else {
      return run.passOver("repeated header rows")
    }
    if row.fields.count > columns.columns.count {
      log.warn("a row has more fields than the header; the others are kept as properties", at: offset)
    }
    let (members, others) = split(row.fields)
    records.append(.object(members))
    ranges.append(row.range)
    kept.append(others)
  }

  /// The members of a record, and what is only kept.
  private func split(_ fields: [String]) -> (members: [Property], others: [Property]) {
    var members: [(name: String, values: [PropertyValue])] = []
    var places: [String: Int] = [:]
    var others: [Property] = []
    for (index, field) in fields.enumerated() {
      let text = Self.unguarded(CredentialText.hidden(field)).trimmed
      guard !text.isEmpty else { continue }
      guard index < columns.columns.count, !columns.columns[index].isSetAside else {
        let name = index < columns.columns.count ? columns.columns[index].name : "column \(index + 1)"
        others.append(Property(name, .string(text)))
        continue
      }
      let column = columns.columns[index]
      let value = Self.value(text, column.field)
      // Trackers repeat a column for each of several labels or comments.
      if let earlier = places[column.key] {
        members[earlier].values.append(value)
      } else {
        places[column.key] = members.count
        members.append((column.key, [value]))
      }
    }
    for more in columns.extra where more.index < fields.count && places[more.key] == nil {
      let text = Self.unguarded(CredentialText.hidden(fields[more.index])).trimmed
      members.append((more.key, [Self.value(text, more.field)]))
    }
    let record = members.map { name, values in
      Property(name, values.count == 1 ? values[0] : .array(values))
    }
    return (record, others)
  }

  /// Without the quote that keeps spreadsheets from taking a text for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.first == "'" else { return text }
    let bare = String(text.dropFirst())
    return CSVTable.harmless(bare) == text || bare.first.map("=+-@".contains) == true ? bare : text
  }

  /// Words for yes and no, and numbers of hours, are more than texts.
  private static func value(_ text: String, _ field: RecordField?) -> PropertyValue {
    let yes: Set<String> = ["yes", "y", "true", "x", "✓", "✔"]
    let no: Set<String> = ["no", "n", "false"]
    switch field {
    case .status, .blocker, .validation:
      if yes.contains(text.lowercased()) { return .boolean(true) }
      return no.contains(text.lowercased()) ? .boolean(false) : .string(text)
    case .effort:
      let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.count <= 6
      return isNumber && Int(text) != nil && (text == "0" || text.first != "0")
        ? .number(text) : .string(text)
    default: return .string(text)
    }
  }

  /// Reads the rows once all are there, since numbers for severity are read on a scale that all of them tell.
  mutating func finish(_ run: inout ToolRun, _ log: inout ToolReportLog) throws(ReportFault) {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONText.parse(JSONText.write(.array(records), style: .compact))
    } catch {
      throw ReportFault("the table is too large to be read")
    }
    records = []
    let found = root.elements.map { FoundRecord(node: $0) }
    let scales = ForeignRegisterImport.scales(found, root)
    for scale in Set(scales.values.map(\.text)).sorted() { log.note("severities are numbers; \(scale)") }
    let setting = RecordReader.Setting(areas: AreaWords(.standard), scales: scales)
    for (index, record) in found.enumerated() {
      var reader = RecordReader(record, setting)
      reader.read()
      let offset = isAsGiven ? ranges[index].lowerBound : nil
      for problem in reader.problems { Self.tell(problem.what, problem.severity, at: offset, &log) }
      guard reader.isFinding else {
        log.error("a row has nothing that could be a title, so it was left out", at: offset)
        continue
      }
      run.findings.append(draft(reader, index, run))
    }
  }

  private static func tell(
    _ what: ImportProblem.What,
    _ severity: ImportProblem.Severity,
    at offset: Int?,
    _ log: inout ToolReportLog
  ) {
    let text = ImportProblem(what: what, severity: severity).text
    switch severity {
    case .error: log.error(text, at: offset)
    case .warning: log.warn(text, at: offset)
    case .note: log.note(text, at: offset)
    }
  }

  private func draft(_ reader: RecordReader, _ index: Int, _ run: ToolRun) -> FindingDraft {
    var finding = reader.finding
    var draft = run.draft(
      rule: "row",
      title: finding.title,
      severity: finding.severity,
      category: finding.category,
      strand: finding.workstream?.text ?? "baseline"
    )
    var source = Source(tool: run.tool, rule: "row")
    if isAsGiven {
      source.recordOffset = ranges[index].lowerBound
      source.recordLength = ranges[index].count
    }
    finding.id = draft.finding.id
    finding.sources = [source]
    finding.workstream = draft.finding.workstream
    finding.properties += kept[index]
    if let id = reader.givenID { finding.properties.append(Property("id", .string(id))) }
    draft.key = Self.key(reader.givenID, finding)
    draft.finding = finding
    return draft
  }

  /// An id that no other table has by chance is enough; numbers of rows start at 1 in all of them.
  private static func key(_ id: String?, _ finding: Finding) -> String {
    let title = NormalName(finding.title).text
    guard let id else { return "\(finding.locations.first?.path ?? "")|\(title)" }
    let isTelling = id.count >= 4 && id.contains(where: \.isLetter) && id.contains(where: \.isNumber)
    return isTelling ? id : "\(id)|\(title)"
  }
}
