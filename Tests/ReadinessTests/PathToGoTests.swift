import Readiness
import Testing

struct PathToGoTests {
  private static func path(_ register: Register) -> PathToGo {
    PathToGo(
      table: FindingTable(register),
      context: register.context,
      verdict: Verdict(register),
      today: today
    )
  }

  @Test func `nothing is to be done for a GO`() {
    #expect(Self.path(Register(context: .ready)).steps.isEmpty)
  }

  @Test func `each blocker and each unanswered gate is a step and doing all of them leads to a GO`() {
    let blocker = Finding.plain(1, .critical) {
      $0.owner = "li"
      $0.effort = .small
      $0.recommendedFix = "Check the origin against the list of allowed ones."
      $0.targetRelease = "2.0"
      $0.evidence = [.command]
      $0.validation = .confirmed
    }
    var context = RegisterContext.ready
    context.gateRecords.removeAll { $0.gate == "G-13" }
    context.flows[0].isPassing = nil
    let register = Register(context: context, findings: [blocker])
    let works = Self.path(register).steps.map(\.work)
    #expect(works == [.fix(blocker.id), .prove(flow: "sign in"), .answer(gate: "G-13")])

    var done = register
    var fixed = blocker
    fixed.disposition = .fixedVerified
    done.insert(fixed)
    done.context = .ready
    #expect(Verdict(done).recommendation == .go)
  }

  @Test func `a new register is told where to begin`() {
    let works = Self.path(Register()).steps.map(\.work)
    #expect(works.contains(.finish(WorkstreamID("security"))))
    #expect(works.contains(.hear(role: "security")))
    #expect(works.contains(.look))
  }

  @Test func `an unvalidated high in security is one bad answer away`() {
    let open = Finding.plain(1, .high) { $0.workstream = WorkstreamID("security") }
    let harmless = Finding.plain(2, .high)
    let register = Register(context: .ready, findings: [open, harmless])
    let table = FindingTable(register)
    let sensitivity = Sensitivity(table: table, verdict: Verdict(register), today: today)
    #expect(sensitivity.questions.map(\.finding) == [open.id])
    #expect(sensitivity.looks.first?.gain ?? 0 > 0)
  }

  @Test func `a look never promises more than validating that finding brings`() throws {
    let findings = (1...4).map { Finding.plain($0, .high) }
    let before = Verdict(Register(context: .ready, findings: findings)).confidence
    let register = Register(context: .ready, findings: findings)
    let table = FindingTable(register)
    let looks = Sensitivity(table: table, verdict: Verdict(register), today: today).looks
    let look = try #require(looks.first { $0.component == .validation })
    var validated = findings
    validated[0].validation = .confirmed
    let after = Verdict(Register(context: .ready, findings: validated)).confidence
    #expect(Double(after.score - before.score) + 1 >= look.gain)
  }
}
