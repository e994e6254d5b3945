import Readiness
import Testing

struct FindingOrderTests {
  private static let register = SyntheticRegister(findings: 700, seed: 6).register()
  private static let table = FindingTable(register)

  /// What a key compares, absent values last in both directions.
  private static func precedes(_ part: FindingOrder.Part, _ left: Finding, _ right: Finding) -> Bool {
    func compare<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
      guard let left else { return false }
      guard let right else { return true }
      return part.isAscending ? left < right : right < left
    }
    func bytes(_ text: String) -> String { String(decoding: TextColumn.folded(text), as: UTF8.self) }
    let flows = register.context.mustHaveFlowNames
    switch part.key {
    case .blocker:
      return compare(left.blocker(mustHaveFlows: flows).level, right.blocker(mustHaveFlows: flows).level)
    case .severity: return compare(left.severity.level.rank, right.severity.level.rank)
    case .id: return compare(left.id.number, right.id.number)
    case .title:
      let (left, right) = (Array(bytes(left.title).utf8), Array(bytes(right.title).utf8))
      return part.isAscending ? left.lexicographicallyPrecedes(right) : right.lexicographicallyPrecedes(left)
    case .owner: return compare(left.owner?.lowercased(), right.owner?.lowercased())
    case .effort: return compare(left.effort?.workingHours, right.effort?.workingHours)
    case .workstream:
      return compare(
        left.workstream.flatMap(Plan.standard.position),
        right.workstream.flatMap(Plan.standard.position)
      )
    case .state:
      let order = Disposition.allCases
      return compare(order.firstIndex(of: left.disposition), order.firstIndex(of: right.disposition))
    case .age:
      func age(_ finding: Finding) -> Int? { finding.firstSeen.map { -$0.date.daysSinceEpoch } }
      return compare(age(left), age(right))
    }
  }

  @Test(arguments: [
    "", "blocker,severity", "severity,-owner", "title", "-title", "id", "-id", "owner", "-owner", "effort",
    "-effort", "age", "-age",
    "-workstream,state,title", "state,-blocker",
    "owner,effort,workstream,state,age,title,id,blocker,severity",
    "-age,-effort,-title,-owner,-id",
  ])
  func `rows are sorted stably by every key in turn`(text: String) throws {
    let order = try #require(text.isEmpty ? FindingOrder([]) : FindingOrder(parsing: text))
    let rows = order.rows(of: Self.table, today: today)
    let findings = Self.register.findings
    let expected = findings.indices.sorted { left, right in
      for part in order.keys {
        if Self.precedes(part, findings[left], findings[right]) { return true }
        if Self.precedes(part, findings[right], findings[left]) { return false }
      }
      return left < right
    }
    #expect(rows == expected.map(Int32.init))
    #expect(order.text == text)
  }

  @Test func `ids go by number, then those of other forms by text`() {
    let ids = ["F-0010", "SEC-2", "F-10000", "F-0009", "CVE-2020-1", "F-", "F-9999999999"]
    let findings = ids.map {
      Finding(id: FindingID($0), title: "", severity: SeverityAssessment(level: .low))
    }
    let table = FindingTable(Register(findings: findings))
    let rows = FindingOrder([FindingOrder.Part(.id)]).rows(of: table, today: today)
    #expect(
      rows.map { ids[Int($0)] } == [
        "F-0009", "F-0010", "F-10000", "CVE-2020-1", "F-", "F-9999999999", "SEC-2",
      ]
    )
  }

  @Test func `an order is read as it is written`() {
    #expect(FindingOrder(parsing: "blocker,severity") == .standard)
    #expect(FindingOrder(parsing: " Severity, -OWNER")?.text == "severity,-owner")
    #expect(FindingOrder(parsing: "id,-id")?.text == "id")
    for text in ["", "x", "severity,", "--id", "severity owner", String(repeating: "id,", count: 200) + "id"]
    {
      #expect(FindingOrder(parsing: text) == nil)
    }
  }

  @Test func `an empty table has no rows`() {
    for key in FindingOrder.Key.allCases {
      #expect(FindingOrder([FindingOrder.Part(key)]).rows(of: FindingTable(), today: today).isEmpty)
    }
  }
}
