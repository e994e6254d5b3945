extension Catalogue {
  /// The operations checks, by id.
  static let operations: [Check] = [
    .openDeploymentTasks,
    .openMarksInDeploymentDocuments,
    .noRollbackProcedure,
    .noMonitoring,
    .noRunbook,
    .noBackup,
    .noServiceObjective,
    .noReleaseNotes,
    .noReleaseProvenance,
    .localAddressInClient,
    .desktopReleaseIncomplete,
    .trackedInfrastructureState,
    .deploymentStepsMissing,
    .readinessClaimContradicted,
  ]
}
