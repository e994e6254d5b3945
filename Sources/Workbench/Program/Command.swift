package import Readiness

/// What the workbench wants done outside; data, so that tests compare it.
package enum Command: Equatable, Sendable {
  /// Reads a finding whole, with its history.
  case loadFinding(FindingID)
  /// Records a decision as one act.
  case decide(Decision)
  /// Records how far a workstream is, and writes it to the plan's file.
  case setStatus(WorkstreamID, WorkstreamStatus)
  /// Says whether a workstream is the plan's to-do that it was taken to be.
  case confirmJoin(WorkstreamID, todo: String, isRight: Bool)
  /// Takes the newest act of this user back that still holds.
  case undo
  /// Carries out again what was last taken back.
  case redo
  /// Reads everything again, because somebody asked or because another program changed the audit.
  case reload
  /// Reads the latest acts of the audit.
  case loadLog
  /// Reads the newest scans of the repository.
  case loadScans
  /// Reads the critical flows that the newest scans propose.
  case loadProposedFlows
  /// Reads what the board shows of findings and scans.
  case loadBoard
  /// Reads what the board shows, and looks again at the lines that evidence cites.
  case recheckEvidence
  /// Records what was said about something other than findings, as one act.
  case say(ContextDecision)
  /// Writes the release package; without replacing, a folder of somebody else's is left alone and asked
  /// about.
  case export(folder: String, replacing: Bool)
  /// Says what would come of taking a file in; writes nothing.
  case previewImport(path: String)
  /// Takes a file of a scanner, a test runner or a register into the audit.
  case importFile(path: String)
  /// Stops the work that goes on beside; nothing of it stays.
  case stopWork
  /// Reads a tool's own record of a finding from its report.
  case loadRecord(FindingID)
  /// Takes the changed register file into the audit.
  case mergeSource
  /// Keeps where the user is, so that the next start begins there.
  case saveSession(Session)
  /// Draws the whole screen anew, whatever the terminal shows.
  case redraw
  /// Gives the terminal back to the shell until it lets the program go on.
  case suspend
  /// Ends the program; nothing is left to be saved.
  case quit
}

extension Command {
  /// Whether the user may have to wait, so that the screen should say so first.
  package var mayTakeLong: Bool {
    switch self {
    case .decide(let decision): decision.findings.count > 500
    case .export, .mergeSource, .previewImport, .importFile, .loadBoard, .recheckEvidence: true
    default: false
    }
  }
}

/// Where a user left off.
package struct Session: Equatable, Sendable {
  /// The filter in force as it was written; empty for none.
  package var query: String
  /// The workstream chosen; nil for all.
  package var scope: WorkstreamID?
  /// The finding under the cursor; nil when the list was empty.
  package var cursor: FindingID?
  /// The list's order as ``FindingOrder`` writes it.
  package var order: String
  /// The theme's name; one that is not at hand any more is passed over.
  package var theme: String

  /// Makes a session.
  package init(query: String, scope: WorkstreamID?, cursor: FindingID?, order: String, theme: String) {
    self.query = query
    self.scope = scope
    self.cursor = cursor
    self.order = order
    self.theme = theme
  }
}
