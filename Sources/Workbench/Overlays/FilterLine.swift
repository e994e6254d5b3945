import CellGrid
package import Readiness

/// The filter being typed; the list follows with every key.
package struct FilterLine: Equatable, Sendable {
  package var field: TextField
  /// The filter before, which Esc brings back.
  package var previous: String
  /// What is wrong with what was typed so far; the list then shows what the last right one admitted.
  package var error: QueryError?
  package var completions: [String] = []

  /// Makes the line with the filter that is in force.
  package init(_ text: String) {
    field = TextField(text)
    previous = text
  }
}
