import Interchange
import Readiness
import Testing

struct PackageReportTests {
  private let audit = PackageSample.text(
    "production-readiness-audit.md",
    of: PackageSample.package(of: PackageSample.harbor)
  )

  @Test func `the audit says what it is of and as of when`() {
    #expect(audit.hasPrefix("# Production readiness audit: Harbor Desktop 2.4.0-rc1\n"))
    #expect(audit.contains("| Commit | `4f2c91e`, clean |"))
    #expect(audit.contains("| As of | 2027-01-15T08:00:00Z (UTC) |"))
    #expect(audit.contains("| Made by | launchpoll 9.8.7 |"))
  }

  @Test func `the recommendation stands in a box with its reasons`() {
    #expect(audit.contains("> **NO-GO** \u{2014} something is broken.\n>\n> - G-01 No open must-fix finding"))
  }

  @Test func `a finding tells its nine things`() throws {
    let start = try #require(audit.firstRange(of: "#### F-0001 "))
    let section = audit[start.lowerBound...].prefix { $0 != "\u{2013}" }
    let fields = [
      "Severity", "Impact", "Evidence", "Reproduction steps", "Root-cause hypothesis", "Recommended fix",
      "Owner",
      "Effort", "Blocker status",
    ]
    let places = fields.map { section.firstRange(of: "- **\($0)**:")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(section.contains("must fix (BR-1: critical and not refuted)"))
    #expect(section.contains("Anyone who reaches the server can install code.\\\n  And run it."))
    #expect(section.contains("    ```text\n    install(req.body.url)\n        return\n    ```"))
  }

  @Test func `what a finding does not tell is said to be missing`() throws {
    let start = try #require(audit.firstRange(of: "#### F-0004 "))
    let section = audit[start.lowerBound...]
    #expect(section.contains("- **Impact**: *not recorded*"))
    #expect(section.contains("- **Owner**: *nobody*; suggested: kim (CODEOWNERS server/)"))
    #expect(section.contains("No verification command."))
  }

  @Test func `findings stand in the order of the plan and by hardness`() {
    let headings = audit.split(separator: "\n").filter { $0.hasPrefix("#### ") }.map { $0.prefix(11) }
    #expect(headings == ["#### F-0001", "#### F-0004", "#### F-0002", "#### F-0003"])
    #expect(audit.contains("### Outside the plan's workstreams"))
    #expect(audit.contains("| F-0005 Typo in a label | low | not validated, false positive | it is Welsh |"))
  }

  @Test func `the flowchart shows how far each workstream is`() {
    #expect(audit.contains("n1[\"Baseline<br/>done\"]:::done"))
    #expect(audit.contains("n2[\"Security<br/>active<br/>1 must fix\"]:::blocked"))
    #expect(audit.contains("n7[\"Release gate<br/>NO-GO\"]:::pending"))
    #expect(audit.contains("  n1 --> n2\n"))
  }

  @Test func `risks, flows and evidence are listed`() {
    #expect(
      audit.contains(
        "| F-0003 Retries without jitter | high | accepted | li | sam | 2027-02-04 | rate limit |"
      )
    )
    #expect(audit.contains("| Vault | yes | not shown |"))
    #expect(audit.contains("| E-1 | F-0001 | file | server/plugins.js:88-90 | `4f2c91e` |"))
    #expect(audit.contains("| H-1 | Jobs run twice. |"))
    #expect(audit.contains("### What was not computed"))
  }

  @Test func `a log tells who decided and what was read`() {
    let acts = [
      Act(
        number: 1,
        kind: .imported(from: "scan.sarif"),
        author: "li",
        time: PackageSample.time,
        changes: []
      ),
      Act(number: 2, kind: .decided, author: "ada", time: PackageSample.time, changes: []),
    ]
    let package = PackageSample.package(
      of: PackageSample.harbor,
      acts: acts,
      seal: RegisterSeal(act: 2, hash: "9f3c")
    )
    let text = PackageSample.text("production-readiness-audit.md", of: package)
    #expect(text.contains("2 acts by ada, li, from"))
    #expect(text.contains("| 1 | 2027-01-15T08:00:00Z | li | scan.sarif |"))
    #expect(text.contains("| Register | act 2, `9f3c` |"))
  }

