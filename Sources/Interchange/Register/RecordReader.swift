internal import Readiness
internal import RegisterJSON

/// Makes a finding of a record of a foreign register.
///
/// Every member is either understood or kept as a property; of several that can be the same thing the most
/// telling is taken. What is guessed or not believed is noted.
struct RecordReader {
  /// What is known of the file as a whole.
  struct Setting {
    var areas: AreaWords
    /// The scales of severities that are numbers, by their keys.
    var scales: [NormalName: SeverityScale] = [:]
  }

  let found: FoundRecord
  let setting: Setting
  var record: Record
  var finding: Finding
  /// The id that the record gives itself.
  var givenID: String?
  var hasCategory = false
  var mapped: [(from: String, to: String)] = []
  var problems: [(what: ImportProblem.What, severity: ImportProblem.Severity, byteOffset: Int)] = []

  init(_ found: FoundRecord, _ setting: Setting) {
    self.found = found
    self.setting = setting
    record = Record(found.node)
    finding = Finding(id: FindingID(""), title: "", severity: SeverityAssessment(level: .medium))
  }

  /// Reads the record.
  mutating func read() {
    guard found.node.kind == .object else { return readScalar() }
    for name in record.repeatedNames { note(.repeatedKey(name), .warning, found.node) }
    readID()
    readTags()
    readSeverity()
    readTitle()
    readPlaces()
    readEvidence()
    readState()
    readTexts()
    readPlanning()
    readAreas()
    readReferences()
    finding.properties += record.rest
  }

  /// A record that is no object.
  private mutating func readScalar() {
    if let severity = found.severity { finding.severity.level = severity }
    guard let text = found.node.scalarText, found.node.kind == .string, !text.isEmpty else {
      note(.notARecord(found.node.kind), .error, found.node)
      return
    }
    let title = TitleText(text)
    finding.title = title.title
    finding.impact = title.rest
    readAreas()
    note(.textRecord, .note, found.node)
  }

  /// Whether the record says anything that a finding can be made of.
  var isFinding: Bool { !finding.title.isEmpty }

  mutating func note(_ what: ImportProblem.What, _ severity: ImportProblem.Severity, _ node: JSONNode) {
    problems.append((what, severity, node.byteOffset))
  }

  /// Marks a member as understood; an object of which only a part was taken is kept too.
  mutating func use(_ entry: Record.Entry, as field: String) {
    if entry.value.isWhollyReadable { record.use(entry) }
    mapped.append((entry.name, field))
  }

  /// Takes the first member from which a value can be made.
  mutating func take<Value>(_ field: RecordField, as name: String, _ make: (Record.Entry) -> Value?) -> Value?
  {
    for entry in record.entries(field) {
      guard let value = make(entry) else { continue }
      use(entry, as: name)
      return value
    }
    return nil
  }

  /// Takes the text of the first member that can be this; of objects the rest is kept too.
  mutating func takeText(_ field: RecordField, as name: String) -> String? {
    guard let entry = record.entries(field).first else { return nil }
    use(entry, as: name)
    return entry.value.readableText
  }
}
