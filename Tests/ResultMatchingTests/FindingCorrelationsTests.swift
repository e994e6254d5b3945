import Readiness
import ResultMatching
import Testing

struct FindingCorrelationsTests {
  private func seen(_ number: Int, _ tool: String, _ path: String, _ line: Int) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: "T",
      severity: SeverityAssessment(level: .high)
    )
    finding.sources = [Source(tool: tool)]
    finding.locations = [Location(path: path, startLine: line)]
    finding.references = ["CWE-79"]
    return finding
  }

  private func ids(_ correlations: FindingCorrelations, _ number: Int) -> [Int] {
    correlations.of(FindingID(number: number)).compactMap(\.id.number)
  }

  @Test func `a register finds the pairs that comparing each with each finds`() {
    let findings = (1...200).map { number in
      let line = 1 + number * 37 % 120
      var finding = seen(number, ["A", "B", "C"][number * 7 % 11 % 3], "a.js", line)
      finding.locations[0].endLine = line + number % 10
      finding.references = ["CWE-\(300 + number * 5 % 13)"]
      return finding
    }
    let correlations = FindingCorrelations(findings: findings)
    for one in findings {
      let partners = findings.filter { FindingCorrelation(of: one, and: $0) != nil }.map(\.id)
      #expect(correlations.of(one.id).map(\.id) == Array(partners.prefix(20)))
    }
    #expect(findings.contains { !correlations.of($0.id).isEmpty })
  }

  @Test func `pairs are not carried on to a third finding`() {
    let correlations = FindingCorrelations(findings: [
      seen(1, "A", "a.js", 10), seen(2, "B", "a.js", 13), seen(3, "C", "a.js", 16),
    ])
    #expect(ids(correlations, 1) == [2])
    #expect(ids(correlations, 2) == [1, 3])
    #expect(ids(correlations, 3) == [2])
  }

  @Test func `at most twenty are named, the same ones each time`() {
    let findings = (1...100).map { seen($0, $0 == 50 ? "A" : "B", "a.js", 10) }
    let first = FindingCorrelations(findings: findings)
    #expect(ids(first, 50) == Array(1...20))
    #expect(
      first.of(FindingID(number: 50)) == FindingCorrelations(findings: findings).of(FindingID(number: 50))
    )
    #expect(ids(first, 99) == [50])
  }

  @Test func `what was decided of the other one is said`() {
    var other = seen(2, "semgrep", "a.js", 12)
    func words() -> String? {
      FindingCorrelations(findings: [seen(1, "A", "a.js", 12), other]).of(FindingID(number: 1)).first?.words
    }
    #expect(words() == "semgrep, both report CWE-79 at a.js:12")
    other.disposition = .duplicate
    other.dispositionDetail.duplicateOf = FindingID(number: 1)
    #expect(words() == "semgrep, both report CWE-79 at a.js:12; duplicate of this one")
    other.validation = .refuted
    #expect(words() == "semgrep, both report CWE-79 at a.js:12; refuted")
  }

  @Test func `ten times the findings take ten times the comparisons`() {
    func comparisons(_ count: Int, _ path: (Int) -> String) -> Int {
      FindingCorrelations(
        findings: (1...count).map { seen($0, $0.isMultiple(of: 2) ? "A" : "B", path($0), 10) }
      ).comparisons
    }
    #expect(comparisons(1_000) { "\(($0 - 1) / 2).js" } == 10 * comparisons(100) { "\(($0 - 1) / 2).js" })
    // All at one line: each is compared with as many as are named.
    #expect(comparisons(100) { _ in "a.js" } == 100 * 20)
    #expect(FindingCorrelations(findings: (1...50).map { seen($0, "A", "a.js", 1) }).comparisons == 0)
  }
}
