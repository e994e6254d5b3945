import Readiness
import RegisterStore
import ResultMatching
import Workbench

extension AlsoReported {
  /// Other tools' findings about the same thing, of those that a query of the store comes up with.
  ///
  /// The package looks at the whole register and may name some more, such as one secret in two files.
  static func all(_ finding: Finding, in store: AuditStore) throws -> [AlsoReported] {
    let search = CorrelationSearch(finding)
    let candidates = try store.candidates(besides: finding.id, paths: search.paths, words: search.words)
    return among(candidates, with: finding)
  }

  /// Those of some findings that are about the same thing, as many as a package names.
  static func among(_ candidates: [Finding], with finding: Finding) -> [AlsoReported] {
    let found = candidates.lazy.filter { $0.id != finding.id }.compactMap { other in
      FindingCorrelation(of: finding, and: other).map {
        CorrelatedFinding(other, $0.reason, to: finding.id)
      }
    }
    return found.prefix(FindingCorrelations.limit).map { AlsoReported(id: $0.id, words: $0.words) }
      .sorted { $0.id < $1.id }
  }
}

extension RegisterSource {
  /// Other tools' findings about the same thing.
  func alsoReported(_ finding: Finding) throws -> [AlsoReported] {
    switch self {
    case .audit(let store): try AlsoReported.all(finding, in: store)
    case .register(let register): AlsoReported.among(register.findings, with: finding)
    }
  }
}
