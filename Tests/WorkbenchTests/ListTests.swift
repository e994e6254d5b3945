import CellGrid
import Readiness
import Testing
import Workbench

struct ListTests {
  @Test func `what must be fixed comes first, then by severity`() {
    #expect(Robot().shown.prefix(4) == ["F-0001", "F-0002", "F-0004", "F-0003"])
  }

  @Test func `the cursor stays inside the list`() {
    var robot = Robot()
    robot.press("k", "k")
    #expect(robot.current == FindingID("F-0001"))
    robot.press("G", "j", "j")
    #expect(robot.model.list.cursor == 8)
  }

  @Test func `the filter follows every key and Esc brings the old one back`() {
    var robot = Robot()
    robot.press("/", "\"ws:back\"")
    #expect(robot.shown == ["F-0004", "F-0005"])
    robot.press("Esc")
    #expect(robot.shown.count == 9)
  }

  @Test func `a filter that does not parse says where and keeps the list`() {
    var robot = Robot()
    robot.press("/", "\"severity:>=hihg\"")
    #expect(robot.text.contains("high"))
    #expect(!robot.shown.isEmpty)
    guard case .filter(let line)? = robot.model.overlays.last else {
      Issue.record("the filter is closed")
      return
    }
    #expect(line.error != nil)
  }

  @Test func `Esc in the filter brings the cursor back to where it was`() {
    var robot = Robot()
    robot.press("j", "j", "/", "\"ws:uiux\"")
    #expect(robot.current == FindingID("F-0006"))
    robot.press("Esc")
    #expect(robot.current == FindingID("F-0004"))
  }

  @Test func `a pasted filter is followed at once, window and detail included`() {
    var robot = Robot(
      Register(
        context: RegisterContext(),
        findings: SyntheticRegister(findings: 200, seed: 1).register().findings
      )
    )
    robot.press("G", "/")
    robot.tell(.textPasted("F-0003"))
    #expect(robot.shown == ["F-0003"])
    #expect(robot.model.list.top == 0)
    #expect(robot.model.detail.loaded?.finding.id == FindingID("F-0003"))
  }

  @Test func `a filter longer than its line is typed with the cursor in sight`() {
    var robot = Robot(size: Size(columns: 40, rows: 12))
    robot.press("/", "\"\(String(repeating: "very long ", count: 6))end\"")
    let grid = robot.model.draw()
    #expect(grid.row(1).hasSuffix("end"))
    #expect(grid.cursor.map { $0.x < 40 } == true)
  }

  @Test func `a plan without workstreams has nothing to choose and does not end the program`() {
    var context = RegisterContext()
    context.plan.workstreams = []
    var robot = Robot(Register(context: context))
    robot.press("S-Tab", "G", "g", "j", "l", "1", "x", "z")
    #expect(robot.model.flow.selected == nil)
  }

  @Test func `a word half typed narrows nothing and the words before it hold`() {
    var robot = Robot()
    robot.press("/", "\"ws:backend is:mus\"")
    #expect(robot.shown == ["F-0004", "F-0005"])
  }

  @Test func `an edited finding that leaves the filter does not take the cursor along`() {
    var robot = Robot()
    robot.press("/", "\"no:owner\"", "Enter", "j")
    let next = robot.shown[2]
    robot.press("a", "Enter")
    #expect(robot.current?.text == next)
  }

  @Test func `nothing is sorted anew until somebody asks`() {
    var robot = Robot()
    let before = robot.shown
    robot.press("s", "i")
    #expect(robot.shown == before)
    robot.press("R")
    #expect(robot.shown.last == "F-0001" || robot.shown.firstIndex(of: "F-0001").map { $0 > 2 } == true)
    #expect(robot.current == FindingID("F-0001"))
  }

  @Test func `marks outlive the filter and the title counts the hidden ones`() {
    var robot = Robot()
    robot.press("Space", "Space", "/", "\"ws:uiux\"", "Enter")
    #expect(robot.text.contains("2 marked · 2 hidden"))
  }

  @Test func `mark all marks what the filter shows and nothing else`() {
    var robot = Robot()
    robot.press("/", "\"ws:uiux\"", "Enter", "V")
    #expect(robot.model.list.marks.count == 2)
    robot.press("V")
    #expect(robot.model.list.marks.isEmpty)
  }

  @Test func `a range given up leaves deliberate marks alone`() {
    var robot = Robot()
    robot.press("Space", "j", "v", "j", "j")
    #expect(robot.model.list.marked.count == 4)
    robot.press("Esc")
    #expect(robot.model.list.marked.count == 1)
  }

  @Test func `Esc leaves one thing at a time and never quits`() {
    var robot = Robot()
    robot.press("2", "/", "\"is:open\"", "Enter", "Space", "v")
    for _ in 0..<10 { robot.press("Esc") }
    #expect(robot.model.list.query == nil)
    #expect(robot.model.list.marks.isEmpty)
    #expect(robot.model.flow.selected == nil)
    #expect(!robot.model.isEnded)
  }

  @Test func `the next blocker is one key away, around the end`() {
    var robot = Robot()
    robot.press("G", "!")
    #expect(robot.current == FindingID("F-0001"))
    robot.press("!", "!", "!")
    #expect(robot.current == FindingID("F-0001"))
  }

  @Test func `the next unowned finding is found outside the filter too`() {
    var robot = Robot()
    robot.press("/", "\"owner:li\"", "Enter", "@")
    #expect(robot.current.flatMap { robot.register[$0] }?.owner == nil)
    #expect(robot.text.contains("shown among all findings"))
  }

  @Test func `sorting by a key again turns the order round`() {
    var robot = Robot()
    robot.press("S", "i")
    #expect(robot.shown == (1...9).map { FindingID(number: $0).text })
    robot.press("S", "i")
    #expect(robot.shown == (1...9).reversed().map { FindingID(number: $0).text })
  }

  @Test func `a workstream's number scopes the list and 0 shows all`() {
    var robot = Robot()
    robot.press("2")
    #expect(Set(robot.shown) == ["F-0001", "F-0002", "F-0003"])
    robot.press("0")
    #expect(robot.shown.count == 9)
  }

  @Test func `a number without a workstream says how many there are`() {
    var robot = Robot()
    robot.press("9")
    #expect(robot.text.contains("the plan has 7 workstreams"))
  }

  @Test func `a session begins where it was left`() {
    var first = Robot()
    first.press("2", "/", "\"severity:critical\"", "Enter", "j", "S", "i", "q", "y")
    let session = first.commands.compactMap {
      if case .saveSession(let session) = $0 { session } else { nil }
    }.last
    let second = Robot(session: session)
    #expect(second.shown == first.shown)
    #expect(second.current == first.current)
    #expect(second.model.list.order == first.model.list.order)
  }
}
