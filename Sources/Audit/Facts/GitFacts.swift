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

  /// Knows nothing yet.
  package init() {}
}
