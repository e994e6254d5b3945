/// The lines of a `.gitignore` file.
struct IgnoreFile: Equatable, Sendable {
  /// The path of its folder from the root.
  private let folder: [UInt8]
  private let rules: [PathRule]
  /// The longest file that is honoured, so that a huge one costs nothing.
  static let largest = 1 << 20
  /// The most lines that are honoured.
  private static let mostRules = 10_000

  /// Parses a file's bytes (gitignore(5), "PATTERN FORMAT").
  init(_ bytes: ArraySlice<UInt8>, folder: ArraySlice<UInt8>) {
    self.folder = Array(folder)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
    rules = text.split(separator: UInt8(ascii: "\n")).prefix(Self.mostRules).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      return PathRule(Self.trimmed(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
  }

  /// A line without the spaces at its end, those after a backslash excepted.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let step = line[index] == UInt8(ascii: "\\") ? 2 : 1
      if line[index] != UInt8(ascii: " ") { end = min(index + step, line.endIndex) }
      index += step
    }
    return line[..<end]
  }

  /// Whether it ignores a path from the root, or takes that back; nil when it says nothing of it.
  func ignores(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
    let below = path.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
    return rules.last { $0.matches(below, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
