/// How much of a file tests ran through.
package struct FileCoverage: Equatable, Sendable {
  /// The path, from the root as far as the report tells.
  package var path: String
  /// The lines that can be run.
  package var lines: Int
  /// The lines of them that were run.
  package var linesHit: Int

  /// Makes one.
  package init(path: String, lines: Int, linesHit: Int) {
    self.path = path
    self.lines = lines
    self.linesHit = linesHit
  }
}
