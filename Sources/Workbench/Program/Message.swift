package import CellGrid
package import Readiness

/// What happened, told to the workbench in the order in which it happened.
package enum Message: Equatable, Sendable {
  case keyPressed(Key)
  /// A text that the terminal marked as pasted; it may have several lines.
  case textPasted(String)
  /// The screen has this size now, in cells.
  case resized(Size)
  /// The finding that was asked for, which need not be under the cursor any more.
  case findingLoaded(LoadedFinding)
  /// What became of a request to change something, even if nothing was changed.
  case actRecorded(ActReport)
  /// The audit, read anew.
  case auditLoaded(LoadedAudit)
  /// Another program has changed the audit since it was last read.
  case auditChangedElsewhere
  /// The latest acts of the audit, oldest first, each with its first changes.
  case logLoaded([LogEntry])
  /// The newest scans of the repository, one of each tool.
  case scansLoaded([ScanRecord])
  /// What the board shows of findings and scans.
  case boardLoaded(BoardMaterial)
  /// The critical flows that the newest scans propose.
  case proposedFlowsLoaded([CriticalFlow])
  /// The folder holds files that the package would be written among.
  case exportNeedsConsent(folder: String)
  /// The release package was written.
  case exported(ExportReport)
  /// Work has begun that goes on beside.
  case workBegun(String)
  /// How far that work is; the total is 0 where nobody can say.
  case workMoved(stage: String, done: Int, total: Int)
  /// What would come of taking a file in, a line each.
  case importPreviewed(path: String, lines: [String])
  /// A file was taken in; what came of it, a line each.
  case imported(lines: [String])
  /// A tool's own record of a finding, a line each.
  case recordLoaded(FindingID, lines: [String])
  /// Something asked for did not work, and why, in words for people.
  case failed(String)
  /// It is this day now, in UTC.
  case dayChanged(CalendarDate)
  /// The terminal is gone, or the program was told to end.
  case ended
}

/// A finding read whole, with what was done to it.
package struct LoadedFinding: Equatable, Sendable {
  /// The finding as it is now.
  package var finding: Finding
  /// The acts that touched it, oldest first.
  package var history: [LogEntry]
  /// Other tools' findings about the same thing; empty for most.
  package var alsoReported: [AlsoReported]

  /// Makes it; the history is oldest first.
  package init(finding: Finding, history: [LogEntry], alsoReported: [AlsoReported] = []) {
    self.finding = finding
    self.history = history
    self.alsoReported = alsoReported
  }
}

/// A finding of another tool about the same thing.
package struct AlsoReported: Equatable, Sendable {
  /// Its id.
  package var id: FindingID
  /// The tools, the reason and what was decided, such as `semgrep, both report CWE-79 at src/a.js:12; refuted`.
  package var words: String

  /// Makes it of an id and words that follow the id.
  package init(id: FindingID, words: String) {
    self.id = id
    self.words = words
  }
}

/// One act as the log shows it.
package struct LogEntry: Equatable, Sendable {
  /// The act's number, from 1.
  package var number: Int
  /// When it was recorded, in UTC.
  package var time: Timestamp
  /// Who did it.
  package var author: String
  /// What was done, in one line.
  package var headline: String
  /// Why; empty when none was given.
  package var reason: String
  /// What changed, a line each: `severity medium → high`.
  package var changes: [String]

  /// Makes an entry.
  package init(
    number: Int,
    time: Timestamp,
    author: String,
    headline: String,
    reason: String,
    changes: [String] = []
  ) {
    self.number = number
    self.time = time
    self.author = author
    self.headline = headline
    self.reason = reason
    self.changes = changes
  }

  /// Makes the entry of an act, with the changes of one finding or, without it, of all that it touched.
  ///
  /// The count says how many changes the act has when only its first ones are at hand.
  package init(_ act: Act, of finding: FindingID? = nil, changeCount: Int? = nil) {
    self.init(
      number: act.number,
      time: act.time,
      author: act.author,
      headline: act.headline(ofChanges: changeCount ?? act.changes.count),
      reason: act.reason,
      changes: act.changes.compactMap { change in
        guard finding == nil || change.findingID == finding else { return nil }
        guard case .findingEdited(let id, let before, let after) = change else { return nil }
        let subject = finding == nil ? "\(id) " : ""
        return subject + after.change(from: before)
      }
    )
  }
}

