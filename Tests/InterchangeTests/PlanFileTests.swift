import Flowchart
import Interchange
import Readiness
import Testing

struct PlanFileTests {
  private let plan = """
    ---
    name: harbor-audit
    overview: Before the spring release.
    todos:
      - id: ground-survey
        content: Take stock of everything.
        status: completed
      - id: trust-audit
        content: Look at who may do what.
        status: in_progress
      - id: summarise-and-decide
        content: Write the register and the release gate decision.
    isProject: false
    ---

    # Harbor audit

    ```mermaid
    flowchart TD
      ground[GroundSurvey]
      trust[TrustAndAccessAudit]
      summary[RegisterAndReleaseGate]
      ground --> trust --> summary
    ```

    ## Hypotheses to check early

    - Anonymous access is on
      by default.
    - [ ] The scheduler runs jobs twice.

    ## Deliverables

    - a report
    """

  private func read(_ text: String) -> PlanReading { PlanFile.read(Array(text.utf8), path: "audit.plan.md") }

  private func kinds(_ reading: PlanReading) -> [PlanDiagnostic.Kind] { reading.diagnostics.map(\.kind) }

  @Test func `a plan is read whole`() {
    let reading = read(plan)
    #expect(reading.plan.name == "harbor-audit")
    #expect(reading.plan.overview == "Before the spring release.")
    #expect(reading.plan.path == "audit.plan.md")
    #expect(reading.plan.workstreams.map(\.id.text) == ["ground", "trust", "summary"])
    #expect(
      reading.plan.workstreams.map(\.title) == [
        "Ground Survey", "Trust and Access Audit", "Register and Release Gate",
      ]
    )
    #expect(reading.plan.workstreams.map(\.status) == [.completed, .inProgress, .pending])
    #expect(reading.plan.workstreams.map(\.todo) == ["ground-survey", "trust-audit", "summarise-and-decide"])
    #expect(reading.plan.workstreams[1].content == "Look at who may do what.")
    #expect(reading.plan.dependencies.map { "\($0.from)>\($0.to)" } == ["ground>trust", "trust>summary"])
    #expect(reading.joins.map(\.isSure) == [true, true, true])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `hypotheses are the bullets under their heading`() {
    let hypotheses = read(plan).hypotheses
    #expect(hypotheses.map(\.id) == ["H-1", "H-2"])
    #expect(
      hypotheses.map(\.statement) == [
        "Anonymous access is on by default.", "The scheduler runs jobs twice.",
      ]
    )
    #expect(hypotheses.allSatisfy { $0.validation == .hypothesis })
  }

  @Test(arguments: ["\r\n", "\r"]) func `line ends do not matter`(_ ending: String) {
    let text =
      "\u{FEFF}" + plan.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
    #expect(read(text) == read(plan))
  }

  @Test func `broken front matter is reported with its place and the flowchart still loads`() {
    let reading = read(plan.replacing("content: Look", with: "content: [Look"))
    #expect(reading.plan.workstreams.map(\.id.text) == ["ground", "trust", "summary"])
    #expect(reading.plan.workstreams.allSatisfy { $0.status == .pending })
    let problem = reading.diagnostics.first { if case .brokenFrontMatter = $0.kind { true } else { false } }
    #expect(problem?.severity == .error)
    #expect([9, 10, 11].contains(problem?.line))
  }

  @Test func `a tab in front matter is reported on its line`() {
    let reading = read("---\nname: x\n\ttodos: []\n---\n")
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.line) == [3])
  }

  @Test func `the same key twice is reported`() {
    let reading = read("---\nname: x\nname: y\n---\n")
    #expect(reading.diagnostics.contains { $0.text.contains("the same key twice: 'name'") })
  }

  @Test(arguments: [
    "``` mermaid\nflowchart TD\na-->b\n```", "~~~~mermaid\ngraph LR\na-->b\n~~~~",
    "1. item\n\n    ```{mermaid}\n    flowchart TD\n      a-->b\n    ```",
    "````Mermaid {theme: dark}\nflowchart TD\na-->b\n````", "```mermaid\n%% note\n\nflowchart TD\na-->b\n```",
  ]) func `fences of every form are read`(_ text: String) {
    #expect(read(text).plan.workstreams.map(\.id.text) == ["a", "b"])
  }

  @Test func `a fence within another fence is not a plan`() {
    let reading = read("````md\n```mermaid\nflowchart TD\na-->b\n```\n````\n")
    #expect(kinds(reading) == [.standardPlanUsed])
  }

  @Test func `a fence that is never closed still counts`() {
    let reading = read("```mermaid\nflowchart TD\na-->b")
    #expect(reading.plan.workstreams.count == 2)
    #expect(kinds(reading) == [.unclosedFence])
  }

  @Test func `of several flowcharts the one that fits the to-dos is the plan's`() {
    let other = "```mermaid\nsequenceDiagram\nA->>B: hi\n```\n```mermaid\nflowchart TD\nx-->y\n```\n"
    let reading = read(plan.replacing("# Harbor audit\n", with: other))
    #expect(reading.plan.workstreams.map(\.id.text) == ["ground", "trust", "summary"])
    #expect(kinds(reading) == [.otherDiagram("sequenceDiagram"), .flowchartSetAside(inFavorOfLine: 25)])
    #expect(reading.diagnostics.map(\.line) == [16, 20])
  }

  @Test func `of several flowcharts without to-dos the first is the plan's`() {
    let reading = read("```mermaid\ngraph TD\na-->b\n```\n\n```mermaid\ngraph TD\nc-->d\n```\n")
    #expect(reading.plan.workstreams.map(\.id.text) == ["a", "b"])
    #expect(kinds(reading) == [.flowchartSetAside(inFavorOfLine: 1)])
  }

  @Test func `groups are containers and their edges reach their nodes`() {
    let reading = read(
      "```mermaid\nflowchart TD\na\nsubgraph G\nb-->c\nd\nend\na-->G\nG-->e\n```\n"
    )
    #expect(reading.plan.workstreams.map(\.id.text) == ["a", "b", "c", "d", "e"])
    #expect(
      reading.plan.dependencies.map { "\($0.from)>\($0.to)" } == ["b>c", "a>b", "a>d", "c>e", "d>e"]
    )
  }

  @Test func `a cycle is reported on its line and left open`() {
    let reading = read("# Plan\n\n```mermaid\nflowchart TD\na-->b\nb-->a\n```\n")
    #expect(reading.diagnostics.map(\.line) == [6])
    #expect(kinds(reading) == [.flowchart(.cycle(["a", "b"]))])
    #expect(reading.plan.dependencies.count == 1)
  }

  @Test func `without a flowchart each to-do is a workstream`() {
    let reading = read(
      "---\ntodos:\n  - id: check-ports\n    content: All of them.\n    status: pending\n---\n# Ports\n"
    )
    #expect(
      reading.plan.workstreams == [
        Workstream(
          id: WorkstreamID("check-ports"),
          title: "Check Ports",
          content: "All of them.",
          todo: "check-ports"
        )
      ]
    )
    #expect(reading.plan.name == "Ports")
    #expect(reading.plan.dependencies.isEmpty)
    #expect(kinds(reading) == [.workstreamsFromTodos])
  }

  @Test func `without flowchart and to-dos the headings are the workstreams`() {
    let reading = read(
      "# P\n## Workstreams\n### 1) Harbour walls\n- x\n### 2. Cranes ##\n#### deeper\n## Next\n### no\n"
    )
    #expect(reading.plan.workstreams.map(\.id.text) == ["harbour-walls", "cranes"])
    #expect(reading.plan.workstreams.map(\.title) == ["Harbour walls", "Cranes"])
    #expect(kinds(reading) == [.workstreamsFromHeadings])
  }

  @Test(arguments: ["", "\n\n", "just words", "---\n---\n", "---\ntodos: []\n---\n", "\u{FEFF}", "---\n"])
  func `a plan of nothing is the standard plan and says so`(_ text: String) {
    let reading = read(text)
    #expect(reading.plan.workstreams == Plan.standard.workstreams)
    #expect(reading.plan.dependencies == Plan.standard.dependencies)
    #expect(kinds(reading).contains(.standardPlanUsed))
  }

  @Test func `to-dos of every shape are read`() {
    let reading = read(
      """
      ---
      name: 42
      overview: [a, b]
      todos:
        - id: one
          content: 7
          status: true
        - Write the summary
        - id: one
        - [odd]
        - id: {a: b}
          content: Nested id
        - {id: two, status: blocked}
      ---
      """
    )
    #expect(reading.plan.name == "42")
    #expect(reading.plan.workstreams.map(\.id.text) == ["one", "write-summary", "nested-id", "two"])
    #expect(
      reading.plan.workstreams.map(\.status) == [.other("true"), .pending, .pending, .other("blocked")]
    )
    #expect(reading.plan.workstreams[0].content == "7")
    #expect(
      reading.diagnostics.filter { $0.line > 1 }.map { "\($0.line):\($0.column) \($0.text)" } == [
        "3:11 'overview' is not a word; it is left out",
        "5:5 to-do 'one' has the unusual status 'true'; it is kept",
        "8:5 to-do without an id, called 'write-summary'", "9:5 a second to-do 'one'; the first is used",
        "10:5 'todos' is not a list of to-dos; it is left out",
        "11:5 to-do without an id, called 'nested-id'", "11:9 'id' is not a word; it is left out",
        "13:5 to-do 'two' has the unusual status 'blocked'; it is kept",
      ]
    )
  }

  @Test func `to-dos as a map are read by their keys`() {
    let reading = read(
      "---\ntodos:\n  one: completed\n  two: {content: Second, status: cancelled}\n  three:\n---\n"
    )
    #expect(reading.plan.workstreams.map(\.id.text) == ["one", "two", "three"])
    #expect(reading.plan.workstreams.map(\.status) == [.completed, .cancelled, .pending])
  }

  @Test func `bytes that are not UTF-8 are reported`() {
    let reading = PlanFile.read(Array("# a\n".utf8) + [0xFF, 0x0A], path: nil)
    #expect(kinds(reading) == [.standardPlanUsed, .notUTF8])
    #expect(reading.diagnostics[1].line == 2)
  }

  @Test func `front matter that never ends is taken as text`() {
    let reading = read("---\nname: x\n# Title\n")
    #expect(reading.plan.name == "Title")
    #expect(kinds(reading).contains(.unclosedFrontMatter))
  }

  @Test func `nested aliases do not multiply`() {
    let bomb = (1...30).map {
      "k\($0): &a\($0) [\(repeatElement("*a\($0 - 1)", count: 10).joined(separator: ","))]"
    }
    let reading = read("---\nk0: &a0 x\n\(bomb.joined(separator: "\n"))\n---\n")
    #expect(reading.diagnostics.contains { $0.text.contains("aliases") })
  }

  @Test func `deep nesting and oversize are refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read("---\nx: \(deep)\n---\n").diagnostics.contains { $0.severity == .error })
    let large = PlanFile.read([UInt8](repeating: 0x23, count: PlanFile.byteLimit + 1), path: nil)
    #expect(large.diagnostics.first?.severity == .error)
  }

  @Test func `files of nothing but openings are read in time`() {
    for text in [
      "# hypothes\n", "```mermaid\nflowchart TD\na-->b\n```\n", "- x\n", "#### workstream\n", "---\n",
    ] {
      _ = read(String(repeating: text, count: 20_000))
    }
  }

  @Test(arguments: 0..<300) func `no damage to a plan makes reading fail`(_ seed: Int) {
    var generator = SplitMix(seed: UInt64(seed))
    var bytes = Array(plan.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      default: bytes.insert("-:[]{}&*|>'\"`#\t\r\n".utf8.randomElement(using: &generator) ?? 0, at: place)
      }
    }
    let reading = PlanFile.read(bytes, path: nil)
    #expect(!reading.plan.workstreams.isEmpty)
    _ = try? PlanFile.setting(status: .completed, ofTodo: "trust-audit", in: bytes)
  }
}

/// A small generator of numbers that depend on the seed alone.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
