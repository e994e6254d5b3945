extension FindingFacts {
  /// Whether a release would live with the finding (verdict §4.8): a decision that holds, or an open finding of medium or
  /// above that does not block.
  package func isResidualRisk(on day: CalendarDate) -> Bool {
    guard !flags.contains(.removed), presence != .goneFixed, validation != .refuted else { return false }
    switch disposition {
    case .mitigated: return true
    case .accepted, .deferred: if !isExpired(on: day) { return true }
    default: break
    }
    let level = BlockerStatus(self, on: day).level
    return countsAsOpen(on: day) && severity >= .medium && level != .mustFix && level != .closed
  }
}
