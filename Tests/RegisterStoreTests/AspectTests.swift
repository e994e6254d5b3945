import Readiness
import Testing

@testable import RegisterStore

struct AspectTests {
  @Test func `every property of a finding but its id is in an aspect`() {
    let finding = Finding(id: FindingID("F-1"), title: "", severity: SeverityAssessment(level: .low))
    // The id is in none, and disposition and its particulars are in one.
    #expect(Aspect.finding.count == Mirror(reflecting: finding).children.count - 2)
    #expect(Set(Aspect.finding.map(\.name)).count == Aspect.finding.count)
  }

  @Test func `every property of a context is in an aspect`() {
    #expect(Aspect.context.count == Mirror(reflecting: RegisterContext()).children.count)
  }

  @Test(arguments: 1...20) func `carrying all aspects over makes one finding of another`(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed))
    let first = random.finding(FindingID("F-1"))
    let second = random.finding(FindingID("F-1"))
    let result = Aspect.finding.carryOver(from: first, to: second, on: first)
    #expect(result.value == second)
    #expect(result.refused == [])
  }

  @Test func `an aspect in another state is refused and left`() {
    let before = Finding(id: FindingID("F-1"), title: "a", severity: SeverityAssessment(level: .low))
    var after = before
    after.title = "b"
    after.impact = "bad"
    var current = before
    current.title = "mine"
    let result = Aspect.finding.carryOver(from: before, to: after, on: current)
    #expect(result.refused == ["title"])
    #expect(result.value.title == "mine")
    #expect(result.value.impact == "bad")
  }
}
