extension Gate {
  /// The minimum mandatory gate set (verdict §4.4).
  package static let standard: [Gate] = [
    .blocking("G-01", .release, "No open must-fix finding", .noOpenMustFix),
    .blocking("G-02", .release, "Every must-have flow is proven", .mustHaveFlowsProven, by: "product"),
    .blocking("G-03", .pullRequest, "No failed test in the newest results", by: "quality"),
    .blocking("G-04", .pullRequest, "CI builds and tests pull requests", by: "engineering"),
    .blocking("G-05", .pullRequest, "Lint and type check block in CI", by: "engineering"),
    .blocking("G-06", .pullRequest, "Dependency scan is recent and clean", by: "security"),
    .blocking("G-07", .pullRequest, "Secret scan of the history is clean", by: "security"),
    .blocking("G-08", .nightly, "Trust boundaries were scanned or reviewed", by: "security"),
    .blocking("G-09", .release, "Authentication and access are closed by default", by: "security"),
    .blocking("G-10", .release, "The desktop shell is hardened", by: "security"),
    .blocking("G-11", .release, "The environment contract is complete", by: "operations"),
    .blocking("G-12", .release, "Deployment documents have no open required item", by: "operations"),
    .blocking("G-13", .release, "Rollback was exercised", by: "operations"),
    .blocking("G-14", .release, "Monitoring, alerts and on-call are in place", by: "operations"),
    .blocking("G-15", .release, "Backup and restore were tested", by: "operations"),
    .advisory("G-16", .pullRequest, "Containers are pinned, non-root, with a health check", by: "operations"),
    .advisory("G-17", .nightly, "No level A accessibility failure on critical flows", by: "accessibility"),
    .advisory("G-18", .nightly, "Flaky tests are rare and in no critical flow", by: "quality"),
    .blocking("G-19", .release, "Acceptances hold and are few", .acceptancesHold),
    .blocking("G-20", .release, "The required roles have signed", .rolesSigned),
    .blocking("G-21", .release, "High and critical risks have owner and fix plan", .risksPlanned),
    .blocking("G-22", .release, "Every workstream is finished", .workstreamsComplete),
  ]

  /// A gate without which there is no GO.
  private static func blocking(
    _ id: String,
    _ phase: Phase,
    _ title: String,
    _ rule: Rule = .recorded,
    by role: String? = nil
  ) -> Gate {
    Gate(id: id, title: title, phase: phase, isBlocking: true, rule: rule, role: role)
  }

  /// A gate that makes a GO conditional.
  private static func advisory(
    _ id: String,
    _ phase: Phase,
    _ title: String,
    _ rule: Rule = .recorded,
    by role: String? = nil
  ) -> Gate {
    Gate(id: id, title: title, phase: phase, isBlocking: false, rule: rule, role: role)
  }
}
