import SourceTree

/// Tells for one file after another which checks look at it.
struct ScopeSelector {
  /// By check: whether it looks at the file that was asked about last.
  private(set) var isSelected: [Bool]
  /// The checks that do.
  private(set) var selected: [Int] = []
  private let scopes: [CheckScope]
  private var byKind: [Kind: [CheckScope]] = [:]

  private struct Kind: Hashable {
    var language: Language
    var role: FileRole
  }

  /// Selects among the scopes of so many checks.
  init(_ scopes: [CheckScope], checks: Int) {
    self.scopes = scopes
    isSelected = Array(repeating: false, count: checks)
  }

  /// Asks about a file.
  mutating func select(_ file: TreeFile) {
    for check in selected { isSelected[check] = false }
    selected.removeAll(keepingCapacity: true)
    let path = Array(file.path.lowercased().utf8)
    for scope in candidates(for: Kind(language: file.language, role: file.role))
    where !scope.dependsOnPath || scope.includes(loweredPath: path) {
      isSelected[scope.check] = true
      selected.append(scope.check)
    }
  }

  private mutating func candidates(for kind: Kind) -> [CheckScope] {
    if let known = byKind[kind] { return known }
    let found = scopes.filter { $0.includes(language: kind.language, role: kind.role) }
    byKind[kind] = found
    return found
  }
}
