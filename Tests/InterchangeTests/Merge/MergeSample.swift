import Readiness

/// Makes registers and changes of them, the same for the same seed.
struct MergeSample {
  private var random: SplitMix64
  private var serial = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  mutating func one<Value>(of values: [Value]) -> Value { values[number(below: values.count)] }

  /// A text that no other call gives.
  mutating func fresh(_ stem: String) -> String {
    serial += 1
    return "\(stem) \(serial)-\(number(below: 1 << 30))"
  }

  mutating func time() -> Timestamp { Timestamp(secondsSinceEpoch: 1_700_000_000 + number(below: 1 << 26)) }

  mutating func register() -> Register {
    var context = RegisterContext()
    context.project.name = "shop"
    context.hypotheses = (1...3).map { Hypothesis(id: "H-\($0)", statement: "statement \($0)") }
    context.flows = ["sign in", "pay"].map { CriticalFlow(name: $0) }
    context.gateRecords = [GateRecord(gate: "G-01", state: .pass, recordedBy: "ada")]
    context.properties = [Property("team", .string("blue"))]
    let findings = (1...8).map { finding(FindingID(number: $0)) }
    let scan = ScanRecord(tool: "trivy", version: "1", time: time())
    return Register(context: context, findings: findings, scans: [scan])
  }

  mutating func finding(_ id: FindingID) -> Finding {
    var finding = Finding(id: id, title: fresh("title"), severity: SeverityAssessment(level: .medium))
    finding.tags = [fresh("tag"), fresh("tag")]
    finding.comments = [Comment(text: fresh("comment"), author: "ada", time: time())]
    finding.evidence = [Evidence(.note(text: fresh("note")), recordedBy: "ada")]
    finding.firstSeen = time()
    finding.properties = [Property("score", .number("\(number(below: 100))"))]
    return finding
  }

  /// A register after some changes; additions get the next free ids.
  mutating func changed(_ register: Register) -> Register {
    var register = register
    var next = (register.findings.compactMap(\.id.number).max() ?? 0) + 1
    for _ in 0..<(1 + number(below: 6)) {
      switch number(below: 8) {
      case 0:
        register.insert(finding(FindingID(number: next)))
        next += 1
      case 1: if let finding = register.findings.first { register.remove(finding.id) }
      case 2: change(&register.context)
      case 3:
        var scan = ScanRecord(tool: one(of: ["trivy", "semgrep"]), version: fresh("2"), time: time())
        scan.outcome = one(of: ScanRecord.Outcome.allCases)
        register.record(scan, of: scan.series)
      default:
        guard !register.findings.isEmpty else { continue }
        var finding = one(of: register.findings)
        for _ in 0..<3 { change(&finding) }
        register.insert(finding)
      }
    }
    return register
  }

  private mutating func change(_ context: inout RegisterContext) {
    switch number(below: 7) {
    case 0: context.project.release = fresh("v")
    case 1: context.plan.workstreams[number(below: 5)].status = one(of: WorkstreamStatus.usual)
    case 2: context.hypotheses[number(below: 3)].evidence.append(Evidence(.note(text: fresh("note"))))
    case 3: context.flows.append(CriticalFlow(name: fresh("flow")))
    case 4:
      context.gateRecords.append(
        GateRecord(gate: one(of: ["G-01", "G-02"]), state: .fail, reason: fresh("why"))
      )
    case 5: context.checklist[number(below: 6)].state = one(of: ChecklistItem.State.allCases)
    default: context.properties.append(Property(fresh("property"), .boolean(true)))
    }
  }

  private mutating func change(_ finding: inout Finding) {
    switch number(below: 13) {
    case 0: finding.severity = SeverityAssessment(level: one(of: Severity.allCases), source: .human)
    case 1: finding.owner = one(of: ["ada", "li", "zoe"])
    case 2:
      finding.disposition = .accepted
      finding.dispositionDetail = DispositionDetail(reason: fresh("why"), approver: "zoe")
    case 3: finding.tags.append(fresh("tag"))
    case 4: if !finding.tags.isEmpty { finding.tags.removeFirst() }
    case 5: finding.comments.append(Comment(text: fresh("comment"), author: "li", time: time()))
    case 6: finding.evidence.append(Evidence(.note(text: fresh("note")), recordedBy: "li"))
    case 7: finding.lastSeen = time()
    case 8: finding.recommendedFix = fresh("fix")
    case 9: finding.locations = [Location(path: fresh("path"))]
    case 10: finding.dependsOn.append(FindingID(number: number(below: 9)))
    case 11: finding.firstSeen = time()
    default: finding.properties.append(Property(fresh("property"), .null))
    }
  }
}
