import Readiness
import SourceTree

/// Reads whether the TypeScript compiler is asked to be strict.
enum StrictMode {
  /// Whether a file configures the compiler.
  static func isConfiguration(_ file: TreeFile) -> Bool {
    let name = file.name.lowercased()
    return name.hasSuffix(".json") && (name.hasPrefix("tsconfig") || name.hasPrefix("jsconfig"))
      && file.role != .test && file.role != .example && file.skip != .vendored
  }

  /// The finding that no configuration is strict; nil when one is, or when one extends a package.
  static func sighting(in tree: SourceTree) -> Sighting? {
    let files = tree.files.filter { isConfiguration($0) && $0.name.hasPrefix("tsconfig") }.prefix(60)
    var places: [Location] = []
    for file in files {
      guard let text = tree.text(at: file.path) else { continue }
      if let line = strict.firstMatch(in: text.bytes) {
        guard line.text(1, in: text.bytes) == "false" else { return nil }
        places.insert(Location(path: file.path, startLine: text.line(at: line.range.lowerBound)), at: 0)
      } else if outside.firstMatch(in: text.bytes) != nil {
        return nil
      } else if options.firstMatch(in: text.bytes) != nil {
        places.append(Location(path: file.path, startLine: 1))
      }
    }
    guard !places.isEmpty else { return nil }
    return Sighting(
      key: "strict",
      at: places,
      values: [
        "effect": """
        The compiler lets null and untyped values through ({list}): the mistakes that types are there to \
        find reach users.
        """,
        "advice": """
        Set `"strict": true` in {path}; where that shows too much at once, begin with `strictNullChecks`.
        """,
      ],
      severity: .low,
      title: "The TypeScript compiler is not strict"
    )
  }

  /// Line comments before the setting leave it out.
  private static let strict = Pattern(#"^(?:(?!//).)*"(?:strict|strictNullChecks)"\s*:\s*(true|false)"#)
  private static let outside = Pattern(#""extends"\s*:\s*(?:\[\s*)?"(?!\.{1,2}/)[^"]+""#)
  private static let options = Pattern(#""compilerOptions"\s*:"#)
}
