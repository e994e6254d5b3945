package import Readiness

/// What came of reading a plan.
package struct PlanReading: Equatable, Sendable {
  /// That a workstream's status stands in a to-do.
  package struct Join: Equatable, Sendable {
    /// The node of the flowchart.
    package var workstream: WorkstreamID
    /// The id of the to-do in the front matter.
    package var todo: String
    /// False when the two were matched by weak likeness or another match was nearly as good.
    package var isSure: Bool

    /// Makes a join.
    package init(workstream: WorkstreamID, todo: String, isSure: Bool) {
      self.workstream = workstream
      self.todo = todo
      self.isSure = isSure
    }
  }

  /// The plan as far as it could be read; the standard plan where nothing could.
  package var plan: Plan
  /// By line and column.
  package var diagnostics: [PlanDiagnostic]
  /// In the order of the plan's workstreams.
  package var joins: [Join]
  /// The bullets under a heading that speaks of hypotheses, called H-1, H-2 and so on.
  package var hypotheses: [Hypothesis]
}
