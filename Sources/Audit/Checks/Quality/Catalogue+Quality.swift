extension Catalogue {
  /// The quality checks, by id.
  static let quality: [Check] = [
    .noPipeline, .pipelineRunsNoTest, .noProposedChangeTrigger, .noSchedule, .noLinter, .noFormatter,
    .noTypeCheck, .checkNotInPipeline, .gateDoesNotBlock, .noDependencyScan, .noSecretScan, .noStaticAnalysis,
    .placeholderTest, .skippedTests, .pipelineSkipsEndToEnd, .noCoverage, .testMocksItsSubject,
    .installIgnoresLockfile, .noBranchProtection, .testsOfReplica,
  ]
}
