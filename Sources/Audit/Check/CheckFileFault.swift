/// Why a check file cannot be read.
package struct CheckFileFault: Error, Equatable {
  /// The name of the file.
  package var file: String
  /// The key that is wrong, with dots between tables; empty when the file is no TOML.
  package var key: String
  /// What is wrong with it and what is expected.
  package var problem: String
  /// 1-based line, when it is known.
  package var line: Int?
  /// 1-based column, when it is known.
  package var column: Int?
}
