import Interchange
import Readiness
import RegisterJSON
import Testing

struct PackageFormatsTests {
  private let harbor = PackageSample.package(of: PackageSample.harbor)

  private func json(_ name: String, _ package: ReleasePackage) throws -> JSONNode {
    try JSONText.parse(package.files.first { $0.name == name }?.bytes ?? [])
  }

  private func results(_ register: Register) throws -> [JSONNode] {
    let log = try json("findings.sarif", PackageSample.package(of: register))
    let runs = try #require(log["runs"]).elements.map { $0 }
    return try #require(runs.first?["results"]).elements.map { $0 }
  }

  @Test func `the same register and clock give the same bytes`() {
    #expect(harbor == PackageSample.package(of: PackageSample.harbor))
    #expect(
      PackageSample.package(of: PackageSample.hostile) == PackageSample.package(of: PackageSample.hostile)
    )
  }

  @Test func `the files have the promised names`() {
    #expect(
      harbor.files.map(\.name) == [
        "MANIFEST.json", "decision.json", "findings.csv", "findings.jsonl", "findings.sarif",
        "github-issues.sh", "production-readiness-audit.md", "production-readiness-issues.json",
        "release-gate-checklist.md", "release-package.html", "remediation-sequence.md",
      ]
    )
  }

  @Test func `the manifest gives size and digest of every other file`() throws {
    let package = PackageSample.package(of: PackageSample.harbor, seal: RegisterSeal(act: 41, hash: "9f3c"))
    let manifest = try json("MANIFEST.json", package)
    let entries = try #require(manifest["files"]).elements.map { $0 }
    #expect(entries.compactMap { $0["name"]?.string } == package.files.dropFirst().map(\.name))
    for (entry, file) in zip(entries, package.files.dropFirst()) {
      #expect(entry["bytes"]?.number == String(file.bytes.count))
      #expect(entry["sha256"]?.string == ReleasePackage.digest(file.bytes))
    }
    #expect(manifest["created_at"]?.string == "2027-01-15T08:00:00Z")
    #expect(manifest["register"]?["last_act"]?.number == "41")
    #expect(manifest["register"]?["hash"]?.string == "9f3c")
    #expect(manifest["tool"]?["version"]?.string == "9.8.7")
  }

  @Test func `a digest is SHA-256 in lower-case hexadecimal`() {
    // The example of FIPS 180-2, appendix B.1.
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(ReleasePackage.digest(Array("abc".utf8)) == digest)
  }

  @Test func `the issues are read back as the same register`() throws {
    let file = try #require(harbor.files.first { $0.name == "production-readiness-issues.json" })
    #expect(try RegisterCoding.register(bytes: file.bytes) == PackageSample.harbor)
  }

  @Test func `the decision says how sure it is and that nobody has voted`() throws {
    let decision = try json("decision.json", harbor)
    #expect(decision["recommendation"]?["value"]?.string == "NO-GO")
    #expect(decision["recommendation"]?["cause"]?.string == "DEFECT")
    #expect(decision["poll"]?.count == 0)
    #expect(decision["confidence"]?["fractions"]?.count == 5)
    #expect(decision["exit_criteria"]?.count == 4)
    #expect(decision["gates"]?.count == Gate.standard.count)
  }

  @Test func `open findings fail in SARIF with the level of their severity`() throws {
    let results = try results(PackageSample.harbor)
    #expect(results.map { $0["kind"]?.string } == ["fail", "fail", "fail", "fail", "fail", "pass"])
    #expect(results.map { $0["level"]?.string } == ["error", "warning", "error", "error", "note", "none"])
    #expect(results.map { $0["ruleIndex"]?.number } == ["0", "1", "1", "1", "1", "1"])
    #expect(results[0]["ruleId"]?.string == "plugins.no-admin")
    #expect(results[0]["partialFingerprints"]?["launchpoll/v1"]?.string == "content:k1:0")
    #expect(results[1]["properties"]?["launchpoll"]?["id"]?.string == "F-0002")
  }

  @Test func `decisions are suppressions in SARIF`() throws {
    let results = try results(PackageSample.harbor)
    #expect(results.map { $0["suppressions"]?.count } == [0, 0, 1, 0, 1, 0])
    let accepted = try #require(results[2]["suppressions"]?.elements.map { $0 }.first)
    #expect(accepted["status"]?.string == "accepted")
    #expect(accepted["justification"]?.string == "accepted: load is low")
    #expect(accepted["properties"]?["expiryUtc"]?.string == "2027-02-04T00:00:00Z")
  }

  @Test func `an acceptance that has run out is a rejected suppression`() throws {
    var register = PackageSample.harbor
    var finding = try #require(register[FindingID(number: 3)])
    finding.dispositionDetail.expiry = PackageSample.time.date
    register.insert(finding)
    let suppression = try results(register)[2]["suppressions"]?.elements.map { $0 }.first
    #expect(suppression?["status"]?.string == "rejected")
  }

  @Test func `SARIF places are relative references with lines from 1`() throws {
    var register = Register()
    var finding = PackageSample.make(1, "Places", .low, nil)
    finding.locations = [
      Location(path: "a b/ü#?.js", startLine: 4, endLine: 2, column: 0),
      Location(path: "/etc/passwd", startLine: 0),
      Location(path: "x\\..\\..\\y", role: "sink"),
    ]
    register.insert(finding)
    let result = try #require(try results(register).first)
    let main = try #require(result["locations"]).elements.compactMap { $0["physicalLocation"] }
    #expect(main[0]["artifactLocation"]?["uri"]?.string == "a%20b/%C3%BC%23%3F.js")
    #expect(main[0]["artifactLocation"]?["uriBaseId"]?.string == "%SRCROOT%")
    #expect(main[0]["region"]?["startLine"]?.number == "4")
    #expect(main[0]["region"]?["endLine"] == nil && main[0]["region"]?["startColumn"] == nil)
    #expect(main[1]["region"] == nil && main[1]["artifactLocation"]?["uriBaseId"] == nil)
    let related = result["relatedLocations"]?.elements.map { $0 }.first
    #expect(related?["message"]?["text"]?.string == "sink")
    #expect(related?["physicalLocation"]?["artifactLocation"]?["uriBaseId"] == nil)
  }

  @Test func `a SARIF message holds no placeholder and no link`() throws {
    var register = Register()
    register.insert(PackageSample.make(1, "use {0} as [x](javascript:y)", .low, nil))
    register.insert(PackageSample.make(2, "array[0]", .low, nil))
    register.insert(PackageSample.make(3, "", .low, nil))
    let texts = try results(register).map { $0["message"]?["text"]?.string }
    #expect(texts == ["use {{0}} as \\[x\\](javascript:y)", "array[0]", "(no text)"])
  }

  @Test func `every line is a finding in the register's own encoding`() throws {
    let lines = PackageSample.text("findings.jsonl", of: harbor).split(separator: "\n")
    let findings = try lines.map { try RegisterCoding.finding(bytes: Array($0.utf8)) }
    #expect(findings == PackageSample.harbor.findings)
    let hostile = PackageSample.text("findings.jsonl", of: PackageSample.package(of: PackageSample.hostile))
    #expect(hostile.split(separator: "\n").count == PackageSample.hostile.findings.count)
    let empty = PackageSample.package(of: Register()).files.first { $0.name == "findings.jsonl" }
    #expect(empty?.bytes.isEmpty == true)
  }

  @Test func `the sheet is read back as it was meant`() throws {
    let text = PackageSample.text("findings.csv", of: harbor)
    let rows = Self.rows(text)
    #expect(rows.count == 7)
    #expect(Set(rows.map(\.count)) == [29])
    let titles = PackageSample.harbor.findings.map(\.title)
    #expect(rows.dropFirst().map { $0[1] } == titles)
    let impact = try #require(rows[0].firstIndex(of: "impact"))
    #expect(rows[1][impact] == "Anyone who reaches the server can install code.\nAnd run it.")
  }

  @Test(arguments: [
    ("=cmd()", "'=cmd()"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'    x"), ("\rx", "'\nx"),
    (" =x", "' =x"), ("\u{FF1D}x", "'\u{FF1D}x"), ("a=b", "a=b"), ("say \"hi\", now", "say \"hi\", now"),
    ("a\u{1B}b", "a\u{241B}b"), ("a;=b", "a;=b"),
  ])
  func `no value is a formula`(_ title: String, _ expected: String) {
    var register = Register()
    register.insert(PackageSample.make(1, title, .low, nil))
    let rows = Self.rows(PackageSample.text("findings.csv", of: PackageSample.package(of: register)))
    #expect(rows[1][1] == expected)
  }

  @Test func `a field with a semicolon stands in quotes, for it ends a field elsewhere`() {
    var register = Register()
    register.insert(PackageSample.make(1, "a;=cmd()", .low, nil))
    let text = PackageSample.text("findings.csv", of: PackageSample.package(of: register))
    #expect(text.contains(",\"a;=cmd()\","))
  }

  @Test func `rows end in CR LF, and each has as many fields as the first`() {
    let text = PackageSample.text("findings.csv", of: PackageSample.package(of: PackageSample.hostile))
    #expect(text.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
    let rows = Self.rows(text)
    #expect(rows.count == 7)
    #expect(Set(rows.map(\.count)) == [29])
  }

  /// Reads comma-separated values by RFC 4180, character by character.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let last = (rows.count - 1, rows[rows.count - 1].count - 1)
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        rows[last.0][last.1].unicodeScalars.append(scalar)
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[last.0].append("")
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows.append([""])
      default: rows[last.0][last.1].unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }
}
