internal import Readiness

/// Severities out of scores (CVSS v3.1 §5 and v4.0 §6, qualitative severity rating scale).
enum CVSSBand {
  /// The severity for a base score of 0 to 10; nil for 0 and below, which tools write when they have none.
  static func severity(_ score: Double) -> Severity? {
    switch score {
    case 9...: .critical
    case 7..<9: .high
    case 4..<7: .medium
    case 0.1..<4: .low
    default: nil
    }
  }

  /// The same for digits, which files write as numbers or as strings.
  static func severity(_ digits: String?) -> Severity? { digits.flatMap { Double($0) }.flatMap(severity) }
}
