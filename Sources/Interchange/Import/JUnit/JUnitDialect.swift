/// Which runner wrote JUnit XML, where that decides what its attributes mean.
enum JUnitDialect: String {
  case bun = "Bun"
  case jest = "Jest"
  case mocha = "Mocha"
  case nextest = "cargo-nextest"
  case playwright = "Playwright"
  case pytest
  case rspec = "RSpec"
  case vitest = "Vitest"
  case unknown = "JUnit"

  /// The runner's name for itself, or the format's where it cannot be told.
  var tool: String { rawValue }

  private static let rootNames: [String: JUnitDialect] = [
    "bun test": .bun, "jest tests": .jest, "Mocha Tests": .mocha, "nextest-run": .nextest,
    "pytest tests": .pytest, "vitest tests": .vitest,
  ]

  /// Tells the runner by the element around all suites.
  init(root: XMLTag) { self = root["name"].flatMap { Self.rootNames[$0] } ?? .unknown }

  /// Tells the runner by a suite and by whether the element around all suites has an id.
  init(suite: XMLTag, inNumberedRoot: Bool) {
    let name = suite["name"] ?? ""
    let isScript = [".js", ".ts", ".jsx", ".tsx", ".mjs", ".mts"].contains { name.hasSuffix($0) }
    switch name {
    case "pytest": self = .pytest
    case "rspec": self = .rspec
    case _ where inNumberedRoot && isScript && suite["hostname"] != nil: self = .playwright
    default: self = .unknown
    }
  }

  /// The browser, device or configuration of a suite: Playwright writes its project where others have the host.
  func environment(of suite: JUnitSuite?) -> String? {
    guard self == .playwright, let host = suite?.host, !host.isEmpty else { return nil }
    return host
  }

  /// The 1-based line of an attribute; pytest counts from 0.
  func line(_ attribute: String?) -> Int? {
    guard let number = attribute.flatMap({ Int($0) }), number >= 0, number < 1 << 31 else { return nil }
    let line = self == .pytest ? number + 1 : number
    return line > 0 ? line : nil
  }

  /// Whether an annotation says that a test fails as it should, where the report has no other word for it.
  func isKnownFailing(_ annotation: String) -> Bool { self == .playwright && annotation == "fail" }

  /// The file that a class stands in, where the runner makes one out of the other.
  ///
  /// Unless it is told otherwise pytest looks into `test_*.py` and `*_test.py`, and writes `a/test_b.py` as `a.test_b`
  /// with the classes behind it.
  func file(ofClass name: String) -> String? {
    guard self == .pytest else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let module = parts.lastIndex { $0.hasPrefix("test_") || $0.hasSuffix("_test") }
    guard let module, !parts[...module].contains(""), !name.contains("/") else { return nil }
    return parts[...module].joined(separator: "/") + ".py"
  }

  /// A command that runs a file's tests again.
  func command(file: String?) -> String? {
    guard let file, !file.hasPrefix("/"), !file.hasPrefix("-") else { return nil }
    let word = ShellWord.quoted(file)
    return switch self {
    case .jest: "npx jest \(word)"
    case .playwright: "npx playwright test \(word)"
    case .pytest: "python -m pytest \(word)"
    case .rspec: "bundle exec rspec \(word)"
    case .vitest: "npx vitest run \(word)"
    case .bun, .mocha, .nextest, .unknown: nil
    }
  }
}
