extension Catalogue {
  /// The containers checks, by id.
  static let containers: [Check] = []
}
