import Readiness
import Testing

struct PollTests {
  private static let revision = RegisterRevision(act: 3, hash: "aa11")

  private static func verdict(_ context: RegisterContext, revision: RegisterRevision? = nil) -> Verdict {
    var trail = AuditTrail()
    trail.revision = revision
    return Verdict(
      table: FindingTable(Register(context: context)),
      context: context,
      trail: trail,
      today: today
    )
  }

  private static func vote(_ answer: Vote.Answer, _ statement: String = "", role: String = "security") -> Vote
  {
    Vote(role: role, answer: answer, statement: statement, voter: "a. osei", time: noon, revision: revision)
  }

  @Test(arguments: Vote.Answer.allCases)
  func `anything but a GO needs a statement`(answer: Vote.Answer) throws {
    let verdict = Self.verdict(.ready)
    if answer == .go {
      #expect(try Poll.checked(Self.vote(.go), against: verdict, acknowledges: false).statement.isEmpty)
    } else {
      #expect(throws: PollRefusal.statementMissing(answer)) {
        try Poll.checked(Self.vote(answer, " \n"), against: verdict, acknowledges: false)
      }
      let given = try Poll.checked(Self.vote(answer, " verbatim "), against: verdict, acknowledges: false)
      #expect(given.statement == " verbatim ")
    }
  }

  @Test func `nobody signs an area that cannot be told without acknowledging it`() throws {
    let verdict = Self.verdict(.ready.with { $0.gateRecords.removeAll { $0.gate == "G-07" } })
    #expect(throws: PollRefusal.unknownGates(["G-07"])) {
      try Poll.checked(Self.vote(.go), against: verdict, acknowledges: false)
    }
    let signed = try Poll.checked(Self.vote(.go), against: verdict, acknowledges: true)
    #expect(signed.acknowledged == ["G-07"])
    let other = Self.vote(.go, role: "quality")
    #expect(try Poll.checked(other, against: verdict, acknowledges: false).acknowledged.isEmpty)
    #expect(try Poll.checked(Self.vote(.noGo, "no"), against: verdict, acknowledges: false).answer == .noGo)
  }

  @Test func `a role that does not exist cannot vote`() {
    #expect(throws: PollRefusal.self) {
      try Poll.checked(Self.vote(.go, role: "weather"), against: Self.verdict(.ready), acknowledges: false)
    }
  }

  @Test func `a later vote takes the place of the role's earlier one`() {
    var poll = Poll()
    poll.cast(Self.vote(.noGo, "not yet"))
    poll.cast(Self.vote(.go, role: "quality"))
    poll.cast(Self.vote(.go))
    #expect(poll.votes.map(\.role) == ["security", "quality"])
    #expect(poll.vote(of: "security")?.answer == .go)
  }

  @Test func `votes go stale when the register changes and the gate on signatures says so`() {
    var context = RegisterContext.ready
    for place in context.poll.votes.indices { context.poll.votes[place].revision = Self.revision }
    #expect(Self.verdict(context, revision: Self.revision).gate("G-20")?.state == .pass)
    let later = Self.verdict(context, revision: RegisterRevision(act: 4, hash: "bb22"))
    #expect(later.gate("G-20")?.state == .unknown)
    #expect(later.recommendation == .noGoEvidence)
  }

  @Test func `an abstention is no signature`() {
    var context = RegisterContext.ready
    context.poll.cast(Self.vote(.abstain, "I was away"))
    #expect(Self.verdict(context).gate("G-20")?.because == "not voted: Security")
  }

  @Test func `dissent makes a GO conditional and is told word for word`() {
    var context = RegisterContext.ready
    context.poll.cast(Self.vote(.noGo, "I will not sign."))
    let verdict = Self.verdict(context)
    #expect(verdict.recommendation == .conditionalGo)
    #expect(verdict.reasons.contains("Security says NO-GO: I will not sign."))
  }

  @Test func `whoever decides against the machine says why`() throws {
    func decision(_ answer: Vote.Answer, _ machine: Recommendation, _ why: String = "") -> ReleaseDecision {
      ReleaseDecision(
        answer: answer,
        statement: why,
        authority: "grace",
        time: noon,
        recommendation: machine.title
      )
    }
    #expect(throws: PollRefusal.departureWithoutReason(machine: "NO-GO")) {
      try Poll.checked(decision(.go, .noGoDefect))
    }
    #expect(try Poll.checked(decision(.go, .noGoDefect, "the risk is mine")).answer == .go)
    #expect(try Poll.checked(decision(.noGo, .noGoEvidence)).answer == .noGo)
    #expect(throws: PollRefusal.authorityAbstains) { try Poll.checked(decision(.abstain, .go)) }
  }
}
