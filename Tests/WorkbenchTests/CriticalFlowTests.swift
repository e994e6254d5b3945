import Readiness
import Testing

@testable import Workbench

struct CriticalFlowTests {
  @Test func `a proposed flow is approved with one key, and undo takes it back`() {
    var robot = Robot()
    robot.press("F", "b")
    #expect(robot.register.context.flows.map(\.name) == ["Sync", "Sign in"])
    #expect(robot.register.context.flows.last?.approvedBy == "ada")
    robot.press("u")
    #expect(robot.register.context.flows.map(\.name) == ["Sync"])
  }

  @Test func `choosing an approved flow takes the approval back`() {
    var robot = Robot()
    robot.press("F", "b", "F", "b")
    #expect(robot.register.context.flows.map(\.approvedBy) == [nil, nil])
  }
}
