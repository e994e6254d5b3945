import SourceTree

/// Which files one check looks at, ready to be asked of many.
struct CheckScope: Sendable {
  /// The check's place among those of the audit.
  let check: Int
  private let languages: Set<Language>
  private let roles: Set<FileRole>
  private let paths: [PathGlob]
  private let excludedPaths: [PathGlob]

  /// Takes a check's selection.
  init(check: Int, files: FileSelection) {
    self.check = check
    languages = files.languages
    roles = files.roles
    paths = files.paths.map(PathGlob.init)
    excludedPaths = files.excludedPaths.map(PathGlob.init)
  }

  /// Whether paths matter.
  var dependsOnPath: Bool { !(paths.isEmpty && excludedPaths.isEmpty) }

  /// Whether files of a language and role can be looked at, as far as paths allow.
  func includes(language: Language, role: FileRole) -> Bool {
    roles.contains(role) && (languages.isEmpty || languages.contains(language))
  }

  /// Whether a file of the right language and role is looked at, by the bytes of its path in lower case.
  func includes(loweredPath path: [UInt8]) -> Bool {
    (paths.isEmpty || paths.contains { $0.matches(lowered: path) })
      && !excludedPaths.contains { $0.matches(lowered: path) }
  }
}
