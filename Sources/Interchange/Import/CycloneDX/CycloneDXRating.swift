internal import Readiness
internal import RegisterJSON

/// What several sources say about how bad a vulnerability is.
struct CycloneDXRating {
  /// The worst word that any of them has; nil when none has one.
  private(set) var word: String?
  /// The worst score of CVSS 3 or 4, else of 2; nil when nobody scored it.
  private(set) var score: Double?

  /// Reads a list of ratings.
  init(_ node: JSONNode?) {
    let ratings = node.map { $0.elements.compactMap { ReportObject($0) } } ?? []
    word = ratings.compactMap { $0.text("severity").flatMap(AdvisorySeverity.level) }.max()?.rawValue
    let scores = ratings.filter { $0.text("method")?.hasPrefix("CVSSv") ?? true }
    let modern = scores.filter { $0.text("method") != "CVSSv2" }
    score = (modern.isEmpty ? scores : modern).compactMap {
      $0.number("score") ?? $0.text("vector").flatMap(CVSSVector.baseScore)
    }
    .filter { $0 > 0 && $0 <= 10 }.max()
  }
}
