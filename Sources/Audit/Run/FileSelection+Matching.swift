package import SourceTree

extension FileSelection {
  /// Whether a file of this name, language and role is looked at, whatever it holds.
  package func includes(_ file: TreeFile) -> Bool {
    guard roles.contains(file.role), languages.isEmpty || languages.contains(file.language) else {
      return false
    }
    guard paths.isEmpty || paths.contains(where: { PathGlob($0).matches(file.path) }) else { return false }
    return !excludedPaths.contains { PathGlob($0).matches(file.path) }
  }

  /// Whether a text holds one of the keywords.
  package func hasKeyword(_ bytes: [UInt8]) -> Bool {
    keywords.isEmpty || keywords.contains { Keyword($0).isFound(in: bytes) }
  }

  /// The texts of the files of a tree that are looked at.
  package func selected(in tree: SourceTree) -> [SourceText] {
    tree.files.filter { $0.skip == nil && includes($0) }
      .compactMap { tree.text(at: $0.path) }
      .filter { hasKeyword($0.bytes) }
  }
}
