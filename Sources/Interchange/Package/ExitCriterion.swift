import Readiness

/// One of the four conditions under which an audit is complete (verdict §4.5), as far as they are computed.
struct ExitCriterion: Equatable {
  var id: String
  var title: String
  var state: GateState
  /// One sentence with the numbers it rests on.
  var because: String

  /// The four of a package's register, in order.
  static func all(of subject: PackageSubject) -> [ExitCriterion] {
    [flows(subject), risks(subject), qualityGates(subject), recommendation(subject)]
  }

  private static func flows(_ subject: PackageSubject) -> ExitCriterion {
    func result(_ state: GateState, _ because: String) -> ExitCriterion {
      ExitCriterion(
        id: "EC-1",
        title: "Every critical flow has passing evidence or a logged blocker",
        state: state,
        because: because
      )
    }
    let flows = subject.context.flows
    guard !flows.isEmpty else { return result(.unknown, "no critical flow is named") }
    let blocked = Set(subject.entries.filter { $0.status.level == .mustFix }.flatMap(\.finding.flows))
    let proven = flows.filter { $0.isPassing == true && !$0.evidence.isEmpty }
    let open = flows.filter { flow in !blocked.contains(flow.name) && !proven.contains(flow) }
    let failing = open.filter { $0.isPassing == false }
    let names = { (flows: [CriticalFlow]) in flows.map(\.name).joined(separator: ", ") }
    if !failing.isEmpty { return result(.fail, "failing without a logged blocker: \(names(failing))") }
    if !open.isEmpty { return result(.unknown, "neither proven nor blocked: \(names(open))") }
    let unapproved = flows.filter { $0.approvedBy == nil }
    if !unapproved.isEmpty { return result(.unknown, "approved by nobody: \(names(unapproved))") }
    return result(.pass, "\(proven.count) of \(flows.count) proven, the others have a logged blocker")
  }

  private static func risks(_ subject: PackageSubject) -> ExitCriterion {
    let gate = subject.verdict.gates.first { $0.gate.rule == .risksPlanned }
    return ExitCriterion(
      id: "EC-2",
      title: "Every high or critical security or correctness risk has an owner and a fix plan",
      state: gate?.state ?? .unknown,
      because: gate?.because ?? "the gate that answers it is not in this gate set"
    )
  }

  /// The gates on tests, build, lint, dependencies, secrets and trust boundaries.
  private static let qualityGateIDs = ["G-03", "G-04", "G-05", "G-06", "G-07", "G-08"]

  private static func qualityGates(_ subject: PackageSubject) -> ExitCriterion {
    let planned = Set(
      subject.entries.filter { $0.facts.countsAsOpen(on: subject.today) && $0.finding.hasFixPlan }
        .flatMap(\.finding.gates)
    )
    let gates = subject.verdict.gates.filter { qualityGateIDs.contains($0.gate.id) }
    let open = gates.filter { result in
      !planned.contains(result.gate.id) && (result.state == .unknown || result.state == .fail)
    }
    let names = open.map(\.gate.id).joined(separator: ", ")
    let hasFailed = open.contains { $0.state == .fail }
    return ExitCriterion(
      id: "EC-3",
      title: "The minimum quality gates are defined and can be implemented",
      state: open.isEmpty ? .pass : hasFailed ? .fail : .unknown,
      because: open.isEmpty
        ? "each of \(gates.count) is answered or has an open finding with a fix plan"
        : "neither answered nor planned by a finding: \(names)"
    )
  }

  private static func recommendation(_ subject: PackageSubject) -> ExitCriterion {
    let unowned = subject.residualRisks.map(\.finding).filter { finding in
      let detail = finding.dispositionDetail
      let isReviewed = detail.expiry != nil || detail.reviewTrigger != nil || detail.targetRelease != nil
      return finding.owner == nil || !isReviewed
    }
    let risks = counted(subject.residualRisks.count, "residual risk")
    let names = unowned.prefix(10).map(\.id.text).joined(separator: ", ")
    return ExitCriterion(
      id: "EC-4",
      title: "A clear recommendation is documented with its residual risks",
      state: unowned.isEmpty ? .pass : .fail,
      because: unowned.isEmpty
        ? "\(subject.verdict.recommendation.title), with \(risks)"
        : "\(counted(unowned.count, "residual risk")) without owner or review: \(names)"
    )
  }
}
