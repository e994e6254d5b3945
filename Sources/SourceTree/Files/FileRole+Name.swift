extension FileRole {
  /// What a file is there for, by its name and what its folder says.
  init(name: String, language: Language, folder: FolderTraits) {
    let lower = name.lowercased()
    if Self.routeNames.contains(String(lower.prefix { $0 != "." })), Language.script.contains(language) {
      self = folder.routeRole
    } else if Self.isTest(name, lower, language, folder) {
      self = .test
    } else if folder.isForge && language == .yaml {
      // Workflows are configuration that decides what is released; the scripts beside them are not.
      self = .product
    } else if folder.role == .product {
      self = Self.isExample(lower) ? .example : Self.isDocument(lower, language) ? .documentation : .product
    } else {
      self = folder.role
    }
  }

  private static func isTest(
    _ name: String,
    _ lower: String,
    _ language: Language,
    _ folder: FolderTraits
  ) -> Bool {
    if folder.role == .test { return true }
    let parts = lower.split(separator: ".")
    guard let stem = parts.first.map(String.init) else { return false }
    // `cart.test.ts`, `cart.cy.js`: a word between the stem and the extension.
    if parts.count > 2, parts.dropFirst().dropLast().contains(where: { middleWords.contains(String($0)) }) {
      return true
    }
    guard let suffix = parts.last.map(String.init), parts.count > 1 else { return false }
    if ["snap", "feature"].contains(suffix) || wholeNames.contains(lower) { return true }
    guard Language.programming.contains(language) else { return false }
    if ["test", "tests"].contains(stem) { return !folder.isRouting }
    if folder.isSpecification && language == .ruby { return true }
    if tails.contains(where: stem.hasSuffix) || (language == .python && stem.hasPrefix("test_")) {
      return true
    }
    let exactStem = name.prefix { $0 != "." }
    guard classLanguages.contains(language), !folder.isMainSource else { return false }
    return classTails.contains { tail in
      exactStem.hasSuffix(tail)
        && exactStem.dropLast(tail.count).last.map { $0.isLowercase || $0.isNumber } == true
    }
  }

  private static func isExample(_ lower: String) -> Bool {
    lower.split(separator: ".").dropFirst().contains { ["example", "sample"].contains($0) }
  }

  private static func isDocument(_ lower: String, _ language: Language) -> Bool {
    if language == .markdown { return !lower.hasSuffix(".mdx") && !lower.hasSuffix(".rmd") }
    let stem = lower.prefix { $0 != "." }
    if lower.hasSuffix(".txt") || !lower.contains(".") { return documents.contains(String(stem)) }
    return [".rst", ".adoc", ".asciidoc", ".textile", ".org", ".rdoc", ".pod"].contains(
      where: lower.hasSuffix
    )
  }

  /// Names that the router of Next.js gives a meaning.
  private static let routeNames: Set<String> = [
    "page", "route", "layout", "loading", "error", "default", "not-found",
  ]
  private static let middleWords: Set<String> = [
    "test", "tests", "spec", "specs", "cy", "e2e", "e2e-spec", "stories", "story", "fixture", "fixtures",
    "mock", "mocks", "bench", "itest", "unit", "integration",
  ]
  private static let wholeNames: Set<String> = [
    "conftest.py", "test_helper.rb", "spec_helper.rb", "rails_helper.rb", "setuptests.js", "setuptests.ts",
    "jest.setup.js", "jest.setup.ts", "vitest.setup.ts", "vitest.setup.js", "test-setup.ts", "test-setup.js",
    "jest.config.js", "jest.config.ts", "jest.config.mjs", "jest.config.cjs", "vitest.config.ts",
    "vitest.config.js", "vitest.config.mts", "playwright.config.ts", "playwright.config.js",
    "cypress.config.ts", "cypress.config.js", "karma.conf.js", "protractor.conf.js",
  ]
  private static let tails = ["_test", "_tests", "_spec", "-test", "-tests", "-spec"]
  private static let classLanguages: Set<Language> = [
    .java, .kotlin, .scala, .groovy, .php, .csharp, .swift, .objectivec,
  ]
  private static let classTails = ["Test", "Tests", "TestCase", "Spec", "IT"]
  private static let documents: Set<String> = [
    "readme", "license", "licence", "copying", "notice", "authors", "contributors", "changelog", "changes",
    "history", "news", "todo", "install", "contributing", "security", "support", "maintainers",
  ]
}
