internal import Readiness

/// How bad an advisory says a vulnerability is (formats §3.5, vulnerability).
struct AdvisorySeverity: Equatable, Sendable {
  /// The level; medium when nobody knows.
  var level: Severity
  /// Why this level, in a sentence without its full stop.
  var reason: String
  /// Whether anybody says how bad it is; what nobody rated is a hypothesis.
  var isKnown: Bool

  /// The level that a scanner's word means; nil for words that say nobody knows.
  static func level(_ word: String) -> Severity? {
    switch word.lowercased().filter({ !$0.isWhitespace }) {
    case "critical": .critical
    case "high", "important": .high
    case "medium", "moderate": .medium
    case "low", "minor", "negligible": .low
    case "info", "informational": .info
    default: nil
    }
  }

  /// Weighs what a report says: malware first, then the word, then the score.
  ///
  /// Scores of 0 are those of advisories that nobody scored.
  static func of(
    _ ids: AdvisoryIDs,
    tool: String,
    word: String? = nil,
    score: Double? = nil
  ) -> AdvisorySeverity {
    if ids.isMalware {
      return AdvisorySeverity(level: .critical, reason: "the package is malicious software", isKnown: true)
    }
    if let word, let level = level(word) {
      return AdvisorySeverity(level: level, reason: "\(tool) says \(word.lowercased())", isKnown: true)
    }
    if let score, let level = CVSSBand.severity(score) {
      return AdvisorySeverity(level: level, reason: "its CVSS score is \(score)", isKnown: true)
    }
    return AdvisorySeverity(
      level: .medium,
      reason: "\(tool) does not know how bad it is, so medium until somebody does",
      isKnown: false
    )
  }

  /// The worse of two, or the known of them.
  func worse(_ other: AdvisorySeverity) -> AdvisorySeverity {
    guard isKnown == other.isKnown else { return isKnown ? self : other }
    return other.level > level ? other : self
  }
}
