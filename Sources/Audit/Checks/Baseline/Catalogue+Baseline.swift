extension Catalogue {
  /// The baseline checks, by id.
  static let baseline: [Check] = []
}
