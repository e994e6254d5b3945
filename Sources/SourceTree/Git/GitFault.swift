/// Why git does not answer a question.
package enum GitFault: Error, Hashable, Sendable {
  /// No program `git` is in `PATH`, the audited folder's own not counted.
  case notInstalled
  /// The folder belongs to no repository.
  case noRepository
  /// The repository belongs to another user, and git refuses to read it.
  case ownedByAnother
  /// The history was cut off when it was fetched, so that what it says of older changes is not true.
  case shallow
  /// It took longer than it may.
  case timedOut
  /// It said more than anybody wants to keep.
  case tooMuchOutput
  /// Its exit code and the first line of its complaint.
  case failed(status: Int32, complaint: String)
  /// Its answer has a form that is not known.
  case unexpectedAnswer
}
