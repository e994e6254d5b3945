import Interchange
import Readiness
import Testing

struct PlanMatchingTests {
  private func joins(_ nodes: [String], _ todos: [(id: String, content: String)]) -> [PlanReading.Join] {
    let list = todos.map { "  - id: \($0.id)\n    content: \($0.content)" }.joined(separator: "\n")
    let text = "---\ntodos:\n\(list)\n---\n```mermaid\nflowchart TD\n\(nodes.joined(separator: "\n"))\n```\n"
    return PlanFile.read(Array(text.utf8), path: nil).joins
  }

  private func pairs(_ joins: [PlanReading.Join]) -> [String] {
    joins.map { "\($0.workstream)=\($0.todo)\($0.isSure ? "" : "?")" }
  }

  @Test func `equal ids are joined whatever their punctuation`() {
    let joins = joins(["wave_height[A]", "b[B]"], [("b", "x"), ("wave-height", "y")])
    #expect(pairs(joins) == ["wave_height=wave-height", "b=b"])
  }

  @Test func `an id that begins or lies within another is joined`() {
    let joins = joins(
      ["crane[Lifting]", "tide[Water]"],
      [("low-tide-survey", "x"), ("crane-inspection", "y")]
    )
    #expect(pairs(joins) == ["crane=crane-inspection", "tide=low-tide-survey"])
  }

  @Test func `names are joined by the words they share`() {
    let joins = joins(
      ["n1[HarbourWallInspection]", "n2[CraneLoadTests]", "n3[FinalDecisionAndRegister]"],
      [
        ("decide", "Write the register and the final decision."), ("cranes", "Run load tests on each crane."),
        ("walls", "Inspect the harbour walls."),
      ]
    )
    #expect(joins.map(\.todo) == ["walls", "cranes", "decide"])
  }

  @Test func `an ambiguous join is not sure`() {
    let joins = joins(["audit[Audit]"], [("audit-walls", "x"), ("audit-cranes", "y")])
    #expect(joins.map(\.isSure) == [false])
  }

  @Test func `an equal id is never given up for a better sum`() {
    let joins = joins(["a[A]", "a1[a]"], [("a", "x")])
    #expect(pairs(joins) == ["a=a"])
  }

  @Test func `what has nothing in common is not joined`() {
    let text = "---\ntodos:\n  - id: paint\n---\n```mermaid\nflowchart TD\n  dredge[Dredging]\n```\n"
    let reading = PlanFile.read(Array(text.utf8), path: nil)
    #expect(reading.joins.isEmpty)
    #expect(
      reading.diagnostics.map(\.kind) == [.todoWithoutWorkstream("paint"), .workstreamWithoutTodo("dredge")]
    )
    #expect(reading.diagnostics.map(\.line) == [3, 7])
  }

  @Test func `no to-do is joined twice`() {
    let joins = joins(["a[Wall]", "b[Wall]", "c[Wall]"], [("wall", "x"), ("wall-again", "y")])
    #expect(Set(joins.map(\.todo)).count == joins.count)
    #expect(joins.allSatisfy { !$0.isSure } || joins.count == 2)
  }

  @Test(arguments: [
    ("SecurityAndTrustAudit", "Security and Trust Audit"), ("IPCBoundary", "IPC Boundary"), ("ops", "Ops"),
    ("Already two words", "Already two words"), ("wall-of-shame", "Wall of Shame"), ("A/B test", "A/B test"),
    ("v2.0", "v2.0"), ("iOS", "iOS"), ("日本", "日本"),
  ])
  func `a label becomes a title`(_ label: String, _ title: String) {
    let text = "```mermaid\nflowchart TD\n  x[\"\(label)\"]\n```\n"
    #expect(PlanFile.read(Array(text.utf8), path: nil).plan.workstreams.first?.title == title)
  }

  @Test func `many nodes and to-dos are joined in time`() {
    let numbers = 0..<500
    let joins = joins(numbers.map { "n\($0)[Node\($0)]" }, numbers.map { ("n\($0)", "x") })
    #expect(joins.count == 500 && joins.allSatisfy { $0.workstream.text == $0.todo && $0.isSure })
  }
}
