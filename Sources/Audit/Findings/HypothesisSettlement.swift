package import Readiness

/// Settles the hypotheses of a plan that the checks of an audit can decide, and leaves the others open.
///
/// A hypothesis is a check's matter when one of the check's topics stands in its statement. It is confirmed when a check
/// of facts found something. Checks that found nothing leave it open, with what they looked at as evidence: a statement
/// says more than any check asks, so only a person refutes it.
package struct HypothesisSettlement {
  private let checks: [Check]
  private let results: [String: CheckResult]
  private let findings: [String: [CheckFinding]]
  private let commit: String?

  /// The most places that are cited for one check.
  private static let citedPlaces = 3

  /// Takes what an audit came to.
  package init(_ result: AuditResult, checks: [Check], commit: String?) {
    self.checks = checks
    results = Dictionary(result.checks.map { ($0.check, $0) }) { first, _ in first }
    findings = Dictionary(grouping: result.findings, by: \.check.id)
    self.commit = commit
  }

  /// The hypotheses after the audit; what a person settled stays as it is.
  package func settled(_ hypotheses: [Hypothesis]) -> [Hypothesis] { hypotheses.map(settled) }

  private func settled(_ hypothesis: Hypothesis) -> Hypothesis {
    let own = hypothesis.evidence.allSatisfy { $0.recordedBy == ScanRecord.ownTool }
    guard own, hypothesis.validation == .hypothesis || !hypothesis.evidence.isEmpty else { return hypothesis }
    let statement = hypothesis.statement.lowercased()
    let answers = checks.filter { check in check.topics.contains { statement.contains($0) } }
      .compactMap { check in results[check.id].map { (check, $0) } }
      .filter { $0.1.status != .notApplicable }
    guard !answers.isEmpty else { return hypothesis }
    var settled = hypothesis
    settled.evidence = answers.flatMap { evidence(of: $0.0, $0.1) }
    (settled.validation, settled.reason) = verdict(
      on: answers,
      speaksOfRepository: statement.contains("repo")
    )
    return settled
  }

  private func verdict(
    on answers: [(Check, CheckResult)],
    speaksOfRepository: Bool
  ) -> (Validation, String) {
    let found = answers.filter { $0.1.status == .findings }
    let passed = answers.filter { $0.1.status == .pass }
    let names = { (some: [(Check, CheckResult)]) in some.map(\.0.id).joined(separator: ", ") }
    // What is not in the repository may be elsewhere, unless the repository is what the statement speaks of.
    let facts = found.filter {
      $0.0.checkClass == .deterministic || ($0.0.checkClass == .absence && speaksOfRepository)
    }
    if passed.count == answers.count {
      return (.hypothesis, "the audit found nothing of it, which alone does not refute it: \(names(passed))")
    }
    if facts.isEmpty { return (.inconclusive, "the audit cannot settle it: \(names(answers))") }
    if passed.isEmpty { return (.confirmed, "the audit found it: \(names(found))") }
    return (.inconclusive, "the audit found it in part: \(names(found)); not: \(names(passed))")
  }

  private func evidence(of check: Check, _ result: CheckResult) -> [Evidence] {
    let scope = result.files > 0 ? " in \(counted(result.files, "file"))" : ""
    let words: String =
      switch result.status {
      case .findings: "\(check.id) found \(counted(result.findings, "case"))\(scope): \(check.decides)"
      case .pass: "\(check.id) found nothing\(scope): \(check.decides)"
      case .unknown, .error, .notApplicable: "\(check.id) could not tell: \(result.reason)"
      }
    let places = (findings[check.id] ?? []).flatMap(\.locations).prefix(Self.citedPlaces)
    return [recorded(.note(text: words))]
      + places.map { place in
        recorded(
          .file(
            path: place.path,
            startLine: place.startLine,
            endLine: place.endLine ?? place.startLine,
            snippet: place.snippet ?? ""
          )
        )
      }
  }

  private func recorded(_ kind: Evidence.Kind) -> Evidence {
    Evidence(kind, commit: commit, recordedBy: ScanRecord.ownTool)
  }
}
