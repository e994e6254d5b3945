import Readiness
import Testing

@testable import RegisterStore

/// The moment at which the tests' acts happen: 2026-11-23T00:00:00Z.
let noon = Timestamp(secondsSinceEpoch: 1_795_392_000)

/// A small register: three findings, one of which breaks a flow.
func smallRegister() -> Register {
  var context = RegisterContext()
  context.project.name = "Harbour"
  context.flows = [CriticalFlow(name: "login")]
  let levels: [Severity] = [.high, .low, .critical]
  var findings = levels.enumerated().map { index, level in
    Finding(
      id: FindingID(number: index + 1),
      title: "Finding \(index + 1)",
      severity: SeverityAssessment(level: level)
    )
  }
  findings[1].flows = ["login"]
  findings[2].owner = "ada"
  return Register(context: context, findings: findings)
}

extension TemporaryFolder {
  /// A new audit of a register.
  func audit(_ register: Register = smallRegister()) throws -> AuditStore {
    try AuditStore.create(at: file(), register: register, source: "r.json", author: "ada", time: noon)
  }
}

extension AuditStore {
  /// Sets the owner of a finding.
  @discardableResult
  func own(_ owner: String?, _ number: Int, author: String = "ada") throws -> ActOutcome {
    try perform(Decision(.owner(owner), on: [FindingID(number: number)]), author: author, time: noon)
  }
}

/// Expects that log, register and table of an audit agree with each other.
func expectAgreement(_ store: AuditStore, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let register = try store.register()
  #expect(Register(replaying: try store.acts()) == register, sourceLocation: sourceLocation)
  #expect(try store.verify() == [], sourceLocation: sourceLocation)
  let table = try store.table()
  var present = 0
  for row in 0..<table.count where !table.facts[row].flags.contains(.removed) {
    present += 1
    let finding = try #require(register[table.id(row: row)], sourceLocation: sourceLocation)
    let expected = FindingSummary(finding, mustHaveFlows: register.context.mustHaveFlowNames)
    #expect(table.summary(row: row) == expected, sourceLocation: sourceLocation)
  }
  #expect(present == register.findings.count, sourceLocation: sourceLocation)
}

extension FindingTable {
  /// A row as what it was made of.
  func summary(row: Int) -> FindingSummary {
    var facts = facts[row]
    let workstream = workstreams[facts.workstream]
    let owner = owner(row: row)
    facts.owner = FindingFacts.none
    facts.workstream = FindingFacts.none
    return FindingSummary(
      id: id(row: row),
      title: titles[row],
      paths: paths[row],
      tags: tags[row],
      flows: flows[row],
      gates: gates[row],
      rules: rules[row],
      owner: owner,
      workstream: workstream.map { WorkstreamID($0) },
      facts: facts
    )
  }
}
