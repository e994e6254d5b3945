package import Readiness

/// A register's context with what in its file did not fit.
package struct ContextReading: Sendable {
  /// The context, as far as it fits.
  package var context: RegisterContext
  /// What did not fit; the values are kept among the context's properties.
  package var faults: [CodingFault]
  /// The newest scans of the tools, as far as they fit.
  package var scans: [ScanRecord] = []
  /// The findings' node, when there is one and it is an array.
  package var findings: JSONNode?
}

extension RegisterCoding {
  /// A context as an object.
  package static func encode(_ context: RegisterContext) -> PropertyValue {
    var list = MemberList(capacity: 8)
    list.add("checklist", .array(context.checklist.map(encode)))
    list.add("flows", list: context.flows, encode)
    list.add("gate_records", list: context.gateRecords, encode)
    list.add("hypotheses", list: context.hypotheses, encode)
    list.add("plan", encode(context.plan))
    if !context.poll.isEmpty { list.add("poll", encode(context.poll)) }
    list.add("project", encode(context.project))
    list.add(properties: context.properties) { ContextKey.named[$0] != nil }
    return list.value
  }

  /// Reads a context that must fit in every respect.
  package static func context(from node: JSONNode) throws(CodingFault) -> RegisterContext {
    let reading = try contextReading(from: node)
    if let fault = reading.faults.first { throw fault }
    return reading.context
  }

  /// Reads as much of a context as fits; what does not is noted and kept among its properties.
  ///
  /// A context without a plan or checklist gets the standard one. Throws only when the node is not an object.
  package static func contextReading(from node: JSONNode) throws(CodingFault) -> ContextReading {
    guard node.kind == .object else {
      throw .wrongKind(key: "register", found: node.kind, expected: .object, byteOffset: node.byteOffset)
    }
    var reading = ContextReading(context: RegisterContext(), faults: [])
    var log = ReadingLog()
    var apart: [Property] = []
    var seen: Set<ContextKey> = []
    for member in node.members {
      guard let key = ContextKey.named[member.name] else {
        reading.context.properties.append(Property(member.name, member.value.value))
        continue
      }
      if member.value.isNull || key.isDerived { continue }
      if !seen.insert(key).inserted { log.note(.repeatedKey(member.name, byteOffset: member.byteOffset)) }
      if key == .properties {
        apart += PropertyKeys.decode(member.value) ?? [Property(member.name, member.value.value)]
      } else if key == .findings, member.value.kind == .array {
        reading.findings = member.value
      } else if key == .scans {
        log.reading(member.value, as: member.name) { log throws(CodingFault) in
          let field = CodedField(node: member.value, name: member.name)
          reading.scans = try field.list(&log, scanRecord)
        }
      } else {
        log.reading(member.value, as: member.name) { log throws(CodingFault) in
          let field = CodedField(node: member.value, name: member.name)
          try read(key, field, into: &reading.context, &log)
        }
      }
    }
    reading.context.properties += apart + log.leftovers
    reading.faults = log.faults
    return reading
  }

  private static func read(
    _ key: ContextKey,
    _ field: CodedField,
    into context: inout RegisterContext,
    _ log: inout ReadingLog
  ) throws(CodingFault) {
    switch key {
    case .checklist: context.checklist = try field.list(&log, checklistItem)
    case .flows: context.flows = try field.list(&log, flow)
    case .gateRecords: context.gateRecords = try field.list(&log, gateRecord)
    case .hypotheses: context.hypotheses = try field.list(&log, hypothesis)
    case .plan: context.plan = try plan(field, &log)
    case .poll: context.poll = try poll(field, &log)
    case .project: context.project = try project(field, &log)
    case .findings: _ = try field.list(&log) { field, _ throws(CodingFault) in field }
    case .confidence, .exitCriteria, .gates, .generatedAt, .properties, .recommendation, .scans, .schema,
      .summary, .tool:
      break
    }
  }
}
