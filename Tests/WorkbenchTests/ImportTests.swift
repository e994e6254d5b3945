import Readiness
import Testing

@testable import Workbench

struct ImportTests {
  @Test func `an import is shown before it is carried out, and y carries it out`() {
    var robot = Robot()
    robot.press("O")
    for character in "scan.json" { robot.press(String(character)) }
    robot.press("Enter")
    #expect(robot.commands.last == .previewImport(path: "scan.json"))
    guard case .pager(let preview)? = robot.model.overlays.last else {
      Issue.record("no preview is shown")
      return
    }
    #expect(preview.lines.map(\.text).contains("Sieve 1.2: 2 new, 3 same"))
    robot.press("y")
    #expect(robot.commands.contains(.importFile(path: "scan.json")))
    #expect(robot.commands.contains(.reload))
    robot.press("Esc", "i")
    guard case .pager(let report)? = robot.model.overlays.last else {
      Issue.record("the report cannot be read again")
      return
    }
    #expect(report.lines.map(\.text) == ["Sieve 1.2: 2 new, 3 same"])
  }

  @Test(arguments: ["Esc", "q", "Enter"]) func `any other key leaves everything as it is`(key: String) {
    var robot = Robot()
    robot.press("O")
    for character in "scan.json" { robot.press(String(character)) }
    robot.press("Enter", key)
    #expect(robot.model.overlays.isEmpty)
    #expect(!robot.commands.contains(.importFile(path: "scan.json")))
  }

  @Test func `y means nothing in a text that asks for nothing`() {
    var robot = Robot()
    robot.press("W", "y")
    #expect(!robot.model.overlays.isEmpty)
    #expect(!robot.commands.contains { if case .importFile = $0 { true } else { false } })
  }
}

struct BackgroundWorkTests {
  @Test func `work that goes on beside shows how far it is and hears only the key that stops it`() {
    var robot = Robot()
    robot.tell(.workBegun("Importing big.sarif"))
    #expect(robot.model.isBusy)
    robot.tell(.workMoved(stage: "writing", done: 40, total: 100))
    #expect(robot.text.contains("40 %"))
    robot.press("s", "c", "Enter")
    #expect(robot.acts.isEmpty)
    #expect(!robot.commands.contains(.stopWork))
    robot.press("Esc", "Esc")
    #expect(robot.commands.count { $0 == .stopWork } == 1)
    #expect(robot.text.contains("stopping"))
    robot.tell(.failed("stopped; nothing was taken in"))
    #expect(!robot.model.isBusy)
    #expect(robot.text.contains("nothing was taken in"))
  }

  @Test func `the preview takes the place of the box that showed how far it was`() {
    var robot = Robot()
    robot.tell(.workBegun("Looking through big.sarif"))
    robot.tell(.importPreviewed(path: "big.sarif", lines: ["Sieve: 3 new"]))
    #expect(!robot.model.isBusy)
    #expect(robot.text.contains("Sieve: 3 new"))
  }
}
