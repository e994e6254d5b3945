import Readiness
import RegisterStore
import Workbench

extension BoardMaterial {
  /// The most findings of each kind that are read whole.
  private static let mostFindings = 1_000
  /// The most pieces of evidence that are listed.
  private static let mostExhibits = 2_000

  /// Reads what the board shows; of a large register only what decides is read whole.
  init(_ store: AuditStore, today: CalendarDate) throws {
    let (table, context, scans) = (try store.table(), try store.context(), try store.scans())
    let needed = try Self.findings(in: table, of: store, today: today)
    let exhibits = Self.exhibits(of: needed.blocking, context)
    let register = Register(context: context, findings: needed.blocking + needed.risks + needed.hard)
    self.init(
      risks: Self.risks(in: needed.risks),
      exhibits: Array(exhibits.prefix(Self.mostExhibits)),
      exhibitsLeftOut: max(0, exhibits.count - Self.mostExhibits),
      register: register,
      outcome: RemediationOutcome(register: register, trail: try AuditTrail(store), today: today),
      blockingLeftOut: needed.leftOut,
      flowMatrix: FlowMatrix(flows: context.flows, scans: scans)
    )
  }

  /// The findings that block with all they depend on, those that would be lived with, and other high ones, which gates
  /// count.
  private static func findings(
    in table: FindingTable,
    of store: AuditStore,
    today: CalendarDate
  ) throws -> (blocking: [Finding], risks: [Finding], hard: [Finding], leftOut: Int) {
    var leftOut = 0
    var (blocking, risks, hard) = ([Finding](), [Finding](), [Finding]())
    var wanted: [FindingID] = []
    for row in table.facts.indices {
      let facts = table.facts[row]
      if BlockerStatus(facts, on: today).level <= .mustValidate {
        if wanted.count < mostFindings { wanted.append(table.id(row: row)) } else { leftOut += 1 }
      } else if facts.severity >= .high, !facts.flags.contains(.removed), hard.count < mostFindings {
        if let finding = try store.finding(table.id(row: row)) { hard.append(finding) }
      }
      guard facts.isResidualRisk(on: today), risks.count < mostFindings else { continue }
      if let finding = try store.finding(table.id(row: row)) { risks.append(finding) }
    }
    var seen = Set(wanted)
    var next = 0
    while next < wanted.count {
      defer { next += 1 }
      guard let finding = try store.finding(wanted[next]) else { continue }
      blocking.append(finding)
      for id in finding.dependsOn where seen.insert(id).inserted { wanted.append(id) }
    }
    return (blocking, risks, hard, leftOut)
  }

  private static func risks(in findings: [Finding]) -> [Risk] {
    findings.sorted { ($0.severity.level.rank, $0.id) < ($1.severity.level.rank, $1.id) }.map { finding in
      Risk(finding: finding, kind: finding.disposition == .open ? "open" : finding.disposition.title)
    }
  }

  private static func exhibits(of findings: [Finding], _ context: RegisterContext) -> [Exhibit] {
    var exhibits: [Exhibit] = []
    for record in context.gateRecords {
      exhibits += record.evidence.map { Exhibit(subject: record.gate, finding: nil, evidence: $0) }
    }
    for flow in context.flows {
      exhibits += flow.evidence.map { Exhibit(subject: flow.name, finding: nil, evidence: $0) }
    }
    for hypothesis in context.hypotheses {
      exhibits += hypothesis.evidence.map { Exhibit(subject: hypothesis.id, finding: nil, evidence: $0) }
    }
    for finding in findings {
      exhibits += finding.evidence.map {
        Exhibit(subject: finding.id.text, finding: finding.id, evidence: $0)
      }
    }
    return exhibits
  }
}
