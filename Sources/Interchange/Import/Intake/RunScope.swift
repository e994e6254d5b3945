internal import Readiness
internal import ResultMatching

/// What a run can say of findings that it does not name (formats §3.6): fixed only when it looked.
struct RunScope {
  private let run: ToolRun
  private let category: String?
  private let isComparable: Bool

  init(_ run: ToolRun, category: String?, before: ScanRecord?) {
    self.run = run
    self.category = category
    isComparable = Self.isComparable(run.version, before?.version)
  }

  /// Whether an earlier run of the same analysis found it.
  func isOfSeries(_ finding: Finding) -> Bool {
    finding.sources.contains { $0.tool == run.tool && $0.category == category }
  }

  /// The presence of a finding that was not seen; nil when it is none of this series or the run did not run.
  func presence(ofUnseen finding: Finding) -> Presence? {
    guard isOfSeries(finding) else { return nil }
    switch run.outcome {
    case .failed: return nil
    case .partial: return .goneUntested
    case .completed: return isComparable && hasLooked(for: finding) ? .goneFixed : .goneUntested
    }
  }

  private func hasLooked(for finding: Finding) -> Bool {
    guard let rule = finding.sources.first(where: { $0.tool == run.tool })?.rule,
      !isUntested(finding, rule)
    else { return false }
    if run.surveys.contains(where: { $0.covers(finding, rule: rule) }) { return true }
    if let rules = run.rules, !rules.contains(rule) { return false }
    if run.coversEverything { return true }
    guard run.rules != nil, let paths = run.paths else { return false }
    let places = finding.locations.filter { $0.role == nil }.map(\.path)
    return places.isEmpty || places.allSatisfy(paths.contains)
  }

  /// Whether the run met the finding's cause without trying it.
  private func isUntested(_ finding: Finding, _ rule: String) -> Bool {
    guard let key = finding.identity?.key, key.hasPrefix(rule + ":") else { return false }
    return run.untested.contains(String(key.dropFirst(rule.count + 1)))
  }

  /// Another major version may look for other things under the same names.
  private static func isComparable(_ now: String?, _ before: String?) -> Bool {
    guard let now, let before, !before.isEmpty else { return true }
    return now.split(separator: ".").first == before.split(separator: ".").first
  }
}

/// A run's rules as results of checks, for the scan's record.
enum RuleTally {
  /// The most rules that are kept.
  private static let limit = 5_000

  /// One result for each rule that ran or found something, by name.
  static func results(of run: ToolRun) -> [CheckResult] {
    var counts: [String: Int] = [:]
    for rule in run.rules ?? [] { counts[rule] = 0 }
    counts.merge(run.ruleCounts) { $0 + $1 }
    return counts.sorted { $0.key < $1.key }.prefix(limit).map { rule, count in
      CheckResult(check: rule, version: 1, status: count == 0 ? passed(run) : .findings, findings: count)
    }
  }

  /// A rule that found nothing has only passed when the run can be taken at its word.
  private static func passed(_ run: ToolRun) -> CheckResult.Status {
    run.outcome == .completed ? .pass : .unknown
  }
}
