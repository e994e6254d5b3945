import Foundation
import Readiness
import RegisterJSON
import Testing

struct SchemaTests {
  private func schema() throws -> JSONNode {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/production-readiness-issues.schema.json")
    return try JSONText.parse([UInt8](Data(contentsOf: file)))
  }

  private func file(_ register: Register) -> [UInt8] {
    let time = Timestamp(secondsSinceEpoch: 1_795_442_520)
    let verdict = Verdict(table: FindingTable(register), context: register.context, today: time.date)
    return RegisterCoding.registerBytes(register, at: time, verdict: verdict, toolVersion: "1.0")
  }

  private func violations(_ file: [UInt8]) throws -> [String] {
    let schema = try schema()
    var validator = StructuralValidator(schema: schema)
    validator.check(try JSONText.parse(file), schema)
    return validator.violations
  }

  @Test(arguments: 1...60)
  func `what is exported satisfies the schema`(seed: UInt64) throws {
    var random = RandomRegister(seed: seed)
    #expect(try violations(file(random.register())) == [])
  }

  @Test func `an empty register satisfies the schema`() throws {
    #expect(try violations(file(Register())) == [])
  }

  @Test func `the schema names every member that is written`() throws {
    let schema = try schema()
    let finding = try #require(schema["$defs"]?["finding"]?["properties"])
    let top = try #require(schema["properties"])
    var written: (finding: Set<String>, top: Set<String>) = ([], [])
    for seed in 1...60 as ClosedRange<UInt64> {
      var random = RandomRegister(seed: seed)
      var register = Register(findings: [random.finding(number: 1)], scans: [random.scan(tool: "x")])
      register.context = random.context()
      register.context.properties = [Property("summary", .null)]
      var first = register.findings[0]
      first.properties = [Property("owner", .null)]
      register.insert(first)
      let root = try JSONText.parse(file(register))
      written.top.formUnion(root.members.map(\.name))
      written.finding.formUnion(root["findings"]?.elements.flatMap { $0.members.map(\.name) } ?? [])
    }
    #expect(written.finding == Set(finding.members.map(\.name)))
    #expect(written.top == Set(top.members.map(\.name)))
  }

  @Test(
    arguments: [
      (#""severity": "low""#, #""severity": "dire""#), (#""owner": null"#, #""owner": 3"#),
      (#""schema": "launchpoll/issues@1""#, #""schema": "x""#), (#""impact": "","#, ""),
      (#""id": "F-0001""#, #""id": "F 1""#), (#""kind": "note""#, #""kind": "dream""#),
      (#""must_fix": 0"#, #""must_fix": -1"#), (#""text": "seen""#, #""text": "seen", "mood": 1"#),
    ])
  func `what does not fit the schema is found`(before: String, after: String) throws {
    var finding = Finding(id: FindingID(number: 1), title: "T", severity: SeverityAssessment(level: .low))
    finding.evidence = [Evidence(.note(text: "seen"))]
    let text = String(decoding: file(Register(findings: [finding])), as: UTF8.self)
    #expect(text.contains(before))
    let broken = text.replacing(before, with: after)
    #expect(try !violations(Array(broken.utf8)).isEmpty)
  }
}
