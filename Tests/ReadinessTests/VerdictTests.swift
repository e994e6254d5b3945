import Readiness
import Testing

struct VerdictTests {
  @Test func `a register with everything shown is a GO`() {
    let judged = Finding.plain(1, .low) { $0.owner = "li" }
    let verdict = Verdict(Register(context: .ready, findings: [judged]))
    #expect(verdict.recommendation == .go)
    #expect(verdict.reasons.isEmpty)
    #expect(verdict.standingGates.isEmpty)
  }

  @Test func `a new register is a NO-GO for lack of evidence`() {
    let verdict = Verdict(Register())
    #expect(verdict.recommendation == .noGoEvidence)
    #expect(verdict.count(of: .pass, blockingOnly: true) < Gate.standard.count(where: \.isBlocking))
  }

  @Test(arguments: Gate.standard.filter { $0.rule == .recorded })
  func `a gate that is unknown never lets a GO through`(gate: Gate) {
    let context = RegisterContext.ready.with { $0.gateRecords.removeAll { $0.gate == gate.id } }
    let verdict = Verdict(Register(context: context))
    #expect(verdict.recommendation == (gate.isBlocking ? .noGoEvidence : .conditionalGo))
    #expect(verdict.reasons.contains { $0.hasPrefix(gate.id) })
  }

  @Test func `what is left to decide makes a GO conditional`() {
    let planned = Finding.plain(1, .high) {
      $0.owner = "li"
      $0.effort = .small
      $0.recommendedFix = "Check the origin against the list of allowed ones."
      $0.targetRelease = "2.0"
    }
    let confirmed = (2...9).map { number in
      Finding.plain(number, .high) {
        $0.validation = .confirmed
        $0.disposition = .fixedVerified
      }
    }
    let unvalidated = Verdict(Register(context: .ready, findings: [planned] + confirmed))
    #expect(unvalidated.recommendation == .conditionalGo)
    let mitigated = Finding.plain(1, .high) { $0.disposition = .mitigated }
    let others = (2...6).map { number in
      Finding.plain(number, .high) {
        $0.disposition = .fixedVerified
        $0.validation = .confirmed
      }
    }
    #expect(
      Verdict(Register(context: .ready, findings: [mitigated] + others)).recommendation == .conditionalGo
    )
  }

  @Test func `a failing gate comes before an unknown one`() {
    let context = RegisterContext.ready.with { $0.gateRecords.removeAll() }
    let verdict = Verdict(Register(context: context, findings: [.plain(1, .critical)]))
    #expect(verdict.recommendation == .noGoDefect)
    #expect(verdict.reasons.first?.hasPrefix("G-01") == true)
  }

  // The rest are the invariants of verdict §4.12, on made-up registers.

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `adding a confirmed critical never improves the answer`(seed: UInt64) {
    let register = Self.register(seed)
    var worse = register
    worse.insert(
      .plain(9_999, .critical) {
        $0.validation = .confirmed
        $0.evidence = [.command]
      }
    )
    #expect(Verdict(worse).recommendation.rank <= Verdict(register).recommendation.rank)
    #expect(Verdict(worse).recommendation == .noGoDefect)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `time alone never turns a NO-GO into a GO`(seed: UInt64) {
    let register = Self.register(seed)
    var rank = Verdict(register).recommendation.rank
    for days in [1, 3, 10, 30, 100, 400] {
      let later = Verdict(register, on: today.advanced(by: days)).recommendation.rank
      #expect(later <= rank)
      rank = later
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `deleting evidence never improves the answer`(seed: UInt64) {
    let register = Self.register(seed)
    var poorer = register
    var random = SplitMix64(seed: seed)
    for place in poorer.context.gateRecords.indices where random.below(3) == 0 {
      poorer.context.gateRecords[place].evidence = []
    }
    for place in poorer.context.flows.indices { poorer.context.flows[place].evidence = [] }
    #expect(Verdict(poorer).recommendation.rank <= Verdict(register).recommendation.rank)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no gate passes that was unknown only because time passed`(seed: UInt64) {
    let register = Self.register(seed)
    let before = Verdict(register)
    let after = Verdict(register, on: today.advanced(by: 50))
    for (earlier, later) in zip(before.gates, after.gates) where earlier.state == .unknown {
      #expect(later.state != .pass)
    }
  }

  @Test func `accepted never counts as fixed`() {
    let accepted = Finding.plain(1, .high) {
      $0.disposition = .accepted
      $0.dispositionDetail.approver = "grace"
      $0.dispositionDetail.expiry = today.advanced(by: 3)
    }
    let fixed = Finding.plain(1, .high) { $0.disposition = .fixedVerified }
    #expect(Verdict(Register(context: .ready, findings: [fixed])).recommendation == .go)
    #expect(Verdict(Register(context: .ready, findings: [accepted])).recommendation != .go)
  }

  @Test func `the same register and day give the same verdict`() {
    let register = Self.register(4)
    #expect(Verdict(register) == Verdict(register))
  }

  /// A register between GO and NO-GO: few findings, most gates passing, some waived.
  private static func register(_ seed: UInt64) -> Register {
    var random = SplitMix64(seed: seed)
    var register = Register(context: .ready)
    let sample = SyntheticRegister(findings: 2_000, seed: seed)
    for _ in 0..<random.below(25) {
      var finding = sample.finding(at: random.below(2_000))
      if random.below(3) > 0, finding.severity.level >= .high {
        finding.disposition = .accepted
        finding.dispositionDetail.approver = "hopper"
        finding.dispositionDetail.expiry = today.advanced(by: random.below(60) + 1)
      }
      register.insert(finding)
    }
    for place in register.context.gateRecords.indices where random.below(12) == 0 {
      let gate = register.context.gateRecords[place].gate
      register.context.gateRecords[place] = GateRecord(
        gate: gate,
        state: GateState.allCases[random.below(5)],
        reason: "r",
        approver: "grace",
        expiry: today.advanced(by: random.below(20))
      )
    }
    return register
  }
}
