/// What became of everything in a file that was imported.
package struct ImportReport: Equatable, Sendable {
  /// How the records stood in the file.
  package enum Shape: Equatable, Sendable {
    /// A register in the program's own format.
    case own
    /// Records in lists; by where the lists stand, such as `findings` or `security.issues`; empty for the
    /// whole text.
    case lists([String])
    /// One value after the other, as in JSON Lines.
    case lines
    /// The whole text is one record.
    case single
  }

  /// That a key was understood.
  package struct Mapping: Equatable, Sendable {
    /// The key as the records have it.
    package var from: String
    /// The field of the finding or the project, by its name in the program's own format.
    package var to: String
    /// In how many records.
    package var count: Int
  }

  /// That a key was not understood, and its values are kept as properties.
  package struct Kept: Equatable, Sendable {
    /// The key as the records have it.
    package var key: String
    /// How many times.
    package var count: Int
  }

  /// The name of the file, as the user gave it.
  package var sourceName: String
  /// How the records stood in it.
  package var shape: Shape
  /// Records that were looked at.
  package var records = 0
  /// Findings that came of them.
  package var findings = 0
  /// What was understood, in the order in which it first came up.
  package var mapped: [Mapping] = []
  /// What is kept without being understood, in the order in which it first came up.
  package var kept: [Kept] = []
  /// What is to be known, in the order of the file; at most ``problemLimit``.
  package var problems: [ImportProblem] = []
  /// Problems that were found beyond the limit.
  package var problemsLeftOut = 0

  /// The most problems that a report names.
  package static let problemLimit = 10_000

  /// The number of problems of a severity.
  ///
  /// Cost: linear in the number of problems.
  package func count(of severity: ImportProblem.Severity) -> Int {
    problems.count { $0.severity == severity }
  }
}
