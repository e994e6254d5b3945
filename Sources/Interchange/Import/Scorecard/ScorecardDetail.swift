internal import Readiness

/// A line of details: `Warn: message: path:line-end: remediation`.
struct ScorecardDetail {
  private(set) var place: Location?
  private(set) var remediation: String?

  /// Finds the first part that ends in a line or is a path.
  init(_ text: String) {
    let parts = text.prefix(4000).split(separator: ": ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2 else { return }
    for index in 2..<parts.count {
      guard let place = Self.place(parts[index]) else { continue }
      self.place = place
      if index + 1 < parts.count {
        remediation = parts[(index + 1)...].joined(separator: ": ")
      }
      return
    }
  }

  /// Reads `path`, `path:line` or `path:first-last`; nil for what has white space or looks like no path.
  private static func place(_ text: String) -> Location? {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace), !text.contains("://") else { return nil }
    var path = text[...]
    var lines: [Int] = []
    if let colon = text.lastIndex(of: ":") {
      let numbers = text[text.index(after: colon)...].split(separator: "-", maxSplits: 1).map { Int($0) }
      if !numbers.isEmpty, numbers.allSatisfy({ $0 != nil }) {
        lines = numbers.compactMap { $0 }
        path = text[..<colon]
      }
    }
    guard path.contains("/") || path.contains(".") || !lines.isEmpty else { return nil }
    let start = lines.first.flatMap { $0 > 0 ? $0 : nil }
    let end = start.flatMap { start in lines.last.map { max(start, $0) } }
    let file = ReportPath.cleaned(String(path))
    return file.isEmpty ? nil : Location(path: file, startLine: start, endLine: end)
  }
}
