/// Why a structured file could not be read.
package struct StructuredFault: Error, Equatable {
  /// 1-based line; nil when it is not known.
  package var line: Int?
  /// 1-based column; nil when it is not known.
  package var column: Int?
  /// What is wrong, in the parser's words.
  package var message: String

  /// Makes a fault.
  package init(line: Int? = nil, column: Int? = nil, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}
