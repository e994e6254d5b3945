/// Whether a repository has a profile, and what shows it.
package struct ProfileRecord: Equatable, Sendable {
  /// The profile.
  package var profile: Profile
  /// Whether its checks apply.
  package var isActive: Bool
  /// Whether a person said so instead of the evidence.
  package var isOverridden: Bool
  /// What shows it, in a few words each, such as `express in package.json`.
  package var because: [String]
  /// Where that stands.
  package var locations: [Location]

  /// Makes a record.
  package init(
    _ profile: Profile,
    isActive: Bool,
    isOverridden: Bool = false,
    because: [String] = [],
    locations: [Location] = []
  ) {
    self.profile = profile
    self.isActive = isActive
    self.isOverridden = isOverridden
    self.because = because
    self.locations = locations
  }
}
