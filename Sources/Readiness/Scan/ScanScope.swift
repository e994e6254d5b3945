/// What a scan looked at and what it did not.
package struct ScanScope: Equatable, Sendable {
  /// A file that was not scanned.
  package struct SkippedFile: Equatable, Sendable {
    /// The path from the root.
    package var path: String
    /// Why, as one word, such as `vendored`.
    package var reason: String

    /// Makes one.
    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// How many files were skipped for one reason.
  package struct SkipCount: Equatable, Sendable {
    /// The reason, as one word.
    package var reason: String
    /// The number of files.
    package var files: Int

    /// Makes one.
    package init(reason: String, files: Int) {
      self.reason = reason
      self.files = files
    }
  }

  /// The most skipped files that are named.
  package static let namedFiles = 1000

  /// The number of files that were scanned.
  package var files: Int
  /// Their bytes.
  package var bytes: Int
  /// Their lines.
  package var lines: Int
  /// The skipped files by reason, most first.
  package var skipCounts: [SkipCount]
  /// The first ``namedFiles`` skipped files by path.
  package var skipped: [SkippedFile]

  /// Makes a scope.
  package init(
    files: Int = 0,
    bytes: Int = 0,
    lines: Int = 0,
    skipCounts: [SkipCount] = [],
    skipped: [SkippedFile] = []
  ) {
    self.files = files
    self.bytes = bytes
    self.lines = lines
    self.skipCounts = skipCounts
    self.skipped = skipped
  }

  /// The number of files that were not scanned.
  package var skippedCount: Int { skipCounts.reduce(0) { $0 + $1.files } }
}
