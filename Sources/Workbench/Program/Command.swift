package import Readiness

/// What the workbench wants done outside; data, so that tests compare it.
package enum Command: Equatable, Sendable {
  case loadFinding(FindingID)
  case decide(Decision)
  case setStatus(WorkstreamID, WorkstreamStatus)
  /// Says whether a workstream is the plan's to-do that it was taken to be.
  case confirmJoin(WorkstreamID, todo: String, isRight: Bool)
  case undo
  case redo
  /// Reads everything again, because somebody asked or because another program changed the audit.
  case reload
  case loadLog
  /// Writes the release package; without replacing, a folder of somebody else's is left alone and asked about.
  case export(folder: String, replacing: Bool)
  /// Takes the changed register file into the audit.
  case mergeSource
  /// Keeps where the user is, so that the next start begins there.
  case saveSession(Session)
  case redraw
  case suspend
  case quit
}

/// Where a user left off.
package struct Session: Equatable, Sendable {
  package var query: String
  package var scope: WorkstreamID?
  package var cursor: FindingID?
  package var order: String
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
