import SourceTree

/// Languages that share their tools.
enum CodeFamily: String, CaseIterable, Sendable {
  case script = "JavaScript and TypeScript"
  case python = "Python"
  case go = "Go"
  case jvm = "Java and Kotlin"
  case ruby = "Ruby"
  case rust = "Rust"
  case php = "PHP"
  case dotnet = "C#"
  case swift = "Swift"

  /// The languages.
  var languages: Set<Language> {
    switch self {
    case .script: Language.script
    case .python: [.python]
    case .go: [.go]
    case .jvm: [.java, .kotlin]
    case .ruby: [.ruby]
    case .rust: [.rust]
    case .php: [.php]
    case .dotnet: [.csharp]
    case .swift: [.swift]
    }
  }

  /// The families that the repository's own product is written in, the largest first.
  ///
  /// A family counts with ten files, or with three when they are a third of the product.
  static func main(of tree: SourceTree) -> [(family: CodeFamily, files: Int)] {
    var counts: [Language: Int] = [:]
    for file in tree.files where file.role == .product && file.skip == nil && isSource(file) {
      counts[file.language, default: 0] += 1
    }
    let sums = allCases.map { family in
      (family: family, files: family.languages.reduce(0) { $0 + (counts[$1] ?? 0) })
    }
    let total = sums.reduce(0) { $0 + $1.files }
    return sums.filter { $0.files >= 10 || ($0.files >= 3 && $0.files * 3 >= total) }
      .sorted { $0.files > $1.files }
  }

  /// Configuration written in a programming language is no product.
  fileprivate static func isSource(_ file: TreeFile) -> Bool {
    !configuration.contains { $0.matches(file.path) }
  }

  private static let configuration = [
    "*.config.{js,cjs,mjs,ts,mts,cts}", ".*rc.{js,cjs,mjs}", "setup.py", "Package.swift", "gulpfile.*",
    "**/playwright/**", "**/cypress/**", "**/e2e/**", "*_test.go", "*.d.ts",
  ]
  .map { PathGlob($0) }
}

extension CodeFamily {
  /// The largest product files of a family, at most three.
  static func largestFiles(of family: CodeFamily, in tree: SourceTree) -> [String] {
    tree.files.filter {
      $0.role == .product && $0.skip == nil && family.languages.contains($0.language) && isSource($0)
    }
    .sorted { ($1.size, $0.path) < ($0.size, $1.path) }.prefix(3).map(\.path)
  }
}
