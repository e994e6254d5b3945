import Readiness
import RegisterJSON
import Testing

struct RegisterCodingTests {
  private static let time = Timestamp(secondsSinceEpoch: 1_795_442_520)

  private func bytes(_ register: Register) -> [UInt8] {
    let table = FindingTable(register)
    let verdict = Verdict(table: table, context: register.context, today: Self.time.date)
    return RegisterCoding.registerBytes(register, at: Self.time, verdict: verdict, toolVersion: "1.0")
  }

  private func node(_ text: String) throws -> JSONNode { try JSONText.parse(Array(text.utf8)) }

  @Test(arguments: 1...150)
  func `a finding comes back from its line as it was`(seed: UInt64) throws {
    var random = RandomRegister(seed: seed)
    let finding = random.finding(number: 7)
    let line = RegisterCoding.findingBytes(finding)
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(try RegisterCoding.finding(bytes: line) == finding)
  }

  @Test(arguments: 1...80)
  func `a register comes back from its file as it was, and its file too`(seed: UInt64) throws {
    var random = RandomRegister(seed: seed)
    let register = random.register()
    let file = bytes(register)
    let back = try RegisterCoding.register(bytes: file)
    #expect(back == register)
    #expect(bytes(back) == file)
  }

  @Test(arguments: FindingField.allCases)
  func `every field's value comes back`(field: FindingField) throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = RandomRegister(seed: seed)
      let value = random.fieldValue(field)
      let text = JSONText.write(RegisterCoding.encode(value), style: .compact)
      #expect(try RegisterCoding.fieldValue(field, from: JSONText.parse(text)) == value)
    }
  }

  @Test(arguments: 1...20)
  func `every kind of change comes back`(seed: UInt64) throws {
    var random = RandomRegister(seed: seed)
    let first = random.finding(number: 1)
    let second = random.finding(number: 1)
    let edits = FindingField.allCases.map {
      Change.findingEdited(first.id, before: first.value(of: $0), after: second.value(of: $0))
    }
    let changes =
      edits + [
        .findingAdded(first), .findingRemoved(first), .findingReplaced(before: first, after: second),
        .contextChanged(before: random.context(), after: random.context()),
        .scanRecorded(tool: "launchpoll", before: nil, after: random.scan(tool: "launchpoll")),
        .scanRecorded(tool: "x", before: random.scan(tool: "x"), after: nil),
      ]
    for change in changes {
      let text = JSONText.write(RegisterCoding.encode(change), style: .compact)
      #expect(try RegisterCoding.change(from: JSONText.parse(text)) == change)
    }
  }

  @Test func `known members stand in alphabetical order`() throws {
    var random = RandomRegister(seed: 3)
    var finding = random.finding(number: 1)
    finding.properties = []
    let names = try JSONText.parse(RegisterCoding.findingBytes(finding)).members.map(\.name)
    #expect(names == names.sorted())
    var register = Register(findings: [finding])
    register.context = random.context()
    register.context.properties = []
    let top = try JSONText.parse(bytes(register)).members.map(\.name)
    #expect(top == top.sorted())
  }

  @Test func `an export always carries the nine words`() throws {
    let finding = Finding(id: FindingID(number: 1), title: "T", severity: SeverityAssessment(level: .low))
    let exported = try JSONText.parse(bytes(Register(findings: [finding])))["findings"]?.elements.map(\.value)
    guard case .object(let members)? = exported?.first else {
      Issue.record("the finding is not an object")
      return
    }
    let words = [
      "severity", "impact", "evidence", "repro_steps", "root_cause_hypothesis", "recommended_fix", "owner",
      "effort", "blocker",
    ]
    #expect(Set(words).isSubset(of: members.map(\.name)))
    let blocker = members.first { $0.name == "blocker" }?.value
    #expect(blocker == .object([Property("rule", .string("BR-9")), Property("status", .string("backlog"))]))
  }

  @Test func `an empty finding's line leaves out what is empty`() {
    let finding = Finding(id: FindingID(number: 1), title: "T", severity: SeverityAssessment(level: .low))
    let line = String(decoding: RegisterCoding.findingBytes(finding), as: UTF8.self)
    #expect(
      line == """
        {"category":"defect","disposition":"open","id":"F-0001","presence":"new","severity":"low",\
        "severity_source":"tool","title":"T","validation":"hypothesis"}
        """
    )
  }

  @Test func `a property whose name is taken stands apart`() throws {
    var finding = Finding(id: FindingID(number: 1), title: "T", severity: SeverityAssessment(level: .low))
    finding.properties = [Property("lens", .null), Property("owner", .number("1")), Property("x", .null)]
    let line = RegisterCoding.findingBytes(finding)
    let apart = try JSONText.parse(line)["properties"]?.members.map(\.name)
    #expect(apart == ["owner", "x"])
  }

  @Test(
    arguments: [
      (#"{"id":"F-1","title":"T","severity":5}"#, "severity", 35),
      (#"{"id":"F-1","title":"T","severity":"bad"}"#, "severity", 35),
      (#"{"id":"F 1","title":"T","severity":"low"}"#, "id", 6),
      (#"{"id":"F-1","title":"T","severity":"low","evidence":[{"kind":"note"}]}"#, "evidence[0].text", 53),
      (#"{"id":"F-1","title":"T","severity":"low","tags":["a",1]}"#, "tags[1]", 53),
      (#"{"id":"F-1","title":"T","severity":"low","due":"2026-02-30"}"#, "due", 47),
    ])
  func `a value that does not fit is a fault with its place`(text: String, key: String, offset: Int) throws {
    let reading = try RegisterCoding.findingReading(from: node(text))
    let fault = try #require(reading.faults.first)
    switch fault {
    case .wrongKind(let found, _, _, let place), .unknownWord(let found, _, _, let place),
      .missing(let found, let place):
      #expect(found == key)
      #expect(place == offset)
    default: Issue.record("\(fault)")
    }
    #expect(throws: fault) { try RegisterCoding.finding(from: node(text)) }
  }

  @Test func `what does not fit is kept and the rest is read`() throws {
    let text = """
      {"id":"F-1","title":"T","severity":["high"],"owner":"ada","evidence":[{"kind":"note","text":"n"},7],
       "locations":[{"path":"a","colour":"red"}]}
      """
    let reading = try RegisterCoding.findingReading(from: node(text))
    #expect(reading.faults.count == 3)
    #expect(reading.finding.owner == "ada")
    #expect(reading.finding.evidence == [Evidence(.note(text: "n"))])
    #expect(reading.finding.locations == [Location(path: "a")])
    #expect(
      reading.finding.properties == [
        Property("severity", .array([.string("high")])), Property("evidence[1]", .number("7")),
        Property("locations[0].colour", .string("red")),
      ]
    )
    #expect(
      try RegisterCoding.finding(bytes: RegisterCoding.findingBytes(reading.finding)) == reading.finding
    )
  }

  @Test(
    arguments: [
      ("2026-11-23T14:02:00Z", 1_795_442_520), ("2026-11-23T15:02:00.5+01:00", 1_795_442_520),
      ("2026-11-23", 1_795_392_000),
    ])
  func `moments are read in every form of RFC 3339`(text: String, seconds: Int) throws {
    let record = #"{"id":"F-1","title":"T","severity":"low","first_seen":"\#(text)"}"#
    let finding = try RegisterCoding.finding(from: node(record))
    #expect(finding.firstSeen == Timestamp(secondsSinceEpoch: seconds))
  }

  @Test(arguments: ["2026-11-23T24:02:00Z", "2026-11-2xT14:02:00Z", "2026-02-30T14:02:00Z", "soon"])
  func `a moment that is none is a fault`(text: String) throws {
    let record = #"{"id":"F-1","title":"T","severity":"low","first_seen":"\#(text)"}"#
    #expect(try RegisterCoding.findingReading(from: node(record)).faults.count == 1)
  }

  @Test func `the last of repeated members counts and is a fault`() throws {
    let text = #"{"id":"F-1","title":"T","severity":"low","severity":"high"}"#
    let reading = try RegisterCoding.findingReading(from: node(text))
    #expect(reading.finding.severity.level == .high)
    #expect(reading.faults == [.repeatedKey("severity", byteOffset: 41)])
  }

  @Test(
    arguments: [
      ("[]", CodingFault.unsupportedSchema(nil, byteOffset: 0)),
      (#"{"schema":"launchpoll/issues@9"}"#, .unsupportedSchema("launchpoll/issues@9", byteOffset: 10)),
      (
        #"{"schema":"launchpoll/issues@1","findings":{}}"#,
        .wrongKind(key: "findings", found: .object, expected: .array, byteOffset: 43)
      ),
      (
        #"{"schema":"launchpoll/issues@1","project":{"name":1}}"#,
        .wrongKind(key: "project.name", found: .number, expected: .string, byteOffset: 50)
      ),
      (
        """
        {"schema":"launchpoll/issues@1","findings":[{"id":"A","title":"","severity":"low"},
        {"id":"A","title":"","severity":"low"}]}
        """, .repeatedID("A", byteOffset: 84)
      ),
    ])
  func `a file that is no register of this format is refused`(text: String, fault: CodingFault) {
    #expect(throws: fault) { try RegisterCoding.register(bytes: Array(text.utf8)) }
  }

  @Test func `a file without a plan gets the standard plan`() throws {
    let file = Array(#"{"schema":"launchpoll/issues@1","lead":"ada"}"#.utf8)
    let register = try RegisterCoding.register(bytes: file)
    #expect(register.context.plan == .standard)
    #expect(register.context.properties == [Property("lead", .string("ada"))])
  }
}
