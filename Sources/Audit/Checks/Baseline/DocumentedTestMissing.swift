import Readiness
import SourceTree

extension Check {
  /// B-06: tests that the documents speak of and that are not there.
  static let documentedTestMissing = Check(
    id: "B-06",
    title: "Documents name {count} test files that do not exist",
    workstream: WorkstreamID("baseline"),
    checkClass: .heuristic,
    severity: .low,
    category: .test,
    effort: .small,
    decides: """
      A code span or command of a document names a test file by its path (`…/login.spec.ts`, `tests/test_x.py`) and no \
      file of the repository has that path or ends with it.
      """,
    impact: """
      The documents claim tests that nobody can run: {names}. What they are said to cover is not shown by anything.
      """,
    remediation: "Restore the tests, or correct {list} to name those that exist.",
    rootCause: "The tests were renamed or removed after the document was written, or were never written.",
    references: [],
    guards: [
      "globs and placeholders do not count", "names without a folder do not count",
      "paths in code blocks count only on lines that run tests",
      "languages that the repository does not use do not count",
      "contributing guides, changelogs and templates, which show made-up names, do not count",
    ],
    topics: ["missing test", "documented test"],
    examples: [
      .bad([
        "README.md": "Run `npx playwright test tests/login.spec.ts`.\n", "src/a.ts": "export const one = 1\n",
      ]),
      .good(
        ["README.md": "```\n> fd -g 'test_*.py'\nsrc/test_parser.py\n```\n", "a.py": "x = 1\n"],
        "what another program prints"
      ),
      .good(
        ["README.md": "It finds `lib/test_parser.py`.\n", "src/main.rs": "fn main() {}\n"],
        "no Python here"
      ),
      .good(["README.md": "Run `npx jest src/a.test.js`.\n", "app/src/a.test.js": "x\n"]),
      .good(["README.md": "Tests: `tests/*.spec.ts`, `path/to/my.test.ts`, `a.spec.ts`\n"]),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter { !$0.isForm && !$0.isTranslation && !$0.isHistory }
      guard !documents.isEmpty else { return .notApplicable("no documents") }
      let paths = KnownPaths(facts.tree)
      // A path in a language that the repository does not use is an example of something else.
      let endings = Set(facts.tree.files.filter { $0.role != .documentation }.map(\.path.ending))
      let missing = documents.flatMap { document in
        let commands = document.markdown.codeBlocks.flatMap(\.lines).filter { runner.matches($0.text) }
        let lines = document.markdown.codeSpans + commands
        return lines.flatMap { line in
          testPaths(in: line.text).filter { !paths.containsSuffix($0) && endings.contains($0.ending) }.map {
            (Place(document.path, line.line), $0)
          }
        }
      }
      guard !missing.isEmpty else { return .pass }
      let names = missing.map { "`\($0.1)`" }.unique
      return .looked([
        Sighting(at: missing.map(\.0.location), values: ["names": Array(names.prefix(4)).inWords])
      ])
    }
  )

  private static let testPath = Pattern(
    #"(?<![\w./*<{@-])(?:\./)?((?:[\w.-]+/)+(?:[\w-]+\.(?:spec|test|e2e|cy)\.[cm]?[jt]sx?|test_\w+\.py|\w+_test\.(?:py|go|rb)|\w+_spec\.rb))(?![\w*>}])"#
  )
  /// Lines that run tests.
  private static let runner = Pattern(
    #"(?i)\b(?:npx|npm|pnpm|yarn|bun|deno|node|jest|vitest|mocha|ava|playwright|cypress|pytest|py\.test|python3?|tox|unittest|rspec|rake|rails|ruby|go) \S"#
  )
  private static let madeUp = Pattern(
    #"(?i)(?:^|/)(?:path|to|my|your|some|foo|bar|example\w*|xyz|name|file|folder|dir)(?:[/._-]|$)|/my|node_modules"#
  )

  private static func testPaths(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard text.contains("/"), text.contains("test") || text.contains("spec") || text.contains(".cy.") else {
      return []
    }
    return testPath.matches(in: bytes).compactMap { $0.text(1, in: bytes) }
      .filter { !madeUp.matches($0) && !$0.hasPrefix("../") }.map { $0.without(prefix: "./") }
  }
}

extension String {
  /// The letters after the last dot.
  fileprivate var ending: Substring { split(separator: ".").last ?? "" }
}
