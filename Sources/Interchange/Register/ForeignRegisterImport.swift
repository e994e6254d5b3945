internal import Readiness
internal import RegisterJSON

/// Reads a register that somebody wrote in a shape of their own.
struct ForeignRegisterImport {
  private let search: RecordSearch
  private let setting: RecordReader.Setting
  private var numbers: FindingNumbers
  /// Ids as the records give them, by which findings name each other, to the ids they have here.
  private var ids: [String: FindingID] = [:]
  private var identities: [String: Int] = [:]
  private var strays: [Property] = []

  static func read(
    _ root: JSONNode,
    isSequence: Bool,
    _ plan: Plan,
    _ log: inout ImportLog
  ) throws(ImportFault) -> Register {
    let search = RecordSearch(root)
    guard search.hasFound else { throw .noFindings(root.kind, at: log.position(of: root.byteOffset)) }
    let shape: ImportReport.Shape =
      search.isSingle ? .single : isSequence ? .lines : .lists(search.lists.filter { !$0.isEmpty })
    log.set(shape: shape, records: search.records.count)
    for list in search.passedOver {
      log.note(.passedOver(list.name, count: list.count), .warning, at: list.node.byteOffset)
    }
    if search.records.isEmpty { log.note(.noRecords, .note, at: root.byteOffset) }
    var importer = ForeignRegisterImport(search, root, plan, &log)
    return importer.register(plan, &log)
  }

  private init(_ search: RecordSearch, _ root: JSONNode, _ plan: Plan, _ log: inout ImportLog) {
    self.search = search
    let scales = Self.scales(search.records, root)
    for (_, scale) in scales.sorted(by: { $0.key.text < $1.key.text }) {
      log.note(.severityScale(scale), .note, at: nil)
    }
    setting = RecordReader.Setting(areas: AreaWords(plan), scales: scales)
    let given = search.records.lazy.compactMap { $0.key ?? $0.node["id"]?.string }
    numbers = FindingNumbers(given: given)
  }

  private mutating func register(_ plan: Plan, _ log: inout ImportLog) -> Register {
    var findings: [Finding] = []
    findings.reserveCapacity(search.records.count)
    for (index, record) in search.records.enumerated() {
      if let finding = finding(record, index + 1, &log) { findings.append(finding) }
    }
    for index in findings.indices { relink(&findings[index], &log) }
    var context = RegisterContext()
    context.plan = plan
    let project = ProjectReader(search.others)
    context.project = project.project
    for mapping in project.mapped { log.map(mapping.from, to: mapping.to) }
    context.properties = project.rest + strays
    for property in context.properties { log.keep(property.name) }
    return Register(context: context, findings: findings)
  }

  private mutating func finding(_ found: FoundRecord, _ number: Int, _ log: inout ImportLog) -> Finding? {
    var reader = RecordReader(found, setting)
    reader.read()
    for problem in reader.problems {
      log.note(problem.what, problem.severity, at: problem.byteOffset, record: number)
    }
    guard reader.isFinding else {
      strays.append(Property("record \(number)", found.node.value))
      return nil
    }
    var finding = reader.finding
    name(&finding, reader.givenID, found.node, number, &log)
    identify(&finding, reader.givenID)
    finding.sources = [source(found.node, log.report.sourceName)]
    for mapping in reader.mapped { log.map(mapping.from, to: mapping.to) }
    for property in finding.properties { log.keep(property.name) }
    return finding
  }

  private mutating func name(
    _ finding: inout Finding,
    _ given: String?,
    _ node: JSONNode,
    _ number: Int,
    _ log: inout ImportLog
  ) {
    let isTaken = given.map(numbers.isTaken) ?? false
    let (id, isGiven) = numbers.id(for: given)
    finding.id = id
    guard let given else { return }
    if ids[given] == nil { ids[given] = id }
    guard !isGiven else { return }
    finding.properties.append(Property("id", .string(given)))
    log.note(.newID(given: given, id, isTaken: isTaken), .warning, at: node.byteOffset, record: number)
  }

  /// By its own id a finding is found again in the next version of the register, else by what it says where.
  private mutating func identify(_ finding: inout Finding, _ given: String?) {
    let place = finding.locations.first?.path ?? ""
    let content = "\(place)\n\(NormalName(finding.title).text)"
    let (scheme, key) = given.map { ("own", $0) } ?? ("content", content)
    let ordinal = identities["\(scheme)\n\(key)", default: 0]
    identities["\(scheme)\n\(key)"] = ordinal + 1
    finding.identity = Identity(scheme: scheme, key: key, ordinal: ordinal)
  }

  private func source(_ node: JSONNode, _ name: String) -> Source {
    var source = Source(tool: name)
    // In bytes that had to be transcoded or repaired the places are not those in the file.
    let isAsGiven = node.document.repairs.allSatisfy {
      if case .skippedTextBefore = $0 { true } else { false }
    }
    guard isAsGiven else { return source }
    let range = node.byteRange
    source.recordOffset = range.lowerBound
    source.recordLength = range.count
    return source
  }

  /// Findings name each other by the ids in the file.
  private func relink(_ finding: inout Finding, _ log: inout ImportLog) {
    finding.dependsOn = finding.dependsOn.map { ids[$0.text] ?? $0 }
    guard let original = finding.dispositionDetail.duplicateOf else { return }
    finding.dispositionDetail.duplicateOf = ids[original.text] ?? original
    if ids[original.text] == nil {
      log.note(.unknownFinding(original.text), .warning, at: finding.sources.first?.recordOffset)
    }
  }

  /// The scales of severities that are numbers, by the keys under which numbers stand.
  static func scales(_ records: [FoundRecord], _ root: JSONNode) -> [NormalName: SeverityScale] {
    var numbers: [NormalName: [String]] = [:]
    for record in records {
      for member in record.node.members {
        let name = NormalName(member.name)
        let isSeverity = RecordField.byName[name]?.contains { $0.field == .severity } ?? false
        guard isSeverity, let digits = member.value.scalarText, Double(digits) != nil else { continue }
        numbers[name, default: []].append(digits)
      }
    }
    var scales: [NormalName: SeverityScale] = [:]
    for (name, digits) in numbers { scales[name] = SeverityScale.of(digits, key: name.text, root: root) }
    return scales
  }
}
