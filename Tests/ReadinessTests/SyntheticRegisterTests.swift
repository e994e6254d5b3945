import Readiness
import Testing

struct SyntheticRegisterTests {
  private static let sample = SyntheticRegister(findings: 3_000, seed: 1)
  private static let findings = sample.register().findings

  @Test func `the same seed makes the same register`() {
    #expect(
      SyntheticRegister(findings: 50, seed: 7).register()
        == SyntheticRegister(findings: 50, seed: 7).register()
    )
    #expect(
      SyntheticRegister(findings: 50, seed: 7).register()
        != SyntheticRegister(findings: 50, seed: 8).register()
    )
    #expect(Self.sample.finding(at: 17) == Self.findings[17])
  }

  @Test func `every workstream, severity and state occurs`() {
    #expect(Set(Self.findings.compactMap(\.workstream)) == Set(Plan.standard.workstreams.map(\.id)))
    #expect(Set(Self.findings.map(\.severity.level)) == Set(Severity.allCases))
    #expect(Set(Self.findings.map(\.validation)) == Set(Validation.allCases))
    #expect(Set(Self.findings.map(\.disposition)) == Set(Disposition.allCases))
    #expect(Set(Self.findings.map(\.presence)) == Set(Presence.allCases))
    #expect(Set(Self.findings.compactMap(\.owner)).count == 8)
    #expect(Self.findings.contains { $0.owner == nil })
  }

  @Test func `titles are varied, and some are wide or long`() {
    #expect(Set(Self.findings.map(\.title)).count > 500)
    #expect(Self.findings.contains { $0.title.count > 150 })
    #expect(Self.findings.contains { $0.title.unicodeScalars.contains { $0.value > 0x4E00 } })
  }

  @Test func `states keep to the rules of decision`() {
    for finding in Self.findings {
      let detail = finding.dispositionDetail
      #expect(FindingID.isValid(finding.id.text))
      if finding.disposition == .accepted {
        #expect(detail.approver != nil && detail.approver != finding.owner)
      }
      if finding.disposition == .duplicate { #expect(detail.duplicateOf.map { $0 < finding.id } == true) }
      if finding.validation == .confirmed {
        #expect(finding.evidence.contains { $0.kind.name == "command" })
      }
    }
  }

  @Test func `no findings make an empty register`() {
    #expect(SyntheticRegister(findings: 0, seed: 1).register().findings.isEmpty)
    #expect(SyntheticRegister(findings: -5, seed: 1).register().findings.isEmpty)
  }
}
