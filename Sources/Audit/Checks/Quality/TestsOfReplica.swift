import Readiness
import SourceTree

extension Check {
  static let testsOfReplica = Check(
    id: "Q-26",
    title: "Tests check a copy of the product's code instead of the product",
    workstream: WorkstreamID("quality"),
    checkClass: .heuristic,
    severity: .high,
    effort: .medium,
    decides: """
      A test file that says of its own functions that they copy, mirror or re-implement product code, or \
      that imports a module called a replica; and that imports no module of the product outside the tests.
      """,
    impact: """
      The tests at {list} pass whatever the product does: the copy is tested, and the code that users run is \
      not.
      """,
    remediation: """
      Export the functions from the product and import them at {list}; delete the copies there.
      """,
    rootCause:
      "The product's module could not be imported alone (side effects, no export), so its logic was copied.",
    references: [],
    guards: ["files that import the product as well", "fixtures and mocks of outside services"],
    topics: ["replica", "re-implementation in tests", "tests do not import the product"],
    examples: [
      .bad(
        [
          "test/price.test.js":
            "// Copied from src/price.js, keep in sync\nfunction total(items) { return items.length }\ntest('total', () => {})\n"
        ]
      ),
      .good(
        [
          "test/price.test.js":
            "import { total } from '../src/price.js'\n// Mirrors the logic of the server\nfunction expected(items) { return 1 }\n"
        ]
      ),
      .good(["test/dates.test.js": "// Copied from the RFC\nconst samples = ['2020-01-01']\n"]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script,
          roles: [.test],
          keywords: [
            "copied", "copy of", "replica", "mirror", "implement", "inlined", "duplicate", "extracted",
          ]
        )
      ) { text in
        guard product.firstMatch(in: text.bytes) == nil, function.firstMatch(in: text.bytes) != nil else {
          return []
        }
        let confessions = confession.matches(in: text.bytes).filter {
          text.region(at: $0.range.lowerBound) == .comment
        }
        let imports = replica.matches(in: text.bytes)
        return (confessions + imports).prefix(5).map {
          Sighting(path: text.path, line: text.line(at: $0.range.lowerBound))
        }
      }
    )
  )

  private static let confession = Pattern(
    #"(?i)\b(?:cop(?:y|ied)|replicat?(?:a|es?|ed|ing|ion)?|re-?implement(?:s|ed|ing|ation)?|mirror(?:s|ed|ing)?|duplicate[sd]?|inlined|extracted)\b[^\n]{0,40}\b(?:src/|lib/|app/|server/|[\w/-]+\.(?:js|ts|tsx|jsx|mjs|cjs)\b|(?:the )?(?:actual|real|production|product|server'?s?|main process|renderer|component'?s?|module'?s?|source)\b[^\n]{0,20}\b(?:code|logic|function|implementation|helper|module)s?\b)"#
  )
  private static let replica = Pattern(
    #"(?:from|require\()\s*['"][^'"]*(?:replica|reimpl|re-impl)[^'"]*['"]"#
  )
  private static let function = Pattern(
    #"^\s*(?:export )?(?:async )?function\s+\w+|^\s*(?:const|let)\s+\w+\s*=\s*(?:async\s*)?\([^)\n]*\)\s*=>|^\s*class\s+\w+"#
  )
  /// An import that leaves the tests' folder or goes to a neighbour.
  private static let product = Pattern(
    #"(?:from|require\(|import\()\s*['"](?:@/|~/|#|\.{1,2}/)(?![^'"]*(?:replica|reimpl|helper|fixture|mock|util|setup|stub|data))[^'"]+['"]"#
  )
}
