/// Whether a finding stops the release, and the rule that says so (verdict §4.3; the first rule that matches
/// wins).
package struct BlockerStatus: Equatable, Sendable {
  /// What the rule asks for, hardest first.
  package enum Level: Int, CaseIterable, Sendable, Comparable {
    /// It stops the release until it is fixed or no longer counts as open.
    case mustFix
    /// It does not stop the release, but a GO has the condition that it be validated.
    case mustValidate
    /// To be fixed after the release, by a day (verdict §4.3).
    case postRelease
    /// To be fixed when there is time.
    case backlog
    /// It does not count as open (verdict §4.2).
    case closed

    /// The words shown to people.
    package var title: String {
      switch self {
      case .mustFix: "must fix"
      case .mustValidate: "must validate"
      case .postRelease: "post-release"
      case .backlog: "backlog"
      case .closed: "closed"
      }
    }

    /// Orders by hardness, so that the hardest comes first in a sorted list.
    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The rules, by the ids that are printed with every finding.
  package enum Rule: String, CaseIterable, Sendable {
    case personsWord = "BR-0"
    case critical = "BR-1"
    case breaksMustHaveFlow = "BR-2"
    case secretOrExposure = "BR-3"
    case confirmedAndExposed = "BR-4"
    case confirmedInTrustWorkstream = "BR-5"
    case unvalidatedHigh = "BR-7"
    case otherHighOrMedium = "BR-8"
    case lowOrInfo = "BR-9"
    case notOpen = "closed"

    /// What the rule says.
    package var title: String {
      switch self {
      case .personsWord: "a person said so"
      case .critical: "critical and not refuted"
      case .breaksMustHaveFlow: "breaks a must-have flow"
      case .secretOrExposure: "a secret is exposed"
      case .confirmedAndExposed: "high, confirmed and reachable by anyone"
      case .confirmedInTrustWorkstream: "high and confirmed in security or backend"
      case .unvalidatedHigh: "high and not yet validated"
      case .otherHighOrMedium: "high or medium without a harder rule"
      case .lowOrInfo: "low or informational"
      case .notOpen: "not open"
      }
    }
  }

  /// What is asked for before the release.
  package var level: Level
  /// The rule that says so; it is printed with the finding.
  package var rule: Rule

  /// Makes a status.
  package init(_ level: Level, _ rule: Rule) {
    self.level = level
    self.rule = rule
  }

  /// The status of a finding with these facts on that day.
  package init(_ facts: FindingFacts, on day: CalendarDate) {
    self = Self.overridden(facts, on: day) ?? Self.ruled(facts, on: day)
  }

  /// The word of a person; one who waived is heard only while the acceptance of the risk holds.
  private static func overridden(_ facts: FindingFacts, on day: CalendarDate) -> BlockerStatus? {
    if facts.flags.contains(.removed) { return nil }
    if facts.flags.contains(.overriddenMustFix), facts.countsAsOpen(on: day) {
      return BlockerStatus(.mustFix, .personsWord)
    }
    if facts.flags.contains(.waived), facts.isAccepted(on: day) {
      return BlockerStatus(.postRelease, .personsWord)
    }
    return nil
  }

  private static func ruled(_ facts: FindingFacts, on day: CalendarDate) -> BlockerStatus {
    guard facts.countsAsOpen(on: day) else { return BlockerStatus(.closed, .notOpen) }
    if facts.severity == .critical { return BlockerStatus(.mustFix, .critical) }
    if facts.flags.contains(.breaksMustHaveFlow), facts.severity >= .medium {
      return BlockerStatus(.mustFix, .breaksMustHaveFlow)
    }
    if facts.category == .secret, facts.validation == .confirmed, facts.severity > .info {
      return BlockerStatus(.mustFix, .secretOrExposure)
    }
    if facts.severity == .high { return high(facts) }
    if facts.severity == .medium { return BlockerStatus(.postRelease, .otherHighOrMedium) }
    return BlockerStatus(.backlog, .lowOrInfo)
  }

  private static func high(_ facts: FindingFacts) -> BlockerStatus {
    guard facts.validation == .confirmed else { return BlockerStatus(.mustValidate, .unvalidatedHigh) }
    if facts.flags.contains(.openExposure) { return BlockerStatus(.mustFix, .confirmedAndExposed) }
    if facts.flags.contains(.inTrustWorkstream) {
      return BlockerStatus(.mustFix, .confirmedInTrustWorkstream)
    }
    return BlockerStatus(.postRelease, .otherHighOrMedium)
  }
}
