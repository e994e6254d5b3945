extension Catalogue {
  /// The container checks, by id.
  static let containers: [Check] = [
    .baseImageUnpinned,
    .containerRunsAsRoot,
    .noHealthCheck,
    .secretInImage,
    .buildContextTooWide,
    .composeExposesDatabase,
    .endOfLifeRuntime,
    .portMismatch,
    .workloadUnguarded,
  ]
}