/// What became of a request to change something.
package struct ActReport: Equatable, Sendable {
  /// Why the act came about.
  package enum Cause: Equatable, Sendable {
    /// The user decided on findings.
    case decision(Decision)
    /// An act was to be taken back.
    case undo
    /// What was taken back was to be done again.
    case redo
    /// A workstream's status was set, or its to-do taken from it.
    case status
    /// Something was said about a gate, an item, a hypothesis, a flow or the release.
    case saying
    /// The changed register file was taken in.
    case merge
  }

  /// What was asked for.
  package var cause: Cause
  /// What was done, in one line; nil when nothing changed.
  package var headline: String?
  /// The touched findings as they are now.
  package var summaries: [FindingSummary]
  /// The register's context as it is now; nil when it did not change.
  package var context: RegisterContext?
  /// The findings for which the decision did not hold; they stayed as they were.
  package var refusals: [RefusedFinding]
  /// How many findings had the value already.
  package var unchanged: Int
  /// Something the user should know beside the result, such as that the plan file could not be written.
  package var warning: String?
  /// Why what was asked for does not hold as a whole; nothing changed then.
  package var problem: String?
  /// The state of the register after the act; nil when the act did not change it, or none was written.
  package var revision: RegisterRevision?
  /// How many people have changed the register by now; nil where nobody counted.
  package var people: Int?

  /// Makes a report.
  package init(
    cause: Cause,
    headline: String?,
    summaries: [FindingSummary] = [],
    context: RegisterContext? = nil,
    refusals: [RefusedFinding] = [],
    unchanged: Int = 0,
    warning: String? = nil
  ) {
    self.cause = cause
    self.headline = headline
    self.summaries = summaries
    self.context = context
    self.refusals = refusals
    self.unchanged = unchanged
    self.warning = warning
  }
}

/// A finding for which a decision did not hold, and why.
package struct RefusedFinding: Equatable, Sendable {
  /// The finding that stayed as it was.
  package var id: FindingID
  /// Why the decision did not hold, in words for people.
  package var reason: String

  /// Makes it.
  package init(id: FindingID, reason: String) {
    self.id = id
    self.reason = reason
  }
}

/// An audit as the workbench needs it.
package struct LoadedAudit: Equatable, Sendable {
  /// The findings as rows.
  package var table: FindingTable
  /// Everything in the register but its findings.
  package var context: RegisterContext
  /// What its scans and its log tell.
  package var trail: AuditTrail
  /// What was read and how, a line each; empty when the audit was only reopened.
  package var importReport: [String]
  /// Whether the register's file has changed since it was read.
  package var isSourceChanged: Bool
  /// Things the user should know at once.
  package var warnings: [String]

  /// Makes it.
  package init(
    table: FindingTable,
    context: RegisterContext,
    trail: AuditTrail = AuditTrail(),
    importReport: [String] = [],
    isSourceChanged: Bool = false,
    warnings: [String] = []
  ) {
    self.table = table
    self.context = context
    self.trail = trail
    self.importReport = importReport
    self.isSourceChanged = isSourceChanged
    self.warnings = warnings
  }
}

/// What was written.
package struct ExportReport: Equatable, Sendable {
  /// Where the package is, as the user named it.
  package var folder: String
  /// A line per file, with its size.
  package var files: [String]

  /// Makes it.
  package init(folder: String, files: [String]) {
    self.folder = folder
    self.files = files
  }
}

extension FieldValue {
  /// What became of a field, in one line; of what is only added to, what was added.
  fileprivate func change(from before: FieldValue) -> String {
    switch self {
    case .comments(let after) where after.count > before.length: "comment: \(text)"
    case .evidence(let after) where after.count > before.length: "evidence: \(text)"
    case .disposition(_, let detail): "\(field.title) \(before.text) → \(text)\(detail.words)"
    default: "\(field.title) \(before.text) → \(text)"
    }
  }

  private var length: Int {
    switch self {
    case .comments(let comments): comments.count
    case .evidence(let evidence): evidence.count
    default: 0
    }
  }
}

extension DispositionDetail {
  /// The particulars beside the reason, each after a comma; empty when there are none.
  fileprivate var words: String {
    let parts = [
      expiry.map { "until \($0)" }, approver.map { "approved by \($0)" }, targetRelease.map { "for \($0)" },
      compensatingControl.map { "control: \($0)" }, duplicateOf.map { "of \($0)" },
    ]
    return parts.compactMap { $0 }.map { ", \($0)" }.joined()
  }
}
