/// What a file is there for, by its path; most checks look at product files only (checks §5.1, common guards).
package enum FileRole: String, CaseIterable, Hashable, Sendable {
  /// What is shipped or run in production, configuration included.
  case product
  /// Tests, their fixtures, mocks and stories.
  case test
  /// Samples, demos and templates that show how to use the product.
  case example
  /// Documents and the sites made of them.
  case documentation
  /// Scripts that people and build machines run, and that are never part of the product.
  case tooling
}
