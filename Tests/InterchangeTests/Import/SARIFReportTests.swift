import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

/// A SARIF log with one run of a tool of our own.
private func log(
  results: String,
  rules: String = "[]",
  tool: String = "Sieve",
  run: String = "",
  version: String = "2.1.0"
) -> String {
  """
  {"version": "\(version)", "runs": [{"tool": {"driver": {"name": "\(tool)", "semanticVersion": "3.1.0",
   "rules": \(rules)}}\(run.isEmpty ? "" : ", " + run), "results": \(results)}]}
  """
}

private func result(
  _ members: String,
  path: String = "src/a.js",
  line: Int = 3,
  snippet: String? = nil
) -> String {
  let text = snippet.map { ", \"snippet\": {\"text\": \"\($0)\"}" } ?? ""
  return """
    {"message": {"text": "Bad thing here."}, "locations": [{"physicalLocation": {"artifactLocation":
     {"uri": "\(path)"}, "region": {"startLine": \(line)\(text)}}}]\(members.isEmpty ? "" : ", " + members)}
    """
}

struct SARIFReportTests {
  private func reading(_ text: String) throws -> ReportReading {
    try ReportReading(text, as: SARIFReport.format)
  }

  private func level(_ text: String) throws -> Severity {
    try #require(try reading(text).findings.first).severity.level
  }

  @Test func `all locations of a result belong to one finding`() throws {
    let place = { (path: String) in "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"\(path)\"}}}" }
    let text = log(
      results: "[{\"message\": {\"text\": \"m\"}, \"locations\": [\(place("a.c")), \(place("b.c"))]}]"
    )
    #expect(try reading(text).findings.map { $0.locations.map(\.path) } == [["a.c", "b.c"]])
  }

