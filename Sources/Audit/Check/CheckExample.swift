package import SourceTree

/// A small repository on which a check must find something, or must not: documentation and test in one.
package struct CheckExample: Equatable, Sendable {
  /// The texts of its files by their paths.
  package var files: [String: String]
  /// How many findings the check must make of it; 0 for a good example.
  package var findings: Int
  /// What the example shows, in a few words; empty when it is plain.
  package var note: String
  /// What git says of the repository; nil for a folder without one.
  package var git: GitFacts?

  /// The example in a repository of which git says this.
  package func with(git: GitFacts) -> CheckExample {
    var example = self
    example.git = git
    return example
  }

  /// Files on which the check must make as many findings.
  package static func bad(_ files: [String: String], findings: Int = 1, _ note: String = "") -> CheckExample {
    CheckExample(files: files, findings: findings, note: note)
  }

  /// Files on which the check must find nothing.
  package static func good(_ files: [String: String], _ note: String = "") -> CheckExample {
    CheckExample(files: files, findings: 0, note: note)
  }
}
