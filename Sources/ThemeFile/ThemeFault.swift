/// What is wrong with a theme.
package enum ThemeFault: Error, Equatable {
  /// The TOML itself is broken, at a 1-based line and column.
  case malformed(line: Int, column: Int, what: String)
  /// A key that must be there, by its name.
  case missing(String)
  /// A word that means nothing, what it was to be, and what would do.
  case unknown(String, String, expected: [String])
  /// Themes that inherit from each other in a circle.
  case inheritanceCycle([String])

  /// The fault in words.
  package var text: String {
    switch self {
    case .malformed(let line, let column, let what): "line \(line), column \(column): \(what)"
    case .missing(let key): "\(key) is missing"
    case .unknown(let kind, let word, let expected):
      "unknown \(kind) \"\(word)\"; expected \(expected.joined(separator: ", "))"
    case .inheritanceCycle(let names): "themes inherit in a circle: \(names.joined(separator: " → "))"
    }
  }
}
