package import Readiness

/// Tells what a repository is run as, with what shows it.
package struct ProfileDetection: Sendable {
  /// Something that shows a profile.
  package struct Evidence: Equatable, Sendable {
    /// The profile.
    package var profile: Profile
    /// What shows it, in a few words.
    package var words: String
    /// Where it stands; nil for what a person decided.
    package var place: Place?
  }

  /// What the repository is run as.
  package var profiles: Set<Profile> { Set(evidence.map(\.profile)) }
  /// What shows each profile, by profile, the strongest sign first.
  package private(set) var evidence: [Evidence] = []

  /// Decides by the facts, except for the profiles that a person has decided on.
  package init(_ facts: RepositoryFacts, overrides: [Profile: Bool] = [:]) {
    let signs = ProfileSigns(facts)
    let runs: [Profile] = [.service, .web, .electron]
    for profile in Profile.allCases where profile != .library {
      evidence += decide(profile, overrides, signs.evidence(for: profile))
    }
    let isRun = evidence.contains { runs.contains($0.profile) }
    evidence += decide(.library, overrides, isRun ? [] : signs.library())
  }

  private func decide(_ profile: Profile, _ overrides: [Profile: Bool], _ found: [Evidence]) -> [Evidence] {
    switch overrides[profile] {
    case true?: [Evidence(profile: profile, words: "set by hand", place: nil)]
    case false?: []
    case nil: found
    }
  }
}
