extension Catalogue {
  /// The checks of the safety of workflows, by id.
  static let workflows: [Check] = [
    .workflowRunsStrangersText, .tokenMayWrite, .actionsNotPinned, .noSecurityPolicy,
  ]
}
