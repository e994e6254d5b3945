extension Catalogue {
  /// The security checks, by id.
  static let security: [Check] = [
    .nodeIntegrationEnabled, .navigationUnrestricted, .externalOpenUnchecked, .messageSenderUnchecked,
    .preloadExposesMessaging, .contentPolicyMissing, .electronEndOfLife, .rawMarkupInserted, .committedSecret,
    .trackedSecretFile, .defaultCredentials, .hardCodedCipherKey,
  ]
}
