package import Readiness

extension RegisterCoding {
  /// The value of a field, without the field's name.
  package static func encode(_ value: FieldValue) -> PropertyValue {
    switch value {
    case .severity(let assessment): return encode(assessment)
    case .owner(let owner): return owner.map(PropertyValue.string) ?? .null
    case .effort(let effort): return (effort?.text).map(PropertyValue.string) ?? .null
    case .blocker(let override): return override.map(encode) ?? .null
    case .disposition(let disposition, let detail):
      var list = MemberList()
      if detail != DispositionDetail() { list.add("detail", encode(detail)) }
      list.add("disposition", .string(disposition.rawValue))
      return list.value
    case .validation(let validation): return .string(validation.rawValue)
    case .workstream(let id): return (id?.text).map(PropertyValue.string) ?? .null
    case .due(let date): return (date?.description).map(PropertyValue.string) ?? .null
    case .tags(let tags): return .array(tags.map(PropertyValue.string))
    case .comments(let comments): return .array(comments.map(encode))
    case .evidence(let evidence): return .array(evidence.map(encode))
    case .recommendedFix(let fix): return .string(fix)
    }
  }

  /// Reads the value of a field; it must fit in every respect.
  package static func fieldValue(
    _ field: FindingField,
    from node: JSONNode
  ) throws(CodingFault) -> FieldValue {
    try strictly(node) { coded, log throws(CodingFault) in try fieldValue(field, coded, &log) }
  }

  private static func fieldValue(
    _ field: FindingField,
    _ coded: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> FieldValue {
    let isNull = coded.node.isNull
    switch field {
    case .severity: return .severity(try severity(coded, &log))
    case .owner: return .owner(isNull ? nil : try coded.text())
    case .effort: return .effort(isNull ? nil : try effort(coded))
    case .blocker: return .blocker(isNull ? nil : try blockerOverride(coded, &log))
    case .disposition: return try disposition(coded, &log)
    case .validation: return .validation(try coded.word())
    case .workstream: return .workstream(isNull ? nil : WorkstreamID(try coded.text()))
    case .due: return .due(isNull ? nil : try coded.date())
    case .tags: return .tags(try coded.texts(&log))
    case .comments: return .comments(try coded.list(&log, comment))
    case .evidence: return .evidence(try coded.list(&log, evidence))
    case .recommendedFix: return .recommendedFix(try coded.text())
    }
  }

  private static func disposition(
    _ coded: CodedField,
    _ log: inout ReadingLog
  ) throws(CodingFault) -> FieldValue {
    var disposition: Disposition?
    var detail = DispositionDetail()
    try coded.members(&log) { name, field, log throws(CodingFault) in
      switch name {
      case "detail": detail = try dispositionDetail(field, &log)
      case "disposition": disposition = try field.word()
      default: return false
      }
      return true
    }
    return .disposition(try coded.required(disposition, "disposition"), detail)
  }

  /// A change as an object whose member `change` names its kind.
  package static func encode(_ change: Change) -> PropertyValue {
    var list = MemberList(capacity: 5)
    switch change {
    case .findingAdded(let finding):
      list.add("change", .string("finding_added"))
      list.add("finding", encode(finding))
    case .findingRemoved(let finding):
      list.add("change", .string("finding_removed"))
      list.add("finding", encode(finding))
    case .findingReplaced(let before, let after):
      list.add("after", encode(after))
      list.add("before", encode(before))
      list.add("change", .string("finding_replaced"))
    case .findingEdited(let id, let before, let after):
      list.add("after", encode(after))
      list.add("before", encode(before))
      list.add("change", .string("finding_edited"))
      list.add("field", .string(after.field.rawValue))
      list.add("id", .string(id.text))
    case .contextChanged(let before, let after):
      list.add("after", encode(after))
      list.add("before", encode(before))
      list.add("change", .string("context_changed"))
    case .scanRecorded(let tool, let before, let after):
      list.add("after", after.map(encode) ?? .null)
      list.add("before", before.map(encode) ?? .null)
      list.add("change", .string("scan_recorded"))
      list.add("tool", .string(tool))
    }
    return list.value
  }

  /// Reads a change; it must fit in every respect.
  package static func change(from node: JSONNode) throws(CodingFault) -> Change {
    let members = try ChangeMembers(node)
    let kind = try members.field("change")
    switch try kind.text() {
    case "finding_added": return .findingAdded(try finding(from: members.field("finding").node))
    case "finding_removed": return .findingRemoved(try finding(from: members.field("finding").node))
    case "finding_replaced":
      let before = try finding(from: members.field("before").node)
      return .findingReplaced(before: before, after: try finding(from: members.field("after").node))
    case "finding_edited":
      let field: FindingField = try members.field("field").word()
      let before = try fieldValue(field, from: members.field("before").node)
      let after = try fieldValue(field, from: members.field("after").node)
      return .findingEdited(FindingID(try members.field("id").text()), before: before, after: after)
    case "context_changed":
      let before = try context(from: members.field("before").node)
      return .contextChanged(before: before, after: try context(from: members.field("after").node))
    case "scan_recorded":
      let before = try scanRecord(from: members.field("before").node)
      let after = try scanRecord(from: members.field("after").node)
      return .scanRecorded(tool: try members.field("tool").text(), before: before, after: after)
    case let other: throw kind.unknownWord(other, ChangeMembers.kinds)
    }
  }
}

/// The members of a change's record.
private struct ChangeMembers {
  static let kinds = [
    "finding_added", "finding_removed", "finding_replaced", "finding_edited", "context_changed",
    "scan_recorded",
  ]

  let node: JSONNode

  init(_ node: JSONNode) throws(CodingFault) {
    guard node.kind == .object else {
      throw .wrongKind(key: "change", found: node.kind, expected: .object, byteOffset: node.byteOffset)
    }
    self.node = node
  }

  func field(_ name: String) throws(CodingFault) -> CodedField {
    guard let value = node[name] else { throw .missing(key: name, byteOffset: node.byteOffset) }
    return CodedField(node: value, name: name)
  }
}
