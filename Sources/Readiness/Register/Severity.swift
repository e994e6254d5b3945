/// How bad a finding is if nothing is done about it, worst first.
package enum Severity: String, CaseIterable, Sendable, Comparable {
  case critical
  case high
  case medium
  case low
  case info

  /// The place in the order of badness: 0 is critical, 4 is info.
  package var rank: Int {
    switch self {
    case .critical: 0
    case .high: 1
    case .medium: 2
    case .low: 3
    case .info: 4
    }
  }

  /// The one-letter form used in lists and as the key that chooses it.
  package var letter: Character {
    switch self {
    case .critical: "C"
    case .high: "H"
    case .medium: "M"
    case .low: "L"
    case .info: "I"
    }
  }

  /// Orders by badness, so that `high > medium` reads as it is meant.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank > right.rank }
}

/// Who set a severity; a person's word is never overwritten by a scan.
package enum SeveritySource: String, CaseIterable, Sendable {
  /// The tool that found the problem set it.
  case tool
  /// A rule of the audit set it.
  case rule
  /// A person set it.
  case human
}

/// A severity with who set it and why.
package struct SeverityAssessment: Equatable, Sendable {
  /// How bad it is, without regard to whether it blocks.
  package var level: Severity
  /// Who set the level; a person's word is not overwritten by a scan.
  package var source: SeveritySource
  /// Why this level; empty when nobody said.
  package var justification: String

  /// Makes an assessment; the justification may be empty.
  package init(level: Severity, source: SeveritySource = .tool, justification: String = "") {
    self.level = level
    self.source = source
    self.justification = justification
  }
}
