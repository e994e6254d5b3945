import Readiness
import Workbench

/// Where a user left off, as lines of text in the audit's settings.
enum SessionText {
  /// The lines: query, workstream, finding, order, theme.
  static func encode(_ session: Session) -> String {
    [session.query, session.scope?.text ?? "", session.cursor?.text ?? "", session.order, session.theme]
      .joined(separator: "\n")
  }

  /// The session of such lines; nil for anything else.
  static func decode(_ text: String) -> Session? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5 else { return nil }
    return Session(
      query: lines[0],
      scope: lines[1].isEmpty ? nil : WorkstreamID(lines[1]),
      cursor: lines[2].isEmpty ? nil : FindingID(lines[2]),
      order: lines[3],
      theme: lines[4]
    )
  }
}
