import CellGrid
import Readiness
import Testing
import Workbench

struct DecisionTests {
  @Test func `a then Enter makes the finding mine`() {
    var robot = Robot()
    robot.press("a", "Enter")
    #expect(robot.register[FindingID("F-0001")]?.owner == "ada")
    #expect(robot.text.contains("owner ada on F-0001"))
  }

  @Test func `an owner is found by a few letters`() {
    var robot = Robot()
    robot.press("a", "\"sm\"", "Enter")
    #expect(robot.register[FindingID("F-0001")]?.owner == "sam")
  }

  @Test func `a new owner is typed whole`() {
    var robot = Robot()
    robot.press("a", "\"zoe\"", "Enter")
    #expect(robot.register[FindingID("F-0001")]?.owner == "zoe")
  }

  @Test func `who is suggested stands before the others with the reason`() {
    var robot = Robot()
    robot.press("/", "\"F-0003\"", "Enter", "a")
    #expect(robot.text.contains("noor   CODEOWNERS server/"))
  }

  @Test(arguments: [("c", Severity.critical), ("h", .high), ("m", .medium), ("l", .low), ("i", .info)])
  func `one letter sets the severity`(key: String, severity: Severity) {
    var robot = Robot()
    robot.press("j", "j", "s", key)
    let assessment = robot.register[FindingID("F-0004")]?.severity
    #expect(assessment?.level == severity)
  }

  @Test func `five findings get owner and severity in twelve keys`() {
    var robot = Robot()
    let keys = ["Space", "Space", "Space", "Space", "Space", "a", "Enter", "Enter", "m", "s", "h", "Enter"]
    for key in keys { robot.press(key) }
    let first = robot.register.findings.filter {
      ["F-0001", "F-0002", "F-0003", "F-0004", "F-0005"].contains($0.id.text)
    }
    #expect(robot.register.findings.count { $0.owner == "ada" } >= 5)
    #expect(first.allSatisfy { $0.severity.level == .high })
    #expect(robot.acts.count == 2)
  }

  @Test func `a decision about several is shown before it is made`() {
    var robot = Robot()
    robot.press("Space", "Space", "s", "h")
    #expect(robot.text.contains("severity high on 2 findings"))
    #expect(robot.text.contains("critical → high"))
    #expect(robot.acts.isEmpty)
    robot.press("n")
    #expect(robot.acts.isEmpty)
    #expect(robot.model.list.marks.count == 2)
  }

  @Test func `what succeeded loses its mark and what was refused keeps it`() {
    var robot = Robot()
    // Accepting with ada as approver is refused where ada is the owner.
    robot.press("/", "\"owner:ada OR owner:sam\"", "Enter", "V", "d", "a")
    robot.press("\"known\"", "Enter", "\"ada\"", "Enter", "Enter", "Enter", "Enter", "Enter")
    #expect(robot.register[FindingID("F-0005")]?.disposition == .accepted)
    #expect(robot.register[FindingID("F-0003")]?.disposition == .open)
    #expect(robot.model.list.marks.rows.map { robot.model.list.table.ids[Int($0)] } == ["F-0003"])
    #expect(robot.text.contains("ada owns the finding"))
  }

