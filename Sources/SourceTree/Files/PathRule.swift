/// One line of a `.gitignore` or `.gitattributes` file: which paths below its folder it is about.
struct PathRule: Equatable, Sendable {
  /// Whether it takes back what earlier lines say.
  let isNegated: Bool
  /// Whether it is about folders only.
  let isForFolders: Bool
  /// Whether it is matched against the last name only, as it holds no slash.
  private let isForNames: Bool
  private let pattern: WildcardPattern

  /// Parses a pattern without the blanks around it; nil for one that matches nothing.
  init?(_ text: ArraySlice<UInt8>, allowsNegation: Bool = true) {
    var rest = text
    isNegated = allowsNegation && rest.first == UInt8(ascii: "!")
    if isNegated { rest = rest.dropFirst() }
    isForFolders = rest.last == UInt8(ascii: "/")
    if isForFolders { rest = rest.dropLast() }
    isForNames = !rest.contains(UInt8(ascii: "/"))
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    guard !rest.isEmpty, let pattern = WildcardPattern(rest, crossesFolders: !isForNames) else { return nil }
    self.pattern = pattern
  }

  /// Whether it is about a path, given from the folder of the file that the line stands in.
  func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    guard isFolder || !isForFolders else { return false }
    guard isForNames else { return pattern.matches(path) }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
    return pattern.matches(path[start...])
  }
}