  @Test func `a run without results did not run, one with none found nothing`() throws {
    let without = "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"T\"}}}]}"
    guard case .failed = try #require(try reading(without).runs.first).outcome else {
      Issue.record("a run without results counts as one that ran")
      return
    }
    #expect(try #require(try reading(log(results: "[]")).runs.first).outcome == .completed)
  }

  @Test func `a run that says it did not succeed can close nothing`() throws {
    let text = log(results: "[]", run: "\"invocations\": [{\"executionSuccessful\": false}]")
    guard case .failed = try #require(try reading(text).runs.first).outcome else {
      Issue.record("the run counts as one that succeeded")
      return
    }
  }

  @Test func `results that are no failures make no findings, and open ones are questions`() throws {
    let kinds = ["pass", "notApplicable", "informational", "review", "open"]
    let text = log(results: "[" + kinds.map { result("\"kind\": \"\($0)\"") }.joined(separator: ",") + "]")
    let reading = try reading(text)
    #expect(reading.findings.map(\.validation) == [.hypothesis, .hypothesis])
    #expect(reading.findings.map(\.severity.level) == [.low, .low])
    #expect(reading.runs[0].passedOver.map(\.count) == [1, 1, 1])
  }

  @Test func `a result that is absent now makes no finding`() throws {
    #expect(try reading(log(results: "[\(result("\"baselineState\": \"absent\""))]")).findings.isEmpty)
  }

  @Test func `the level is the result's, else the rule's, else warning`() throws {
    let rules = "[{\"id\": \"R1\", \"defaultConfiguration\": {\"level\": \"error\"}}]"
    #expect(
      try level(log(results: "[\(result("\"ruleId\": \"R1\", \"level\": \"note\""))]", rules: rules)) == .low
    )
    #expect(try level(log(results: "[\(result("\"ruleId\": \"R1\""))]", rules: rules)) == .high)
    #expect(try level(log(results: "[\(result("\"ruleId\": \"R2\""))]", rules: rules)) == .medium)
  }

  @Test func `an override of the invocation comes before the rule's level`() throws {
    let rules = "[{\"id\": \"R1\", \"defaultConfiguration\": {\"level\": \"error\"}}]"
    let run = """
      "invocations": [{"executionSuccessful": true, "ruleConfigurationOverrides":
        [{"descriptor": {"id": "R1"}, "configuration": {"level": "note"}}]}]
      """
    #expect(try level(log(results: "[\(result("\"ruleId\": \"R1\""))]", rules: rules, run: run)) == .low)
  }

  @Test(arguments: [
    ("\"9.1\"", Severity.critical), ("\"7.0\"", .high), ("5.4", .medium), ("\"0.1\"", .low),
    ("\"high\"", .high),
  ])
  func `a security severity is a number, or a word, in a string or not`(
    score: String,
    severity: Severity
  ) throws {
    let rules = "[{\"id\": \"R1\", \"properties\": {\"security-severity\": \(score)}}]"
    #expect(try level(log(results: "[\(result("\"ruleId\": \"R1\""))]", rules: rules)) == severity)
  }

  @Test func `a linter's error is of low severity`() throws {
    let text = log(results: "[\(result("\"level\": \"error\", \"ruleId\": \"I001\""))]", tool: "Ruff")
    #expect(try level(text) == .low)
  }

  @Test func `a hierarchical rule id falls back to the part that is known`() throws {
    let rules = "[{\"id\": \"CA5350\", \"shortDescription\": {\"text\": \"Weak algorithm\"}}]"
    let text = log(results: "[\(result("\"ruleId\": \"CA5350/md5\""))]", rules: rules)
    let finding = try #require(try reading(text).findings.first)
    #expect(finding.impact == "Weak algorithm")
    #expect(finding.sources.first?.rule == "CA5350/md5")
  }

  @Test func `a rule of an extension is found through the result's component`() throws {
    let text = """
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Host", "rules": [{"id": "D"}]}, "extensions":
       [{"name": "pack", "rules": [{"id": "E1", "defaultConfiguration": {"level": "error"}}]}]}, "results":
       [\(result("\"rule\": {\"index\": 0, \"toolComponent\": {\"index\": 0}}"))]}]}
      """
    let finding = try #require(try reading(text).findings.first)
    #expect(finding.sources.first?.rule == "E1")
    #expect(finding.severity.level == .high)
  }

  @Test func `a message is looked up by its id and filled with its arguments`() throws {
    let rules = """
      [{"id": "R1", "messageStrings": {"default": {"text": "{0} is {{not}} [known](1) in {1}."}}}]
      """
    let text = log(
      results: "[{\"ruleId\": \"R1\", \"message\": {\"id\": \"default\", \"arguments\": [\"x\", \"b.js\"]}}]",
      rules: rules
    )
    #expect(try reading(text).findings.map(\.title) == ["x is {not} known in b.js"])
  }

  @Test func `addresses are resolved over their bases and decoded once`() throws {
    let run = """
      "originalUriBaseIds": {"SRC": {"uri": "src", "uriBaseId": "ROOT"}, "ROOT": {"uri": "app/"},
       "LOOP": {"uri": "x/", "uriBaseId": "LOOP"}},
      "artifacts": [{"location": {"uri": "lib/b.js"}}, {"location": {"uri": "c%2520d.js"}}]
      """
    let place = { (location: String) in
      "{\"message\": {\"text\": \"m\"}, \"locations\": [{\"physicalLocation\": {\"artifactLocation\": \(location)}}]}"
    }
    let text = log(
      results: """
        [\(place("{\"uri\": \"a%20b.js\", \"uriBaseId\": \"SRC\"}")), \(place("{\"index\": 0}")),
         \(place("{\"index\": 1}")), \(place("{\"uri\": \"e.js\", \"uriBaseId\": \"%SRCROOT%\"}")),
         \(place("{\"uri\": \"file:///C:/work/f.js\"}")), \(place("{\"uri\": \"../../etc/passwd\"}"))]
        """,
      run: run
    )
    #expect(
      try reading(text).findings.compactMap(\.locations.first?.path)
        == ["app/src/a b.js", "lib/b.js", "c%20d.js", "e.js", "/work/f.js", "etc/passwd"]
    )
  }

  @Test func `a region that starts at line zero is the whole file`() throws {
    let finding = try #require(try reading(log(results: "[\(result("", line: 0))]")).findings.first)
    #expect(finding.locations == [Location(path: "src/a.js")])
  }

  @Test(arguments: ["requires login", "", "0000", "N/A"])
  func `a placeholder is no fingerprint`(value: String) throws {
    let text = log(results: "[\(result("\"fingerprints\": {\"matchBasedId/v1\": \"\(value)\"}"))]")
    #expect(try reading(text).drafts.map(\.fingerprint) == [nil])
  }

  @Test func `a fingerprint that results of two files share is not trusted`() throws {
    let print = "\"fingerprints\": {\"id/v1\": \"same\"}"
    let text = log(
      results:
        "[\(result(print)), \(result(print, path: "src/b.js")), \(result("\"fingerprints\": {\"id/v1\": \"own\"}"))]"
    )
    #expect(try reading(text).drafts.map(\.fingerprint) == [nil, nil, "id=own"])
  }

  @Test func `the greatest version of a partial fingerprint counts`() throws {
    let text = log(
      results:
        "[\(result("\"partialFingerprints\": {\"hash/v1\": \"a\", \"hash/v10\": \"b\", \"hash/v2\": \"c\"}"))]"
    )
    #expect(try reading(text).drafts.map(\.fingerprint) == ["hash=b"])
  }

  @Test func `Semgrep's rule does not depend on where its configuration lay`() throws {
    let rule = { (folder: String) in
      try self.reading(
        log(results: "[\(result("\"ruleId\": \"\(folder).demo-innerhtml\""))]", tool: "Semgrep OSS")
      )
      .drafts.map(\.rule)
    }
    #expect(try rule("rules.local") == rule("home.me.rules"))
  }

  @Test(arguments: [
    ("[]", false), ("[{\"kind\": \"inSource\"}]", true),
    ("[{\"kind\": \"external\", \"status\": \"accepted\"}]", true),
    ("[{\"kind\": \"external\", \"status\": \"rejected\"}]", false),
    ("[{\"kind\": \"inSource\"}, {\"kind\": \"external\", \"status\": \"underReview\"}]", false),
  ])
  func `only a suppression that nobody rejects or reviews counts`(list: String, isSuppressed: Bool) throws {
    let finding = try #require(
      try reading(log(results: "[\(result("\"suppressions\": \(list)"))]")).findings.first
    )
    #expect(finding.tags.contains("tool-suppressed") == isSuppressed)
    #expect(finding.disposition == .open)
  }

  @Test func `weaknesses come from tags, taxa and relationships`() throws {
    let rules = """
      [{"id": "R1", "properties": {"tags": ["security", "external/cwe/cwe-079"]}, "relationships":
        [{"target": {"id": "80", "toolComponent": {"name": "CWE"}}}]}]
      """
    let members = "\"ruleId\": \"R1\", \"taxa\": [{\"id\": \"81\", \"toolComponent\": {\"name\": \"CWE\"}}]"
    let text = log(results: "[\(result(members))]", rules: rules)
    #expect(try reading(text).findings.map(\.references) == [["CWE-79", "CWE-80", "CWE-81"]])
  }

  @Test func `a secret's text is kept nowhere, and its rule and digest tell it`() throws {
    let secret = "ghp_0123456789abcdefghijABCDEFGHIJ012345"
    let text = log(
      results: "[\(result("\"ruleId\": \"github-pat\"", snippet: secret))]",
      tool: "gitleaks"
    )
    let reading = try reading(text)
    #expect(!reading.everything.contains(secret))
    #expect(reading.drafts.first?.key?.count == 32)
    #expect(reading.findings.first?.category == .secret)
  }

  @Test(arguments: ["1.0.0", "2.0.0"])
  func `an older version is refused with what to do`(version: String) {
    #expect(throws: ReportFault.self) { try reading(log(results: "[]", version: version)) }
  }

  @Test func `version 2.2 is read like 2.1`() throws {
    #expect(try reading(log(results: "[\(result(""))]", version: "2.2")).findings.count == 1)
  }

  @Test func `members of wrong kinds are passed over`() throws {
    let text = """
      {"version": "2.1.0", "runs": [3, {"tool": 4, "results": [5, {"message": 6, "locations": {"a": 1}, "ruleIndex":
       -7, "suppressions": 8, "fingerprints": [], "codeFlows": 9, "level": 1e999}]}]}
      """
    #expect(try reading(text).findings.count == 1)
  }

  @Test func `a log that ends early is an error with its place`() throws {
    let text = log(
      results: "[\(result("\"ruleId\": \"R\"", snippet: "eval(x)"))]",
      rules: "[{\"id\": \"R\"}]"
    )
    let bytes = Array(text.utf8)
    for length in stride(from: 1, to: bytes.count - 1, by: 1) {
      let part = Array(bytes[..<length])
      #expect(throws: ReportFault.self) {
        let input = try ImportInput(part, name: "cut.sarif")
        guard try ToolReport.read(input) != nil else { throw ReportFault("not recognized") }
      }
    }
  }

  @Test func `a log read in pieces says the same as one read as a whole`() throws {
    let results = (0..<9_000).map {
      result(
        "\"ruleId\": \"R\($0 % 7)\", \"level\": \"error\"",
        path: "src/f\($0).js",
        line: $0 + 1,
        snippet: "call(\($0), [\\\"}]\\\"])"
      )
    }
    let text = log(results: "[\n" + results.joined(separator: " ,\n") + "\n]", rules: "[{\"id\": \"R1\"}]")
    var bytes = Array(text.utf8)
    let whole = try ImportInput(bytes, name: "a.sarif")
    #expect(whole.split == nil)
    // White space makes it large enough for pieces.
    let padding = ImportInput.splitSize + 1 - bytes.count
    if padding > 0 { bytes += Array(repeating: UInt8(ascii: " "), count: padding) }
    let pieces = try ImportInput(bytes, name: "a.sarif")
    #expect(pieces.split != nil)
    let (one, other) = (try #require(try ToolReport.read(whole)), try #require(try ToolReport.read(pieces)))
    #expect(one.runs[0].findings.map(\.finding) == other.runs[0].findings.map(\.finding))
    #expect(one.runs[0].findings.count == 9_000)
  }
}
