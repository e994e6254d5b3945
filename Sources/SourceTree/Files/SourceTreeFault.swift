/// Why a folder could not be listed.
package enum SourceTreeFault: Error, Hashable, Sendable {
  /// Nothing is there.
  case notFound(path: String)
  /// It is a file or something else that holds no files.
  case notAFolder(path: String)
  /// It is git's own storage, without a work tree.
  case bareRepository(path: String)
  /// The system refuses; the number is its `errno`.
  case unreadable(path: String, code: Int32)
}
