internal import Readiness
internal import ResultMatching

/// What a run, and the register's plan and flows, add to each of the run's findings.
struct DraftCompletion: Sendable {
  private let category: String?
  private let reportDigest: String
  private let time: Timestamp
  private let plan: Plan
  /// The workstream of this plan for each of the standard one.
  private let workstreams: [WorkstreamID: WorkstreamID?]
  /// The flows that it would be worse to break than most.
  private let flows: [CriticalFlow]

  init(_ run: ToolRun, _ category: String?, _ report: RunIntake.Report, _ context: RegisterContext) {
    self.category = category
    reportDigest = report.digest
    time = run.time ?? report.time
    plan = context.plan
    workstreams = Dictionary(
      Plan.standard.workstreams.map { ($0.id, context.plan.workstream(for: $0.id)) }
    ) { first, _ in first }
    flows = context.flows.filter { $0.approvedBy != nil || $0.isMustHave }
  }

  /// Adds all that.
  func complete(_ draft: inout FindingDraft) {
    for index in draft.finding.sources.indices {
      draft.finding.sources[index].category = category
      draft.finding.sources[index].reportDigest = reportDigest
    }
    draft.finding.workstream = draft.finding.workstream.flatMap {
      workstreams[$0] ?? plan.workstream(for: $0)
    }
    draft.finding.firstSeen = draft.finding.firstSeen ?? time
    draft.finding.lastSeen = draft.finding.lastSeen ?? time
    let locations = draft.finding.locations
    let broken = flows.filter { flow in locations.contains { place in flow.covers(place.path) } }
    if !broken.isEmpty || !draft.finding.flows.isEmpty {
      draft.finding.flows = (draft.finding.flows + broken.map(\.name)).uniqued
    }
  }
}
