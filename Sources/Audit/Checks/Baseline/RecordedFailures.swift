import Readiness
import SourceTree

extension Check {
  /// B-03: the team's own results say that something does not work.
  static let recordedFailures = Check(
    id: "B-03",
    title: "{path} records {count} failed or partial results",
    workstream: WorkstreamID("baseline"),
    checkClass: .deterministic,
    severity: .medium,
    category: .test,
    effort: .medium,
    decides: """
      A table of a document named for test results, known issues or a test report has rows marked ❌, ⚠, FAIL, PARTIAL \
      or TIMEOUT.
      """,
    impact: """
      By the team's own record these do not work: {rows}. Shipping them as they are is a decision that nobody has \
      written down.
      """,
    remediation: """
      For each of the rows of {path}: fix it and record the run that shows it, or enter it as an accepted risk with \
      owner and expiry.
      """,
    rootCause: "The results were recorded once and are not tied to a gate.",
    references: [],
    guards: [
      "legends, and rows such as `0 failed`, do not count",
      "a row that also says fixed or resolved does not count",
      "documents outside results and known issues do not count",
    ],
    gates: ["G-03"],
    topics: ["known issues", "test results", "failing tests"],
    examples: [
      .bad([
        "docs/TEST_RESULTS.md":
          "| test | result |\n|---|---|\n| login | ✅ |\n| upload | ❌ FAIL |\n| job | Timeout |\n"
      ]),
      .good([
        "docs/TEST_RESULTS.md":
          "| mark | meaning |\n|---|---|\n| ❌ | failed |\n\n| run | result |\n|---|---|\n| a | 0 failed |\n"
      ]),
      .good(["docs/browsers.md": "| feature | IE |\n|---|---|\n| grid | ❌ |\n"]),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter(\.recordsResults)
      guard !documents.isEmpty else { return .notApplicable("no document of test results or known issues") }
      return .looked(documents.compactMap(failedRows))
    }
  )

  private static let failedCell = Pattern(
    #"❌|⚠|✗|✘|🔴|🟡|\b(?:FAIL(?:ED|S|URE)?|Fail(?:ed|s|ing)?|PARTIAL(?:LY)?|Partial(?:ly)?|TIMEOUT|Time(?:d )?-?out|BLOCKED|Blocked|BROKEN|Broken)\b"#
  )
  private static let settledRow = Pattern(
    #"(?i)\b0 (?:failed|failures|failing|fail)\b|\b(?:failed|failures?|fail)\s*[:|]?\s*0\b|\b(?:fixed|resolved|legend|meaning)\b"#
  )

  private static func failedRows(of document: Document) -> Sighting? {
    let legends = Set(
      document.markdown.rows.filter { row in
        row.isHead
          && row.cells.contains {
            ["legend", "symbol", "mark", "icon", "meaning", "emoji"].contains($0.lowercased())
          }
      }
      .map(\.table)
    )
    let failed = document.markdown.rows.filter { row in
      let text = row.cells.joined(separator: " | ")
      // The mark stands in a cell of its own, or begins it; the first cell names the test.
      let isMarked = row.cells.dropFirst().contains { $0.count <= 60 && failedCell.matches($0) }
      return !row.isHead && !legends.contains(row.table) && isMarked && !settledRow.matches(text)
        && row.cells.first.map { !failedCell.matches($0) } ?? false
    }
    guard !failed.isEmpty else { return nil }
    return Sighting(
      key: document.path,
      at: failed.map { Location(path: document.path, startLine: $0.line) },
      values: [
        "rows": failed.prefix(4).map { "“\(($0.cells.first ?? "").prefix(60))”" }.joined(separator: ", ")
      ]
    )
  }
}

extension Document {
  private static let resultWords = Pattern(
    #"(?i)test[-_ ]?(?:results?|reports?|summary|status|matrix)|known[-_ ]?(?:issues?|bugs|problems)|(?:e2e|qa|uat|smoke|regression|verification)[-_ ]?(?:results?|reports?|status)|feature[-_ ]?(?:status|verification)"#
  )

  /// Whether its name or title says that it records test results or known issues.
  package var recordsResults: Bool {
    Self.resultWords.matches(name) || Self.resultWords.matches(title)
  }
}
