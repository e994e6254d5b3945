extension Catalogue {
  /// The access checks, by id.
  static let access: [Check] = []
}
