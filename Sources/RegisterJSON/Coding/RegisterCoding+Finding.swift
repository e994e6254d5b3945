package import Readiness

extension RegisterCoding {
  /// A finding as an object.
  package static func encode(_ finding: Finding) -> PropertyValue { encode(finding, status: nil) }

  /// A finding as an object; with a status the words that every export carries stand there even when empty.
  static func encode(_ finding: Finding, status: BlockerStatus?) -> PropertyValue {
    var list = MemberList(capacity: 24 + finding.properties.count)
    addDecisions(of: finding, status: status, to: &list)
    addMiddle(of: finding, isExport: status != nil, to: &list)
    addEnd(of: finding, isExport: status != nil, to: &list)
    list.add(properties: finding.properties) { FindingKey.named[$0] != nil }
    return list.value
  }

  private static func addDecisions(of finding: Finding, status: BlockerStatus?, to list: inout MemberList) {
    if let blocker = blocker(finding.blockerOverride, status) { list.add("blocker", blocker) }
    list.add("category", .string(finding.category.rawValue))
    list.add("comments", list: finding.comments, encode)
    list.add("depends_on", texts: finding.dependsOn.map(\.text))
    list.add("disposition", .string(finding.disposition.rawValue))
    if finding.dispositionDetail != DispositionDetail() {
      list.add("disposition_detail", encode(finding.dispositionDetail))
    }
    list.add("due", described: finding.due)
    let isExport = status != nil
    addText("effort", finding.effort?.text, isExport, to: &list)
    if isExport || !finding.evidence.isEmpty { list.add("evidence", .array(finding.evidence.map(encode))) }
    list.add("first_seen", described: finding.firstSeen)
    list.add("flows", texts: finding.flows)
    list.add("gates", texts: finding.gates)
  }

  private static func addMiddle(of finding: Finding, isExport: Bool, to list: inout MemberList) {
    list.add("id", .string(finding.id.text))
    if let identity = finding.identity { list.add("identity", encode(identity)) }
    if isExport || !finding.impact.isEmpty { list.add("impact", .string(finding.impact)) }
    list.add("last_seen", described: finding.lastSeen)
    list.add("locations", list: finding.locations, encode)
    addText("owner", finding.owner, isExport, to: &list)
    list.add("owner_suggestions", list: finding.ownerSuggestions, encode)
    list.add("presence", .string(finding.presence.rawValue))
    if isExport || !finding.recommendedFix.isEmpty {
      list.add("recommended_fix", .string(finding.recommendedFix))
    }
    list.add("references", texts: finding.references)
    if isExport || !finding.reproductionSteps.isEmpty {
      list.add("repro_steps", .array(finding.reproductionSteps.map(PropertyValue.string)))
    }
    if isExport || !finding.rootCauseHypothesis.isEmpty {
      list.add("root_cause_hypothesis", .string(finding.rootCauseHypothesis))
    }
  }

  private static func addEnd(of finding: Finding, isExport: Bool, to list: inout MemberList) {
    list.add("severity", .string(finding.severity.level.rawValue))
    list.add("severity_justification", text: finding.severity.justification)
    list.add("severity_source", .string(finding.severity.source.rawValue))
    list.add("sources", list: finding.sources, encode)
    list.add("tags", texts: finding.tags)
    list.add("target_release", text: finding.targetRelease)
    list.add("title", .string(finding.title))
    list.add("validation", .string(finding.validation.rawValue))
    list.add("verify_command", text: finding.verifyCommand)
    list.add("workstream", text: finding.workstream?.text)
  }

  private static func addText(_ name: String, _ text: String?, _ isExport: Bool, to list: inout MemberList) {
    if let text { list.add(name, .string(text)) } else if isExport { list.add(name, .null) }
  }

  private static func blocker(_ override: BlockerOverride?, _ status: BlockerStatus?) -> PropertyValue? {
    guard override != nil || status != nil else { return nil }
    var list = MemberList()
    if let override { list.add("override", encode(override)) }
    if let status {
      list.add("rule", .string(status.rule.rawValue))
      list.add("status", .string(status.level.title))
    }
    return list.value
  }
}
