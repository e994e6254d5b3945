import CellGrid
import Readiness
import Testing
import Workbench

struct FlowStripTests {
  @Test(arguments: [0, 1, 37, 98, 99])
  func `the chosen workstream of a deep plan is in the strip`(place: Int) throws {
    var context = RegisterContext()
    context.plan.workstreams = (0..<100).map { Workstream(id: WorkstreamID("w\($0)"), title: "Strand \($0)") }
    context.plan.dependencies = (0..<99).map {
      Plan.Dependency(from: WorkstreamID("w\($0)"), to: WorkstreamID("w\($0 + 1)"))
    }
    var robot = Robot(Register(context: context), size: Size(columns: 80, rows: 24))
    robot.press("S-Tab", "j")
    for _ in 0..<place { robot.press("l") }
    robot.press("Tab")
    #expect(robot.screen[1].contains("[\(place + 1)"))
    #expect(TextWidth.columns(robot.screen[1]) <= 80)
  }
}
