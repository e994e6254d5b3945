import Readiness
import Testing

struct GateEvaluationTests {
  /// A gate in a situation, with the state that it must have.
  struct Situation: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var gate: String
    var register: Register
    var state: GateState

    init(
      _ name: String,
      _ gate: String,
      _ state: GateState,
      findings: [Finding] = [],
      _ change: (inout RegisterContext) -> Void = { _ in }
    ) {
      testDescription = "\(gate) \(name)"
      self.gate = gate
      self.state = state
      register = Register(context: .ready.with(change), findings: findings)
    }
  }

  private static func record(
    _ state: GateState,
    _ change: (inout GateRecord) -> Void = { _ in }
  ) -> [GateRecord] {
    var record = GateRecord(gate: "G-03", state: state)
    change(&record)
    return [record]
  }

  private static func waiver(of gate: String, days: Int = 5, approver: String? = "grace") -> GateRecord {
    GateRecord(
      gate: gate,
      state: .waived,
      reason: "r",
      owner: "ada",
      approver: approver,
      expiry: today.advanced(by: days)
    )
  }

  private static let planned = Finding.plain(1, .high) {
    $0.workstream = WorkstreamID("security")
    $0.owner = "ada"
    $0.effort = .small
    $0.due = today
    $0.recommendedFix = "Compare the origin with an allow-list."
  }

  private static func accepted(_ number: Int, days: Int) -> Finding {
    .plain(number, .high) {
      $0.disposition = .accepted
      $0.dispositionDetail.approver = "grace"
      $0.dispositionDetail.expiry = today.advanced(by: days)
    }
  }

  static let records: [Situation] = [
    Situation("nothing recorded", "G-03", .unknown) { $0.gateRecords = [] },
    Situation("passing with evidence", "G-03", .pass),
    Situation("passing without evidence", "G-03", .unknown) {
      $0.gateRecords = record(.pass) { $0.recordedBy = "ada" }
    },
    Situation("passing by nobody", "G-03", .unknown) {
      $0.gateRecords = record(.pass) { $0.evidence = [.command] }
    },
    Situation("passing by an empty name", "G-03", .unknown) {
      $0.gateRecords = record(.pass) {
        $0.evidence = [.command]
        $0.recordedBy = ""
      }
    },
    Situation("failing", "G-03", .fail) { $0.gateRecords = record(.fail) },
    Situation("recorded as unknown", "G-03", .unknown) { $0.gateRecords = record(.unknown) },
    Situation("not applicable without a reason", "G-03", .unknown) {
      $0.gateRecords = record(.notApplicable)
    },
    Situation("not applicable with a reason", "G-03", .notApplicable) {
      $0.gateRecords = record(.notApplicable) { $0.reason = "no tests in a document" }
    },
    Situation("waived", "G-03", .waived) { $0.gateRecords = [waiver(of: "G-03")] },
    Situation("waived until today", "G-03", .fail) { $0.gateRecords = [waiver(of: "G-03", days: 0)] },
    Situation("waived by its owner", "G-03", .unknown) {
      $0.gateRecords = [waiver(of: "G-03", approver: "ada")]
    },
    Situation("waived by nobody", "G-03", .unknown) { $0.gateRecords = [waiver(of: "G-03", approver: nil)] },
    Situation("waived by an empty name", "G-03", .unknown) {
      $0.gateRecords = [waiver(of: "G-03", approver: "")]
    },
    Situation("the last record counts", "G-03", .fail) {
      $0.gateRecords.append(GateRecord(gate: "G-03", state: .fail))
    },
  ]

  static let rules: [Situation] = [
    Situation("nothing open", "G-01", .pass, findings: [.plain(1, .low)]),
    Situation("a critical", "G-01", .fail, findings: [.plain(1, .critical)]),
    Situation("empty and finished", "G-01", .pass),
    Situation("empty and not finished", "G-01", .unknown) { $0.plan = .standard },
    Situation("empty and without a plan", "G-01", .unknown) {
      $0.plan = Plan(name: "", workstreams: [], dependencies: [])
    },
    Situation("waived while it fails", "G-01", .waived, findings: [.plain(1, .critical)]) {
      $0.gateRecords.append(waiver(of: "G-01"))
    },
    Situation("a waiver that ran out changes nothing", "G-01", .pass) {
      $0.gateRecords.append(waiver(of: "G-01", days: 0))
    },
    Situation("a waiver of what passes changes nothing", "G-01", .pass) {
      $0.gateRecords.append(waiver(of: "G-01"))
    },
    Situation("a waiver that does not hold changes nothing", "G-01", .fail, findings: [.plain(1, .critical)])
    {
      $0.gateRecords.append(waiver(of: "G-01", approver: "ada"))
    },
    Situation("a person's pass changes nothing", "G-01", .fail, findings: [.plain(1, .critical)]) {
      $0.gateRecords.append(GateRecord(gate: "G-01", state: .pass, evidence: [.command], recordedBy: "ada"))
    },
    Situation("proven", "G-02", .pass),
    Situation("no flow", "G-02", .unknown) { $0.flows = [] },
    Situation("no must-have flow", "G-02", .unknown) { $0.flows[0].isMustHave = false },
    Situation("failing", "G-02", .fail) { $0.flows[0].isPassing = false },
    Situation("not tried", "G-02", .unknown) { $0.flows[0].isPassing = nil },
    Situation("passing without evidence", "G-02", .unknown) { $0.flows[0].evidence = [] },
    Situation("approved by nobody", "G-02", .unknown) { $0.flows[0].approvedBy = nil },
    Situation("approved by an empty name", "G-02", .unknown) { $0.flows[0].approvedBy = "" },
    Situation("none accepted", "G-19", .pass),
    Situation(
      "one of five accepted",
      "G-19",
      .pass,
      findings: [accepted(1, days: 1)] + (2...5).map { .plain($0, .high) }
    ),
    Situation(
      "one of four accepted",
      "G-19",
      .fail,
      findings: [accepted(1, days: 1)] + (2...4).map { .plain($0, .high) }
    ),
    Situation(
      "one has run out",
      "G-19",
      .fail,
      findings: [accepted(1, days: 0)] + (2...9).map { .plain($0, .high) }
    ),
    Situation("planned", "G-21", .pass, findings: [planned]),
    Situation("finished", "G-22", .pass),
    Situation("synthesis is not needed", "G-22", .pass) { $0.plan.workstreams[6].status = .pending },
    Situation("one cancelled", "G-22", .pass) { $0.plan.workstreams[2].status = .cancelled },
    Situation("one not finished", "G-22", .unknown) { $0.plan.workstreams[2].status = .inProgress },
    Situation("an unusual word is not finished", "G-22", .unknown) {
      $0.plan.workstreams[2].status = .other("x")
    },
    Situation("no workstreams", "G-22", .unknown) {
      $0.plan = Plan(name: "", workstreams: [], dependencies: [])
    },
  ]

  @Test(arguments: records + rules)
  func `a gate has the state that its situation gives it`(_ situation: Situation) {
    let result = Verdict(situation.register).gate(situation.gate)
    #expect(result?.state == situation.state)
    #expect(result?.because.isEmpty == false)
  }

  @Test func `a risk lacks a plan when any of its parts is missing`() {
    let changes: [(inout Finding) -> Void] = [
      { $0.owner = nil }, { $0.effort = nil }, { $0.due = nil },
      { $0.recommendedFix = "TBD after the release, maybe" },
      { $0.recommendedFix = "fix it" },
    ]
    for change in changes {
      var finding = Self.planned
      change(&finding)
      let result = Verdict(Register(context: .ready, findings: [finding])).gate("G-21")
      #expect(result?.state == .fail)
      #expect(result?.findings == [finding.id])
    }
  }

  @Test func `a gate names at most twenty findings and counts all`() {
    let register = Register(context: .ready, findings: (1...30).map { .plain($0, .critical) })
    let result = Verdict(register).gate("G-01")
    #expect(result?.findings == (1...20).map { FindingID(number: $0) })
    #expect(result?.because == "30 findings must be fixed")
  }

  @Test func `finished workstreams are counted without the synthesis`() {
    #expect(Verdict(Register(context: .ready)).gate("G-22")?.because == "6 of 6")
  }

  @Test func `every standard gate has an id of its own`() {
    #expect(Set(Gate.standard.map(\.id)).count == Gate.standard.count)
  }
}
