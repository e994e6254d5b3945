internal import Readiness

extension RegisterCoding {
  static func encode(_ project: Project) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("commit", text: project.commit)
    list.add("dirty", boolean: project.isDirty)
    list.add("name", text: project.name)
    list.add("release", text: project.release)
    list.add("repository", text: project.repository)
    return list.value
  }

  static func project(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Project {
    var project = Project()
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "commit": project.commit = try field.text()
      case "dirty": project.isDirty = try field.boolean()
      case "name": project.name = try field.text()
      case "release": project.release = try field.text()
      case "repository": project.repository = try field.text()
      default: return false
      }
      return true
    }
    return project
  }

  static func encode(_ item: ChecklistItem) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("id", .string(item.id))
    list.add("note", text: item.note)
    list.add("owner", text: item.owner)
    list.add("state", .string(item.state.rawValue))
    list.add("title", .string(item.title))
    return list.value
  }

  static func checklistItem(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> ChecklistItem
  {
    var (id, title): (String?, String?)
    var item = ChecklistItem(id: "", title: "")
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "id": id = try field.text()
      case "note": item.note = try field.text()
      case "owner": item.owner = try field.text()
      case "state": item.state = try field.word()
      case "title": title = try field.text()
      default: return false
      }
      return true
    }
    item.id = try field.required(id, "id")
    item.title = try field.required(title, "title")
    return item
  }

  static func encode(_ flow: CriticalFlow) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("approved_by", text: flow.approvedBy)
    list.add("evidence", list: flow.evidence, encode)
    list.add("must_have", .boolean(flow.isMustHave))
    list.add("name", .string(flow.name))
    list.add("passing", boolean: flow.isPassing)
    list.add("paths", texts: flow.paths)
    list.add("steps", texts: flow.steps)
    return list.value
  }

  static func flow(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> CriticalFlow {
    var flowName: String?
    var flow = CriticalFlow(name: "")
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "approved_by": flow.approvedBy = try field.text()
      case "evidence": flow.evidence = try field.list(&log, evidence)
      case "must_have": flow.isMustHave = try field.boolean()
      case "name": flowName = try field.text()
      case "passing": flow.isPassing = try field.boolean()
      case "paths": flow.paths = try field.texts(&log)
      case "steps": flow.steps = try field.texts(&log)
      default: return false
      }
      return true
    }
    flow.name = try field.required(flowName, "name")
    return flow
  }
}

extension RegisterCoding {
  static func encode(_ hypothesis: Hypothesis) -> PropertyValue {
    var list = MemberList(capacity: 6)
    list.add("evidence", list: hypothesis.evidence, encode)
    list.add("id", .string(hypothesis.id))
    list.add("reason", text: hypothesis.reason)
    list.add("statement", .string(hypothesis.statement))
    list.add("validation", .string(hypothesis.validation.rawValue))
    list.add("workstream", text: hypothesis.workstream?.text)
    return list.value
  }

  static func hypothesis(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Hypothesis {
    var (id, statement): (String?, String?)
    var hypothesis = Hypothesis(id: "", statement: "")
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "evidence": hypothesis.evidence = try field.list(&log, evidence)
      case "id": id = try field.text()
      case "reason": hypothesis.reason = try field.text()
      case "statement": statement = try field.text()
      case "validation": hypothesis.validation = try field.word()
      case "workstream": hypothesis.workstream = WorkstreamID(try field.text())
      default: return false
      }
      return true
    }
    hypothesis.id = try field.required(id, "id")
    hypothesis.statement = try field.required(statement, "statement")
    return hypothesis
  }

  static func encode(_ record: GateRecord) -> PropertyValue {
    var list = MemberList(capacity: 9)
    list.add("approver", text: record.approver)
    list.add("evidence", list: record.evidence, encode)
    list.add("expiry", described: record.expiry)
    list.add("gate", .string(record.gate))
    list.add("owner", text: record.owner)
    list.add("reason", text: record.reason)
    list.add("recorded_at", described: record.recordedAt)
    list.add("recorded_by", text: record.recordedBy)
    list.add("state", .string(record.state.rawValue))
    return list.value
  }

  static func gateRecord(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> GateRecord {
    var gate: String?
    var state: GateState?
    var record = GateRecord(gate: "", state: .unknown)
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "approver": record.approver = try field.text()
      case "evidence": record.evidence = try field.list(&log, evidence)
      case "expiry": record.expiry = try field.date()
      case "gate": gate = try field.text()
      case "owner": record.owner = try field.text()
      case "reason": record.reason = try field.text()
      case "recorded_at": record.recordedAt = try field.time()
      case "recorded_by": record.recordedBy = try field.text()
      case "state": state = try field.word()
      default: return false
      }
      return true
    }
    record.gate = try field.required(gate, "gate")
    record.state = try field.required(state, "state")
    return record
  }
}
