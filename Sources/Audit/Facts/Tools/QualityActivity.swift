/// What a tool does for the quality of code.
enum QualityActivity: String, CaseIterable, Sendable {
  case test, endToEnd, lint, format, typeCheck, dependencyScan, dependencyUpdate, secretScan, staticAnalysis
  case coverage

  /// What people call it.
  var title: String {
    switch self {
    case .test: "tests"
    case .endToEnd: "end-to-end tests"
    case .lint: "linter"
    case .format: "formatter"
    case .typeCheck: "type check"
    case .dependencyScan: "dependency scan"
    case .dependencyUpdate: "dependency updates"
    case .secretScan: "secret scan"
    case .staticAnalysis: "static security analysis"
    case .coverage: "coverage"
    }
  }
}
