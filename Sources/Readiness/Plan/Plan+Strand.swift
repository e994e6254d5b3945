extension Plan {
  /// The workstream of this plan that stands for one of the standard plan; nil when none does.
  ///
  /// By its id, else by the words that its id, title and to-do use for the same strand.
  package func workstream(for standard: WorkstreamID) -> WorkstreamID? {
    if position(of: standard) != nil { return standard }
    let words = Self.strandWords[standard.text] ?? [standard.text]
    for word in words {
      let named = workstreams.filter { strand in
        [strand.id.text, strand.title, strand.todo ?? ""].contains { $0.lowercased().contains(word) }
      }
      if named.count == 1 { return named[0].id }
    }
    return nil
  }

  /// The words for each strand of the standard plan, the surest first.
  private static let strandWords: [String: [String]] = [
    "baseline": ["baseline", "inventory", "discovery"],
    "security": ["security", "trust", "auth"],
    "backend": ["backend", "correctness", "reliability", "server"],
    "uiux": ["accessib", "ui/ux", "ui-ux", "uiux", "frontend", "ux", "a11y"],
    "quality": ["quality", "test", "gate"],
    "ops": ["ops", "operation", "deploy", "infra"],
  ]
}
