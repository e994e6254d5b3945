import Readiness
import Testing

struct RemediationSequenceTests {
  private let today = CalendarDate(daysSinceEpoch: 20_000)

  private func finding(
    _ number: Int,
    _ level: Severity = .critical,
    after: [Int] = [],
    effort: Effort? = .small,
    owner: String? = nil
  ) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: "Finding \(number)",
      severity: SeverityAssessment(level: level)
    )
    finding.dependsOn = after.map { FindingID(number: $0) }
    finding.effort = effort
    finding.owner = owner
    return finding
  }

  private func sequence(_ findings: [Finding]) -> RemediationSequence {
    RemediationSequence(findings: findings, today: today)
  }

  private func numbers(_ sequence: RemediationSequence) -> [[Int]] {
    sequence.waves.map { $0.compactMap(\.finding.number) }
  }

  @Test func `an empty register needs no steps`() {
    let sequence = sequence([])
    #expect(sequence.steps.isEmpty && sequence.criticalPath.isEmpty && sequence.lanes.isEmpty)
  }

  @Test func `only what blocks and what it depends on is in the sequence`() {
    let sequence = sequence([
      finding(1, after: [3]), finding(2, .low), finding(3, .low, after: [4]), finding(4, .info),
    ])
    #expect(numbers(sequence) == [[4], [3], [1]])
    #expect(sequence.steps[0].urgency == .mustFix)
    #expect(sequence.steps[0].status.level == .backlog)
  }

  @Test func `a high finding that nobody validated is in the sequence`() {
    #expect(numbers(sequence([finding(1, .high)])) == [[1]])
  }

  @Test func `a settled dependency is not waited for`() {
    var settled = finding(2)
    settled.disposition = .fixedVerified
    let sequence = sequence([finding(1, after: [2]), settled])
    #expect(numbers(sequence) == [[1]])
    #expect(sequence.steps[0].dependsOn.isEmpty)
  }

  @Test func `a dependency that the register lacks is named`() {
    let sequence = sequence([finding(1, after: [9, 9])])
    #expect(numbers(sequence) == [[1]])
    #expect(sequence.missing.map(\.dependsOn.text) == ["F-0009"])
  }

  @Test func `a circle is reported with its members and never guessed`() {
    let sequence = sequence([
      finding(1, after: [2]), finding(2, after: [3]), finding(3, after: [1]), finding(4, after: [1]),
      finding(5), finding(6, after: [6]),
    ])
    #expect(sequence.cycles.map { $0.compactMap(\.number) } == [[1, 2, 3], [6]])
    #expect(sequence.waitingForCycle.compactMap(\.number) == [4])
    #expect(numbers(sequence) == [[5]])
  }

  @Test func `ties go by urgency, severity, what is unlocked, effort and id`() {
    let sequence = sequence([
      finding(9, .high),
      finding(8, effort: .large), finding(7, effort: .small), finding(6, effort: .small),
      finding(5, effort: nil), finding(4, effort: .extraLarge), finding(3, after: [4]),
      finding(2, .low), finding(1, after: [2]),
    ])
    #expect(numbers(sequence) == [[4, 6, 7, 8, 5, 2, 9], [1, 3]])
  }

  @Test func `the critical path is the chain with the most hours`() {
    let sequence = sequence([
      finding(1, effort: .hours(3)), finding(2, after: [1], effort: .hours(3)),
      finding(3, after: [2], effort: .hours(3)), finding(4, effort: .hours(8)),
      finding(5, after: [4], effort: .hours(2)),
    ])
    #expect(sequence.criticalPath.compactMap(\.number) == [4, 5])
    #expect(sequence.criticalHours == 10)
    #expect(sequence.steps.filter(\.isCritical).compactMap(\.finding.number) == [4, 5])
    #expect(sequence.totalHours == 19)
  }

  @Test func `of chains with equal hours the one with more steps is critical`() {
    let sequence = sequence([
      finding(1, effort: .hours(4)), finding(2, effort: .hours(2)),
      finding(3, after: [2], effort: .hours(2)),
    ])
    #expect(sequence.criticalPath.compactMap(\.number) == [2, 3])
  }

  @Test func `lanes hold each owner's hours and nobody's come last`() {
    let sequence = sequence([
      finding(1, effort: .large), finding(2, effort: .small, owner: "li"),
      finding(3, effort: nil, owner: "ada"), finding(4, effort: .medium, owner: "ada"),
    ])
    #expect(sequence.lanes.map(\.owner) == ["ada", "li", nil])
    #expect(sequence.lanes.map(\.hours) == [16, 4, 40])
    #expect(sequence.lanes.map(\.unestimated) == [1, 0, 0])
    #expect(sequence.unestimated == 1)
  }

  @Test func `a step names the gates it holds open and its command`() {
    var blocker = finding(1)
    blocker.gates = ["G-09", "G-01"]
    blocker.verifyCommand = "npm test"
    var silent = finding(2, .high)
    silent.verifyCommand = ""
    let sequence = sequence([blocker, silent])
    #expect(sequence.steps[0].gates == ["G-01", "G-09"])
    #expect(sequence.steps[0].verifyCommand == "npm test")
    #expect(sequence.steps[1].gates.isEmpty && sequence.steps[1].verifyCommand == nil)
  }

  @Test func `hours beyond all measure do not overflow`() {
    let sequence = sequence((1...4).map { finding($0, after: $0 > 1 ? [$0 - 1] : [], effort: .hours(.max)) })
    #expect(sequence.criticalHours == 40_000)
  }

  @Test func `the order of the register does not matter`() {
    let findings = (1...30).map { number in
      finding(number, number % 3 == 0 ? .high : .critical, after: number % 4 == 0 ? [number / 2] : [])
    }
    #expect(sequence(findings) == sequence(findings.reversed()))
  }

  @Test func `a chain of many thousand steps is sequenced`() {
    let count = 20_000
    let sequence = sequence((1...count).map { finding($0, after: $0 > 1 ? [$0 - 1] : []) })
    #expect(sequence.steps.last?.wave == count)
    #expect(sequence.criticalPath.count == count)
  }
}
