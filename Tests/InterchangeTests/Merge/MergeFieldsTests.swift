import Interchange
import Readiness
import Testing

/// That no field is forgotten: what theirs changed is taken over while ours changed something else.
struct MergeFieldsTests {
  private let id = FindingID(number: 1)
  private let note = Evidence(.note(text: "note"), recordedBy: "li")
  private let time = Timestamp(secondsSinceEpoch: 1_700_000_000)
  private let day = CalendarDate(daysSinceEpoch: 20_000)

  /// The finding F-0001 with something in every field.
  private var full: Finding {
    let severity = SeverityAssessment(level: .high, source: .human, justification: "seen")
    var finding = Finding(
      id: id,
      title: "other",
      severity: severity,
      workstream: WorkstreamID("ops"),
      category: .debt
    )
    finding.identity = Identity(scheme: "content", key: "abc")
    finding.validation = .confirmed
    finding.disposition = .accepted
    finding.dispositionDetail = DispositionDetail(reason: "small", approver: "zoe", expiry: day)
    finding.blockerOverride = BlockerOverride(.waived, reason: "small")
    finding.presence = .same
    finding.impact = "impact"
    finding.evidence = [note]
    finding.reproductionSteps = ["step"]
    finding.rootCauseHypothesis = "cause"
    finding.recommendedFix = "fix"
    finding.verifyCommand = "make test"
    finding.owner = "li"
    finding.ownerSuggestions = [OwnerSuggestion(owner: "ada", reason: "wrote it")]
    finding.effort = .small
    finding.due = day
    finding.targetRelease = "2.0"
    finding.dependsOn = [FindingID(number: 2)]
    finding.flows = ["pay"]
    finding.gates = ["G-01"]
    finding.locations = [Location(path: "a.swift", startLine: 1)]
    finding.references = ["CWE-79"]
    finding.sources = [Source(tool: "trivy")]
    (finding.firstSeen, finding.lastSeen) = (time, time)
    finding.tags = ["tag"]
    finding.comments = [Comment(text: "comment", author: "li", time: time)]
    finding.properties = [Property("cvss", .number("5"))]
    return finding
  }

  /// The names of the stored properties in which two values are the same.
  private func unchanged<Value>(_ first: Value, _ second: Value) -> [String] {
    zip(Mirror(reflecting: first).children, Mirror(reflecting: second).children).compactMap { left, right in
      "\(left.value)" == "\(right.value)" ? left.label : nil
    }
  }

  @Test func `each field of a finding is taken over by itself`() {
    let base = Finding(id: id, title: "one", severity: SeverityAssessment(level: .low))
    #expect(unchanged(base, full) == ["id"])
    var ours = base
    ours.properties = [Property("team", .string("blue"))]
    let merge = RegisterMerge(
      base: Register(findings: [base]),
      ours: Register(findings: [ours]),
      theirs: Register(findings: [full])
    )
    var expected = full
    expected.properties = ours.properties + full.properties
    #expect(merge.merged.findings == [expected])
    #expect(merge.conflicts.isEmpty)
  }

  @Test func `each field of what is beside the findings is taken over by itself`() {
    var base = RegisterContext()
    base.plan = Plan(
      name: "plan",
      workstreams: [Workstream(id: WorkstreamID("a"), title: "A")],
      dependencies: []
    )
    base.hypotheses = [Hypothesis(id: "H-1", statement: "one")]
    base.flows = [CriticalFlow(name: "pay")]
    base.checklist = [ChecklistItem(id: "cors", title: "one")]
    var theirs = base
    theirs.project = Project(name: "shop", release: "2", repository: "here", commit: "a1", isDirty: true)
    theirs.plan = Plan(
      name: "other",
      overview: "overview",
      workstreams: [
        Workstream(id: WorkstreamID("a"), title: "B", content: "content", status: .completed, todo: "todo")
      ],
      dependencies: [Plan.Dependency(from: WorkstreamID("a"), to: WorkstreamID("b"))],
      path: "plan.md"
    )
    theirs.hypotheses = [
      Hypothesis(
        id: "H-1",
        statement: "two",
        workstream: WorkstreamID("a"),
        validation: .refuted,
        reason: "why",
        evidence: [note]
      )
    ]
    theirs.flows = [
      CriticalFlow(
        name: "pay",
        steps: ["step"],
        isMustHave: false,
        paths: ["a"],
        evidence: [note],
        isPassing: true,
        approvedBy: "li"
      )
    ]
    theirs.gateRecords = [GateRecord(gate: "G-01", state: .pass)]
    theirs.checklist = [ChecklistItem(id: "cors", title: "two", state: .done, owner: "li", note: "note")]
    theirs.poll.votes = [
      Vote(role: "security", answer: .go, voter: "li", time: Timestamp(secondsSinceEpoch: 1))
    ]
    theirs.poll.decision = ReleaseDecision(
      answer: .go,
      statement: "why",
      authority: "li",
      time: Timestamp(secondsSinceEpoch: 2),
      recommendation: "GO"
    )
    theirs.properties = [Property("team", .string("blue"))]
    #expect(unchanged(base, theirs).isEmpty)
    #expect(unchanged(base.project, theirs.project).isEmpty)
    #expect(unchanged(base.plan, theirs.plan).isEmpty)
    #expect(unchanged(base.plan.workstreams[0], theirs.plan.workstreams[0]) == ["id"])
    #expect(unchanged(base.hypotheses[0], theirs.hypotheses[0]) == ["id"])
    #expect(unchanged(base.flows[0], theirs.flows[0]) == ["name"])
    #expect(unchanged(base.checklist[0], theirs.checklist[0]) == ["id"])
    expectTakenOver(theirs, since: base)
  }

  /// Ours has one thing more in each list, so that lists are merged and not taken over.
  private func expectTakenOver(_ theirs: RegisterContext, since base: RegisterContext) {
    func widened(_ context: RegisterContext) -> RegisterContext {
      var context = context
      context.plan.workstreams.append(Workstream(id: WorkstreamID("z"), title: "Z"))
      context.hypotheses.append(Hypothesis(id: "H-9", statement: "nine"))
      context.flows.append(CriticalFlow(name: "leave"))
      context.checklist.append(ChecklistItem(id: "last", title: "last"))
      return context
    }
    let merge = RegisterMerge(
      base: Register(context: base),
      ours: Register(context: widened(base)),
      theirs: Register(context: theirs)
    )
    #expect(merge.merged.context == widened(theirs))
    #expect(merge.conflicts.isEmpty)
  }
}
