/// Why a plan's status could not be written; the plan is as it was.
package enum PlanFault: Error, Equatable, Sendable {
  case tooLarge(byteCount: Int, limit: Int)
  /// The front matter holds bytes that are not UTF-8.
  case notUTF8
  case noFrontMatter
  /// 1-based line and column in the file.
  case brokenFrontMatter(line: Int, column: Int, problem: String)
  case unknownTodo(String)
  /// The status stands in a form that cannot be changed without touching more; 1-based line and column.
  case notWritable(line: Int, column: Int)

  /// The fault in one line, as people will read it.
  package var text: String {
    switch self {
    case .tooLarge(let count, let limit): "plan of \(count) bytes, at most \(limit) are read"
    case .notUTF8: "the front matter is not UTF-8"
    case .noFrontMatter: "the plan has no front matter to write a status in"
    case .brokenFrontMatter(let line, let column, let problem):
      "line \(line), column \(column): front matter cannot be read: \(problem)"
    case .unknownTodo(let id): "the plan has no to-do '\(id)'"
    case .notWritable(let line, let column):
      "line \(line), column \(column): the status cannot be changed without changing more than the status"
    }
  }
}
