extension Catalogue {
  /// The access checks, by id.
  static let access: [Check] = [
    .openFlags, .requestChosenPackage, .dynamicCode, .shellCommand, .requestChosenAddress, .redirectsFollowed,
    .openRedirect, .injectedQuery, .requestChosenPath, .massAssignment, .ownerlessChange, .unguardedRows,
    .openOwnerFunction,
    .publishedPassword,
  ]
}
