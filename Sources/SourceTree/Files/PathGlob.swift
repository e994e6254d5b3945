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
    path.withUnsafeBufferPointer { path in
      alternatives.contains { alternative in
        alternative.withUnsafeBufferPointer { Self.mayEnd($0, path) && Self.matches($0, 0, path, 0) }
      }
    }
  }

  /// Whether a path ends with what stands behind the glob's last wildcard, which rules out most at little cost.
  private static func mayEnd(_ glob: Bytes, _ path: Bytes) -> Bool {
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

  /// Whether the bytes from one place of a glob match those from one place of a path to its end.
  ///
  /// Places instead of slices, since every glob of every check is asked about every file.
  private static func matches(_ glob: Bytes, _ at: Int, _ path: Bytes, _ from: Int) -> Bool {
    var (at, from) = (at, from)
    while at < glob.count {
      let byte = glob[at]
      if byte == UInt8(ascii: "*") {
        let isDeep = at + 1 < glob.count && glob[at + 1] == UInt8(ascii: "*")
        return isDeep ? matchesDeep(glob, at + 2, path, from) : matchesName(glob, at + 1, path, from)
      }
      guard from < path.count, byte == path[from] || byte == UInt8(ascii: "?") && path[from] != slash else {
        return false
      }
      (at, from) = (at + 1, from + 1)
    }
    return from == path.count
  }

  /// `**`: any folders; `**/` stands for no folder as well.
  private static func matchesDeep(_ glob: Bytes, _ rest: Int, _ path: Bytes, _ from: Int) -> Bool {
    guard rest < glob.count, glob[rest] == slash else {
      return rest == glob.count || (from...path.count).contains { matches(glob, rest, path, $0) }
    }
    if matches(glob, rest + 1, path, from) { return true }
    var index = from
    while index < path.count {
      if path[index] == slash, matches(glob, rest + 1, path, index + 1) { return true }
      index += 1
    }
    return false
  }

  /// `*`: anything within a folder.
  private static func matchesName(_ glob: Bytes, _ rest: Int, _ path: Bytes, _ from: Int) -> Bool {
    var index = from
    while true {
      if matches(glob, rest, path, index) { return true }
      guard index < path.count, path[index] != slash else { return false }
      index += 1
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>
  private static let slash = UInt8(ascii: "/")
}
