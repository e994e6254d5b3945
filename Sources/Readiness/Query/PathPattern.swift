/// A pattern for paths: `*` and `?` inside a name, `**` for any folders between.
///
/// As in gitignore(5): without a slash the pattern is for the last name of a path, with one for the
/// whole path.
struct PathPattern: Equatable, Sendable {
  private let names: [[UInt8]]
  private let isForLastName: Bool
  /// The longest text that every fitting path holds, by which most others are told apart quickly.
  let literal: TextNeedle

  /// Whether a text is meant as a pattern.
  static func isPattern(_ text: String) -> Bool { text.utf8.contains { $0 == star || $0 == one } }

  /// Reads a pattern, folded.
  init(_ text: String) {
    let bytes = TextColumn.folded(text)
    let trimmed = bytes.first == Self.slash ? bytes.dropFirst() : bytes[...]
    names = trimmed.split(separator: Self.slash, omittingEmptySubsequences: false).map(Array.init)
    isForLastName = !bytes.contains(Self.slash)
    let literals = names.flatMap { $0.split { $0 == Self.star || $0 == Self.one } }
    literal = TextNeedle(literals.max { $0.count < $1.count }.map(Array.init) ?? [])
  }

  private static let star = UInt8(ascii: "*")
  private static let one = UInt8(ascii: "?")
  private static let slash = UInt8(ascii: "/")

  /// Whether a folded path has the pattern's shape.
  ///
  /// Cost: at most the length of the path times the length of the pattern.
  func matches(_ path: UnsafeRawBufferPointer) -> Bool {
    guard isForLastName else { return matchesAllNames(of: path) }
    let start = path.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    return Self.matches(names[0], UnsafeRawBufferPointer(rebasing: path[start...]))
  }

  /// Matches name by name; where it fails, the last `**` takes one more name.
  private func matchesAllNames(of path: UnsafeRawBufferPointer) -> Bool {
    var (place, start) = (0, 0)
    var retry: (place: Int, start: Int)?
    while start <= path.count {
      if place < names.count, names[place] == [Self.star, Self.star] {
        if place == names.count - 1 { return start < path.count || place == 0 }
        place += 1
        retry = (place, start)
        continue
      }
      let end = Self.end(ofNameAt: start, in: path)
      if place < names.count, Self.matches(names[place], UnsafeRawBufferPointer(rebasing: path[start..<end]))
      {
        (place, start) = (place + 1, end + 1)
        if start <= path.count || place == names.count { continue }
      }
      guard let last = retry else { return false }
      let next = Self.end(ofNameAt: last.start, in: path) + 1
      retry = (last.place, next)
      (place, start) = (last.place, next)
    }
    return place == names.count
  }

  private static func end(ofNameAt start: Int, in path: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end < path.count, path[end] != slash { end += 1 }
    return end
  }

  /// Matches one name; where it fails, the last `*` takes one more byte.
  private static func matches(_ pattern: [UInt8], _ name: UnsafeRawBufferPointer) -> Bool {
    var (place, at) = (0, 0)
    var retry: (place: Int, at: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == star {
        place += 1
        retry = (place, at)
      } else if place < pattern.count, pattern[place] == one {
        (place, at) = (place + 1, afterScalar(at, in: name))
      } else if place < pattern.count, pattern[place] == name[at] {
        (place, at) = (place + 1, at + 1)
      } else if let last = retry {
        retry = (last.place, last.at + 1)
        (place, at) = (last.place, last.at + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == star }
  }

  /// Where the scalar after the one at a place begins: UTF-8's continuation bytes are 10xxxxxx.
  private static func afterScalar(_ at: Int, in name: UnsafeRawBufferPointer) -> Int {
    var next = at + 1
    while next < name.count, name[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
