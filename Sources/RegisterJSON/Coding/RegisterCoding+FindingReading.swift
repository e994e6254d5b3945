package import Readiness

/// A finding with what in its record did not fit.
package struct FindingReading: Sendable {
  /// The finding; its id or title is empty when the record has none.
  package var finding: Finding
  /// What did not fit; the values are kept among the finding's properties.
  package var faults: [CodingFault]
}

extension RegisterCoding {
  /// Reads a finding that must fit in every respect.
  package static func finding(from node: JSONNode) throws(CodingFault) -> Finding {
    let reading = try findingReading(from: node)
    if let fault = reading.faults.first { throw fault }
    return reading.finding
  }

  /// Reads as much of a finding as fits; what does not is noted and kept among its properties.
  ///
  /// Throws only when the node is not an object.
  package static func findingReading(from node: JSONNode) throws(CodingFault) -> FindingReading {
    guard node.kind == .object else {
      throw .wrongKind(key: "finding", found: node.kind, expected: .object, byteOffset: node.byteOffset)
    }
    var finding = Finding(id: FindingID(""), title: "", severity: SeverityAssessment(level: .medium))
    var log = ReadingLog()
    var apart: [Property] = []
    var seen: Set<FindingKey> = []
    for member in node.members {
      guard let key = FindingKey(member) else {
        finding.properties.append(Property(member.name, member.value.value))
        continue
      }
      if member.value.isNull { continue }
      if !seen.insert(key).inserted { log.note(.repeatedKey(key.rawValue, byteOffset: member.byteOffset)) }
      if key == .properties {
        apart += PropertyKeys.decode(member.value) ?? [Property(key.rawValue, member.value.value)]
        continue
      }
      log.reading(member.value, as: key.rawValue) { log throws(CodingFault) in
        try read(key, CodedField(node: member.value, name: key.rawValue), into: &finding, &log)
      }
    }
    for key in [FindingKey.id, .severity, .title] where !seen.contains(key) {
      log.note(.missing(key: key.rawValue, byteOffset: node.byteOffset))
    }
    finding.properties += apart + log.leftovers
    return FindingReading(finding: finding, faults: log.faults)
  }

  private static func read(
    _ key: FindingKey,
    _ field: CodedField,
    into finding: inout Finding,
    _ log: inout ReadingLog
  ) throws(CodingFault) {
    switch key {
    case .id: finding.id = FindingID(try validID(field))
    case .identity: finding.identity = try identity(field, &log)
    case .title: finding.title = try field.text()
    case .workstream: finding.workstream = WorkstreamID(try field.text())
    case .category: finding.category = try field.word()
    case .severity: finding.severity.level = try field.word()
    case .severitySource: finding.severity.source = try field.word()
    case .severityJustification: finding.severity.justification = try field.text()
    case .validation: finding.validation = try field.word()
    case .disposition: finding.disposition = try field.word()
    case .dispositionDetail: finding.dispositionDetail = try dispositionDetail(field, &log)
    case .blocker: finding.blockerOverride = try blocker(field, &log)
    case .presence: finding.presence = try field.word()
    case .impact: finding.impact = try field.text()
    case .evidence: finding.evidence = try field.list(&log, evidence)
    case .reproductionSteps: finding.reproductionSteps = try field.texts(&log)
    case .rootCauseHypothesis: finding.rootCauseHypothesis = try field.text()
    case .recommendedFix: finding.recommendedFix = try field.text()
    case .verifyCommand: finding.verifyCommand = try field.text()
    case .owner: finding.owner = try field.text()
    case .ownerSuggestions: finding.ownerSuggestions = try field.list(&log, ownerSuggestion)
    case .effort: finding.effort = try effort(field)
    case .due: finding.due = try field.date()
    case .targetRelease: finding.targetRelease = try field.text()
    case .dependsOn: finding.dependsOn = try field.texts(&log).map(FindingID.init)
    case .flows: finding.flows = try field.texts(&log)
    case .gates: finding.gates = try field.texts(&log)
    case .locations: finding.locations = try field.list(&log, location)
    case .references: finding.references = try field.texts(&log)
    case .sources: finding.sources = try field.list(&log, source)
    case .firstSeen: finding.firstSeen = try field.time()
    case .lastSeen: finding.lastSeen = try field.time()
    case .tags: finding.tags = try field.texts(&log)
    case .comments: finding.comments = try field.list(&log, comment)
    case .properties: break
    }
  }

  private static func validID(_ field: CodedField) throws(CodingFault) -> String {
    let text = try field.text()
    guard FindingID.isValid(text) else {
      throw field.unknownWord(text, ["1 to 40 letters, digits and - _ . #"])
    }
    return text
  }

  static func effort(_ field: CodedField) throws(CodingFault) -> Effort {
    try field.parsed("XS, S, M, L, XL, hours as 6h or days as 2d") { Effort($0) }
  }
}
