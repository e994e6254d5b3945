import Readiness
import SourceTree
import Workbench

extension BoardMaterial {
  /// Looks again at the lines that evidence cites, in the first of the folders that has the file.
  mutating func recheck(below roots: [String]) {
    for place in exhibits.indices {
      guard case .file(let path, let startLine, _, let snippet) = exhibits[place].evidence.kind else {
        continue
      }
      let answers = roots.lazy.map { CitedLines(snippet, at: path, startLine: startLine, below: $0) }
      exhibits[place].recheck = (answers.first { $0 != .gone } ?? .gone).rawValue
    }
  }
}
