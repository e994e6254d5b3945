internal import Readiness

extension RegisterCoding {
  static func encode(_ plan: Plan) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("dependencies", list: plan.dependencies) { dependency in
      .object([
        Property("from", .string(dependency.from.text)), Property("to", .string(dependency.to.text)),
      ])
    }
    list.add("name", .string(plan.name))
    list.add("overview", text: plan.overview)
    list.add("path", text: plan.path)
    list.add("workstreams", .array(plan.workstreams.map(encode)))
    return list.value
  }

  static func plan(_ field: CodedField, _ log: inout ReadingLog) throws(CodingFault) -> Plan {
    var plan = Plan(name: "", workstreams: [], dependencies: [])
    try field.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "dependencies": plan.dependencies = try field.list(&log, dependency)
      case "name": plan.name = try field.text()
      case "overview": plan.overview = try field.text()
      case "path": plan.path = try field.text()
      case "workstreams": plan.workstreams = try workstreams(field, &log)
      default: return false
      }
      return true
    }
    return plan
  }

  /// The workstreams; of two with one id the first is kept, since everything else tells them apart by it.
  private static func workstreams(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> [Workstream] {
    var ids: Set<WorkstreamID> = []
    return try field.list(&log) { field, log throws(CodingFault) in
      let workstream = try workstream(field, &log)
      guard ids.insert(workstream.id).inserted else {
        throw .repeatedID(workstream.id.text, byteOffset: field.node.byteOffset)
      }
      return workstream
    }
  }

  private static func dependency(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> Plan.Dependency {
    var (from, to): (String?, String?)
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "from": from = try field.text()
      case "to": to = try field.text()
      default: return false
      }
      return true
    }
    return Plan.Dependency(
      from: WorkstreamID(try field.required(from, "from")),
      to: WorkstreamID(try field.required(to, "to"))
    )
  }

  static func encode(_ workstream: Workstream) -> PropertyValue {
    var list = MemberList(capacity: 5)
    list.add("content", text: workstream.content)
    list.add("id", .string(workstream.id.text))
    list.add("status", .string(workstream.status.word))
    list.add("title", .string(workstream.title))
    list.add("todo", text: workstream.todo)
    return list.value
  }

  private static func workstream(
    _ field: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> Workstream {
    var id: String?
    var workstream = Workstream(id: WorkstreamID(""), title: "")
    try field.members(&log) { name, field, _ throws(CodingFault) in
      switch name {
      case "content": workstream.content = try field.text()
      case "id": id = try field.text()
      case "status": workstream.status = WorkstreamStatus(try field.text())
      case "title": workstream.title = try field.text()
      case "todo": workstream.todo = try field.text()
      default: return false
      }
      return true
    }
    workstream.id = WorkstreamID(try field.required(id, "id"))
    return workstream
  }
}
