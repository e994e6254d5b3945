package import SourceTree

/// Which files a check looks at; every condition must hold.
package struct FileSelection: Equatable, Sendable {
  /// The languages; empty for any.
  package var languages: Set<Language>
  /// The roles.
  package var roles: Set<FileRole>
  /// Globs of which one must match the path (`*` within a folder, `**` across, a glob without `/` matches the name);
  /// empty for any.
  package var paths: [String]
  /// Globs of which none may match the path.
  package var excludedPaths: [String]
  /// Words of which the file's bytes must hold one, ASCII in any case, at least 3 bytes each; empty for no such test.
  ///
  /// They make the audit fast: a file without them is never looked at.
  package var keywords: [String]

  /// Makes a selection; without roles, of product files only.
  package init(
    languages: Set<Language> = [],
    roles: Set<FileRole> = [.product],
    paths: [String] = [],
    excludedPaths: [String] = [],
    keywords: [String] = []
  ) {
    self.languages = languages
    self.roles = roles
    self.paths = paths
    self.excludedPaths = excludedPaths
    self.keywords = keywords
  }
}
