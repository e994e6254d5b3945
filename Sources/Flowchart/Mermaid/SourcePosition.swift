/// A place in a source text.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line of the file, 1-based.
  package var line: Int
  /// The column in characters, 1-based.
  package var column: Int

  /// Makes a place of a 1-based line and column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders places as they follow each other in the text.
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
