extension Catalogue {
  /// The baseline checks, by id.
  static let baseline: [Check] = [
    .readmeDoesNotStart,
    .noArchitectureDocument,
    .recordedFailures,
    .staleResults,
    .documentedTestMissing,
    .brokenDocumentLinks,
    .documentedCommandMissing,
    .noLicence,
    .committedExecutables,
    .committedLeftovers,
    .openMarksInCode,
    .noOwners,
    .dirtyWorkTree,
    .variableSetTwice,
  ]
}
