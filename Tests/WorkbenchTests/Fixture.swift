import Readiness

extension Register {
  /// A small register of the tests' own: nine findings over five workstreams.
  static let fixture: Register = {
    var context = RegisterContext()
    context.project = Project(name: "Kelp Notes", release: "3.1.0", commit: "0123456789abcdef")
    context.plan.workstreams[0].status = .completed
    context.plan.workstreams[1].status = .inProgress
    context.flows = [CriticalFlow(name: "Sync")]
    context.hypotheses = [
      Hypothesis(
        id: "H-1",
        statement: "Any page of the same network can call the sync port",
        workstream: WorkstreamID("security")
      )
    ]
    return Register(context: context, findings: fixtureFindings, scans: [.fixture])
  }()

  private static let fixtureFindings: [Finding] = [
    finding(
      1,
      .critical,
      "security",
      "Session tokens are accepted after sign-out",
      owner: "li",
      effort: .medium
    ),
    finding(2, .critical, "security", "Anyone can install a plugin from any address"),
    finding(3, .high, "security", "CORS accepts requests that name no origin", owner: "ada", effort: .small),
    finding(4, .high, "backend", "A job may run twice when its lease expires", validation: .confirmed),
    finding(5, .medium, "backend", "Raw database errors reach the client", owner: "sam", effort: .large),
    finding(6, .medium, "uiux", "Focus is lost when the 設定 dialog closes 👩‍💻"),
    finding(7, .low, "uiux", "The search field has no visible label", disposition: .fixedUnverified),
    finding(8, .low, "quality", "No test covers the upload flow", validation: .refuted),
    finding(9, .info, nil, "The changelog stops two releases ago", owner: "li"),
  ]

  private static func finding(
    _ number: Int,
    _ severity: Severity,
    _ workstream: String?,
    _ title: String,
    owner: String? = nil,
    effort: Effort? = nil,
    validation: Validation = .hypothesis,
    disposition: Disposition = .open
  ) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: title,
      severity: SeverityAssessment(level: severity),
      workstream: workstream.map { WorkstreamID($0) }
    )
    finding.owner = owner
    finding.effort = effort
    finding.validation = validation
    finding.disposition = disposition
    finding.impact =
      "What finding \(number) does to its users, in a sentence long enough to be wrapped somewhere."
    finding.recommendedFix = "Do the one thing that keeps number \(number) from happening again."
    finding.locations = [
      Location(path: "server/part\(number).js", startLine: number * 10, endLine: number * 10 + 3)
    ]
    finding.evidence = [
      Evidence(
        .file(path: "server/part\(number).js", startLine: number * 10, endLine: nil, snippet: "line()\n")
      ),
      Evidence(.note(text: "Seen on the staging system."), recordedBy: "li"),
    ]
    if number == 3 {
      finding.ownerSuggestions = [OwnerSuggestion(owner: "noor", reason: "CODEOWNERS server/")]
    }
    return finding
  }
}
