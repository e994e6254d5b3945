extension Catalogue {
  /// The checks of dependencies, by id.
  static let dependencies: [Check] = [
    .noLockfile, .lockfileDisagrees, .rangesDoNotMeet, .openRequirement, .requirementFromAddress,
    .requirementsNotPinned,
  ]
}
