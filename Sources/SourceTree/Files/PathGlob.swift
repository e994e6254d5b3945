/// A glob over paths with slashes: `*` within a folder, `**` across folders, `?` one character, `{a,b}` either.
///
/// A glob without a slash matches the last part of the path; letters match in either case.
package struct PathGlob: Hashable, Sendable {
  private let alternatives: [[UInt8]]

  /// Makes a glob.
  package init(_ text: String) {
    let lowered = Array((text.contains("/") ? text : "**/" + text).lowercased().utf8)
    alternatives = Self.expanded(lowered)
  }

  /// Whether a path from the root matches.
  package func matches(_ path: String) -> Bool { matches(lowered: Array(path.lowercased().utf8)) }

  /// Whether the bytes of a path in lower case match; for who asks many globs about one path.
  package func matches(lowered path: [UInt8]) -> Bool {
    alternatives.contains { Self.mayEnd($0, path) && Self.matches($0[...], path[...]) }
  }

  /// Whether a path ends with what stands behind the glob's last wildcard, which rules out most at little cost.
  private static func mayEnd(_ glob: [UInt8], _ path: [UInt8]) -> Bool {
    var (left, right) = (glob.count, path.count)
    while left > 0, glob[left - 1] != UInt8(ascii: "*"), glob[left - 1] != UInt8(ascii: "?") {
      // `**/` stands for no folder as well, so that its slash need not be there.
      if left > 2, glob[left - 1] == UInt8(ascii: "/"), glob[left - 2] == UInt8(ascii: "*") { return true }
      guard right > 0, glob[left - 1] == path[right - 1] else { return false }
      (left, right) = (left - 1, right - 1)
    }
    return true
  }

  private static func expanded(_ glob: [UInt8]) -> [[UInt8]] {
    guard let open = glob.firstIndex(of: UInt8(ascii: "{")),
      let close = glob[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return [glob] }
    let choices = glob[(open + 1)..<close].split(
      separator: UInt8(ascii: ","),
      omittingEmptySubsequences: false
    )
    return choices.flatMap { choice -> [[UInt8]] in
      var one = Array(glob[..<open])
      one += choice
      one += glob[(close + 1)...]
      return expanded(one)
    }
  }

  private static func matches(_ glob: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = glob.first else { return path.isEmpty }
    if first == UInt8(ascii: "*") {
      let isDeep = glob.dropFirst().first == UInt8(ascii: "*")
      if isDeep {
        var rest = glob.dropFirst(2)
        // `**/` stands for no folder as well.
        if rest.first == UInt8(ascii: "/") {
          rest = rest.dropFirst()
          if matches(rest, path) { return true }
          return path.indices.contains { path[$0] == UInt8(ascii: "/") && matches(rest, path[($0 + 1)...]) }
        }
        return (path.startIndex...path.endIndex).contains { matches(rest, path[$0...]) }
      }
      let rest = glob.dropFirst()
      var index = path.startIndex
      while true {
        if matches(rest, path[index...]) { return true }
        guard index < path.endIndex, path[index] != UInt8(ascii: "/") else { return false }
        index += 1
      }
    }
    guard let head = path.first, first == head || (first == UInt8(ascii: "?") && head != UInt8(ascii: "/"))
    else {
      return false
    }
    return matches(glob.dropFirst(), path.dropFirst())
  }
}
