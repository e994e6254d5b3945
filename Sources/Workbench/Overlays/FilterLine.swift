import CellGrid
package import Readiness

/// The filter being typed; the list follows with every key.
package struct FilterLine: Equatable, Sendable {
  /// The query as typed so far; it need not be a whole one.
  package var field: TextField
  /// The filter before, which Esc brings back.
  package var previous: String
  /// What is wrong with what was typed so far; the list then shows what the last right one admitted.
  package var error: QueryError?
  /// What the word before the cursor could become, at most 100; Tab takes the first.
  package var completions: [String] = []

  /// Where the cursor was before, as a row of the table: it stays there while that is shown, and Esc returns to it.
  package var origin: Int32?

  /// Makes the line with the filter that is in force and the row under the cursor.
  package init(_ text: String, origin: Int32?) {
    field = TextField(text)
    previous = text
    self.origin = origin
  }
}
