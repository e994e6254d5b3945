internal import Readiness
internal import RegisterJSON

extension RecordReader {
  mutating func readID() {
    givenID = take(.id, as: "id") { entry in
      entry.value.kind == .string || entry.value.kind == .number ? entry.value.scalarText : nil
    }
    givenID = givenID ?? found.key
  }

  mutating func readSeverity() {
    finding.severity.justification = takeText(.severityReason, as: "severity_justification") ?? ""
    let entry = record.entries(.severity).first { severity($0) != nil }
    if let entry, let level = severity(entry) {
      finding.severity.level = level
      mapped.append((entry.name, "severity"))
      useSeverity(entry)
    } else if let group = found.severity {
      finding.severity.level = group
    } else if record.entries(.severity).isEmpty, let label = labelledSeverity {
      finding.severity.level = label
      mapped.append((Self.labels, "severity"))
    } else {
      noteMissingSeverity()
    }
  }

  /// What mappings call the tags of a record, whatever its own name for them.
  static let labels = "labels"

  /// The worst severity that a label names, as in `P1` or `severity: high`.
  private var labelledSeverity: Severity? {
    finding.tags.filter { !isBlockerLabel($0) }.compactMap(SeverityWords.severity).max()
  }

  /// Whether a label says that the release is blocked.
  func isBlockerLabel(_ label: String) -> Bool {
    RecordField.blocker.names.contains(NormalName(label).text)
  }

  /// Words beside the severity say why it is so.
  private mutating func useSeverity(_ entry: Record.Entry) {
    guard let text = entry.value.scalarText else { return }
    let isPlain = entry.value.kind == .number || SeverityWords.isWord(text) || Double(text) != nil
    guard isPlain || finding.severity.justification.isEmpty else { return }
    if !isPlain { finding.severity.justification = text }
    record.use(entry)
  }

  private func severity(_ entry: Record.Entry) -> Severity? {
    switch entry.value.kind {
    case .string:
      guard let text = entry.value.string?.trimmed else { return nil }
      // Only words that are severities by themselves are taken from members that may be something else.
      if let severity = SeverityWords.severity(text) { return severity }
      return Double(text) != nil ? setting.scales[NormalName(entry.name)]?.severity(text) : nil
    case .number:
      guard let digits = entry.value.number else { return nil }
      return setting.scales[NormalName(entry.name)]?.severity(digits)
    case .object:
      let inner = entry.value.members.lazy.compactMap { member -> Severity? in
        let isScore = NormalName(member.name).text.hasSuffix("score")
        if isScore, let digits = member.value.number { return SeverityScale.zeroToTen.severity(digits) }
        return member.value.string.flatMap(SeverityWords.severity)
      }
      return inner.first { _ in true }
    case .null, .boolean, .array: return nil
    }
  }

  /// Nothing in the record could be read as a severity.
  private mutating func noteMissingSeverity() {
    let proper: Set<NormalName> = [
      "severity", "finalseverity", "sev", "severitylevel", "risklevel", "priority", "level", "criticality",
    ]
    let unknown = record.entries(.severity).first { proper.contains(NormalName($0.name)) }
    if let unknown {
      let word = String(unknown.value.readableText.prefix(80))
      note(.unknownSeverity(word, taken: .medium), .warning, unknown.value)
    } else {
      note(.noSeverity(taken: .medium), .warning, found.node)
    }
  }

  mutating func readTitle() {
    let entry = record.entries(.title).first { $0.value.kind == .string || $0.value.kind == .number }
    guard let entry, let text = entry.value.scalarText else { return readUntitled() }
    let title = TitleText(text)
    finding.title = title.title
    mapped.append((entry.name, "title"))
    readDescription(besides: entry, rest: title.rest)
  }

  /// A description becomes the impact when nothing else says what the impact is; else it is kept.
  private mutating func readDescription(besides title: Record.Entry, rest: String) {
    let hasImpact = record.entries(.impact).contains { $0.value.kind != .number }
    let description = record.entries(.description).first {
      $0.index != title.index && $0.value.kind == .string
    }
    if rest.isEmpty { record.use(title) }
    guard !hasImpact else { return }
    if !rest.isEmpty, description == nil {
      record.use(title)
      finding.impact = rest
      mapped.append((title.name, "impact"))
    } else if let description {
      finding.impact = description.value.readableText
      use(description, as: "impact")
    }
  }

  private mutating func readUntitled() {
    let texts: [RecordField] = [.impact, .fix, .evidence, .snippet]
    let entry = texts.flatMap(record.entries).first { $0.value.kind == .string }
    note(.noTitle, .warning, found.node)
    finding.title = entry.map { TitleText($0.value.readableText).title } ?? givenID ?? "Untitled finding"
  }

  mutating func readTexts() {
    if finding.impact.isEmpty, record.entries(.impact).first?.value.kind != .number {
      finding.impact = takeText(.impact, as: "impact") ?? ""
    }
    if let entry = record.entries(.reproduction).first {
      finding.reproductionSteps = entry.value.readableLines
      use(entry, as: "repro_steps")
    }
    finding.rootCauseHypothesis = takeText(.rootCause, as: "root_cause_hypothesis") ?? ""
    finding.recommendedFix = takeText(.fix, as: "recommended_fix") ?? ""
    finding.verifyCommand = take(.verifyCommand, as: "verify_command") { $0.value.string?.trimmed }
  }

  /// The most characters of a word that becomes a tag.
  private static let longestTag = 48

  /// Workstream and category, by what the record and the sections around it name.
  mutating func readAreas() {
    for entry in record.entries(.area) {
      let nodes = entry.value.kind == .array ? Array(entry.value.elements) : [entry.value]
      let words = nodes.compactMap(\.string)
      // A sentence is no word to sort by.
      guard words.count == nodes.count, words.allSatisfy({ $0.count <= Self.longestTag }) else { continue }
      for word in words { readArea(word.trimmed, named: entry.name) }
      use(entry, as: "tags")
    }
    for section in found.sections.reversed() { readArea(section, named: nil) }
    for tag in finding.tags where finding.workstream == nil { readArea(tag, named: Self.labels) }
  }

  /// A word that is not itself the name of the workstream or category stays as a tag, so that it can be
  /// searched.
  private mutating func readArea(_ word: String, named key: String?) {
    var (workstream, category): (WorkstreamID?, Category?)
    if finding.workstream == nil, let found = setting.areas.workstream(word) {
      finding.workstream = found
      workstream = found
      if let key { mapped.append((key, "workstream")) }
    }
    if !hasCategory, let found = AreaWords.category(word) {
      finding.category = found
      category = found
      hasCategory = true
      if let key { mapped.append((key, "category")) }
    }
    let isPlain = setting.areas.isPlainName(word, workstream ?? finding.workstream, category)
    if !isPlain, !finding.tags.contains(word) { finding.tags.append(word) }
  }
}
