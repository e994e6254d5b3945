internal import Readiness

extension RegisterCoding {
  static func encode(_ detail: DispositionDetail) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("approver", text: detail.approver)
    list.add("compensating_control", text: detail.compensatingControl)
    list.add("duplicate_of", text: detail.duplicateOf?.text)
    list.add("expiry", described: detail.expiry)
    list.add("reason", text: detail.reason)
    list.add("review_trigger", text: detail.reviewTrigger)
    list.add("target_release", text: detail.targetRelease)
    return list.value
  }

  static func dispositionDetail(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> DispositionDetail {
    var detail = DispositionDetail()
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "approver": detail.approver = try field.text()
      case "compensating_control": detail.compensatingControl = try field.text()
      case "duplicate_of": detail.duplicateOf = FindingID(try field.text())
      case "expiry": detail.expiry = try field.date()
      case "reason": detail.reason = try field.text()
      case "review_trigger": detail.reviewTrigger = try field.text()
      case "target_release": detail.targetRelease = try field.text()
      default: return false
      }
      return true
    }
    return detail
  }

  static func encode(_ override: BlockerOverride) -> PropertyValue {
    .object([
      Property("reason", .string(override.reason)), Property("ruling", .string(override.ruling.rawValue)),
    ])
  }

  static func blockerOverride(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> BlockerOverride {
    var ruling: BlockerOverride.Ruling?
    var reason = ""
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "reason": reason = try field.text()
      case "ruling": ruling = try field.word()
      default: return false
      }
      return true
    }
    return BlockerOverride(try field.required(ruling, "ruling"), reason: reason)
  }

  /// The override in a finding's `blocker`; status and rule are derived and passed over.
  static func blocker(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> BlockerOverride? {
    var override: BlockerOverride?
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "override": override = try blockerOverride(field, &log)
      case "rule", "status": break
      default: return false
      }
      return true
    }
    return override
  }

  static func encode(_ assessment: SeverityAssessment) -> PropertyValue {
    var list = MemberList()
    list.add("justification", text: assessment.justification)
    list.add("level", .string(assessment.level.rawValue))
    list.add("source", .string(assessment.source.rawValue))
    return list.value
  }

  static func severity(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> SeverityAssessment
  {
    var level: Severity?
    var assessment = SeverityAssessment(level: .medium)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "justification": assessment.justification = try field.text()
      case "level": level = try field.word()
      case "source": assessment.source = try field.word()
      default: return false
      }
      return true
    }
    assessment.level = try field.required(level, "level")
    return assessment
  }
}
