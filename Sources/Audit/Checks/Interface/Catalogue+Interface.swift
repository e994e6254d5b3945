extension Catalogue {
  /// The interface checks, by id.
  static let interface: [Check] = []
}
