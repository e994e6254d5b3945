import Readiness
import Testing

@testable import RegisterStore

struct AuditStoreCandidatesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `candidates name a word or stand at the path, the path whole`() throws {
    var register = Register(context: RegisterContext(), findings: [])
    for (number, paths) in [["a.js"], ["b/a.js"], ["c.js", "a.js"], ["a.json"], []].enumerated() {
      var finding = Finding(
        id: FindingID(number: number + 1),
        title: number == 4 ? "lodash 4: CVE-2024-1" : "T",
        severity: SeverityAssessment(level: .low)
      )
      finding.locations = paths.map { Location(path: $0) }
      register.insert(finding)
    }
    let store = try folder.audit(register)
    func found(_ paths: [String], _ words: [String], limit: Int = 200) throws -> [Int?] {
      try store.candidates(besides: FindingID(number: 1), paths: paths, words: words, limit: limit)
        .map(\.id.number)
    }
    #expect(try found(["a.js"], []) == [3])
    #expect(try found(["a.js"], ["CVE-2024-1"]) == [5, 3])
    #expect(try found(["a.js"], ["CVE-2024-1"], limit: 1) == [5])
    #expect(try found([], ["%"]) == [])
    #expect(try found([], []) == [])
  }
}
