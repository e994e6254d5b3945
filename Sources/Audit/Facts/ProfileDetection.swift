package import Readiness

/// Tells what a repository is run as, with what shows it.
package struct ProfileDetection: Sendable {
  /// What the repository is run as.
  package var profiles: Set<Profile> = []

  /// Decides by the facts.
  package init(_ facts: RepositoryFacts) {}
}
