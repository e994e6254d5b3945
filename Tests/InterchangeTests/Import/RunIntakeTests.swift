import Readiness
import ResultMatching
import Testing

@testable import Interchange

/// Runs of a tool, as a report would tell them.
private struct Seen: Hashable {
  var rule = "R1"
  var path = "a.js"
  var line = 3
  var text = "eval(x)"
}

private func run(_ seen: [Seen], tool: String = "Sieve", version: String? = "1.2") -> ToolRun {
  var run = ToolRun(tool: tool, version: version)
  run.findings = seen.map { one in
    var draft = run.draft(
      rule: one.rule,
      title: "\(one.rule) at \(one.path)",
      severity: SeverityAssessment(level: .high),
      category: .defect,
      strand: "security"
    )
    draft.finding.locations = [Location(path: one.path, startLine: one.line, snippet: one.text)]
    return draft
  }
  run.rules = ["R1", "R2"]
  run.paths = ["a.js", "b.js", "c.js"]
  return run
}

/// A register into which reports are taken one after the other.
private struct Taking {
  var register = Register()

  @discardableResult
  mutating func take(_ run: ToolRun, name: String = "sieve.json", digest: String? = nil) -> RunIntake {
    let text =
      run.findings.map { "\($0.rule)\($0.finding.locations)" }.joined() + "\(run.outcome)\(run.time as Any)"
    let report = RunIntake.Report(
      name: name,
      digest: digest ?? ContentDigest.hexadecimal(name + run.tool + text),
      time: Timestamp(secondsSinceEpoch: 1_800_000_000)
    )
    let last = register.findings.compactMap(\.id.number).max() ?? 0
    let intake = RunIntake(run, from: report, into: register, lastNumber: last)
    for finding in intake.findings { register.insert(finding) }
    if let scan = intake.scan { register.record(scan, of: scan.series) }
    return intake
  }

  /// What the register says, whatever ids it gave.
  var content: [String] {
    register.findings.map { finding in
      let sources = finding.sources.map { "\($0.tool)/\($0.category ?? "-")" }.sorted()
      return "\(finding.title) \(finding.locations.map(\.text)) \(finding.presence) \(sources)"
    }
    .sorted()
  }
}

struct RunIntakeTests {
  @Test func `the same file twice changes nothing`() {
    var taking = Taking()
    taking.take(run([Seen(), Seen(line: 9, text: "eval(y)")]))
    let before = taking.register
    let again = taking.take(run([Seen(), Seen(line: 9, text: "eval(y)")]))
    #expect(again.isKnown && again.findings.isEmpty)
    #expect(taking.register == before)
  }

  @Test func `a line that moved is the same finding, and keeps what people decided`() throws {
    var taking = Taking()
    taking.take(run([Seen()]))
    var decided = try #require(taking.register.findings.first)
    decided.owner = "ada"
    taking.register.insert(decided)
    let intake = taking.take(run([Seen(line: 40, text: "  eval(x)  ")]))
    #expect(intake.presences[.updated] == [decided.id] || intake.presences[.moved] == [decided.id])
    #expect(taking.register.findings.map(\.id) == [decided.id])
  }

  @Test func `what is no longer reported is fixed where the tool looked for it`() {
    var taking = Taking()
    taking.take(run([Seen(), Seen(path: "gone.js")]))
    let intake = taking.take(run([]))
    #expect(intake.presences[.goneFixed]?.map(\.text) == ["F-0001"])
    #expect(intake.presences[.goneUntested]?.map(\.text) == ["F-0002"])
  }

  @Test func `a rule that no longer runs closes nothing`() {
    var taking = Taking()
    taking.take(run([Seen()]))
    var later = run([])
    later.rules = ["R2"]
    #expect(taking.take(later).presences[.goneUntested]?.count == 1)
  }

  @Test func `a run that failed leaves everything as it is`() {
    var taking = Taking()
    taking.take(run([Seen()]))
    var failed = run([])
    failed.outcome = .failed(["no network"])
    #expect(taking.take(failed).findings.isEmpty)
    #expect(taking.register.findings.map(\.presence) == [.new])
    #expect(taking.register.scans.first?.outcome == .failed)
  }

