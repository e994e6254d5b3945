package import RegisterJSON

/// What a tool's report says, before it meets the register.
package struct ToolReport: Sendable {
  /// Something about the report that its reader should know.
  package struct Note: Equatable, Sendable {
    /// What, in a sentence without its full stop.
    package var text: String
    /// How much it matters.
    package var severity: ImportProblem.Severity
    /// Where in the file; nil for the file as a whole.
    package var position: JSONPosition?
  }

  /// The format it was read as.
  package var format: ImportFormat
  /// The runs that it tells of, in its order.
  package var runs: [ToolRun]
  /// What is to be known, in the order of the file; at most ``noteLimit``.
  package var notes: [Note]
  /// Notes beyond the limit.
  package var notesLeftOut = 0

  /// The most notes that a report keeps.
  package static let noteLimit = 1000
}

/// Gathers what is to be known of a report.
struct ToolReportLog {
  private(set) var notes: [(text: String, severity: ImportProblem.Severity, byteOffset: Int?)] = []
  private(set) var leftOut = 0

  /// Something that could not be taken in.
  mutating func error(_ text: String, at byteOffset: Int? = nil) { add(text, .error, byteOffset) }
  /// Something that was taken in by a guess, or believed less than it says.
  mutating func warn(_ text: String, at byteOffset: Int? = nil) { add(text, .warning, byteOffset) }
  /// Something that is merely to be known.
  mutating func note(_ text: String, at byteOffset: Int? = nil) { add(text, .note, byteOffset) }

  private mutating func add(_ text: String, _ severity: ImportProblem.Severity, _ byteOffset: Int?) {
    guard notes.count < ToolReport.noteLimit else {
      leftOut += 1
      return
    }
    notes.append((text, severity, byteOffset))
  }
}
