/// How far an audit is.
package struct AuditProgress: Equatable, Sendable {
  /// The number of files that were read or passed over.
  package var filesDone: Int
  /// The number of files of the tree that are to be read.
  package var filesTotal: Int
  /// The bytes that were read.
  package var bytes: Int
  /// The id of the check of the whole repository that was begun last; nil while files are read.
  package var check: String?

  /// Makes one.
  package init(filesDone: Int, filesTotal: Int, bytes: Int, check: String? = nil) {
    self.filesDone = filesDone
    self.filesTotal = filesTotal
    self.bytes = bytes
    self.check = check
  }
}
