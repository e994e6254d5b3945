import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct PackageSARIFTests {
  private static let registers = [
    PackageSample.harbor, PackageSample.hostile, PackageSample.advisories, Register(),
  ]

  private static func subject(_ register: Register) -> PackageSubject {
    let verdict = Verdict(
      table: FindingTable(register),
      context: register.context,
      today: PackageSample.time.date
    )
    return PackageSubject(register, verdict, at: PackageSample.time, "9.8.7", [], nil)
  }

  private static func run(_ register: Register, _ limits: SARIFLimits = SARIFLimits()) throws -> JSONNode {
    let log = try JSONText.parse(SARIFLog(subject(register), limits: limits).bytes)
    return try #require(log["runs"]?.elements.first { _ in true })
  }

  private static func list(_ node: JSONNode?) -> [JSONNode] { node.map { Array($0.elements) } ?? [] }

  private static func result(_ id: String, in register: Register) throws -> JSONNode {
    let results = list(try run(register)["results"])
    return try #require(results.first { $0["properties"]?["launchpoll"]?["id"]?.string == id })
  }

  private static func rule(of result: JSONNode, in register: Register) throws -> JSONNode {
    let index = try #require(result["ruleIndex"]?.number.flatMap { Int($0) })
    return list(try run(register)["tool"]?["driver"]?["rules"])[index]
  }

  @Test(arguments: registers.indices) func `every result keeps the rules of the standard`(_ index: Int) throws
  {
    let run = try Self.run(Self.registers[index])
    let rules = Self.list(run["tool"]?["driver"]?["rules"])
    let taxa = Self.list(Self.list(run["taxonomies"]).first?["taxa"])
    let results = Self.list(run["results"])
    #expect(results.count == Self.registers[index].findings.count)
    #expect(run["automationDetails"]?["id"]?.string == "launchpoll/")
    for result in results {
      let place = try #require(result["ruleIndex"]?.number.flatMap { Int($0) })
      #expect(rules[place]["id"]?.string == result["ruleId"]?.string)
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
      #expect((result["kind"]?.string == "fail") == (result["level"]?.string != "none"))
      // §3.27.23 and §3.27.24: all results of a run tell these, or none does.
      #expect(result["suppressions"]?.kind == .array)
      #expect(["new", "unchanged", "updated", "absent"].contains(result["baselineState"]?.string ?? ""))
      #expect(!Self.list(result["locations"]).isEmpty)
      for reference in Self.list(result["taxa"]) {
        let entry = try #require(reference["index"]?.number.flatMap { Int($0) })
        #expect(taxa[entry]["id"]?.string == reference["id"]?.string)
        #expect(reference["toolComponent"]?["name"]?.string == "CWE")
      }
    }
  }

  @Test(arguments: registers.indices) func `every rule has what hosts of code ask for`(_ index: Int) throws {
    for rule in Self.list(try Self.run(Self.registers[index])["tool"]?["driver"]?["rules"]) {
      let description = try #require(rule["shortDescription"]?["text"]?.string)
      #expect(!description.isEmpty && description.count <= 1_024)
      #expect(rule["help"]?["text"]?.string?.isEmpty == false)
      let tags = Self.list(rule["properties"]?["tags"]).compactMap(\.string)
      #expect(tags.count == Set(tags).count && tags.count <= 20)
      let score = rule["properties"]?["security-severity"]
      #expect(score == nil || tags.contains("security"))
      if let score { #expect((0.1...10).contains(Double(score.string ?? "") ?? 0)) }
      if let address = rule["helpUri"]?.string { #expect(SARIFSecurity.isAddress(address)) }
    }
  }

  @Test func `weaknesses are tags of the rule and taxa of the result`() throws {
    let result = try Self.result("F-0001", in: PackageSample.advisories)
    #expect(Self.list(result["taxa"]).compactMap { $0["id"]?.string } == ["79", "1321"])
    let rule = try Self.rule(of: result, in: PackageSample.advisories)
    let tags = Self.list(rule["properties"]?["tags"]).compactMap(\.string)
    #expect(tags == ["security", "external/cwe/cwe-079", "external/cwe/cwe-1321"])
    #expect(rule["helpUri"]?.string == "https://example.org/advisory?id=1")
    #expect(rule["shortDescription"]?["text"]?.string == "Known vulnerability CVE-2031-0001")
    let component = try #require(Self.list(try Self.run(PackageSample.advisories)["taxonomies"]).first)
    #expect(component["name"]?.string == "CWE")
  }

  @Test func `only findings about security have a score`() throws {
    let security = try Self.result("F-0001", in: PackageSample.advisories)
    #expect(security["properties"]?["security-severity"]?.string == "9.5")
    #expect(
      try Self.rule(of: security, in: PackageSample.advisories)["properties"]?["security-severity"]?.string
        == "9.5"
    )
    let other = try Self.result("F-0011", in: PackageSample.advisories)
    #expect(other["properties"]?["security-severity"] == nil)
    let rule = try Self.rule(of: other, in: PackageSample.advisories)
    #expect(rule["properties"]?["security-severity"] == nil)
    #expect(rule["properties"]?["problem.severity"]?.string == "error")
  }

  @Test func `a rule is as severe as its worst finding and says what all of them say`() throws {
    var register = Register()
    for (number, severity) in [Severity.low, .critical, .medium].enumerated() {
      var finding = PackageSample.make(number + 1, "Title \(number)", severity, "security")
      finding.sources = [Source(tool: "scanner", rule: "R1")]
      finding.recommendedFix = "Do the same."
      register.insert(finding)
    }
    let rules = Self.list(try Self.run(register)["tool"]?["driver"]?["rules"])
    #expect(rules.count == 1)
    #expect(rules[0]["properties"]?["security-severity"]?.string == "9.5")
    #expect(rules[0]["shortDescription"]?["text"]?.string == "R1, found by scanner")
    #expect(rules[0]["help"]?["text"]?.string == "Do the same.")
  }

  @Test func `what a tool left out is under review until a person decides`() throws {
    let result = try Self.result("F-0002", in: PackageSample.advisories)
    let suppression = try #require(Self.list(result["suppressions"]).first)
    #expect(suppression["status"]?.string == "underReview")
    #expect(suppression["kind"]?.string == "external")
    #expect(suppression["justification"]?.string == "suppressed by the tool: listed in .ignore")
  }

  @Test(arguments: Presence.allCases) func `presence is the state against the baseline`(
    _ presence: Presence
  ) throws {
    var finding = PackageSample.make(1, "One", .low, nil)
    finding.presence = presence
    let expected =
      switch presence {
      case .new, .back: "new"
      case .same, .moved, .goneUntested: "unchanged"
      case .updated: "updated"
      case .goneFixed: "absent"
      }
    let result = try Self.result("F-0001", in: Register(findings: [finding]))
    #expect(result["baselineState"]?.string == expected)
  }

  @Test func `too many findings lose fixed ones and the least severe, and say so`() throws {
    let run = try Self.run(PackageSample.harbor, SARIFLimits(results: 3))
    let ids = Self.list(run["results"]).compactMap { $0["properties"]?["launchpoll"]?["id"]?.string }
    #expect(ids == ["F-0001", "F-0003", "F-0004"])
    let notes = Self.list(Self.list(run["invocations"]).first?["toolExecutionNotifications"])
    #expect(notes.count == 1)
    #expect(notes.first?["message"]?["text"]?.string?.hasPrefix("3 of 6 findings are left out") == true)
    let whole = Self.list(try Self.run(PackageSample.harbor)["invocations"]).first
    #expect(whole?["toolExecutionNotifications"] == nil)
  }

  @Test func `a log that is too large when packed is made shorter`() throws {
    var register = Register()
    var random = SystemRandomNumberGenerator()
    for number in 1...40 {
      var finding = PackageSample.make(number, "Finding", number == 33 ? .critical : .low, nil)
      finding.impact = (0..<500).map { _ in String(random.next(), radix: 36) }.joined()
      register.insert(finding)
    }
    let limits = SARIFLimits(packedBytes: 60_000)
    let bytes = SARIFLog(Self.subject(register), limits: limits).bytes
    #expect(Gzip.packedSize(bytes) <= 60_000)
    let ids = Self.list(try Self.run(register, limits)["results"]).compactMap {
      $0["properties"]?["launchpoll"]?["id"]?.string
    }
    #expect(ids.contains("F-0033") && ids.count < 40)
  }

  @Test func `hosts of code take what the limits say`() {
    #expect(SARIFLimits().results == 25_000 && SARIFLimits().packedBytes <= 10 << 20)
  }

  @Test func `the packed size is that of gzip`() throws {
    let bytes = Array(String(repeating: "a line that comes again\n", count: 50_000).utf8)
    #expect((100..<bytes.count / 20).contains(Gzip.packedSize(bytes)))
    #expect((18..<40).contains(Gzip.packedSize([])))
  }

  @Test(arguments: [
    ("https://example.org/a?b=c#d", true), ("http://example.org/%20", true), ("https://", false),
    ("https://example.org/a b", false), ("https://example.org/%2", false), ("https://example.org/ü", false),
    ("javascript:alert(1)", false), ("https://example.org/<x>", false), ("https://e.org/#a#b", false),
  ])
  func `only an address that may stand as one is shown`(_ text: String, _ isAddress: Bool) {
    #expect(SARIFSecurity.isAddress(text) == isAddress)
  }

  @Test(arguments: registers.indices) func `the log is read back under its own ids`(_ index: Int) throws {
    let register = Self.registers[index]
    let reading = try ReportReading(SARIFLog(Self.subject(register)).bytes, as: SARIFReport.format)
    let standing = register.findings.filter { !SARIFResult.isFixed($0) }
    #expect(reading.drafts.map(\.ownID) == standing.map(\.id))
    #expect(reading.findings.map(\.severity.level) == standing.map(\.severity.level))
    #expect(reading.runs.map(\.category) == ["launchpoll"])
    #expect(reading.runs.map(\.outcome) == [.completed])
  }

  @Test func `what was read back has its places, weaknesses and severity`() throws {
    let bytes = SARIFLog(Self.subject(PackageSample.advisories)).bytes
    let reading = try ReportReading(bytes, as: SARIFReport.format)
    let draft = try #require(reading.drafts.first { $0.ownID == FindingID(number: 1) })
    #expect(draft.finding.severity.level == .critical)
    #expect(draft.finding.references.contains("CWE-79") && draft.finding.references.contains("CWE-1321"))
    // A finding without a place is shown at one that is none, and has none again.
    #expect(draft.finding.locations.isEmpty)
    let harbor = try ReportReading(SARIFLog(Self.subject(PackageSample.harbor)).bytes, as: SARIFReport.format)
    #expect(harbor.drafts[0].finding.locations.map(\.text) == ["server/plugins.js:88-90"])
  }
}
