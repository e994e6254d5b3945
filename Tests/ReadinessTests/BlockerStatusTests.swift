import Readiness
import Testing

struct BlockerStatusTests {
  /// A finding with the status that the first matching rule gives it.
  struct Ruled: Sendable, CustomTestStringConvertible {
    var name: String
    var finding: Finding
    var status: BlockerStatus

    init(
      _ name: String,
      _ severity: Severity,
      _ level: BlockerStatus.Level,
      _ rule: BlockerStatus.Rule,
      _ change: (inout Finding) -> Void = { _ in }
    ) {
      self.name = name
      finding = .plain(1, severity, change)
      status = BlockerStatus(level, rule)
    }

    var testDescription: String { name }
  }

  private static func accept(_ finding: inout Finding, days: Int) {
    finding.disposition = .accepted
    finding.dispositionDetail.approver = "grace"
    finding.dispositionDetail.expiry = today.advanced(by: days)
  }

  private static func confirm(_ finding: inout Finding, in workstream: String? = nil, exposure: String? = nil)
  {
    finding.validation = .confirmed
    finding.workstream = workstream.map { WorkstreamID($0) }
    if let exposure { finding.properties = [Property("exposure", .string(exposure))] }
  }

  static let table: [Ruled] = [
    Ruled("a person said must fix", .info, .mustFix, .personsWord) {
      $0.blockerOverride = BlockerOverride(.mustFix, reason: "r")
    },
    Ruled("must fix of what is not open", .info, .closed, .notOpen) {
      $0.blockerOverride = BlockerOverride(.mustFix, reason: "r")
      $0.disposition = .fixedVerified
    },
    Ruled("waived and accepted", .critical, .postRelease, .personsWord) {
      $0.blockerOverride = BlockerOverride(.waived, reason: "r")
      accept(&$0, days: 1)
    },
    Ruled("waived, acceptance run out", .critical, .mustFix, .critical) {
      $0.blockerOverride = BlockerOverride(.waived, reason: "r")
      accept(&$0, days: 0)
    },
    Ruled("waived, never accepted", .critical, .mustFix, .critical) {
      $0.blockerOverride = BlockerOverride(.waived, reason: "r")
    },
    Ruled("critical before anybody looked", .critical, .mustFix, .critical),
    Ruled("critical and inconclusive", .critical, .mustFix, .critical) { $0.validation = .inconclusive },
    Ruled("critical and refuted", .critical, .closed, .notOpen) { $0.validation = .refuted },
    Ruled("critical comes before the flow", .critical, .mustFix, .critical) { $0.flows = ["pay"] },
    Ruled("medium that breaks a must-have flow", .medium, .mustFix, .breaksMustHaveFlow) {
      $0.flows = ["pay"]
    },
    Ruled("low that breaks a must-have flow", .low, .backlog, .lowOrInfo) { $0.flows = ["pay"] },
    Ruled("high that breaks another flow", .high, .mustValidate, .unvalidatedHigh) { $0.flows = ["browse"] },
    Ruled("confirmed secret", .high, .mustFix, .secretOrExposure) {
      $0.category = .secret
      confirm(&$0)
    },
    Ruled("unconfirmed secret", .high, .mustValidate, .unvalidatedHigh) { $0.category = .secret },
    Ruled("confirmed and reachable", .high, .mustFix, .confirmedAndExposed) {
      confirm(&$0, exposure: "open")
    },
    Ruled("reachable comes before the workstream", .high, .mustFix, .confirmedAndExposed) {
      confirm(&$0, in: "security", exposure: "open")
    },
    Ruled("confirmed, small exposure", .high, .postRelease, .otherHighOrMedium) {
      confirm(&$0, exposure: "small")
    },
    Ruled("confirmed in security", .high, .mustFix, .confirmedInTrustWorkstream) {
      confirm(&$0, in: "security")
    },
    Ruled("confirmed in backend", .high, .mustFix, .confirmedInTrustWorkstream) {
      confirm(&$0, in: "backend")
    },
    Ruled("mitigated in backend", .high, .closed, .notOpen) {
      confirm(&$0, in: "backend")
      $0.disposition = .mitigated
    },
    Ruled("unvalidated high in security", .high, .mustValidate, .unvalidatedHigh) {
      $0.workstream = WorkstreamID("security")
    },
    Ruled("inconclusive high", .high, .mustValidate, .unvalidatedHigh) { $0.validation = .inconclusive },
    Ruled("confirmed high elsewhere", .high, .postRelease, .otherHighOrMedium) { confirm(&$0, in: "uiux") },
    Ruled("medium", .medium, .postRelease, .otherHighOrMedium),
    Ruled("low", .low, .backlog, .lowOrInfo),
    Ruled("info", .info, .backlog, .lowOrInfo),
    Ruled("a claim of a fix is open", .critical, .mustFix, .critical) { $0.disposition = .fixedUnverified },
    Ruled("accepted until tomorrow", .critical, .closed, .notOpen) { accept(&$0, days: 1) },
    Ruled("accepted by nobody", .critical, .mustFix, .critical) {
      accept(&$0, days: 1)
      $0.dispositionDetail.approver = nil
    },
    Ruled("accepted by the owner", .critical, .mustFix, .critical) {
      accept(&$0, days: 1)
      $0.owner = "grace"
    },
    Ruled("accepted without an end", .critical, .mustFix, .critical) {
      accept(&$0, days: 1)
      $0.dispositionDetail.expiry = nil
    },
    Ruled("accepted until today", .critical, .mustFix, .critical) { accept(&$0, days: 0) },
    Ruled("deferred past its day", .critical, .mustFix, .critical) {
      $0.disposition = .deferred
      $0.dispositionDetail.expiry = today
    },
    Ruled("gone because fixed", .critical, .closed, .notOpen) { $0.presence = .goneFixed },
    Ruled("gone because untested", .critical, .mustFix, .critical) { $0.presence = .goneUntested },
  ]

  @Test(arguments: table)
  func `the first rule that matches wins`(_ ruled: Ruled) {
    #expect(ruled.finding.blocker(mustHaveFlows: ["pay"]) == ruled.status)
  }

  @Test func `every rule is reached`() {
    #expect(Set(Self.table.map(\.status.rule)) == Set(BlockerStatus.Rule.allCases))
  }

  @Test func `what was taken out is closed`() {
    var facts = Finding.plain(1, .critical) { $0.blockerOverride = BlockerOverride(.mustFix, reason: "r") }
      .facts()
    facts.flags.insert(.removed)
    #expect(BlockerStatus(facts, on: today) == BlockerStatus(.closed, .notOpen))
  }
}
