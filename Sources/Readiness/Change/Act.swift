/// What a person or a tool did in one go: one entry of the log, one transaction, one step of undo.
package struct Act: Equatable, Sendable {
  /// How the act came about.
  package enum Kind: Equatable, Sendable {
    /// A register, a scan or a plan was read; with the name of where it came from.
    case imported(from: String)
    /// People or a command changed fields of findings, or the register's context.
    case decided
    /// The act with this number was taken back.
    case undone(Int)
    /// The act with this number was carried out again.
    case redone(Int)
  }

  /// 1 for the first act of an audit, then counting up without gaps.
  package var number: Int
  /// How the act came about; an undo or redo is an act of its own.
  package var kind: Kind
  /// Who did it, by the name that owners have.
  package var author: String
  /// When it was recorded, in UTC.
  package var time: Timestamp
  /// Why, in the author's words; empty when none was given.
  package var reason: String
  /// What it did, in the order in which it was done.
  package var changes: [Change]

  /// Makes an act.
  package init(
    number: Int,
    kind: Kind,
    author: String,
    time: Timestamp,
    reason: String = "",
    changes: [Change]
  ) {
    self.number = number
    self.kind = kind
    self.author = author
    self.time = time
    self.reason = reason
    self.changes = changes
  }

  /// What was done, in one line: `owner ada on F-0014`, `severity high on 5 findings`.
  package var headline: String { headline(ofChanges: changes.count) }

  /// The same for an act of which only the first changes are at hand: how many it really has.
  package func headline(ofChanges count: Int) -> String {
    let done = changesHeadline(count)
    return switch kind {
    case .imported(let source): "read \(source)"
    case .undone(let number): "undid act \(number): \(done)"
    case .redone(let number): "did act \(number) again: \(done)"
    case .decided: done
    }
  }

  private var isTakenBack: Bool { if case .undone = kind { true } else { false } }

  private func changesHeadline(_ count: Int) -> String {
    let first = changes.first?.findingID?.text ?? ""
    let subject = count == 1 ? first : "\(count) findings"
    switch changes.first {
    case .findingEdited(_, let before, let after)?:
      // Taking back is told by what was taken back: the values that return may all differ.
      let told = isTakenBack ? before : after
      return "\(told.field.title) \(told.text) on \(subject)"
    case .findingAdded?: return "added \(subject)"
    case .findingRemoved?: return "removed \(subject)"
    case .findingReplaced?: return "updated \(subject)"
    case .contextChanged(let before, let after)?: return after.headline(since: before)
    case .scanRecorded(let tool, _, let after)?: return Self.scanHeadline(tool, after)
    case nil: return "nothing"
    }
  }

  private static func scanHeadline(_ tool: String, _ scan: ScanRecord?) -> String {
    guard let scan else { return "took the scan of \(tool) out" }
    return "\(tool) scanned \(counted(scan.scope.files, "file")) with \(counted(scan.checks.count, "check"))"
  }
}
