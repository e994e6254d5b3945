/// A `.env` file: the variables it sets, and those it names in comments.
package struct EnvironmentFile: Equatable, Sendable {
  /// A variable that the file names.
  package struct Entry: Equatable, Sendable {
    /// The variable's name.
    package var name: String
    /// The value without quotes and the comment behind it.
    package var value: String
    /// 1-based.
    package var line: Int
    /// Whether the line is commented out (`# NAME=value`).
    package var isComment: Bool
    /// The comment behind the value, or that on the lines right above it.
    package var comment: String
  }

  /// The variables in the file's order.
  package var entries: [Entry] = []

  /// The variables that the file sets.
  package var active: [Entry] { entries.filter { !$0.isComment } }

  private static let assignment = Pattern(#"^\s*(#\s*)?(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*=(.*)$"#)

  /// Reads a file; lines that set nothing are passed over.
  ///
  /// Cost: linear in the number of bytes.
  package init(_ text: String) {
    var above: [Substring] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let bytes = Array(line.utf8)
      guard bytes.count < 20_000, let match = Self.assignment.firstMatch(in: bytes),
        let name = match.text(2, in: bytes)
      else {
        let trimmed = line.drop(while: \.isWhitespace)
        if trimmed.first == "#" { above.append(trimmed.dropFirst()) } else { above = [] }
        continue
      }
      let (value, comment) = Self.value(of: match.text(3, in: bytes) ?? "")
      entries.append(
        Entry(
          name: name,
          value: value,
          line: index + 1,
          isComment: match.text(1, in: bytes) != nil,
          comment: comment.isEmpty ? above.joined(separator: " ") : comment
        )
      )
      above = []
    }
  }

  /// The value and the comment in what follows `=`.
  private static func value(of text: String) -> (value: String, comment: String) {
    let rest = text.drop(while: \.isWhitespace)
    if let quote = rest.first, quote == "\"" || quote == "'" || quote == "`",
      let close = rest.dropFirst().firstIndex(of: quote)
    {
      let after = rest[rest.index(after: close)...].drop { $0.isWhitespace || $0 == "#" }
      return (String(rest[rest.index(after: rest.startIndex)..<close]), String(after))
    }
    var end = rest.endIndex
    var comment = rest[rest.endIndex...]
    var previous: Character = " "
    for index in rest.indices {
      if rest[index] == "#", previous.isWhitespace {
        end = index
        comment = rest[rest.index(after: index)...]
        break
      }
      previous = rest[index]
    }
    let value = rest[..<end]
    let last = value.lastIndex { !$0.isWhitespace }.map { value.index(after: $0) } ?? value.startIndex
    return (String(value[..<last]), String(comment.drop(while: \.isWhitespace)))
  }
}
