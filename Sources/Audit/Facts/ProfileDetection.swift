package import Readiness

/// Tells what a repository is run as, with what shows it.
package struct ProfileDetection: Sendable {
  /// Something that shows a profile.
  struct Sign: Equatable, Sendable {
    /// What shows it, in a few words.
    var words: String
    /// Where it stands.
    var place: Place
  }

  /// Every profile in order, with what shows it, the strongest sign first.
  package private(set) var records: [ProfileRecord] = []

  /// What the repository is run as.
  package var profiles: Set<Profile> { Set(records.filter(\.isActive).map(\.profile)) }

  /// Decides by the facts, except for the profiles that a person has decided on.
  package init(_ facts: RepositoryFacts, overrides: [Profile: Bool] = [:]) {
    let signs = ProfileSigns(facts)
    for profile in Profile.allCases where profile != .library {
      records.append(Self.record(profile, overrides[profile], signs.signs(of: profile)))
    }
    let isRun = profiles.contains(.service) || profiles.contains(.web) || profiles.contains(.electron)
    records.append(
      Self.record(.library, overrides[.library], isRun && !signs.isMountedByOthers ? [] : signs.library())
    )
    records.sort { Self.order($0) < Self.order($1) }
  }

  private static func record(_ profile: Profile, _ decision: Bool?, _ signs: [Sign]) -> ProfileRecord {
    ProfileRecord(
      profile,
      isActive: decision ?? !signs.isEmpty,
      isOverridden: decision != nil,
      because: signs.map(\.words),
      locations: signs.map(\.place.location)
    )
  }

  private static func order(_ record: ProfileRecord) -> Int {
    Profile.allCases.firstIndex(of: record.profile) ?? 0
  }
}
