extension Plan {
  /// The plan of an audit that brings none: a baseline, five parallel workstreams, a synthesis.
  package static let standard: Plan = {
    let strands: [(id: String, title: String, content: String)] = [
      ("baseline", "Baseline", "Repository map, runtime modes, quality baseline and evidence index."),
      (
        "security", "Security",
        "Trust boundaries: authentication, CORS, routes, plugins, egress, desktop shell, secrets."
      ),
      (
        "backend", "Backend",
        "Critical flows end to end, error handling, schedulers, dependency and runtime risk."
      ),
      ("uiux", "UI and accessibility", "Smoke tests, feature coverage, focus, landmarks, keyboard flows."),
      (
        "quality", "Quality gates",
        "Tests of critical flows, CI, lint, type check, dependency and secret scanning."
      ),
      ("ops", "Operations", "Environment contract, deployment documents, containers, monitoring, rollback."),
      ("synthesis", "Release gate", "One register, gates, recommendation, residual risks."),
    ]
    let workstreams = strands.map {
      Workstream(id: WorkstreamID($0.id), title: $0.title, content: $0.content)
    }
    let middle = workstreams.dropFirst().dropLast().map(\.id)
    let fanOut = middle.map { Dependency(from: workstreams[0].id, to: $0) }
    let fanIn = middle.map { Dependency(from: $0, to: workstreams[6].id) }
    return Plan(
      name: "production-readiness-audit",
      overview: "Baseline, five parallel workstreams, synthesis.",
      workstreams: workstreams,
      dependencies: fanOut + fanIn
    )
  }()
}
