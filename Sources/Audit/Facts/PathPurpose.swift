package import SourceTree

/// What a file of the deployment is for, by its name and the folders it stands in.
package enum PathPurpose: Equatable, Sendable {
  case production
  /// Development machines, tests, build machines, samples and scripts.
  case development

  private static let words: Set<String> = [
    "dev", "devel", "develop", "development", "local", "debug", "test", "tests", "testing", "ci", "e2e",
    "devcontainer", "example", "examples", "sample", "samples", "demo", "demos", "fixture", "fixtures",
    "fuzz", "fuzzing", "bench", "benchmark", "benchmarks", "hack", "playground", "storybook", "cypress",
    "playwright", "spec", "integration", "docs", "doc", "documentation", "tutorial", "tutorials", "tooling",
    "gitpod", "codespace", "codespaces", "vscode", "lint", "linter", "template", "templates", "testdata",
    "exploits", "exploit", "archive", "archived", "override", "legacy", "deprecated", "old",
    "rpm", "deb", "builder",
  ]

  /// Decides by the words of a file's path, and its role.
  package init(_ file: TreeFile) {
    let isOther = file.role != .product && file.role != .documentation
    self = isOther || Self.hasDevelopmentWord(file.path) ? .development : .production
  }

  /// Whether a part of the name says production.
  package static func hasProductionWord(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.lowercased().split { "._-".contains($0) }.contains { $0 == "prod" || $0 == "production" }
  }

  /// Whether a folder or a part of the name says development, test or sample.
  package static func hasDevelopmentWord(_ path: String) -> Bool {
    path.lowercased().split { "/._-".contains($0) }.contains { words.contains(String($0)) }
  }
}
