import Readiness
import Testing

struct DecisionTests {
  /// A decision that must be refused, the finding it is about, and why.
  struct Refused: Sendable, CustomTestStringConvertible {
    var edit: Decision.Edit
    var reason = ""
    var finding = Finding.plain()
    var refusal: Refusal

    var testDescription: String { refusal.text }
  }

  private static let owned = Finding.plain(1, .high) { $0.owner = "ada" }
  private static let accepted = Finding.plain(1, .high) {
    $0.disposition = .accepted
    $0.dispositionDetail = DispositionDetail(reason: "r", approver: "grace", expiry: today.advanced(by: 5))
  }

  private static func acceptance(approver: String? = "grace", days: Int? = 5) -> Decision.Edit {
    .disposition(
      .accepted,
      DispositionDetail(reason: "r", approver: approver, expiry: days.map(today.advanced))
    )
  }

  static let refused: [Refused] = [
    Refused(edit: .blocker(.mustFix), refusal: .reasonMissing(.blocker)),
    Refused(edit: .blocker(.waived), reason: "r", refusal: .waiverWithoutAcceptance),
    Refused(
      edit: .blocker(.waived),
      reason: "r",
      finding: .plain {
        $0.disposition = .accepted
        $0.dispositionDetail.expiry = today
      },
      refusal: .waiverWithoutAcceptance
    ),
    Refused(edit: .validation(.refuted), refusal: .reasonMissing(.validation)),
    Refused(edit: .validation(.confirmed), refusal: .confirmationWithoutEvidence),
    Refused(
      edit: .validation(.confirmed),
      finding: .plain { $0.evidence = [.file] },
      refusal: .confirmationWithoutEvidence
    ),
    Refused(edit: .disposition(.fixedVerified, DispositionDetail()), refusal: .reasonMissing(.disposition)),
    Refused(edit: .disposition(.mitigated, DispositionDetail()), refusal: .reasonMissing(.disposition)),
    Refused(edit: .disposition(.falsePositive, DispositionDetail()), refusal: .reasonMissing(.disposition)),
    Refused(edit: .disposition(.notApplicable, DispositionDetail()), refusal: .reasonMissing(.disposition)),
    Refused(edit: .disposition(.deferred, DispositionDetail(reason: "r")), refusal: .deferralWithoutTarget),
    Refused(
      edit: .disposition(.deferred, DispositionDetail(targetRelease: "2.0")),
      refusal: .reasonMissing(.disposition)
    ),
    Refused(edit: .disposition(.duplicate, DispositionDetail()), refusal: .originalMissing),
    Refused(
      edit: .disposition(.duplicate, DispositionDetail(duplicateOf: FindingID(number: 1))),
      refusal: .duplicateOfItself
    ),
    Refused(
      edit: .disposition(.duplicate, DispositionDetail(duplicateOf: FindingID(number: 9))),
      refusal: .duplicateOfUnknown(FindingID(number: 9))
    ),
    Refused(edit: acceptance(approver: nil), refusal: .approverMissing),
    Refused(edit: acceptance(approver: ""), refusal: .approverMissing),
    Refused(edit: acceptance(approver: "ada"), finding: owned, refusal: .approverIsOwner("ada")),
    Refused(edit: .owner("grace"), finding: accepted, refusal: .approverIsOwner("grace")),
    Refused(edit: acceptance(days: nil), refusal: .expiryMissing),
    Refused(edit: acceptance(days: 0), refusal: .expiryPast(today)),
    Refused(
      edit: acceptance(days: 31),
      finding: owned,
      refusal: .expiryBeyondCap(today.advanced(by: 30), .high)
    ),
    Refused(
      edit: .disposition(.accepted, DispositionDetail(approver: "grace", expiry: today.advanced(by: 5))),
      refusal: .reasonMissing(.disposition)
    ),
  ]

  @Test(arguments: refused)
  func `decisions against the rules are refused`(_ refused: Refused) {
    let decision = Decision(refused.edit, on: [refused.finding.id], reason: refused.reason)
    #expect(throws: refused.refusal) {
      try decision.value(for: refused.finding, author: "ada", time: noon) { $0 == FindingID(number: 2) }
    }
    #expect(!refused.refusal.text.isEmpty)
  }

  @Test(arguments: [
    (Severity.critical, 14), (.high, 30), (.medium, 90), (.low, 180), (.info, 180),
  ])
  func `a risk is accepted up to the cap of its severity`(severity: Severity, days: Int) throws {
    let finding = Finding.plain(1, severity)
    let last = Decision(Self.acceptance(days: days), on: [finding.id])
    #expect(throws: Never.self) { try last.value(for: finding, author: "ada", time: noon) { _ in true } }
    let over = Decision(Self.acceptance(days: days + 1), on: [finding.id])
    #expect(throws: Refusal.expiryBeyondCap(today.advanced(by: days), severity)) {
      try over.value(for: finding, author: "ada", time: noon) { _ in true }
    }
  }

  @Test(arguments: [
    (
      Decision.Edit.severity(.low),
      FieldValue.severity(SeverityAssessment(level: .low, source: .human, justification: "r"))
    ),
    (.owner("ada"), .owner("ada")), (.owner(""), .owner(nil)), (.owner(nil), .owner(nil)),
    (.effort(.large), .effort(.large)),
    (.blocker(.mustFix), .blocker(BlockerOverride(.mustFix, reason: "r"))), (.blocker(nil), .blocker(nil)),
    (.validation(.refuted), .validation(.refuted)), (.validation(.inconclusive), .validation(.inconclusive)),
    (.workstream(WorkstreamID("ops")), .workstream(WorkstreamID("ops"))), (.due(today), .due(today)),
    (.addTag("b"), .tags(["a", "b"])), (.addTag("a"), .tags(["a"])), (.removeTag("a"), .tags([])),
    (.comment("c"), .comments([Comment(text: "c", author: "ada", time: noon)])),
    (.evidence(.command), .evidence([.file, .command])), (.recommendedFix("f"), .recommendedFix("f")),
    (.disposition(.open, DispositionDetail()), .disposition(.open, DispositionDetail())),
  ])
  func `decisions within the rules become values`(edit: Decision.Edit, value: FieldValue) throws {
    let finding = Finding.plain {
      $0.tags = ["a"]
      $0.evidence = [.file]
    }
    let decision = Decision(edit, on: [finding.id], reason: "r")
    #expect(try decision.value(for: finding, author: "ada", time: noon) { _ in true } == value)
  }

  @Test(arguments: [
    Evidence.command, Evidence(.note(text: "seen")), Evidence(.artifact(path: "a.png", description: "")),
  ])
  func `what a person or a command showed confirms`(evidence: Evidence) throws {
    let finding = Finding.plain { $0.evidence = [evidence] }
    let value = try Decision(.validation(.confirmed), on: [finding.id])
      .value(for: finding, author: "ada", time: noon) { _ in true }
    #expect(value == .validation(.confirmed))
  }

  @Test func `an approver may own the finding once the acceptance has run out`() throws {
    let decision = Decision(.owner("grace"), on: [Self.accepted.id])
    let later = Timestamp(secondsSinceEpoch: noon.secondsSinceEpoch + 5 * 86_400)
    let value = try decision.value(for: Self.accepted, author: "ada", time: later) { _ in true }
    #expect(value == .owner("grace"))
  }
}
