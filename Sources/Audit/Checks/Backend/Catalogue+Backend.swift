extension Catalogue {
  /// The checks of the server's behaviour, by id.
  static let backend: [Check] = [
    .errorsHaveNoHandler, .errorsAreSwallowed, .jobRunsTwice, .claimNeverExpires, .requestBlocksServer,
    .migrationsCollide,
    .migrationsDestroy, .requestEndsProcess,
  ]
}
