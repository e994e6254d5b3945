package import Readiness

/// What git says of the repository, asked with nothing of its own configuration trusted.
package struct GitFacts: Equatable, Sendable {
  /// The commit that is checked out, as 40 or 64 hexadecimal digits; nil before the first one.
  package var commit: String?
  /// Whether tracked files differ from that commit; nil when that could not be told.
  package var isDirty: Bool?
  /// The tags that point at the commit.
  package var tags: [String] = []
  /// The day of the last commit that touched a path, for the paths that were asked about.
  package var lastChanged: [String: CalendarDate] = [:]
  /// The day of the newest commit that touched product code; nil when nobody asked.
  package var codeChanged: CalendarDate?
  /// The address that the repository was cloned from, without user names and passwords.
  package var remote: String?
  /// Whether older commits were left out when it was fetched; nothing of its history is told then.
  package var isShallow = false
  /// The questions that git did not answer, and why.
  package var unanswered: [Question: GitFault] = [:]

  /// What can go unanswered.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    /// ``GitFacts/commit``.
    case commit
    /// ``GitFacts/isDirty``.
    case changes
    /// ``GitFacts/tags``.
    case tags
    /// ``GitFacts/remote``.
    case remote
    /// ``GitFacts/lastChanged``.
    case history
  }

  /// Knows nothing yet.
  package init() {}
}
