package import Readiness

extension RegisterCoding {
  /// A register as the file `production-readiness-issues.json`: pretty, with what follows from it.
  ///
  /// The same register, time and version give the same bytes; reading them back gives the same register.
  package static func registerBytes(
    _ register: Register,
    at time: Timestamp,
    verdict: Verdict,
    toolVersion: String? = nil
  ) -> [UInt8] {
    let members = members(of: register, at: time, verdict, toolVersion)
    let mustHave = Set(register.context.flows.filter(\.isMustHave).map(\.name))
    let findings = register.findings
    var writer = JSONWriter(style: .pretty)
    writer.bytes.reserveCapacity(findings.count * 2048)
    writer.list("{", "}", count: members.count) { writer, index in
      writer.write(name: members[index].name)
      guard members[index].name == ContextKey.findings.rawValue else {
        return writer.write(members[index].value)
      }
      // One at a time, since all of them as values take many times the memory of the text.
      writer.list("[", "]", count: findings.count) { writer, index in
        writer.write(encodeForExport(findings[index], mustHaveFlows: mustHave, on: time.date))
      }
    }
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// The members of a register's file; the findings are only a place.
  private static func members(
    of register: Register,
    at time: Timestamp,
    _ verdict: Verdict,
    _ toolVersion: String?
  ) -> [Property] {
    let context = register.context
    var list = MemberList(capacity: 18)
    list.add("checklist", .array(context.checklist.map(encode)))
    list.add("confidence", encode(verdict.confidence))
    list.add("exit_criteria", .array(verdict.exitCriteria.map(encode)))
    list.add("findings", .null)
    list.add("flows", list: context.flows, encode)
    list.add("gate_records", list: context.gateRecords, encode)
    list.add("gates", .array(verdict.gates.map(encode)))
    list.add("generated_at", .string(time.description))
    list.add("hypotheses", list: context.hypotheses, encode)
    list.add("plan", encode(context.plan))
    if !context.poll.isEmpty { list.add("poll", encode(context.poll)) }
    list.add("project", encode(context.project))
    list.add("recommendation", recommendation(verdict))
    list.add("scans", list: register.scans, encode)
    list.add("schema", .string(schema))
    list.add("summary", summary(verdict.counts))
    var tool = MemberList()
    tool.add("name", .string("launchpoll"))
    tool.add("version", text: toolVersion)
    list.add("tool", tool.value)
    list.add(properties: context.properties) { ContextKey.named[$0] != nil }
    return list.members
  }

  /// A finding as exports show it: with the rule by which it blocks, and the words that are always there.
  package static func encodeForExport(
    _ finding: Finding,
    mustHaveFlows: Set<String>,
    on day: CalendarDate
  ) -> PropertyValue {
    encode(finding, status: BlockerStatus(finding.facts(mustHaveFlows: mustHaveFlows), on: day))
  }

  /// Reads a register in this format, which must fit in every respect.
  package static func register(bytes: [UInt8]) throws(CodingFault) -> Register {
    let root = try node(bytes)
    try checkSchema(root)
    let reading = try contextReading(from: root)
    if let fault = reading.faults.first { throw fault }
    var findings: [Finding] = []
    findings.reserveCapacity(reading.findings?.count ?? 0)
    var ids: Set<FindingID> = []
    if let nodes = reading.findings?.elements {
      for node in nodes {
        let finding = try finding(from: node)
        guard ids.insert(finding.id).inserted else {
          throw .repeatedID(finding.id.text, byteOffset: node.byteOffset)
        }
        findings.append(finding)
      }
    }
    return Register(context: reading.context, findings: findings, scans: reading.scans)
  }

  /// Throws unless a file says that it is a register in this format.
  package static func checkSchema(_ root: JSONNode) throws(CodingFault) {
    let named = root.kind == .object ? root["schema"] : nil
    guard named?.string == schema else {
      let offset = named?.byteOffset ?? root.byteOffset
      throw .unsupportedSchema(named?.string, byteOffset: offset)
    }
  }

  static func encode(_ result: GateResult) -> PropertyValue {
    var list = MemberList(capacity: 7)
    list.add("because", .string(result.because))
    list.add("blocking", .boolean(result.gate.isBlocking))
    list.add("findings", texts: result.findings.map(\.text))
    list.add("id", .string(result.gate.id))
    list.add("phase", .string(result.gate.phase.rawValue))
    list.add("state", .string(result.state.rawValue))
    list.add("title", .string(result.gate.title))
    return list.value
  }

  /// A criterion as an object.
  package static func encode(_ criterion: ExitCriterion) -> PropertyValue {
    var list = MemberList(capacity: 4)
    list.add("because", .string(criterion.because))
    list.add("id", .string(criterion.id))
    list.add("state", .string(criterion.state.rawValue))
    list.add("title", .string(criterion.title))
    return list.value
  }

  /// The confidence with its five fractions; shares are in thousandths, so that no file depends on how numbers are written.
  package static func encode(_ confidence: Confidence) -> PropertyValue {
    var list = MemberList(capacity: 4)
    list.add("caps", texts: confidence.caps)
    let fractions = confidence.fractions.map { fraction in
      var list = MemberList(capacity: 5)
      list.add("component", .string(fraction.component.rawValue))
      list.add("denominator", number: fraction.denominator)
      list.add("missing", texts: fraction.missing)
      list.add("numerator", number: fraction.numerator)
      list.add("per_mille", number: Int((fraction.value * 1000).rounded()))
      return list.value
    }
    list.add("fractions", .array(fractions))
    list.add("level", .string(confidence.level.rawValue))
    list.add("score", number: confidence.score)
    return list.value
  }

  static func recommendation(_ verdict: Verdict) -> PropertyValue {
    var list = MemberList()
    list.add("cause", text: verdict.recommendation.cause)
    list.add("reasons", .array(verdict.reasons.map(PropertyValue.string)))
    list.add("value", .string(verdict.recommendation.title))
    return list.value
  }

  static func summary(_ counts: RegisterCounts) -> PropertyValue {
    var list = MemberList(capacity: 8)
    list.add("accepted_high", number: counts.acceptedHigh)
    list.add("decided", number: counts.total.decided)
    list.add("expired", number: counts.expired)
    list.add("findings", number: counts.total.findings)
    list.add("must_fix", number: counts.mustFix)
    list.add("must_validate", number: counts.mustValidate)
    list.add("open", number: counts.total.open)
    var severities = MemberList(capacity: 5)
    for severity in Severity.allCases {
      severities.add(severity.rawValue, number: counts.openBySeverity[severity.rank])
    }
    list.add("open_by_severity", severities.value)
    list.add("owned", number: counts.total.owned)
    return list.value
  }
}
