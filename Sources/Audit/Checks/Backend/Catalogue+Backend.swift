extension Catalogue {
  /// The backend checks, by id.
  static let backend: [Check] = []
}
