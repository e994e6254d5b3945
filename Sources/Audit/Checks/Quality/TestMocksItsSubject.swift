import Readiness
import SourceTree

extension Check {
  static let testMocksItsSubject = Check(
    id: "Q-20",
    title: "Tests replace the module that they are about",
    workstream: WorkstreamID("quality"),
    checkClass: .heuristic,
    severity: .low,
    effort: .medium,
    decides: """
      A test file that mocks, as a whole, the module of its own name (`jest.mock('./cart')` in \
      `cart.test.ts`), without the actual module beside it.
      """,
    impact: """
      These tests assert what their own mock answers ({list}): they pass whatever the module does.
      """,
    remediation: """
      In {list}, mock what the module calls (network, clock, database) and import the module itself.
      """,
    rootCause:
      "The module was hard to call without its surroundings, and the mock was the shortest way to a test.",
    references: [],
    guards: ["partial mocks that keep the actual module", "mocks of other modules"],
    topics: ["mocked tests", "tests of mocks"],
    examples: [
      .bad([
        "test/cart.test.ts": "jest.mock('./cart')\nimport { add } from './cart'\ntest('adds', () => {})\n"
      ]),
      .good([
        "test/cart.test.ts": "jest.mock('./network')\nimport { add } from './cart'\ntest('adds', () => {})\n"
      ]),
      .good(
        [
          "test/cart.test.ts":
            "jest.mock('./cart', () => ({ ...jest.requireActual('./cart'), load: jest.fn() }))\ntest('adds', () => {})\n"
        ],
        "a partial mock"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: Language.script, roles: [.test], keywords: ["jest.mock", "vi.mock"])
      ) { text in
        guard let stem = subject(of: text.file.name), actual.firstMatch(in: text.bytes) == nil else {
          return []
        }
        return mock.matches(in: text.bytes).compactMap { match in
          guard text.region(at: match.range.lowerBound) == .code, let path = match.text(1, in: text.bytes),
            path.hasPrefix("."),
            subject(of: path.split(separator: "/").last.map(String.init) ?? "", isTest: false) == stem
          else { return nil }
          return Sighting(path: text.path, line: text.line(at: match.range.lowerBound))
        }
      }
    )
  )

  /// The name of the module that a test file is about: what stands before `.test` or `.spec`.
  private static func subject(of name: String, isTest: Bool = true) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, first != "index" else { return nil }
    if isTest, !parts.contains("test"), !parts.contains("spec") { return nil }
    return first
  }

  private static let mock = Pattern(#"(?:jest|vi)\.mock\(\s*['"]([^'"]+)['"]"#)
  private static let actual = Pattern(#"requireActual|importActual|importOriginal|unmock\("#)
}
