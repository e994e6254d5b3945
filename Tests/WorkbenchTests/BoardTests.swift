import CellGrid
import Readiness
import Testing
import Workbench

struct BoardTests {
  private static func board(_ robot: Robot) -> Board? {
    for case .board(let board) in robot.model.overlays.reversed() { return board }
    return nil
  }

  /// Goes to the row that holds a text, from the top of the page.
  private static func goTo(_ text: String, _ robot: inout Robot) {
    robot.press("Home")
    for _ in 0..<60 {
      if robot.screen.contains(where: { $0.hasPrefix(">") && $0.contains(text) }) { return }
      robot.press("j")
    }
    Issue.record("no row with \(text)\n\(robot.text)")
  }

  @Test func `the last card of the flowchart opens the board`() {
    var robot = Robot()
    robot.press("7", "S-Tab", "Enter")
    #expect(Self.board(robot)?.page == .why)
  }

  @Test func `digits and Tab turn the pages and Esc closes the board`() {
    var robot = Robot()
    robot.press("W")
    for page in Board.Page.allCases {
      robot.press(page.digit)
      #expect(Self.board(robot)?.page == page)
    }
    robot.press("Tab")
    #expect(Self.board(robot)?.page == .why)
    robot.press("S-Tab")
    #expect(Self.board(robot)?.page == .poll)
    robot.press("Esc")
    #expect(Self.board(robot) == nil)
  }

  @Test func `a gate passes only with what shows it and undo takes it back`() throws {
    var robot = Robot()
    robot.press("W", "2")
    Self.goTo("G-13", &robot)
    robot.press("y", "Enter")
    #expect(robot.acts.isEmpty)
    robot.press("\"rolled back 3.0.2 in staging\"", "Enter")
    #expect(robot.register.context.gateRecords.last?.gate == "G-13")
    #expect(robot.model.verdict.gates.first { $0.gate.id == "G-13" }?.state == .pass)
    #expect(robot.acts.last?.headline == "gate G-13 PASS")
    robot.press("u")
    #expect(robot.model.verdict.gates.first { $0.gate.id == "G-13" }?.state != .pass)
  }

  @Test func `a computed gate cannot be answered but waived`() {
    var robot = Robot()
    robot.press("W", "2")
    Self.goTo("G-01", &robot)
    robot.press("y")
    #expect(robot.acts.isEmpty)
    #expect(robot.model.notice?.text.contains("computed") == true)
    robot.press("w", "\"the demo needs it\"", "Enter", "\"grace\"", "Enter", "Enter")
    #expect(robot.model.verdict.gates.first { $0.gate.id == "G-01" }?.state == .waived)
  }

  @Test func `a hypothesis and a checklist item are settled with what shows them`() {
    var robot = Robot()
    robot.press("W", "5", "n", "\"checked the route table\"", "Enter")
    #expect(robot.register.context.hypotheses.first?.validation == .refuted)
    robot.press("4", "y", "\"vault, rotated weekly\"", "Enter")
    #expect(robot.register.context.checklist.first?.state == .done)
    #expect(robot.register.context.checklist.first?.owner == "ada")
  }

  @Test func `a vote that the rules refuse comes back with all that was typed`() {
    var robot = Robot()
    robot.press("P")
    Self.goTo("Security", &robot)
    robot.press("g", "Tab", "\"all good\"", "Tab", "\"no\"", "Enter")
    guard case .form(let form)? = robot.model.overlays.last else {
      Issue.record("the form is gone\n\(robot.text)")
      return
    }
    #expect(form.problem?.contains("cannot be told") == true)
    #expect(form.text(.reason) == "all good")
    #expect(robot.acts.isEmpty)
  }

  @Test func `dissent is kept word for word and goes stale with the next decision`() throws {
    var robot = Robot()
    robot.press("s", "c", "P")
    Self.goTo("Security", &robot)
    robot.press("n", "Tab", "\"I will not sign.\"", "Enter")
    let vote = try #require(robot.register.context.poll.vote(of: "security"))
    #expect(vote.statement == "I will not sign.")
    #expect(vote.time == Robot.time)
    #expect(!robot.text.contains("stale"))
    #expect(robot.text.contains("I will not sign."))
    robot.press("Esc", "s", "l", "P")
    #expect(robot.text.contains("NO-GO stale"))
  }

  @Test func `a decision against the machine needs a reason`() {
    var robot = Robot()
    robot.press("P", "End", "g", "Tab", "Enter")
    #expect(robot.acts.isEmpty)
    robot.press("\"the risk is mine\"", "Enter")
    let decision = robot.register.context.poll.decision
    #expect(decision?.answer == .go)
    #expect(decision?.recommendation == "NO-GO")
  }

  @Test func `what is supposed moves the date until it is discarded and decides nothing`() throws {
    var robot = Robot()
    robot.press("W", "8")
    let before = robot.text
    robot.press("+", "+")
    #expect(robot.text.contains("slips 2 working days"))
    #expect(Self.board(robot)?.forecast?.delay ?? 0 > 0)
    robot.press("r")
    #expect(robot.text == before)
    #expect(robot.acts.isEmpty)
  }

  @Test func `what is supposed is decided when it is committed`() throws {
    var robot = Robot()
    robot.press("W", "8")
    Self.goTo("F-0002", &robot)
    robot.press("o", "\"grace\"", "Enter")
    #expect(robot.register[FindingID("F-0002")]?.owner == nil)
    #expect(robot.text.contains("F-0002 goes to grace"))
    robot.press("c")
    #expect(robot.register[FindingID("F-0002")]?.owner == "grace")
    #expect(Self.board(robot)?.forecast == nil)
  }

  @Test func `supposing a fix does not make it and says what it takes`() {
    var robot = Robot()
    robot.press("W", "8", "f", "c")
    #expect(robot.acts.isEmpty)
    #expect(robot.model.notice?.text.contains("the fix has to be made and verified") == true)
  }

  @Test func `evidence is looked at again on a key`() {
    var robot = Robot()
    robot.press("W", "7")
    #expect(!robot.text.contains("looked at again"))
    robot.press("c")
    #expect(robot.text.contains("looked at again"))
    #expect(robot.acts.isEmpty)
  }

  @Test func `a row of the board leads to its finding`() {
    var robot = Robot()
    robot.press("W")
    Self.goTo("fix or refute", &robot)
    robot.press("Enter")
    #expect(Self.board(robot) == nil)
    #expect(robot.current != nil)
    #expect(robot.model.focus == .list)
  }
}
