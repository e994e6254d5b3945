import Readiness

extension Model {
  /// Why an action can do nothing here and now; nil when it can.
  package func disabledReason(_ action: ActionID) -> String? {
    switch action {
    case .setOwner, .setSeverity, .setEffort, .setBlocker, .setValidation, .setWorkstream, .dismiss, .resolve,
      .comment,
      .mark,
      .markRange, .extendDown, .extendUp, .markAll:
      list.targetCount == 0 ? "no finding is shown" : nil
    case .open: focus != .flow && list.rows.isEmpty ? "no finding is shown" : nil
    case .repeatDecision:
      if lastEdit == nil {
        "nothing has been decided yet"
      } else if list.targetCount == 0 {
        "no finding is shown"
      } else {
        nil
      }
    case .markAgain: lastEdit == nil ? "nothing has been decided yet" : nil
    case .setStatus: flow.selected == nil ? "choose a workstream first" : nil
    case .nextBlocker: verdict.counts.mustFix == 0 ? "no finding must be fixed" : nil
    case .nextUnowned: hasUnowned ? nil : "every open finding has an owner"
    case .importReport: importReport.isEmpty ? "nothing was read since the start" : nil
    default: scopeDisabledReason(action)
    }
  }

  private func scopeDisabledReason(_ action: ActionID) -> String? {
    guard let number = action.scopeNumber, number > context.plan.workstreams.count else { return nil }
    return "the plan has \(context.plan.workstreams.count) workstreams"
  }

  private var hasUnowned: Bool { verdict.counts.openUnowned > 0 }

  /// The actions that keys reach here, for the footer: the pane's own first, those that can do nothing left out.
  package var footerActions: [Action] {
    Action.all
      .filter { $0.footerRank != nil && ($0.contexts.contains(keyContext) || $0.contexts.contains(.global)) }
      .filter { disabledReason($0.id) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
  }
}
