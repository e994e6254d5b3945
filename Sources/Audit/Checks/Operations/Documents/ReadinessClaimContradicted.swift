import Readiness
import SourceTree

extension Check {
  /// O-37: a document calls ready what another calls broken.
  static let readinessClaimContradicted = Check(
    id: "O-37",
    title: "{path} calls it production-ready against the recorded results",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      A document says "production-ready", "ready for production" or "fully tested", and the same or another document \
      records a pass rate below 100 % or failed tests.
      """,
    impact: """
      Whoever decides by {path} decides by a claim that the team's own record denies: {result}. The claim will be \
      quoted, the record will not.
      """,
    remediation: """
      Take the claim out of {path}, or state with it what does not pass and until when that is accepted ({list}).
      """,
    rootCause: "The claim was written when a milestone was reached, the results at another time.",
    references: [],
    guards: [
      "negated claims and questions do not count", "a pass rate of 100 % does not count",
      "claims about another product, such as a database, are for the reviewer to tell",
    ],
    gates: ["G-03"],
    topics: ["production-ready claim", "readiness claim"],
    examples: [
      .bad(["STATUS.md": "# Status\nThe app is production-ready.\n\nTests: 87% pass rate\n"]),
      .bad(["README.md": "Ready for production.\n", "TEST_REPORT.md": "# Test report\n42/50 tests passed\n"]),
      .good([
        "README.md": "This is not production-ready.\n",
        "TEST_REPORT.md": "# Test report\n42/50 tests passed\n",
      ]),
      .good([
        "README.md": "Production-ready.\n",
        "TEST_REPORT.md": "# Test report\n50/50 tests passed, 100% pass rate\n",
      ]),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter { !$0.isForm && !$0.isTranslation && $0.path.hasSuffix("md") }
      let results = documents.flatMap(incompleteResults)
      guard let result = results.first else { return .looked([]) }
      let claims = documents.flatMap(readinessClaims)
      return .looked(
        Dictionary(grouping: claims, by: \.path).sorted { $0.key < $1.key }.map { path, places in
          Sighting(
            key: path,
            at: places.map(\.location) + [result.place.location],
            values: ["result": "“\(result.text.prefix(100))”"]
          )
        }
      )
    }
  )

  private static let claim = Pattern(
    #"(?i)\bproduction[- ]ready\b|\bready for production\b|\bfully tested\b|\bready to (?:ship|launch|go live)\b"#
  )
  private static let negated = Pattern(
    #"(?i)\b(?:not|n't|never|isn.t|until|before|when|make it|become|towards?|path to|aim|goal|should|must|if|once|checklist)\b|\?"#
  )
  private static let passRate = Pattern(
    #"(?i)\b(\d{1,2}(?:\.\d+)?) ?%\s*(?:pass(?:ed|ing)?\b|pass rate|success rate|of (?:the )?tests)|(?:pass|success) rate\W{0,6}(\d{1,2}(?:\.\d+)?) ?%|\b(\d+) ?(?:/|of|out of) ?(\d+) (?:\w+ )?(?:tests? )?(?:pass(?:ed|ing)?)\b|\b([1-9]\d*) (?:tests? )?fail(?:ed|ing|ures?)\b"#
  )

  private static func readinessClaims(of document: Document) -> [Place] {
    document.markdown.prose.filter { claim.matches($0.text) && !negated.matches($0.text) }
      .map { Place(document.path, $0.line) }
  }

  private static func incompleteResults(of document: Document) -> [(text: String, place: Place)] {
    let isReport =
      document.recordsResults || document.name.contains("status") || document.name.contains("report")
      || document.name.contains("summary") || document.name.contains("result")
    guard isReport else { return [] }
    return document.markdown.prose.compactMap { line in
      let bytes = Array(line.text.utf8)
      guard let match = passRate.firstMatch(in: bytes) else { return nil }
      if let passed = match.text(3, in: bytes), passed == match.text(4, in: bytes) { return nil }
      return (line.text.trimmingSpaces, Place(document.path, line.line))
    }
  }
}
