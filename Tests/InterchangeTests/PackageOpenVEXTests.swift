import Readiness
import RegisterJSON
import Testing

@testable import Interchange

struct PackageOpenVEXTests {
  private static let name = "advisories.openvex.json"
  private static let package = PackageSample.package(of: PackageSample.advisories)

  private static func document(_ package: ReleasePackage = package) throws -> JSONNode {
    try JSONText.parse(try #require(package.files.first { $0.name == name }).bytes)
  }

  private static func statements(_ package: ReleasePackage = package) throws -> [JSONNode] {
    try document(package)["statements"].map { Array($0.elements) } ?? []
  }

  private static func statement(on id: String) throws -> JSONNode {
    try #require(try statements().first { $0["vulnerability"]?["name"]?.string == id })
  }

  @Test(arguments: [
    ("CVE-2031-0001", "affected"), ("CVE-2031-0002", "under_investigation"),
    ("CVE-2031-0003", "not_affected"),
    ("CVE-2031-0004", "not_affected"), ("CVE-2031-0005", "affected"), ("CVE-2031-0006", "fixed"),
    ("CVE-2031-0007", "fixed"), ("CVE-2031-0008", "not_affected"), ("GHSA-gggg-hhhh-jjjj", "not_affected"),
    ("CVE-2031-0012", "under_investigation"), ("CVE-2031-0013", "under_investigation"),
    ("GHSA-cccc-dddd-eeee", "under_investigation"),
  ])
  func `what is decided is a status`(_ id: String, _ status: String) throws {
    #expect(try Self.statement(on: id)["status"]?.string == status)
  }

  @Test func `there is no statement beyond those, not even for a duplicate`() throws {
    #expect(try Self.statements().count == 12)
  }

  @Test func `every status tells what it must`() throws {
    for statement in try Self.statements() {
      let isReasoned = statement["justification"]?.string?.isEmpty == false
      let isExplained = statement["impact_statement"]?.string?.isEmpty == false
      let isActedOn = statement["action_statement"]?.string?.isEmpty == false
      let status = statement["status"]?.string
      #expect((isReasoned != isExplained) == (status == "not_affected"))
      #expect(isActedOn == (status == "affected"))
      #expect(statement["products"].map { $0.count > 0 } == true)
    }
  }

  @Test func `a justification is one that the reason names, and a control is one`() throws {
    let unreachable = try Self.statement(on: "CVE-2031-0003")
    #expect(unreachable["justification"]?.string == "vulnerable_code_not_in_execute_path")
    #expect(
      unreachable["status_notes"]?.string == "Vulnerable code not in execute path: never called."
    )
    #expect(try Self.statement(on: "CVE-2031-0004")["impact_statement"]?.string == "We build without it.")
    let mitigated = try Self.statement(on: "CVE-2031-0008")
    #expect(mitigated["justification"]?.string == "inline_mitigations_already_exist")
  }

  @Test func `an action is the fix, or how long the risk is accepted`() throws {
    let open = try Self.statement(on: "CVE-2031-0001")
    #expect(open["action_statement"]?.string == "Update left-pad to 1.3.1 or later.")
    let accepted = try Self.statement(on: "CVE-2031-0005")
    #expect(accepted["action_statement"]?.string == "The risk is accepted until 2027-02-04: load is low")
  }

  @Test func `products are package URLs, else the project`() throws {
    let products = { (id: String) in
      try Self.statement(on: id)["products"]?.elements.compactMap { $0["@id"]?.string }
    }
    #expect(
      try products("CVE-2031-0001") == [
        "pkg:npm/%40scope/left%20pad@1.3.0", "pkg:npm/%40scope/left%20pad@1.2.0%2Bx",
      ]
    )
    #expect(try products("CVE-2031-0002") == ["pkg:pypi/wheel@0.1"])
    #expect(try products("CVE-2031-0012") == ["pkg:maven/org.a/core"])
    #expect(try products("CVE-2031-0004") == ["pkg:generic/Harbor%20Desktop@2.4.0"])
  }

  @Test func `a CVE and a GHSA id name one vulnerability, and of more nobody knows`() throws {
    let aliases = try Self.statement(on: "CVE-2031-0001")["vulnerability"]?["aliases"]
    #expect(aliases?.elements.compactMap(\.string) == ["GHSA-aaaa-bbbb-2222"])
    #expect(try Self.statement(on: "CVE-2031-0012")["vulnerability"]?["aliases"] == nil)
  }

  @Test func `the same content is the same document at any time`() throws {
    let document = try Self.document()
    #expect(document["@context"]?.string == "https://openvex.dev/ns/v0.2.0")
    #expect(document["timestamp"]?.string == "2027-01-15T08:00:00Z")
    #expect(document["version"]?.number == "1")
    #expect(document["@id"]?.string?.hasPrefix("https://openvex.dev/docs/public/vex-") == true)
    var register = PackageSample.advisories
    #expect(try Self.document(PackageSample.package(of: register))["@id"]?.string == document["@id"]?.string)
    register.remove(FindingID(number: 8))
    #expect(try Self.document(PackageSample.package(of: register))["@id"]?.string != document["@id"]?.string)
  }

  @Test func `the author is who approved or decided`() throws {
    #expect(try Self.document()["author"]?.string == "sam")
    let change = Change.findingEdited(
      FindingID(number: 3),
      before: .disposition(.open, DispositionDetail()),
      after: .disposition(.falsePositive, DispositionDetail())
    )
    let act = Act(number: 1, kind: .decided, author: "kim", time: PackageSample.time, changes: [change])
    let package = PackageSample.package(of: PackageSample.advisories, acts: [act])
    #expect(try Self.document(package)["author"]?.string == "kim, sam")
  }

  @Test func `a register that names no vulnerability has no such file`() {
    #expect(!PackageSample.package(of: PackageSample.harbor).files.contains { $0.name == Self.name })
    #expect(Self.package.files.contains { $0.name == Self.name })
  }

  @Test func `the statements are read back as they were meant`() throws {
    let bytes = try #require(Self.package.files.first { $0.name == Self.name }).bytes
    let reading = try ReportReading(bytes, as: OpenVEXReport.format)
    let statements = reading.runs.flatMap(\.statements)
    #expect(reading.notes.isEmpty)
    #expect(
      statements.map(\.ids.first) == (try Self.statements()).map { $0["vulnerability"]?["name"]?.string }
    )
    let meanings: [String: Disposition] = [
      "CVE-2031-0001": .open, "CVE-2031-0003": .notApplicable, "CVE-2031-0006": .fixedVerified,
      "CVE-2031-0008": .mitigated,
    ]
    for (id, disposition) in meanings {
      let statement = try #require(statements.first { $0.ids.first == id })
      #expect(statement.disposition == disposition)
      #expect(statement.products.count == (id == "CVE-2031-0001" ? 2 : 1))
      #expect(statement.author == "sam" && statement.time == PackageSample.time)
    }
  }

  @Test(arguments: [
    ("CVE-2021-44228", true), ("cve-2021-44228", true), ("GHSA-jfh8-c2jp-5v3q", true), ("CVE-2021", false),
    ("CVE-2021-44228 and more", false), ("GHSA-jfh8-c2jp", false), ("https://e.org/CVE-2021-44228", false),
    ("CWE-79", false), ("", false),
  ])
  func `an id is an id and nothing else`(_ text: String, _ isID: Bool) {
    #expect(NamedVulnerability.isID(text) == isID)
  }
}
