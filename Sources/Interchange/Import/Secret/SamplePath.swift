/// Tells files that hold samples from those that ship.
enum SamplePath {
  private static let folders: Set<Substring> = [
    "test", "tests", "__tests__", "testing", "spec", "specs", "fixture", "fixtures", "__fixtures__",
    "testdata", "test-data", "test_data", "mock", "mocks", "__mocks__", "e2e", "example", "examples",
    "sample", "samples", "unittests", "integration-tests", "testresources", "snapshots", "__snapshots__",
  ]

  /// Whether a path lies in a folder of tests or examples, or has the name of one.
  static func isSample(_ path: String) -> Bool {
    let parts = path.lowercased().split { $0 == "/" || $0 == "\\" }
    guard let name = parts.last else { return false }
    if parts.dropLast().contains(where: folders.contains) { return true }
    let words = name.split { ".-_".contains($0) }
    return ["test", "tests", "spec", "example", "sample", "fixture", "conftest", "mock"].contains {
      words.contains($0[...])
    }
  }
}
