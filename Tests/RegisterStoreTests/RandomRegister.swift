import Readiness

/// Registers, reports and decisions at random, the same for the same seed.
struct RandomRegister {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "null origin", "Über-Ausnahme", "作者 🔒", "a\nb", "tab\there", "nul\u{0}inside", "\u{202E}gnp", "",
    "quote\"\\",
    "-- DROP TABLE act;", "e\u{301}", "\u{2028}line",
  ]

  mutating func word() -> String { Self.words[random.below(Self.words.count)] }

  mutating func happens(_ percent: Int) -> Bool { random.below(100) < percent }

  mutating func one<Value>(_ values: [Value]) -> Value { values[random.below(values.count)] }

  mutating func time() -> Timestamp { Timestamp(secondsSinceEpoch: 1_700_000_000 + random.below(80_000_000)) }

  mutating func evidence() -> Evidence {
    let kinds: [Evidence.Kind] = [
      .file(path: "src/\(word()).swift", startLine: 3, endLine: 9, snippet: word()),
      .command(line: "make check", exitStatus: random.below(3), output: word()),
      .note(text: "seen by \(random.below(1000))"),
      .artifact(path: "shot.png", description: word()),
    ]
    return Evidence(one(kinds), digest: happens(30) ? "ab12" : nil, recordedAt: happens(50) ? time() : nil)
  }

  mutating func finding(_ id: FindingID) -> Finding {
    var finding = Finding(
      id: id,
      title: "\(word()) \(random.below(1000))",
      severity: SeverityAssessment(
        level: one(Severity.allCases),
        source: one([.tool, .tool, .rule, .human])
      ),
      workstream: happens(80) ? one(["security", "backend", "odd"].map { WorkstreamID($0) }) : nil,
      category: one(Category.allCases)
    )
    finding.validation = one(Validation.allCases)
    finding.presence = one(Presence.allCases)
    finding.impact = word()
    if happens(40) { finding.evidence = [evidence()] }
    if happens(40) { finding.owner = one(["ada", "bob", "nul\u{0}name"]) }
    if happens(40) { finding.effort = one([.small, .hours(6), .extraLarge]) }
    if happens(40) { finding.tags = ["tag\(random.below(5))"] }
    if happens(30) { finding.flows = [one(["login", "pay\nment", "export"])] }
    if happens(60) { finding.locations = [Location(path: "src/\(word())", startLine: random.below(9) + 1)] }
    if happens(30) { finding.properties = [Property("exposure", .string("open"))] }
    if happens(50) { finding.firstSeen = time() }
    if happens(50) { finding.lastSeen = time() }
    if happens(30) { finding.recommendedFix = "Replace the wildcard by an allow-list." }
    if happens(20) {
      finding.disposition = .deferred
      finding.dispositionDetail = DispositionDetail(reason: word(), expiry: time().date)
    }
    return finding
  }

  /// A register with the findings of these numbers.
  mutating func register(_ numbers: some Sequence<Int>) -> Register {
    Register(context: context(), findings: numbers.map { finding(FindingID(number: $0)) })
  }

  mutating func context() -> RegisterContext {
    var context = RegisterContext()
    context.project.name = word()
    context.flows = ["login", "pay\nment"].map { CriticalFlow(name: $0, isMustHave: happens(50)) }
    if happens(50) { context.plan.workstreams[0].status = one(WorkstreamStatus.usual) }
    return context
  }

  /// Some edit, which may not hold.
  mutating func edit() -> Decision.Edit {
    let date = CalendarDate(daysSinceEpoch: 20_700 + random.below(60))
    let edits: [Decision.Edit] = [
      .severity(one(Severity.allCases)), .owner(one([nil, "ada", "bob", "cyd"])),
      .effort(one([nil, .small])),
      .blocker(one([nil, .mustFix, .waived])), .due(one([nil, date])), .addTag("tag\(random.below(5))"),
      .removeTag("tag\(random.below(5))"), .comment(word()), .evidence(evidence()), .recommendedFix(word()),
      .validation(one(Validation.allCases)), .workstream(one([nil, WorkstreamID("ops")])),
      .disposition(.inProgress, DispositionDetail()),
      .disposition(.accepted, DispositionDetail(reason: "known", approver: "eve", expiry: date)),
      .disposition(.duplicate, DispositionDetail(reason: "same", duplicateOf: FindingID(number: 1))),
    ]
    return one(edits)
  }

  /// Some decision on findings with numbers from 1 up to a limit, some of which may not be there.
  mutating func decision(upTo limit: Int) -> Decision {
    let numbers = (0...random.below(3)).map { _ in 1 + random.below(limit) }
    return Decision(edit(), on: numbers.map { FindingID(number: $0) }, reason: happens(70) ? "because" : "")
  }
}
