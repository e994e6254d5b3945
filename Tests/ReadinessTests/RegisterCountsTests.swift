import Readiness
import Testing

struct RegisterCountsTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `counts are those of counting one by one`(seed: UInt64) {
    let register = SyntheticRegister(findings: 600, seed: seed).register()
    var table = FindingTable(register)
    let removed = Set(register.findings.filter { ($0.id.number ?? 0) % 7 == 0 }.map(\.id))
    for id in removed { table.remove(id) }
    let counts = RegisterCounts(table, today: today)
    let findings = register.findings.filter { !removed.contains($0.id) }
    let mustHave = register.context.mustHaveFlowNames
    func number(_ isCounted: (Finding, FindingFacts) -> Bool) -> Int {
      findings.count { isCounted($0, $0.facts(mustHaveFlows: mustHave)) }
    }
    #expect(counts.total.findings == findings.count)
    #expect(counts.total.open == number { $1.countsAsOpen(on: today) })
    #expect(counts.mustFix == number { BlockerStatus($1, on: today).level == .mustFix })
    #expect(counts.mustValidate == number { BlockerStatus($1, on: today).level == .mustValidate })
    #expect(counts.total.owned == number { finding, _ in finding.owner != nil })
    #expect(counts.total.decided == number { $1.isDecided })
    #expect(counts.expired == number { $1.isExpired(on: today) })
    #expect(
      counts.high
        == number { finding, _ in
          finding.severity.level >= .high && finding.validation != .refuted
            && ![.falsePositive, .notApplicable, .duplicate].contains(finding.disposition)
        }
    )
    for severity in Severity.allCases {
      let open = number { $0.severity.level == severity && $1.countsAsOpen(on: today) }
      #expect(counts.openBySeverity[severity.rank] == open)
    }
    for (place, name) in table.workstreams.names.enumerated() {
      #expect(counts.strands[place].findings == number { finding, _ in finding.workstream?.text == name })
    }
  }

  @Test func `strands and the unassigned add up to the total`() {
    var findings = SyntheticRegister(findings: 300, seed: 9).register().findings
    for place in findings.indices where place % 5 == 0 { findings[place].workstream = nil }
    let counts = RegisterCounts(FindingTable(Register(findings: findings)), today: today)
    func sum(_ path: KeyPath<RegisterCounts.Strand, Int>) -> Int {
      counts.strands.reduce(counts.unassigned[keyPath: path]) { $0 + $1[keyPath: path] }
    }
    for path in [\RegisterCounts.Strand.findings, \.open, \.mustFix, \.mustValidate, \.owned, \.decided] {
      #expect(sum(path) == counts.total[keyPath: path])
    }
  }
}
