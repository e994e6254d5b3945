/// Works the five fractions out (verdict §4.6).
struct ConfidenceEvaluation {
  let table: FindingTable
  let context: RegisterContext
  let trail: AuditTrail
  let gates: [GateResult]
  let today: CalendarDate

  /// What is summed over the findings in one pass.
  private struct Sums {
    var hard = 0
    var hardShown = 0
    var hardUnshown: [String] = []
    var weight = 0
    var triaged = 0
    var untriaged: [String] = []
    var hardWeight = 0
    var validated = 0
    var unvalidated: [String] = []
    var used = 0
    var fresh = 0
    var stale: [String] = []
  }

  var confidence: Confidence {
    let sums = sum()
    let scope = scope()
    return Confidence(
      fractions: [
        scope.fraction, evidence(sums),
        Confidence.Fraction(.triage, sums.triaged, of: sums.weight, missing: sums.untriaged),
        Confidence.Fraction(.validation, sums.validated, of: sums.hardWeight, missing: sums.unvalidated),
        freshness(sums),
      ],
      caps: caps(scope.shares)
    )
  }

  /// Critical 8, high 4, medium 2, low 1; what is informational weighs nothing.
  static func weight(_ severity: Severity) -> Int {
    switch severity {
    case .critical: 8
    case .high: 4
    case .medium: 2
    case .low: 1
    case .info: 0
    }
  }

  private func name(_ id: @autoclosure () -> String, in list: inout [String]) {
    if list.count < Confidence.namedItems { list.append(id()) }
  }

  private func sum() -> Sums {
    var sums = Sums()
    for row in table.facts.indices {
      let facts = table.facts[row]
      if facts.flags.contains(.removed) { continue }
      let weight = Self.weight(facts.severity)
      sums.weight += weight
      if facts.flags.contains(.triaged) {
        sums.triaged += weight
      } else if weight > 0 {
        name(table.id(row: row).text, in: &sums.untriaged)
      }
      if facts.severity >= .high { sumHard(row, facts, weight, &sums) }
    }
    return sums
  }

  private func sumHard(_ row: Int, _ facts: FindingFacts, _ weight: Int, _ sums: inout Sums) {
    sums.hardWeight += weight
    if facts.validation == .confirmed || facts.isSettled {
      sums.validated += weight
    } else {
      name(table.id(row: row).text, in: &sums.unvalidated)
    }
    guard !facts.isSettled else { return }
    let isFresh = facts.isEvidenceFresh(on: today)
    sums.hard += 1
    if isFresh { sums.hardShown += 1 } else { name(table.id(row: row).text, in: &sums.hardUnshown) }
    guard facts.flags.contains(.hasEvidence) else { return }
    sums.used += weight
    if isFresh { sums.fresh += weight } else { name(table.id(row: row).text, in: &sums.stale) }
  }

  private var mustHaveFlows: [CriticalFlow] { context.flows.filter(\.isMustHave) }

  private func isFresh(_ evidence: [Evidence], recordedAt time: Timestamp? = nil) -> Bool {
    evidence.contains { $0.isFresh(commit: context.project.commit, today: today, recordedAt: time) }
  }

  /// Critical and high findings, must-have flows and blocking gates: how many are shown by fresh evidence.
  private func evidence(_ sums: Sums) -> Confidence.Fraction {
    let flows = mustHaveFlows
    let unshown = flows.filter { !isFresh($0.evidence) }.map(\.name)
    let blocking = gates.filter(\.gate.isBlocking)
    let open = blocking.filter { !isShown($0) }.map(\.gate.id)
    let all = sums.hard + flows.count + blocking.count
    let shown = sums.hardShown + (flows.count - unshown.count) + (blocking.count - open.count)
    let missing = Array((open + unshown + sums.hardUnshown).prefix(Confidence.namedItems))
    return Confidence.Fraction(.evidence, shown, of: all, missing: missing)
  }

  /// Whether something shows the state of a gate: the register itself, fresh evidence, or a person's reason to set it
  /// aside.
  private func isShown(_ result: GateResult) -> Bool {
    switch result.state {
    case .unknown: return false
    case .notApplicable, .waived: return true
    case .pass, .fail:
      guard result.gate.rule == .recorded else { return true }
      let record = context.gateRecords.last { $0.gate == result.gate.id }
      return isFresh(result.evidence, recordedAt: record?.recordedAt)
    }
  }

