/// One thing a source says that was not taken as written, and where.
package struct Diagnostic: Equatable, Sendable {
  /// The line of the file, 1-based.
  package var line: Int
  /// The column in characters, 1-based.
  package var column: Int
  /// What it is.
  package var kind: Kind

  /// How much it matters.
  package var severity: Severity { kind.severity }

  /// Makes a diagnostic at a 1-based line and column.
  package init(line: Int, column: Int, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// How much a diagnostic matters.
  package enum Severity: Sendable {
    /// Part of the source is missing from the graph, or cannot be as stated.
    case error
    /// The source was read in a sense that Mermaid, or its author, may not share.
    case warning
    /// Something was left out that has no bearing on the graph.
    case note
  }
}
