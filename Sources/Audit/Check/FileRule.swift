package import SourceTree

/// A check's look at one file at a time, run while the file's text is at hand.
package struct FileRule: Sendable {
  /// Which files are looked at.
  package var files: FileSelection
  /// What it sees in a file; called only for files that hold one of the selection's keywords, on any thread.
  package var look: @Sendable (SourceText) -> [Sighting]
  /// What all sightings come to; nil keeps each.
  ///
  /// For questions such as "and nowhere else in the repository".
  package var conclude: (@Sendable ([Sighting], RepositoryFacts) -> CheckOutcome)?

  /// Makes a rule.
  package init(
    _ files: FileSelection,
    look: @escaping @Sendable (SourceText) -> [Sighting],
    conclude: (@Sendable ([Sighting], RepositoryFacts) -> CheckOutcome)? = nil
  ) {
    self.files = files
    self.look = look
    self.conclude = conclude
  }
}
