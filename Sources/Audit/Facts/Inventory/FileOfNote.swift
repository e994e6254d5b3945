import SourceTree

/// A document or the output of tests, by its name.
struct FileOfNote {
  let words: String
  let isTestArtifact: Bool

  init?(_ file: TreeFile) {
    let name = file.name.lowercased()
    if let found = Self.artifacts.first(where: { $0.pattern.matches(file.path) }) {
      (words, isTestArtifact) = (found.words, true)
      return
    }
    guard Self.isText(file, name) else { return nil }
    if file.language == .markdown, Self.results.matches(name) {
      (words, isTestArtifact) = ("test results in Markdown", true)
      return
    }
    let isAtTop = file.folder.isEmpty || file.role == .documentation || file.folder.lowercased() == ".github"
    guard let found = Self.documents.first(where: { $0.pattern.matches(name) }) else {
      guard file.language == .markdown, isAtTop else { return nil }
      (words, isTestArtifact) = ("document", false)
      return
    }
    (words, isTestArtifact) = (found.words, false)
  }

  private static func isText(_ file: TreeFile, _ name: String) -> Bool {
    guard file.skip == nil, file.role == .documentation || file.role == .product else { return false }
    let isPlain =
      file.language == .plain && (!name.contains(".") || name.hasSuffix(".txt") || name.hasSuffix(".rst"))
    return file.language == .markdown || isPlain
  }

  private static let artifacts: [(pattern: PathGlob, words: String)] = [
    (PathGlob("{junit,test-junit,TEST-*,test-results,test-report,pytest,nosetests}*.xml"), "JUnit report"),
    (PathGlob("**/playwright-report/*.json"), "Playwright report"),
    (PathGlob("{jest,vitest,playwright,mocha,cypress,test}-{results,report,output}*.json"), "test report"),
    (PathGlob("lcov.info"), "coverage"), (PathGlob("{coverage,cobertura,clover,jacoco}*.xml"), "coverage"),
    (PathGlob("coverage-{final,summary}.json"), "coverage"), (PathGlob("*.{trx,tap}"), "test report"),
  ]

  private static let results = Pattern(#"test.*(?:result|report)|known.*issue|qa.*report"#)

  private static let documents: [(pattern: Pattern, words: String)] = [
    (Pattern(#"^readme"#), "read me"),
    (Pattern(#"^(?:changelog|changes|history|release[-_ ]?notes)"#), "changes"),
    (Pattern(#"^(?:licen[sc]e|copying|unlicense)"#), "licence"),
    (Pattern(#"^contributing"#), "for contributors"),
    (Pattern(#"^security"#), "security policy"), (Pattern(#"^code[-_]of[-_]conduct"#), "code of conduct"),
    (Pattern(#"architecture|design|overview"#), "architecture"),
    (Pattern(#"rollback|roll-back"#), "rollback"),
    (Pattern(#"deploy|install|hosting|self[-_]?host"#), "deployment"),
    (Pattern(#"runbook|operations|on-?call|incident|playbook"#), "operations"),
    (Pattern(#"backup|restore|disaster"#), "backup and restore"),
    (Pattern(#"monitor|alert|observab"#), "monitoring"),
    (Pattern(#"upgrad|migrat"#), "upgrade"), (Pattern(#"^test(?:ing|s)?\b"#), "testing"),
  ]
}
