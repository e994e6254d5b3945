/// How the files of a tree were found, and what was left out of it.
package struct TreeListing: Equatable, Sendable {
  /// Why git did not list them, so that `.gitignore` files alone decided; nil when it did.
  package var withoutGit: GitFault?
  /// Paths that git tracks and that are not in the work tree, as when they are deleted or not checked out.
  package var missing: [String] = []

  /// Nothing left out.
  package init() {}
}
