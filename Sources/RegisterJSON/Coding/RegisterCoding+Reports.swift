package import Readiness

extension RegisterCoding {
  /// A verdict: recommendation, summary and every gate, as they stand in a register's file.
  package static func encode(_ verdict: Verdict) -> PropertyValue {
    var list = MemberList()
    list.add("audit", .string(verdict.isAuditComplete ? "complete" : "incomplete"))
    list.add("confidence", encode(verdict.confidence))
    list.add("exit_criteria", .array(verdict.exitCriteria.map { encode($0) }))
    list.add("gates", .array(verdict.gates.map { encode($0) }))
    list.add("recommendation", recommendation(verdict))
    list.add("summary", summary(verdict.counts))
    return list.value
  }

  /// An act with its changes, as the log has it.
  package static func encode(_ act: Act) -> PropertyValue {
    var list = MemberList()
    list.add("author", .string(act.author))
    list.add("changes", .array(act.changes.map { encode($0) }))
    list.add("kind", encode(act.kind))
    list.add("number", .number(String(act.number)))
    list.add("reason", text: act.reason.isEmpty ? nil : act.reason)
    list.add("time", .string(act.time.description))
    return list.value
  }

  private static func encode(_ kind: Act.Kind) -> PropertyValue {
    switch kind {
    case .decided: .object([Property("word", .string("decided"))])
    case .imported(let source):
      .object([Property("from", .string(source)), Property("word", .string("imported"))])
    case .undone(let number):
      .object([Property("act", .number(String(number))), Property("word", .string("undone"))])
    case .redone(let number):
      .object([Property("act", .number(String(number))), Property("word", .string("redone"))])
    }
  }
}
