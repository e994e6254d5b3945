/// A line of a file, as facts carry it.
package struct Place: Hashable, Sendable, Comparable {
  /// The path from the root.
  package var path: String
  /// 1-based.
  package var line: Int

  /// Makes a place.
  package init(_ path: String, _ line: Int) {
    self.path = path
    self.line = line
  }

  /// The place as a finding's location.
  package var location: Location { Location(path: path, startLine: line) }

  /// Orders by path, then by line.
  package static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line) < (right.path, right.line)
  }
}
