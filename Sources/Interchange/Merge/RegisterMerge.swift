package import Readiness

/// Two registers that were made from one, as one again.
///
/// What one side changed and the other left alone is taken over, field by field. Lists to which people add keep
/// what both sides added. Fields that both sides changed differently are conflicts, in which the merged register
/// has ours. Cost: linear in the size of the registers.
package struct RegisterMerge: Equatable, Sendable {
  /// The one register.
  package let merged: Register
  /// What the sides do not agree on: findings in the order of the register, then the context.
  package let conflicts: [MergeConflict]
  /// What else is to be known.
  package let notes: [MergeNote]

  /// Merges; an empty base means that both sides made their registers from nothing.
  package init(base: Register, ours: Register, theirs: Register) {
    let ids = TheirIDs(base, ours, theirs)
    var merging = Merging()
    let findings = merging.items(
      base.findings,
      ours.findings,
      ids.applied(to: theirs.findings),
      by: \.id,
      subject: { .finding($0.id) }
    )
    let scans = merging.scans(base.scans, ours.scans, theirs.scans)
    let context = merging.context(base.context, ours.context, theirs.context)
    merged = Register(context: context, findings: findings, scans: scans)
    conflicts = merging.conflicts
    notes = ids.notes
  }
}