  @Test func `a run that did not look at everything closes nothing`() {
    var taking = Taking()
    taking.take(run([Seen()]))
    var partial = run([])
    partial.fallShort("b.js could not be parsed")
    #expect(taking.take(partial).presences[.goneUntested]?.count == 1)
  }

  @Test func `another major version closes nothing`() {
    var taking = Taking()
    taking.take(run([Seen()]))
    #expect(taking.take(run([], version: "2.0")).presences[.goneUntested]?.count == 1)
  }

  @Test func `a finding that comes back says so`() {
    var taking = Taking()
    taking.take(run([Seen()]))
    taking.take(run([]))
    #expect(taking.take(run([Seen()]), digest: "another").presences[.back]?.map(\.text) == ["F-0001"])
  }

  @Test func `reports of two analyses of one tool do not close each other's findings`() {
    var taking = Taking()
    taking.take(run([Seen(path: "a.js")]), name: "web-sieve.json")
    taking.take(run([Seen(path: "b.js")]), name: "api-sieve.json")
    #expect(taking.register.findings.map(\.presence) == [.new, .new])
    #expect(taking.register.scans.map(\.series) == ["Sieve (web-sieve)", "Sieve (api-sieve)"])
  }

  @Test func `a report under another name finds the findings that are there`() {
    var taking = Taking()
    taking.take(run([Seen()]), name: "sieve.json")
    taking.take(run([Seen()]), name: "nightly.json")
    #expect(taking.register.findings.count == 1)
    #expect(taking.register.findings[0].sources.map(\.category) == [nil, "nightly"])
  }

  @Test func `an older run that is read later closes nothing and is marked as not looked at`() {
    var taking = Taking()
    var (old, new) = (run([Seen(), Seen(path: "b.js")]), run([Seen()]))
    old.time = Timestamp("2026-01-01T00:00:00Z")
    new.time = Timestamp("2026-02-01T00:00:00Z")
    taking.take(new)
    let intake = taking.take(old)
    #expect(intake.scan == nil)
    #expect(taking.register.findings.map(\.presence) == [.new, .goneUntested])
  }

  @Test func `a statement sets the disposition where nobody has decided`() throws {
    var taking = Taking()
    var scan = run([Seen()], tool: "npm audit")
    scan.findings[0].finding.references = ["CVE-2026-1", "GHSA-aaaa-bbbb-cccc"]
    taking.take(scan, name: "audit.json")
    var document = ToolRun(tool: "OpenVEX")
    document.statements = [
      VulnerabilityStatement(
        ids: ["cve-2026-1"],
        products: [],
        disposition: .notApplicable,
        validation: .hypothesis,
        reason: "the code is not in the execute path",
        author: "ada"
      )
    ]
    let intake = taking.take(document, name: "vex.json")
    #expect(intake.stated == [FindingID("F-0001")])
    let finding = try #require(taking.register.findings.first)
    #expect(finding.disposition == .notApplicable)
    #expect(finding.dispositionDetail.reason == "the code is not in the execute path (ada)")
  }

  /// Random reports of several tools, taken in any order, leave the same register but for ids.
  @Test(arguments: 0..<40) func `the order of reports of different analyses does not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let reports = (0..<4).map { index -> (ToolRun, String) in
      let seen = (0..<Int(random.next() % 6)).map { _ in
        Seen(
          rule: "R\(1 + random.next() % 2)",
          path: ["a.js", "b.js", "c.js"][Int(random.next() % 3)],
          line: Int(random.next() % 50) + 1,
          text: "call(\(random.next() % 4))"
        )
      }
      return (
        run(seen, tool: "Tool \(index % 3)"),
        "report-\("abcd".dropFirst(index).first.map(String.init) ?? "").json"
      )
    }
    var (forward, backward) = (Taking(), Taking())
    for (run, name) in reports where run.tool != "Tool 0" || name.contains("-a") {
      forward.take(run, name: name)
    }
    for (run, name) in reports.reversed() where run.tool != "Tool 0" || name.contains("-a") {
      backward.take(run, name: name)
    }
    #expect(forward.content == backward.content)
    for (run, name) in reports where run.tool != "Tool 0" || name.contains("-a") {
      let before = forward.register
      forward.take(run, name: name)
      #expect(forward.register == before)
    }
  }
}
