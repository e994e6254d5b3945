import Readiness
import Testing

struct FindingTableTests {
  private static func summary(_ number: Int, _ change: (inout Finding) -> Void = { _ in }) -> FindingSummary {
    FindingSummary(.plain(number, .medium, change))
  }

  @Test func `rows are in the order in which findings came`() {
    let register = SyntheticRegister(findings: 50, seed: 2).register()
    let table = FindingTable(register)
    #expect(table.count == 50)
    for (row, finding) in register.findings.enumerated() {
      #expect(table.id(row: row) == finding.id)
      #expect(table.row(of: finding.id) == row)
      #expect(table.titles[row] == finding.title)
      #expect(table.owner(row: row) == finding.owner)
      #expect(table.workstreams[table.facts[row].workstream] == finding.workstream?.text)
      #expect(table.paths[row] == finding.locations.map(\.path).joined(separator: "\n"))
      #expect(table.tags[row] == finding.tags.joined(separator: "\n"))
    }
  }

  @Test func `a finding that comes again replaces its row`() {
    var table = FindingTable()
    table.append(Self.summary(1))
    table.append(Self.summary(2))
    table.append(
      Self.summary(1) {
        $0.title = "Other"
        $0.owner = "ada"
        $0.tags = ["a", "b"]
        $0.locations = [Location(path: "x"), Location(path: "y")]
      }
    )
    #expect(table.count == 2)
    #expect(table.titles[0] == "Other")
    #expect(table.tags[0] == "a\nb")
    #expect(table.paths[0] == "x\ny")
    #expect(table.owner(row: 0) == "ada")
    #expect(table.titles[1] == "Finding 2")
  }

  @Test func `a finding that is taken out keeps its row and gets it back`() {
    var table = FindingTable()
    for number in 1...3 { table.append(Self.summary(number)) }
    table.remove(FindingID(number: 2))
    table.remove(FindingID(number: 9))
    #expect(table.count == 3)
    #expect(table.facts[1].flags.contains(.removed))
    #expect(FindingOrder.standard.rows(of: table, today: today) == [0, 2])
    table.append(Self.summary(2))
    #expect(table.count == 3)
    #expect(!table.facts[1].flags.contains(.removed))
  }

  @Test func `workstreams keep the order of the plan`() {
    var table = FindingTable()
    table.append(Self.summary(1) { $0.workstream = WorkstreamID("extra") })
    table.append(Self.summary(2) { $0.workstream = WorkstreamID("ops") })
    #expect(table.workstreams.names == Plan.standard.workstreams.map(\.id.text) + ["extra"])
    #expect(table.facts[1].workstream == 5)
  }

  @Test func `patching a table row by row gives the table of the register`() {
    var register = SyntheticRegister(findings: 40, seed: 8).register()
    var table = FindingTable(register)
    for finding in SyntheticRegister(findings: 40, seed: 9).register().findings {
      register.insert(finding)
      table.append(FindingSummary(finding, mustHaveFlows: register.context.mustHaveFlowNames))
    }
    let fresh = FindingTable(register)
    for row in 0..<table.count {
      #expect(table.titles[row] == fresh.titles[row])
      #expect(table.owner(row: row) == fresh.owner(row: row))
      #expect(table.facts[row].severity == fresh.facts[row].severity)
      #expect(table.facts[row].flags == fresh.facts[row].flags)
    }
  }
}