  /// Of the evidence in use, how much is fresh: findings by their weight, flows and gates four each.
  private func freshness(_ sums: Sums) -> Confidence.Fraction {
    var (used, fresh, stale) = (sums.used, sums.fresh, [String]())
    func count(_ name: String, _ isFresh: Bool) {
      used += 4
      if isFresh { fresh += 4 } else { stale.append(name) }
    }
    for record in context.gateRecords where !record.evidence.isEmpty {
      count(record.gate, isFresh(record.evidence, recordedAt: record.recordedAt))
    }
    for flow in context.flows where !flow.evidence.isEmpty { count(flow.name, isFresh(flow.evidence)) }
    let missing = Array((stale + sums.stale).prefix(Confidence.namedItems))
    // Of no evidence at all nothing is fresh.
    return Confidence.Fraction(.freshness, fresh, of: used, value: used == 0 ? 0 : nil, missing: missing)
  }

  private typealias Share = (workstream: Workstream, value: Double)

  /// The mean over the required workstreams of what was looked at in each.
  ///
  /// A workstream looks at its checks, its hypotheses and, for operations, the production checklist; one that has none
  /// of these is as far as its status says.
  private func scope() -> (fraction: Confidence.Fraction, shares: [Share]) {
    var whole = AuditTrail.Tally()
    var shares: [Share] = []
    let operations = context.plan.workstream(for: WorkstreamID("ops"))
    for workstream in context.plan.workstreams where workstream.id != context.plan.synthesis {
      var tally = trail.checks[workstream.id] ?? AuditTrail.Tally()
      for hypothesis in context.hypotheses where hypothesis.workstream == workstream.id {
        tally.count(hypothesis.id, isDone: hypothesis.validation != .hypothesis)
      }
      if workstream.id == operations {
        for item in context.checklist { tally.count(item.title, isDone: item.state != .unknown) }
      }
      let isMeasured = trail.checks[workstream.id] != nil
      if !isMeasured { tally.count(workstream.title, isDone: workstream.status.isFinished) }
      shares.append((workstream, Double(tally.done) / Double(max(1, tally.applicable))))
      whole.done += tally.done
      whole.applicable += tally.applicable
      whole.missing += tally.missing
    }
    let mean = shares.isEmpty ? 0 : shares.map(\.value).reduce(0, +) / Double(shares.count)
    let missing = Array(whole.missing.prefix(Confidence.namedItems))
    return (
      Confidence.Fraction(.scope, whole.done, of: whole.applicable, value: mean, missing: missing), shares
    )
  }

  private func caps(_ shares: [Share]) -> [(text: String, level: Confidence.Level)] {
    var caps: [(text: String, level: Confidence.Level)] = []
    for (workstream, value) in shares {
      if workstream.status == .pending {
        caps.append(("\(workstream.title) is not started", .low))
      } else if value < 0.5 {
        caps.append(("less than half of \(workstream.title) was looked at", .low))
      } else if value < 0.8 {
        caps.append(("less than 80 % of \(workstream.title) was looked at", .medium))
      }
    }
    if context.project.isDirty == true {
      caps.append(("the audited work tree had changes that were not committed", .low))
    }
    if let audited = trail.auditedCommit, let released = context.project.commit,
      !Evidence.isSame(audited, released)
    {
      caps.append(("the commit that was audited is not the one to be released", .low))
    }
    if trail.people == 1 { caps.append(("only one person has changed the register", .medium)) }
    let unapproved = context.flows.filter { ($0.approvedBy ?? "").isEmpty }
    if context.flows.isEmpty {
      caps.append(("no critical flow is named", .medium))
    } else if !unapproved.isEmpty {
      caps.append(("\(counted(unapproved.count, "critical flow")) approved by nobody", .medium))
    }
    return caps
  }
}

extension FindingFacts {
  /// Whether more looking at the finding changes nothing: it is refuted, dismissed as no finding, or fixed and verified.
  fileprivate var isSettled: Bool { !isReal || disposition == .fixedVerified || presence == .goneFixed }

  /// Whether the newest evidence is not older than evidence may be (verdict §4, 14 days).
  package func isEvidenceFresh(on day: CalendarDate) -> Bool {
    guard flags.contains(.hasEvidence), let evidenceDay else { return false }
    return Int(evidenceDay) + Evidence.lifetime >= day.daysSinceEpoch
  }
}
