extension Catalogue {
  /// The operations checks, by id.
  static let operations: [Check] = []
}