  @Test func `only a passing gate is ticked`() {
    let text = PackageSample.text(
      "release-gate-checklist.md",
      of: PackageSample.package(of: PackageSample.harbor)
    )
    #expect(
      text.contains(
        "- [x] G-03 No failed test in the newest results: **PASS** \u{2014} \\$ npm test (exit 0)"
      )
    )
    #expect(text.contains("  - Evidence: `$ npm test (exit 0)`"))
    #expect(
      text.contains("- [ ] G-04 CI builds and tests pull requests: **UNKNOWN** \u{2014} nothing is recorded")
    )
    #expect(text.contains("- [ ] G-10 The desktop shell is hardened: **N/A**"))
    #expect(text.contains("**UNKNOWN** (does not block)"))
    #expect(text.contains("- [x] Secrets are injected at run time and rotated: **done** \u{2014} vault"))
    let phases = ["### Pull request", "### Nightly", "### Release"].map {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(phases.compactMap { $0 }.count == 3)
    let ticked = text.split(separator: "\n").filter { $0.hasPrefix("- [x]") }
    #expect(ticked.allSatisfy { $0.contains("**PASS**") || $0.contains("**done**") })
  }

  @Test func `the sequence shows waves, critical path and lanes`() {
    let text = PackageSample.text(
      "remediation-sequence.md",
      of: PackageSample.package(of: PackageSample.harbor)
    )
    #expect(
      text.contains("3 steps in 2 waves, 20 working hours, not counting 1 step that nobody has estimated")
    )
    #expect(text.contains("1. F-0002 Anonymous mode is on in the image, S\n2. F-0001 Plugins install"))
    #expect(text.contains("verified by `npm test -- plugins`"))
    #expect(text.contains("no verification command"))
    #expect(text.contains("| **nobody** | 1 | 0 | 1 | F-0004 |"))
    #expect(text.contains("  n1 --> n3\n"))
  }

  @Test func `a circle of dependencies is shown and not sequenced`() {
    var register = PackageSample.harbor
    for (number, other) in [(1, 4), (4, 1)] {
      guard var finding = register[FindingID(number: number)] else { continue }
      finding.dependsOn = [FindingID(number: other)]
      register.insert(finding)
    }
    let text = PackageSample.text("remediation-sequence.md", of: PackageSample.package(of: register))
    #expect(text.contains("- These wait for each other, so none of them can come first: F-0001, F-0004"))
    #expect(!text.contains("## Wave"))
  }

  @Test func `an empty register makes a whole package`() {
    let package = PackageSample.package(of: Register())
    #expect(package.files.count == 11)
    #expect(package.files.filter(\.bytes.isEmpty).map(\.name) == ["findings.jsonl"])
    #expect(PackageSample.text("production-readiness-audit.md", of: package).contains("Unnamed project"))
  }

  @Test(
    arguments: [
      ([("Chat", true, true)], "PASS"), ([("Chat", true, false)], "UNKNOWN"),
      ([("Chat", nil, true)], "UNKNOWN"),
      ([("Chat", false, true)], "FAIL"), ([], "UNKNOWN"), ([("Blocked", nil, false)], "PASS"),
    ] as [([(name: String, isPassing: Bool?, hasEvidence: Bool)], String)]
  )
  func `every critical flow needs evidence or a blocker`(
    _ flows: [(name: String, isPassing: Bool?, hasEvidence: Bool)],
    _ state: String
  ) {
    var register = Register()
    register.context.flows = flows.map { flow in
      CriticalFlow(
        name: flow.name,
        evidence: flow.hasEvidence ? [Evidence(.note(text: "seen"))] : [],
        isPassing: flow.isPassing,
        approvedBy: "ada"
      )
    }
    var blocker = PackageSample.make(1, "Broken", .critical, nil)
    blocker.flows = ["Blocked"]
    register.insert(blocker)
    let text = PackageSample.text("release-gate-checklist.md", of: PackageSample.package(of: register))
    #expect(text.contains("or a logged blocker: **\(state)**"))
  }
}
