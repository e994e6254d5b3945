internal import Readiness

/// The words that people and programs have for severities.
enum SeverityWords {
  private static let words: [Severity: [NormalName]] = [
    .critical: [
      "critical", "crit", "blocker", "blockers", "severe", "urgent", "showstopper", "catastrophic", "fatal",
      "highest",
      "emergency", "p0", "s0", "s1", "sev0", "sev1", "severity1",
    ],
    .high: [
      "high", "major", "important", "error", "serious", "p1", "s2", "sev2", "severity2", "must", "mustfix",
    ],
    .medium: [
      "medium", "med", "moderate", "normal", "warning", "warn", "average", "p2", "s3", "sev3", "severity3",
      "should", "shouldfix",
    ],
    .low: ["low", "minor", "p3", "s4", "sev4", "severity4", "could", "couldfix", "nicetohave", "optional"],
    .info: [
      "info", "informational", "information", "trivial", "note", "nit", "notice", "hint", "cosmetic", "none",
      "lowest", "observation", "p4", "p5", "s5", "sev5", "severity5", "suggestion",
    ],
  ]

  private static let byWord: [NormalName: Severity] = {
    var table: [NormalName: Severity] = [:]
    for (severity, names) in words { for name in names { table[name] = severity } }
    return table
  }()

  /// Whether a text is a word for a severity and nothing else.
  static func isWord(_ text: String) -> Bool { byWord[NormalName(text)] != nil }

  /// The severity that a text names: by itself, or in its first or last word, as in `High (P1)` or `sev:
  /// high`.
  static func severity(_ text: String) -> Severity? {
    if let severity = byWord[NormalName(text)] { return severity }
    let parts = text.split { !($0.isLetter || $0.isNumber) }
    guard parts.count <= 4 else { return nil }
    return parts.lazy.compactMap { byWord[NormalName(String($0))] }.first
  }
}