  @Test func `a blocker needs a reason`() {
    var robot = Robot()
    robot.press("/", "\"F-0005\"", "Enter", "b", "b", "Enter")
    #expect(robot.text.contains("Reason is needed"))
    robot.press("\"customers saw it\"", "Enter")
    #expect(
      robot.register[FindingID("F-0005")]?.blockerOverride
        == BlockerOverride(.mustFix, reason: "customers saw it")
    )
  }

  @Test func `dismissing as false positive keeps the reason`() {
    var robot = Robot()
    robot.press("d", "f", "\"generated code\"", "Enter")
    let finding = robot.register[FindingID("F-0001")]
    #expect(finding?.disposition == .falsePositive)
    #expect(finding?.dispositionDetail.reason == "generated code")
  }

  @Test func `an acceptance is offered the longest expiry its severity allows`() {
    var robot = Robot()
    robot.press("d", "a")
    #expect(robot.text.contains("2026-12-07"))
  }

  @Test func `a refused acceptance comes back with all that was typed`() {
    var robot = Robot()
    robot.press("a", "Enter", "d", "a", "\"known risk\"", "Enter", "\"ada\"", "Enter")
    robot.press("Enter", "Enter", "Enter")
    #expect(robot.text.contains("ada owns the finding"))
    #expect(robot.text.contains("known risk"))
    robot.press("S-Tab", "S-Tab", "S-Tab", "C-u", "\"noor\"", "Enter", "Enter", "Enter", "Enter")
    #expect(robot.register[FindingID("F-0001")]?.dispositionDetail.approver == "noor")
  }

  @Test func `a date that is none is said so and nothing typed is lost`() {
    var robot = Robot()
    robot.press("d", "a", "\"known\"", "Tab", "\"li2\"", "Tab", "C-u", "\"soon\"", "Enter", "Enter", "Enter")
    #expect(robot.text.contains("is a date such as 2026-12-31"))
    #expect(robot.text.contains("known"))
  }

  @Test func `fixed counts as open until it is verified`() {
    var robot = Robot()
    robot.press("x", "x")
    #expect(robot.register[FindingID("F-0001")]?.disposition == .fixedUnverified)
    #expect(robot.model.verdict.counts.mustFix == 3)
  }

  @Test func `a finding without a workstream is filed under one by its number`() {
    var robot = Robot()
    robot.press("/", "\"no:workstream\"", "Enter", "=", "6")
    #expect(robot.register[FindingID("F-0009")]?.workstream == WorkstreamID("ops"))
    #expect(robot.shown.isEmpty)
    #expect(robot.model.verdict.counts.strands[5].findings == 1)
  }

  @Test func `a comment carries author and time`() {
    var robot = Robot()
    robot.press("c", "\"seen it too\"", "Enter")
    let comment = Comment(text: "seen it too", author: "ada", time: Robot.time)
    #expect(robot.register[FindingID("F-0001")]?.comments == [comment])
  }

  @Test func `a dot does the last decision again on another finding`() {
    var robot = Robot()
    robot.press("a", "\"sam\"", "Enter", "j", ".")
    #expect(robot.register[FindingID("F-0002")]?.owner == "sam")
  }

  @Test func `a hypothesis is confirmed with C y`() {
    var robot = Robot()
    robot.press("C", "y")
    #expect(robot.register[FindingID("F-0001")]?.validation == .confirmed)
  }

  @Test func `undo takes a whole batch back`() {
    var robot = Robot()
    let before = robot.register
    robot.press("V", "a", "Enter", "Enter", "u")
    #expect(robot.register == before)
    #expect(robot.text.contains("undid act 1"))
  }

  @Test func `what the preview says would change is what changes`() {
    var robot = Robot()
    robot.press("/", "\"severity:high\"", "Enter", "V", "s", "h")
    #expect(robot.text.contains("2 would change"))
    robot.press("Enter")
    #expect(robot.acts.last?.changes.count == 2)
  }

  @Test func `undo brings a finding back into the filter that it had left`() {
    var robot = Robot()
    robot.press("/", "\"no:owner\"", "Enter")
    let before = robot.shown
    robot.press("a", "Enter")
    #expect(robot.shown.count == before.count - 1)
    robot.press("u")
    #expect(robot.shown == before)
  }

  @Test func `the verdict follows every decision`() {
    var robot = Robot()
    #expect(robot.model.verdict.counts.mustFix == 3)
    robot.press("s", "l")
    #expect(robot.model.verdict.counts.mustFix == 2)
  }

  @Test func `an act in an empty list says why it cannot be`() {
    var robot = Robot(Register())
    robot.press("a")
    #expect(robot.model.overlays.isEmpty)
    #expect(robot.text.contains("no finding is shown"))
  }
}
