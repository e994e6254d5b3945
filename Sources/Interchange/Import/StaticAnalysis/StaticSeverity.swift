internal import Readiness

/// Severities out of the words of static analysis (formats §3.5).
enum StaticSeverity {
  /// Of a tool that looks for weaknesses: error is high, warning medium, note low.
  static func ofSecurity(_ word: String, tool: String) -> SeverityAssessment {
    let level: Severity
    switch word.lowercased() {
    case "critical": level = .critical
    case "high", "error": level = .high
    case "medium", "moderate", "warning", "warn": level = .medium
    case "low", "note", "info": level = .low
    case "inventory", "experiment", "undefined", "none": level = .info
    default:
      return SeverityAssessment(level: .medium, justification: "\(tool) gives no severity that is known")
    }
    return SeverityAssessment(level: level, justification: "\(tool) says \(word)")
  }

  /// Of a linter, whose errors are about style more often than not: low at most.
  static func ofLint(_ word: String, tool: String) -> SeverityAssessment {
    let isError = ["error", "fatal", "critical", "high", "2"].contains(word.lowercased())
    let reason = word.isEmpty ? "\(tool) gives no severity" : "\(tool) says \(word)"
    return SeverityAssessment(
      level: isError ? .low : .info,
      justification: "\(reason), and what linters report is low at most"
    )
  }
}
