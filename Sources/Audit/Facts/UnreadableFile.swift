/// A file that decides something and could not be understood.
package struct UnreadableFile: Equatable, Sendable {
  /// The path from the root.
  package var path: String
  /// What is wrong with it, in the parser's words.
  package var problem: String
  /// 1-based line of the fault; nil when it is not known.
  package var line: Int?

  /// Makes one.
  package init(path: String, problem: String, line: Int? = nil) {
    self.path = path
    self.problem = problem
    self.line = line
  }
}
