extension Gate {
  /// The minimum mandatory gate set.
  package static let standard: [Gate] = [
    Gate(
      id: "G-01",
      title: "No open must-fix finding",
      phase: .release,
      isBlocking: true,
      rule: .noOpenMustFix
    ),
    Gate(
      id: "G-02",
      title: "Every must-have flow is proven",
      phase: .release,
      isBlocking: true,
      rule: .mustHaveFlowsProven
    ),
    Gate(
      id: "G-03",
      title: "No failed test in the newest results",
      phase: .pullRequest,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-04",
      title: "CI builds and tests pull requests",
      phase: .pullRequest,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-05",
      title: "Lint and type check block in CI",
      phase: .pullRequest,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-06",
      title: "Dependency scan is recent and clean",
      phase: .pullRequest,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-07",
      title: "Secret scan of the history is clean",
      phase: .pullRequest,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-08",
      title: "Trust boundaries were scanned or reviewed",
      phase: .nightly,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-09",
      title: "Authentication and access are closed by default",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-10",
      title: "The desktop shell is hardened",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-11",
      title: "The environment contract is complete",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-12",
      title: "Deployment documents have no open required item",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(id: "G-13", title: "Rollback was exercised", phase: .release, isBlocking: true, rule: .recorded),
    Gate(
      id: "G-14",
      title: "Monitoring, alerts and on-call are in place",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-15",
      title: "Backup and restore were tested",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-16",
      title: "Containers are pinned, non-root, with a health check",
      phase: .pullRequest,
      isBlocking: false,
      rule: .recorded
    ),
    Gate(
      id: "G-17",
      title: "No level A accessibility failure on critical flows",
      phase: .nightly,
      isBlocking: false,
      rule: .recorded
    ),
    Gate(
      id: "G-18",
      title: "Flaky tests are rare and in no critical flow",
      phase: .nightly,
      isBlocking: false,
      rule: .recorded
    ),
    Gate(
      id: "G-19",
      title: "Acceptances hold and are few",
      phase: .release,
      isBlocking: true,
      rule: .acceptancesHold
    ),
    Gate(
      id: "G-20",
      title: "The required roles have signed",
      phase: .release,
      isBlocking: true,
      rule: .recorded
    ),
    Gate(
      id: "G-21",
      title: "High and critical risks have owner and fix plan",
      phase: .release,
      isBlocking: true,
      rule: .risksPlanned
    ),
    Gate(
      id: "G-22",
      title: "Every workstream is finished",
      phase: .release,
      isBlocking: true,
      rule: .workstreamsComplete
    ),
  ]
}
