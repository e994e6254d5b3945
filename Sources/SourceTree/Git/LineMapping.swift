/// Where the lines of one commit are in another.
package struct LineMapping: Equatable, Sendable {
  /// What became of a line.
  package enum Target: Equatable, Sendable {
    /// It is there, unchanged.
    case line(path: String, line: Int)
    /// It was rewritten; these lines stand in its place.
    case edited(path: String, lines: ClosedRange<Int>)
    /// It is gone, alone or with its file.
    case deleted
    /// Its file changed in a way that has no lines.
    case unknown
  }

  /// Lines that were replaced; a count of zero stands for what was put in or taken out after the line.
  struct Hunk: Equatable, Sendable {
    var oldStart: Int
    var oldCount: Int
    var newStart: Int
    var newCount: Int
  }

  /// What became of one file.
  struct FileChange: Equatable, Sendable {
    /// Nil when the file was deleted.
    var newPath: String?
    var isBinary = false
    /// Ordered by line.
    var hunks: [Hunk] = []
  }

  /// Changed files by their old paths.
  var changes: [String: FileChange] = [:]

  /// Nothing has changed.
  package init() {}

  /// What became of a 1-based line.
  package func target(path: String, line: Int) -> Target {
    guard let change = changes[path] else { return .line(path: path, line: line) }
    guard let newPath = change.newPath else { return .deleted }
    if change.isBinary { return .unknown }
    var shift = 0
    for hunk in change.hunks {
      if hunk.oldCount == 0 {
        if line <= hunk.oldStart { break }
      } else if line < hunk.oldStart {
        break
      } else if line < hunk.oldStart + hunk.oldCount {
        guard hunk.newCount > 0 else { return .deleted }
        return .edited(path: newPath, lines: hunk.newStart...(hunk.newStart + hunk.newCount - 1))
      }
      shift += hunk.newCount - hunk.oldCount
    }
    return .line(path: newPath, line: line + shift)
  }

  /// Where a whole file is; nil when it was deleted.
  package func path(of path: String) -> String? {
    guard let change = changes[path] else { return path }
    return change.newPath
  }
}
