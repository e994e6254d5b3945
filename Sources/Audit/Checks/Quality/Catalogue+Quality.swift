extension Catalogue {
  /// The quality checks, by id.
  static let quality: [Check] = [
    .noPipeline, .pipelineRunsNoTest, .noProposedChangeTrigger, .noSchedule,
  ]
}
