import Interchange
import Readiness
import RegisterJSON
import Testing

struct RegisterFieldsTests {
  private func finding(_ members: String) throws -> Finding {
    try reading(members).register.findings[0]
  }

  private func reading(_ members: String) throws -> RegisterReading {
    try RegisterFile.read(Array("[{\"title\": \"T\", \(members)}]".utf8), name: "a.json")
  }

  @Test(
    arguments: [
      (#""severity":"P0""#, Severity.critical), (#""severity":"p3""#, .low), (#""priority":"P1""#, .high),
      (#""sev":"SEV1""#, .critical), (#""level":"error""#, .high), (#""level":"note""#, .info),
      (#""Severity":"High (P1)""#, .high), (#""severity":"🔴 Critical""#, .critical),
      (#""risk_level":"Moderate""#, .medium), (#""severity":"Nit""#, .info), (#""cvss":9.8"#, .critical),
      (#""cvss":{"score":5.3,"vector":"v"}"#, .medium), (#""cvssScore":"7.5""#, .high),
      (#""severity":"low","final_severity":"High""#, .high),
      (#""final_severity":"dropped","severity":"low""#, .low),
      (#""risk":"high""#, .high), (#""impact":"low""#, .low),
      (#""severity":"blocker","priority":"P3""#, .critical),
    ])
  func `severities are read in every usual word`(members: String, severity: Severity) throws {
    #expect(try finding(members).severity.level == severity)
  }

  @Test(
    arguments: [
      ([1, 3, 5], "severity", "", [Severity.info, .medium, .critical], SeverityScale.fiveIsWorst),
      ([1, 3, 5], "priority", "", [.critical, .medium, .info], .oneIsWorst),
      ([2, 5, 9], "severity", "", [.low, .medium, .critical], .zeroToTen),
      (
        [1, 2, 3], "severity", #""severity_scale":{"1":"critical","2":"high","3":"low"},"#,
        [.critical, .high, .low],
        .documented(["1": "critical", "2": "high", "3": "low"])
      ),
    ])
  func `numbers are read on the scale that the file shows`(
    numbers: [Int],
    key: String,
    legend: String,
    severities: [Severity],
    scale: SeverityScale
  ) throws {
    let records = numbers.map { #"{"title":"T","\#(key)":\#($0)}"# }.joined(separator: ",")
    let text = "{\(legend)\"findings\":[\(records)]}"
    let reading = try RegisterFile.read(Array(text.utf8), name: "a.json")
    #expect(reading.register.findings.map(\.severity.level) == severities)
    #expect(reading.report.problems.map(\.what) == [.severityScale(scale)])
  }

  @Test func `an unknown severity is noted and kept`() throws {
    let reading = try reading(#""severity": "spicy""#)
    #expect(reading.register.findings[0].severity.level == .medium)
    #expect(reading.register.findings[0].properties == [Property("severity", .string("spicy"))])
    #expect(reading.report.problems.map(\.what) == [.unknownSeverity("spicy", taken: .medium)])
    #expect(reading.report.problems.first?.position?.column == 29)
    #expect(try self.reading(#""fix": "f""#).report.problems.map(\.what) == [.noSeverity(taken: .medium)])
  }

  @Test(
    arguments: [
      #""recommended_fix":"F""#, #""recommendedFix":"F""#, #""Suggested Fix":"F""#, #""remediation":"F""#,
      #""fix-direction":"F""#, #""solution":{"description":"F"}"#, #""recommendations":["F"]"#,
      #""mitigation":"F""#,
      #""fix":"F","solution":"G""#,
    ])
  func `a fix is found under every usual name`(members: String) throws {
    let finding = try finding(members)
    #expect(finding.recommendedFix == "F")
    #expect(finding.properties == (members.contains("G") ? [Property("solution", .string("G"))] : []))
  }

  @Test(
    arguments: [
      (#""file":"a/b.ts","line":12"#, ["a/b.ts:12"]), (#""file":"a/b.ts","lines":"12-40""#, ["a/b.ts:12-40"]),
      (#""path":"a/b.ts","start_line":3,"end_line":9,"column":2"#, ["a/b.ts:3-9"]),
      (#""file":"a/b.ts","lines":[12,40]"#, ["a/b.ts:12-40"]),
      (#""file":"a/b.ts","line":"L7""#, ["a/b.ts:7"]),
      (#""file":"a/b.ts:5""#, ["a/b.ts:5"]), (#""files":["a.ts:1","b.ts"]"#, ["a.ts:1", "b.ts"]),
      (
        #""locations":[{"file":"a.ts","line":1},{"path":"b.ts","startLine":2,"endLine":3}]"#,
        ["a.ts:1", "b.ts:2-3"]
      ),
      (#""where":"a.ts lines 62-64, 83-84; b.ts#L10-L20""#, ["a.ts:62-64", "a.ts:83-84", "b.ts:10-20"]),
      (#""location":{"file":"a.ts","line":4}"#, ["a.ts:4"]),
      (#""affected_files":["x/Dockerfile"]"#, ["x/Dockerfile"]),
    ])
  func `places are found under every usual name`(members: String, places: [String]) throws {
    let finding = try finding(members)
    #expect(finding.locations.map(\.text) == places)
    #expect(finding.properties.isEmpty)
  }

  @Test func `a place that is none is kept`() throws {
    let finding = try finding(#""location": "the login page", "severity": "low""#)
    #expect(finding.locations.isEmpty)
    #expect(finding.properties == [Property("location", .string("the login page"))])
  }

  @Test func `evidence is read as what it is`() throws {
    let finding = try finding(
      """
      "location": "a.ts:3", "quote": "let x = 1", "evidence": ["seen live", "b.ts:4-5",
      {"command": "npm test", "output": "1 failed"}, {"file": "c.ts", "line": 9, "snippet": "eval(x)"}]
      """
    )
    #expect(
      finding.evidence.map(\.kind) == [
        .note(text: "seen live"), .file(path: "b.ts", startLine: 4, endLine: 5, snippet: ""),
        .command(line: "npm test", exitStatus: nil, output: "1 failed"),
        .file(path: "c.ts", startLine: 9, endLine: 9, snippet: "eval(x)"),
        .file(path: "a.ts", startLine: 3, endLine: 3, snippet: "let x = 1"),
      ]
    )
    #expect(finding.properties.isEmpty)
  }

  @Test(
    arguments: [
      (#""category":"authorization""#, "security", Category.defect, ["authorization"]),
      (#""workstream":"ops""#, "ops", .defect, []), (#""area":"UI and accessibility""#, "uiux", .defect, []),
      (#""type":"supply-chain""#, "security", .dependency, ["supply-chain"]),
      (#""category":"a11y","type":"missing""#, "uiux", .gap, ["a11y", "missing"]),
      (#""section":"Docs & deployment""#, "ops", .defect, ["Docs & deployment"]),
      (#""category":"whimsy""#, nil, .defect, ["whimsy"]), (#""category":"debt""#, nil, .debt, []),
    ] as [(String, String?, Category, [String])]
  )
  func `areas give the workstream and the category`(
    members: String,
    workstream: String?,
    category: Category,
    tags: [String]
  ) throws {
    let finding = try finding(members)
    #expect(finding.workstream?.text == workstream)
    #expect(finding.category == category)
    #expect(finding.tags == tags)
  }

  @Test(
    arguments: [
      (#""effort":"M""#, Effort.medium), (#""effort":"2h""#, .hours(2)),
      (#""estimate":"1-2 days""#, .hours(16)),
      (#""effort":"small""#, .small), (#""effort":"30 minutes""#, .hours(1)),
      (#""effort":"~3 hours""#, .hours(3)),
      (#""effort_hours":6"#, .hours(6)), (#""effort":"Large (1-2 weeks)""#, .large),
      (#""effort":"1 week""#, .hours(40)),
    ])
  func `efforts are read in sizes and times`(members: String, effort: Effort) throws {
    #expect(try finding(members).effort == effort)
  }

  @Test func `an issue tracker's labels give severity, area and blocker`() throws {
    let text = """
      [{"number": 12, "title": "Keyboard trap in the dialog", "state": "OPEN", "url": "https://example.org/12",
        "labels": [{"name": "bug", "color": "f00"}, {"name": "P1"}, {"name": "a11y"}, {"name": "release-blocker"}],
        "body": "Focus never leaves.", "createdAt": "2026-01-02T03:04:05Z", "assignees": []}]
      """
    let finding = try RegisterFile.read(Array(text.utf8), name: "a.json").register.findings[0]
    #expect(finding.id == FindingID("12"))
    #expect(finding.severity.level == .high)
    #expect(finding.workstream == WorkstreamID("uiux"))
    #expect(finding.blockerOverride?.ruling == .mustFix)
    #expect(finding.tags == ["bug", "P1", "a11y", "release-blocker"])
    #expect(finding.impact == "Focus never leaves.")
    #expect(finding.properties.map(\.name) == ["labels"])
  }

  @Test func `story points are no time`() throws {
    let reading = try reading(#""severity": "low", "effort": "3 story points""#)
    #expect(reading.register.findings[0].effort == nil)
    #expect(reading.register.findings[0].properties == [Property("effort", .string("3 story points"))])
    #expect(reading.report.problems.map(\.what) == [.unknownEffort("3 story points")])
  }

  @Test func `planning, references and tags are read`() throws {
    let finding = try finding(
      """
      "id": "A-1", "assignees": [{"login": "ada"}, {"login": "bo"}], "deadline": "2026-12-01", "cwe": [79, "CWE-80"],
      "cve": "CVE-2026-1", "links": [{"url": "https://example.org"}], "labels": [{"name": "x"}, {"name": "y"}],
      "created_at": "2026-01-02T03:04:05Z", "depends_on": ["B-1"], "blocks_release": true, "rootCause": "R",
      "steps_to_reproduce": "1. Open\\n2. Click", "whyItMatters": "I"
      """
    )
    #expect(finding.owner == "ada")
    #expect(finding.ownerSuggestions.map(\.owner) == ["bo"])
    #expect(finding.due == CalendarDate("2026-12-01"))
    #expect(finding.references == ["CWE-79", "CWE-80", "https://example.org", "CVE-2026-1"])
    #expect(finding.tags == ["x", "y"])
    #expect(finding.firstSeen == Timestamp("2026-01-02T03:04:05Z"))
    #expect(finding.dependsOn == [FindingID("B-1")])
    #expect(finding.blockerOverride?.ruling == .mustFix)
    #expect(finding.rootCauseHypothesis == "R")
    #expect(finding.reproductionSteps == ["1. Open", "2. Click"])
    #expect(finding.impact == "I")
    #expect(finding.properties.isEmpty)
  }
}

struct RegisterStateTests {
  private func reading(_ members: String) throws -> RegisterReading {
    try RegisterFile.read(
      Array("[{\"title\": \"T\", \"severity\": \"low\", \(members)}]".utf8),
      name: "a.json"
    )
  }

  @Test(
    arguments: [
      (#""status":"open""#, Disposition.open), (#""status":"In Progress""#, .inProgress),
      (#""state":"closed""#, .fixedUnverified), (#""resolution":"fixed""#, .fixedUnverified),
      (#""fixed":true"#, .fixedUnverified), (#""fixed":false"#, .open),
      (#""status":"verified""#, .fixedUnverified),
      (#""status":"verified","evidence":["ran it"]"#, .fixedVerified), (#""status":"wontfix""#, .open),
      (#""status":"accepted","approved_by":"bo","expires":"2027-01-01""#, .accepted),
      (#""status":"False positive""#, .falsePositive), (#""status":"duplicate""#, .open),
      (#""status":"duplicate","duplicate_of":"A""#, .duplicate), (#""status":"deferred""#, .open),
      (#""status":"deferred","milestone":"2.1""#, .deferred), (#""status":"spicy""#, .open),
    ])
  func `a state is believed as far as it is shown`(members: String, disposition: Disposition) throws {
    #expect(try reading(members).register.findings[0].disposition == disposition)
  }

  @Test func `a state that is not believed is noted and kept`() throws {
    let reading = try reading(#""status": "wontfix""#)
    #expect(reading.register.findings[0].properties == [Property("status", .string("wontfix"))])
    #expect(
      reading.report.problems.map(\.what) == [
        .statusNeeds("wontfix", ["an approver", "an expiry"], taken: .open)
      ]
    )
  }

  @Test(
    arguments: [
      (#""confidence":"confirmed""#, Validation.confirmed), (#""verified":true"#, .confirmed),
      (#""verified":false"#, .hypothesis), (#""confidence":0.99"#, .hypothesis),
      (#""confidence":"high""#, .hypothesis),
      (#""confidence":"likely""#, .hypothesis), (#""validation":"refuted""#, .refuted),
      (#""status":"confirmed""#, .confirmed), (#""verdict":"inconclusive""#, .inconclusive),
      (#""confidence":"low","verified":true"#, .confirmed), (#""evidence":["seen"]"#, .hypothesis),
    ])
  func `only a record that says so is confirmed`(members: String, validation: Validation) throws {
    #expect(try reading(members).register.findings[0].validation == validation)
  }

  @Test func `findings name each other by the ids that they got`() throws {
    let text = """
      [{"id": "one 1", "title": "One", "severity": "low"},
       {"id": "B", "title": "Two", "severity": "low", "status": "duplicate", "duplicate_of": "one 1"},
       {"id": "C", "title": "Three", "severity": "low", "status": "duplicate", "duplicate_of": "gone"}]
      """
    let reading = try RegisterFile.read(Array(text.utf8), name: "a.json")
    #expect(reading.register.findings[1].dispositionDetail.duplicateOf == FindingID("F-0001"))
    #expect(reading.report.problems.map(\.what).contains(.unknownFinding("gone")))
  }
}
