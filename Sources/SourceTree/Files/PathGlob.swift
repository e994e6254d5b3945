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
  package func matches(_ path: String) -> Bool {
    let bytes = Array(path.lowercased().utf8)
    return alternatives.contains { Self.matches($0[...], bytes[...]) }
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
