import Readiness
import Testing

struct SequenceCircleTests {
  private func finding(
    _ number: Int,
    after: [Int],
    _ level: Severity = .critical,
    effort: Effort? = nil
  ) -> Finding {
    .plain(number, level) {
      $0.dependsOn = after.map { FindingID(number: $0) }
      $0.effort = effort
    }
  }

  private func circles(_ findings: [Finding]) -> [RemediationCircle] {
    RemediationSequence(findings: findings, today: today).circles
  }

  @Test func `a circle shows its way around and its weakest dependency`() throws {
    let circle = try #require(
      circles([finding(1, after: [2]), finding(2, after: [3], .low), finding(3, after: [1])]).first
    )
    #expect(circle.way.compactMap(\.number) == [2, 3, 1])
    #expect(circle.text == "F-0002 waits for F-0003, which waits for F-0001, which waits for F-0002")
    #expect(circle.weakest.finding.number == 2 && circle.weakest.dependsOn.number == 3)
    #expect(circle.isEnough)
  }

  @Test func `of equally severe ones the least effort is weakest`() throws {
    let circle = try #require(
      circles([finding(1, after: [2], effort: .large), finding(2, after: [1], effort: .small)]).first
    )
    #expect(circle.weakest.finding.number == 2)
  }

  @Test func `a dependency that breaks every circle goes before a weaker one`() throws {
    let circle = try #require(
      circles([
        finding(1, after: [2]), finding(2, after: [3, 4]), finding(3, after: [1], .low),
        finding(4, after: [1], .low),
      ]).first
    )
    #expect(circle.isEnough && circle.weakest.finding.number == 1 && circle.weakest.dependsOn.number == 2)
  }

  @Test func `circles that no single dependency breaks say so`() throws {
    let circle = try #require(circles([finding(1, after: [1, 2]), finding(2, after: [1])]).first)
    #expect(!circle.isEnough && circle.members.count == 2)
    #expect(circles([finding(6, after: [6])]).first?.text == "F-0006 waits for F-0006")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a way around follows dependencies, and dropping what is enough leaves no circle`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.below(10)
    let findings = (1...count).map { number in
      finding(number, after: (0..<random.below(3)).map { _ in 1 + random.below(count) })
    }
    let register = Register(findings: findings)
    for circle in circles(findings) {
      for (id, next) in zip(circle.way, circle.way.dropFirst() + circle.way.prefix(1)) {
        #expect(register[id]?.dependsOn.contains(next) == true)
      }
      #expect(circle.weakest.finding == circle.way.first && Set(circle.way).isSubset(of: circle.members))
      let drop = Supposition.drop(circle.weakest.finding, dependsOn: circle.weakest.dependsOn)
      let after = RemediationForecast.compare(register, supposing: [drop], today: today).after.sequence
        .circles
      #expect(circle.isEnough == after.allSatisfy { Set($0.members).isDisjoint(with: circle.members) })
    }
  }
}
