import Interchange
import Readiness
import RegisterJSON
import Testing

struct RegisterFileTests {
  private func read(_ text: String) throws -> RegisterReading {
    try RegisterFile.read(Array(text.utf8), name: "audit.json")
  }

  @Test(
    arguments: [
      (#"[{"title":"One","severity":"high"},{"title":"Two","severity":"low"}]"#, ["One", "Two"], []),
      (#"{"findings":[{"title":"One"}],"notes":[{"title":"No","fix":"x"}]}"#, ["One"], ["findings"]),
      (#"{"audit":{"issues":[{"title":"One","fix":"f"}]},"by":"ada"}"#, ["One"], ["audit.issues"]),
      (#"{"stuff":[{"title":"One","fix":"f"}],"other":[1,2]}"#, ["One"], ["stuff"]),
      (
        #"{"a":[{"title":"No","fix":"f"}],"b":[{"title":"One","fix":"f"},{"title":"Two","fix":"f"}]}"#,
        ["One", "Two"], ["b"]
      ),
      (#"{"findings":["Only words","More words"]}"#, ["Only words", "More words"], ["findings"]),
      (
        #"{"A-1":{"title":"One","severity":"low"},"A-2":{"title":"Two","severity":"low"}}"#, ["One", "Two"],
        []
      ),
      (
        #"{"issues":{"A-1":{"title":"One","severity":"low"},"A-2":{"title":"Two"}}}"#, ["One", "Two"],
        ["issues"]
      ),
      (
        #"{"sections":[{"name":"Security","findings":[{"title":"One","fix":"f"}]},{"name":"Ops","findings":[]}]}"#,
        ["One"], ["sections", "sections.findings"]
      ),
      (#"{"findings":[]}"#, [], ["findings"]),
      (#"{"critical":[],"high":[{"title":"One"}]}"#, ["One"], ["critical", "high"]),
      (
        #"{"must_fix":[{"title":"One"}],"nice_to_have":["Two words"],"scope":["not one"]}"#,
        ["One", "Two words"],
        ["must_fix", "nice_to_have"]
      ),
      (
        #"{"categories":{"Auth":{"issues":[{"title":"One"}]},"Docs":{"issues":["Two words"]}}}"#,
        ["One", "Two words"], ["categories.Auth.issues", "categories.Docs.issues"]
      ),
    ])
  func `records are found in every shape`(text: String, titles: [String], lists: [String]) throws {
    let reading = try read(text)
    #expect(reading.register.findings.map(\.title) == titles)
    #expect(reading.report.shape == .lists(lists))
    #expect(reading.report.findings == titles.count)
  }

  @Test func `one record by itself is one finding`() throws {
    let reading = try read(#"{"title":"Alone","severity":"high","file":"a.c","line":3}"#)
    #expect(reading.report.shape == .single)
    #expect(reading.register.findings.map(\.locations) == [[Location(path: "a.c", startLine: 3, endLine: 3)]])
  }

  @Test func `the name of a group is the severity or the workstream`() throws {
    let reading = try read(
      """
      {"critical": [{"title": "One", "why": "w"}], "p2_issues": [{"title": "Two", "severity": "low"}],
       "security": {"findings": [{"title": "Three", "severity": "info"}]},
       "Accessibility": [{"title": "Four", "severity": "info"}]}
      """
    )
    let findings = reading.register.findings
    #expect(findings.map(\.title) == ["One", "Two"])
    #expect(findings.map(\.severity.level) == [.critical, .low])
    let passedOver = reading.report.problems.compactMap { problem -> String? in
      if case .passedOver(let name, 1) = problem.what { name } else { nil }
    }
    #expect(passedOver == ["security", "Accessibility"])
    let sections = try read(
      """
      {"security": {"findings": [{"title": "Three", "severity": "info"}], "summary": "s"},
       "Accessibility": {"high": [{"title": "Four"}]}, "billing": {"issues": [{"title": "Five", "fix": "f"}]}}
      """
    )
    #expect(sections.register.findings.map(\.workstream?.text) == ["security", "uiux", nil])
    #expect(sections.register.findings.map(\.severity.level) == [.info, .high, .medium])
    #expect(sections.register.findings.last?.tags == ["billing"])
    #expect(sections.register.context.properties == [Property("security.summary", .string("s"))])
  }

  @Test func `JSON Lines are read, and a broken line is named`() throws {
    let reading = try read(
      "{\"title\":\"One\",\"id\":\"A\"}\n{\"title\":\n\n{\"title\":\"Two\",\"id\":\"B\"}\n"
    )
    #expect(reading.report.shape == .lines)
    #expect(reading.register.findings.map(\.title) == ["One", "Two"])
    let problem = try #require(reading.report.problems.first { $0.severity == .error })
    #expect(problem.position?.line == 2)
    #expect(reading.register.findings.last?.sources.first?.recordOffset == 36)
  }

  @Test func `the fence of a code block around the JSON is passed over`() throws {
    let reading = try read("Here it is:\n\n```json\n[{\"title\":\"One\",\"severity\":\"low\"}]\n```\n")
    #expect(reading.register.findings.map(\.title) == ["One"])
    #expect(reading.report.problems.count { $0.severity == .error } > 0)
  }

  @Test func `an empty register says that it holds no findings`() throws {
    let reading = try read("[]")
    #expect(reading.register.findings.isEmpty)
    #expect(reading.report.problems.map(\.what) == [.noRecords])
  }

  @Test(
    arguments: [
      (#"{"version":"2.1.0","runs":[]}"#, OtherFormat.sarif), (#"{"auditReportVersion":2}"#, .npmAudit),
      (#"{"SchemaVersion":2,"ArtifactName":"x","Results":null}"#, .trivy),
      (#"[{"RuleID":"x","Fingerprint":"y","File":"z"}]"#, .gitleaks),
      (#"[{"filePath":"/a.js","messages":[]}]"#, .eslint),
      (#"{"results":[{"check_id":"x","extra":{},"path":"p"}]}"#, .semgrep),
      (#"{"bomFormat":"CycloneDX"}"#, .cycloneDX),
      (#"{"results":[{"source":{"path":"p"},"packages":[]}]}"#, .osvScanner),
    ])
  func `what scanners write is named and refused`(text: String, format: OtherFormat) {
    let place = JSONPosition(byteOffset: 0, line: 1, column: 1)
    #expect(throws: ImportFault.otherFormat(format, at: place)) { try read(text) }
  }

  @Test(arguments: ["12", #""words""#, "null", "{}", #"{"a":{"b":[1,2]}}"#, #"{"dependencies":{"x":"1.0"}}"#])
  func `JSON without anything like findings is refused`(text: String) throws {
    let fault = #expect(throws: ImportFault.self) { try read(text) }
    guard case .noFindings? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `a truncated file is refused with its place`() {
    let fault = #expect(throws: ImportFault.self) {
      try read("{\"findings\": [\n{\"title\": \"One\"},\n{\"ti")
    }
    #expect(fault?.position?.line == 3)
  }

  @Test func `what stands beside the findings says what the register is about`() throws {
    let reading = try read(
      """
      {"repo": "https://example.org/team/shop.git", "baselineCommit": "abc", "version": "2.1", "lead": "ada",
       "metadata": {"project": "Shop", "date": "2026-01-01"}, "findings": []}
      """
    )
    let context = reading.register.context
    #expect(
      context.project
        == Project(
          name: "Shop",
          release: "2.1",
          repository: "https://example.org/team/shop.git",
          commit: "abc"
        )
    )
    #expect(context.properties.map(\.name) == ["lead", "metadata"])
    #expect(context.plan == .standard)
  }

  @Test func `ids are kept when they can serve, and new ones are never among them`() throws {
    let reading = try read(
      """
      [{"id": "F-0007", "title": "One"}, {"id": "has space", "title": "Two"}, {"title": "Three"},
       {"id": "F-0007", "title": "Four"}, {"id": 12, "title": "Five"}]
      """
    )
    #expect(reading.register.findings.map(\.id.text) == ["F-0007", "F-0008", "F-0009", "F-0010", "12"])
    #expect(reading.register.findings[1].properties == [Property("id", .string("has space"))])
    let changed = reading.report.problems.compactMap { problem -> Bool? in
      if case .newID(_, _, let isTaken) = problem.what { isTaken } else { nil }
    }
    #expect(changed == [false, true])
  }

  @Test func `a record that is no object is a finding or is kept`() throws {
    let reading = try read(#"{"findings": [{"title": "One"}, "Two words", 7, null]}"#)
    #expect(reading.register.findings.map(\.title) == ["One", "Two words"])
    #expect(
      reading.register.context.properties == [
        Property("record 3", .number("7")), Property("record 4", .null),
      ]
    )
    #expect(reading.report.problems.filter { $0.severity == .error }.map(\.record) == [3, 4])
  }

  @Test func `a register in the own format of another version is refused`() {
    let fault = #expect(throws: ImportFault.self) {
      try read(#"{"schema": "launchpoll/issues@7", "findings": []}"#)
    }
    guard case .unsupportedSchema("launchpoll/issues@7", _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @Test func `in the own format what does not fit is named, kept, and the rest is read`() throws {
    let reading = try read(
      """
      {"schema": "launchpoll/issues@1", "findings": [
        {"id": "F-0001", "title": "One", "severity": "awful", "owner": "ada"},
        {"id": "F-0001", "title": "Two", "severity": "high"}, 3,
        {"title": "Three", "severity": "low"}], "plan": 4}
      """
    )
    let findings = reading.register.findings
    #expect(findings.map(\.id.text) == ["F-0001", "F-0002", "F-0003"])
    #expect(findings[0].owner == "ada")
    #expect(findings[0].properties == [Property("severity", .string("awful"))])
    #expect(reading.register.context.properties.map(\.name) == ["plan", "findings[2]"])
    #expect(reading.report.shape == .own)
    #expect(reading.report.problems.map { $0.position?.line ?? 0 } == [2, 3, 3, 4, 4])
    #expect(reading.report.problems.first?.position?.column == 48)
  }
}
