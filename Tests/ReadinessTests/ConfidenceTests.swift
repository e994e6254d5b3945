import Readiness
import Testing

struct ConfidenceTests {
  /// The worked examples of verdict §4.6.
  @Test(arguments: [
    ([0.62, 0.40, 0, 0.10, 1], 22, Confidence.Level.low),
    ([0.80, 0.70, 0.60, 0.45, 1], 68, .low),
    ([1, 0.95, 1, 0.92, 1], 97, .high),
    ([1, 0.95, 1, 0.92, 0.35], 83, .low),
    ([0.83, 0.83, 1, 1, 1], 91, .high),
  ])
  func `the score is the weighted geometric mean and the poorest component decides the level`(
    values: [Double],
    score: Int,
    level: Confidence.Level
  ) {
    let confidence = Confidence(fractions: Self.fractions(values))
    #expect(confidence.score == score)
    #expect(confidence.level == level)
  }

  @Test func `a cap holds the level down and says why`() {
    let fractions = Self.fractions([0.83, 0.83, 1, 1, 1])
    let capped = Confidence(fractions: fractions, caps: [("Security is not started", .low)])
    #expect(capped.level == .low)
    #expect(capped.caps == ["Security is not started"])
    let harmless = Confidence(fractions: Self.fractions([0.1, 1, 1, 1, 1]), caps: [("x", .medium)])
    #expect(harmless.caps.isEmpty)
  }

  @Test func `a register of which nothing was looked at is a NO-GO for lack of evidence with low confidence`()
  {
    let verdict = Verdict(Register())
    #expect(verdict.recommendation == .noGoEvidence)
    #expect(verdict.confidence.level == .low)
    #expect(verdict.confidence[.scope].value < 0.5)
    #expect(verdict.confidence[.freshness].value == 0)
  }

  @Test func `a register with everything shown has high confidence`() {
    let verdict = Verdict(Register(context: .ready))
    #expect(verdict.confidence.level == .high)
    #expect(verdict.confidence.caps.isEmpty)
    #expect(verdict.confidence.score == 100)
  }

  @Test func `evidence goes stale with time and takes the confidence with it`() {
    let register = Register(context: .ready)
    let last = Verdict(register, on: today.advanced(by: Evidence.lifetime))
    #expect(last.confidence[.freshness].value == 1)
    let later = Verdict(register, on: today.advanced(by: Evidence.lifetime + 1))
    #expect(later.confidence[.freshness].value == 0)
    #expect(later.confidence.level == .low)
    #expect(later.recommendation == .noGoEvidence)
  }

  @Test func `evidence of another commit is not fresh and evidence that tells nothing is not either`() {
    let evidence = Evidence(.note(text: "seen"), commit: "0123456789abcdef", recordedAt: noon)
    #expect(evidence.isFresh(commit: "0123456", today: today))
    #expect(!evidence.isFresh(commit: "fedcba9", today: today))
    #expect(evidence.isFresh(commit: nil, today: today))
    #expect(!Evidence(.note(text: "seen")).isFresh(commit: nil, today: today))
    #expect(Evidence(.note(text: "seen"), commit: "0123456").isFresh(commit: "0123456", today: today))
  }

  @Test func `triage and validation weigh findings by severity and name what is missing`() {
    let critical = Finding.plain(1, .critical) {
      $0.validation = .confirmed
      $0.evidence = [.command]
    }
    let confidence = Verdict(
      Register(context: .ready, findings: [critical, .plain(2, .high), .plain(3, .medium), .plain(4, .info)])
    ).confidence
    #expect(confidence[.triage].numerator == 8)
    #expect(confidence[.triage].denominator == 14)
    #expect(confidence[.triage].missing == ["F-0002", "F-0003"])
    #expect(confidence[.validation].numerator == 8)
    #expect(confidence[.validation].denominator == 12)
    #expect(confidence[.validation].missing == ["F-0002"])
  }

  @Test func `what a tool says by itself is not triage`() {
    let found = Finding.plain(1, .high) {
      $0.validation = .confirmed
      $0.sources = [Source(tool: "npm audit")]
      $0.evidence = [Evidence(.note(text: "1.0.0 is vulnerable"), recordedBy: "npm audit")]
    }
    #expect(!found.facts().flags.contains(.triaged))
    let owned = Finding.plain(1, .high) { $0.owner = "ada" }
    #expect(owned.facts().flags.contains(.triaged))
    #expect(Finding.plain(1, .high) { $0.evidence = [.command] }.facts().flags.contains(.triaged))
  }

  @Test func `checks that were not done lower the scope and cap the level`() {
    var scan = ScanRecord(tool: ScanRecord.ownTool, version: "1", time: noon)
    scan.checks = (1...10).map { number in
      CheckResult(check: "S-0\(number)", version: 1, status: number <= 4 ? .pass : .unknown)
    }
    scan.checks.append(CheckResult(check: "S-11", version: 1, status: .notApplicable))
    let context = RegisterContext.ready
    let trail = AuditTrail(scans: [scan], plan: context.plan)
    let table = FindingTable(Register(context: context))
    let verdict = Verdict(table: table, context: context, trail: trail, today: today)
    #expect(trail.checks[WorkstreamID("security")]?.applicable == 10)
    #expect(verdict.confidence.level == .low)
    #expect(verdict.confidence.caps.count == 1)
    #expect(verdict.confidence[.scope].missing.contains("S-05"))
    #expect(verdict.recommendation == .noGoEvidence)
  }

  private static func fractions(_ values: [Double]) -> [Confidence.Fraction] {
    zip(Confidence.Component.allCases, values).map { component, value in
      Confidence.Fraction(component, Int(value * 100), of: 100)
    }
  }
}
