import Readiness
import Testing

struct PlanTests {
  private static func plan(_ ids: [String], _ pairs: [(String, String)]) -> Plan {
    Plan(
      name: "p",
      workstreams: ids.map { Workstream(id: WorkstreamID($0), title: $0) },
      dependencies: pairs.map { Plan.Dependency(from: WorkstreamID($0.0), to: WorkstreamID($0.1)) }
    )
  }

  @Test func `the synthesis is the only workstream that feeds no other`() {
    #expect(Plan.standard.synthesis == WorkstreamID("synthesis"))
    #expect(Self.plan(["a", "b", "c"], [("a", "c"), ("b", "c")]).synthesis == WorkstreamID("c"))
    #expect(Self.plan(["a", "b", "c"], [("a", "b")]).synthesis == nil)
    #expect(Self.plan(["a", "b"], [("a", "b"), ("b", "a")]).synthesis == nil)
    #expect(Self.plan(["a"], []).synthesis == nil)
    #expect(Self.plan([], []).synthesis == nil)
  }

  @Test func `the standard plan is one, five, one`() {
    let plan = Plan.standard
    #expect(plan.workstreams.count == 7)
    #expect(plan.dependencies.count == 10)
    #expect(plan.position(of: WorkstreamID("ops")) == 5)
    #expect(plan.position(of: WorkstreamID("x")) == nil)
  }

  @Test(arguments: ["pending", "in_progress", "completed", "cancelled", "blocked", ""])
  func `the word of a status is kept`(word: String) { #expect(WorkstreamStatus(word).word == word) }

  @Test func `only completed and cancelled are finished`() {
    #expect(WorkstreamStatus.usual.filter(\.isFinished) == [.completed, .cancelled])
    #expect(!WorkstreamStatus("done").isFinished)
  }
}
