/// Decides the four exit criteria from the register on a day (verdict §4.5).
struct ExitEvaluation {
  let table: FindingTable
  let context: RegisterContext
  let trail: AuditTrail
  let gates: [GateResult]
  let today: CalendarDate

  var criteria: [ExitCriterion] { [flows, risks, qualityGates, documentation] }

  private static let named = 10

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(named).joined(separator: ", ")
    return names.count > named ? "\(shown) and \(names.count - named) more" : shown
  }

  /// The flows that an open finding which must be fixed breaks: their names between line feeds, a text per finding.
  ///
  /// Not split, since a name from elsewhere may hold line feeds itself.
  private var blockedFlows: [String] {
    table.facts.indices.compactMap { row in
      guard !table.flows.isEmpty(row: row) else { return nil }
      guard BlockerStatus(table.facts[row], on: today).level == .mustFix else { return nil }
      return "\n\(table.flows[row])\n"
    }
  }

  private var flows: ExitCriterion {
    func result(_ state: GateState, _ because: String) -> ExitCriterion {
      ExitCriterion(
        id: "EC-1",
        title: "Every critical flow has passing evidence or a logged blocker",
        state: state,
        because: because
      )
    }
    let flows = context.flows
    guard !flows.isEmpty else { return result(.unknown, "no critical flow is named") }
    let blocked = blockedFlows
    let proven = flows.filter { $0.isPassing == true && !$0.evidence.isEmpty }
    let open = flows.filter { flow in
      !proven.contains(flow) && !blocked.contains { $0.contains("\n\(flow.name)\n") }
    }
    let failing = open.filter { $0.isPassing == false }
    if !failing.isEmpty {
      return result(.fail, "failing without a logged blocker: \(Self.list(failing.map(\.name)))")
    }
    if !open.isEmpty { return result(.unknown, "neither proven nor blocked: \(Self.list(open.map(\.name)))") }
    let unapproved = flows.filter { ($0.approvedBy ?? "").isEmpty }
    if !unapproved.isEmpty {
      return result(.unknown, "approved by nobody: \(Self.list(unapproved.map(\.name)))")
    }
    return result(
      .pass,
      proven.count == flows.count
        ? "\(flows.count) of \(flows.count) proven"
        : "\(proven.count) of \(flows.count) proven, the others have a logged blocker"
    )
  }

  private var risks: ExitCriterion {
    let gate = gates.first { $0.gate.rule == .risksPlanned }
    return ExitCriterion(
      id: "EC-2",
      title: "Every high or critical security or correctness risk has an owner and a fix plan",
      state: gate?.state == .waived ? .pass : gate?.state ?? .unknown,
      because: gate?.because ?? "the gate that answers it is not in this gate set"
    )
  }

  /// The gates on tests, build, lint, dependencies, secrets and trust boundaries.
  private static let qualityGateIDs = ["G-03", "G-04", "G-05", "G-06", "G-07", "G-08"]

  /// The gates that an open finding with a fix plan is to close.
  private var plannedGates: Set<String> {
    var names: Set<String> = []
    for row in table.facts.indices where !table.gates.isEmpty(row: row) {
      let facts = table.facts[row]
      guard facts.flags.contains(.hasFixPlan), facts.countsAsOpen(on: today) else { continue }
      for name in table.gates[row].split(separator: "\n") { names.insert(String(name)) }
    }
    return names
  }

  private var qualityGates: ExitCriterion {
    let planned = plannedGates
    let asked = gates.filter { Self.qualityGateIDs.contains($0.gate.id) }
    let open = asked.filter { !planned.contains($0.gate.id) && ($0.state == .unknown || $0.state == .fail) }
    let hasFailed = open.contains { $0.state == .fail }
    return ExitCriterion(
      id: "EC-3",
      title: "The minimum quality gates are defined and can be implemented",
      state: open.isEmpty ? .pass : hasFailed ? .fail : .unknown,
      because: open.isEmpty
        ? "each of \(asked.count) is answered or has an open finding with a fix plan"
        : "neither answered nor planned by a finding: \(Self.list(open.map(\.gate.id)))"
    )
  }

  /// Risks that somebody decided to live with have owner and end, and the package of this state was written.
  private var documentation: ExitCriterion {
    func result(_ state: GateState, _ because: String) -> ExitCriterion {
      ExitCriterion(
        id: ExitCriterion.documented,
        title: "A clear recommendation is documented with its residual risks",
        state: state,
        because: because
      )
    }
    let unkept = table.facts.indices.filter { table.facts[$0].isUnkeptRisk(on: today) }
    guard unkept.isEmpty else {
      let ids = unkept.map { table.id(row: $0).text }
      return result(
        .fail,
        "\(counted(ids.count, "residual risk")) without owner or review: \(Self.list(ids))"
      )
    }
    guard let revision = trail.revision else {
      return result(.unknown, "no log tells whether the release package is of this state")
    }
    guard let exported = trail.exported else { return result(.unknown, "no release package was written") }
    guard exported == revision else {
      return result(.fail, "the register has changed since the release package was written")
    }
    return result(.pass, "the release package of state \(revision.shortHash) was written")
  }
}

extension FindingFacts {
  /// Whether the finding is a risk that somebody decided to live with and that nobody owns or looks at again.
  func isUnkeptRisk(on day: CalendarDate) -> Bool {
    guard !flags.contains(.removed), presence != .goneFixed, validation != .refuted else { return false }
    switch disposition {
    case .accepted, .deferred: if isExpired(on: day) { return false }
    case .mitigated: break
    default: return false
    }
    let isReviewed = expiryDay != nil || flags.contains(.hasReview) || flags.contains(.hasTarget)
    return owner == Self.none || !isReviewed
  }
}
