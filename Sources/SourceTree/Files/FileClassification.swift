/// What a file's name and first bytes say of it: language, role, and whether its text is worth scanning.
package struct FileClassification: Sendable {
  /// What it is written in.
  package var language: Language
  /// What it is there for.
  package var role: FileRole
  /// Why it is not scanned; nil when it is.
  package var skip: SkipReason?

  /// Classifies a file by its path from the root and as many of its first bytes as are at hand.
  package init(path: String, head: [UInt8]) {
    language = Self.language(of: path)
    role = Self.role(of: path)
    skip = head.contains(0) ? .binary : nil
  }

  /// The file with this classification.
  package func file(path: String, size: Int, isTracked: Bool = true) -> TreeFile {
    TreeFile(path: path, size: size, language: language, role: role, skip: skip, isTracked: isTracked)
  }

  private static func language(of path: String) -> Language {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let lower = name.lowercased()
    if lower == "dockerfile" || lower.hasPrefix("dockerfile.") || lower == "containerfile" {
      return .dockerfile
    }
    if lower == ".env" || lower.hasPrefix(".env.") { return .environment }
    let suffix = lower.split(separator: ".").last.map(String.init) ?? ""
    return extensions[suffix] ?? .plain
  }

  private static func role(of path: String) -> FileRole {
    let parts = path.lowercased().split(separator: "/").map(String.init)
    if parts.contains(where: { ["test", "tests", "__tests__", "spec", "e2e"].contains($0) }) { return .test }
    return .product
  }

  private static let extensions: [String: Language] = [
    "js": .javascript, "mjs": .javascript, "cjs": .javascript, "jsx": .javascript, "ts": .typescript,
    "tsx": .typescript, "mts": .typescript, "cts": .typescript, "vue": .vue, "svelte": .svelte, "py": .python,
    "go": .go, "java": .java, "kt": .kotlin, "rb": .ruby, "rs": .rust, "php": .php, "cs": .csharp,
    "swift": .swift, "html": .html, "htm": .html, "css": .css, "scss": .scss, "less": .less, "md": .markdown,
    "yml": .yaml, "yaml": .yaml, "json": .json, "toml": .toml, "sh": .shell, "sql": .sql, "ini": .ini,
    "tf": .terraform, "xml": .xml,
  ]
}
