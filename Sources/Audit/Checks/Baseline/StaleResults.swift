import Readiness
import SourceTree

extension Check {
  /// B-04: results that were made with an older product.
  static let staleResults = Check(
    id: "B-04",
    title: "{path} is older than the code it speaks of",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .medium,
    category: .test,
    effort: .medium,
    decides: """
      A document of test results or known issues was last committed before the last commit that touched product code, \
      by git's history.
      """,
    impact: """
      {path} was last changed on {written}, the code on {changed}: a decision that rests on it rests on results of \
      another program.
      """,
    remediation: """
      Run the tests again at the commit that is to be released and replace {path} by the new results, with the commit \
      and the date in it.
      """,
    rootCause: "The results are kept by hand and not made by the build.",
    references: [],
    guards: ["commits that touch documents only do not count", "without git history nothing is said"],
    gates: ["G-03"],
    topics: ["stale results", "outdated test results"],
    examples: [
      .bad(["TEST_RESULTS.md": "# Results\n", "a.js": "x\n"])
        .with(git: changes(["TEST_RESULTS.md": 1, "a.js": 2])),
      .good(["TEST_RESULTS.md": "# Results\n", "a.js": "x\n", "docs/b.md": "x\n"])
        .with(git: changes(["TEST_RESULTS.md": 2, "a.js": 2, "docs/b.md": 3])),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter(\.recordsResults)
      guard !documents.isEmpty else { return .notApplicable("no document of test results or known issues") }
      guard let changes = facts.git?.lastChanged, !changes.isEmpty else {
        return .unknown("git's history of these files was not read")
      }
      return staleness(of: documents, changes, code: facts.git?.codeChanged, in: facts.tree)
    }
  )

  private static func changes(_ days: [String: Int]) -> GitFacts {
    var git = GitFacts()
    git.lastChanged = days.mapValues { CalendarDate(daysSinceEpoch: 20_000 + $0) }
    return git
  }

  private static func staleness(
    of documents: [Document],
    _ changes: [String: CalendarDate],
    code changed: CalendarDate?,
    in tree: SourceTree
  ) -> CheckOutcome {
    let code = changes.filter { path, _ in
      tree[path].map { $0.role == .product && Language.programming.contains($0.language) } ?? false
    }
    guard let newest = changed ?? code.values.max() else {
      return .unknown("no date of a change to product code is known")
    }
    return .looked(
      documents.compactMap { document in
        guard let written = changes[document.path], written < newest else { return nil }
        return Sighting(
          key: document.path,
          at: [Location(path: document.path)],
          values: ["written": "\(written)", "changed": "\(newest)"]
        )
      }
    )
  }
}
