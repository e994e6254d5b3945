import Readiness

/// Where the release stood before an act, to tell in one line whether the act turned the recommendation.
struct Standing {
  private let recommendation: Recommendation
  /// The one finding that the act is about, with the rule by which it blocked; nil for none or several.
  private let rule: BlockerStatus.Rule?

  /// Takes down where a model stands before it takes in a report.
  init(_ model: Model, _ report: ActReport) {
    recommendation = model.verdict.recommendation
    let only = report.summaries.count == 1 ? report.summaries.first : nil
    let row = only.flatMap { model.list.table.row(of: $0.id) }
    let status = row.map { BlockerStatus(model.list.table.facts[$0], on: model.today) }
    rule = status.flatMap { $0.level == .mustFix ? $0.rule : nil }
  }

  /// How the recommendation turned, such as `NO-GO → CONDITIONAL GO, was BR-1`; nil when it did not.
  func flip(to model: Model) -> String? {
    let after = model.verdict.recommendation
    guard after != recommendation else { return nil }
    let was = rule.map { ", was \($0.rawValue)" } ?? ""
    return "\(recommendation.words) → \(after.words)\(was)"
  }
}

extension Recommendation {
  /// The title, with the cause of a NO-GO.
  fileprivate var words: String { cause.map { "\(title) (\($0))" } ?? title }
}
