@testable import Interchange

/// A small report of our own for every format, to be spoilt.
enum MalformedSample {
  /// The reports by the names of their formats.
  static let texts: [String: String] = [
    "bandit": BanditReportTests.typical,
    "checkov": CheckovReportTests.typical,
    "csv": CSVReportTests.typical,
    "cyclonedx": CycloneDXTests.report,
    "detect-secrets": DetectSecretsTests.report,
    "eslint": ESLintReportTests.typical,
    "github-issues": GitHubIssuesExportTests.typical,
    "gitleaks": GitleaksTests.report,
    "gosec": GosecReportTests.typical,
    "hadolint": HadolintReportTests.typical,
    "jest": JestReportTests.typical,
    "junit": JUnitReportTests.typical,
    "lcov": LCOVReportTests.typical,
    "markdown-tasks": MarkdownTaskListTests.typical,
    "npm-audit": NpmAuditTests.packages,
    "openvex": OpenVEXTests.report,
    "osv-scanner": OSVScannerTests.report,
    "playwright": PlaywrightReportTests.typical,
    "sarif": sarif,
    "scorecard": ScorecardTests.report,
    "semgrep": SemgrepReportTests.typical,
    "swiftlint": SwiftLintReportTests.typical,
    "trivy": TrivyTests.report,
    "yarn-audit": YarnAuditTests.classic,
  ]

  /// The report of a format; empty when there is none, which a test of its own notices.
  static func text(_ format: ImportFormat) -> String { texts[format.name] ?? "" }

  static func bytes(_ format: ImportFormat) -> [UInt8] { Array(text(format).utf8) }

  /// The formats of JSON, in which values can be exchanged.
  static let jsonFormats = ImportFormat.all.filter { format in
    (try? ImportInput(bytes(format), name: "report"))?.json != nil
  }

  private static let sarif = """
    {"version": "2.1.0", "runs": [{
      "tool": {"driver": {"name": "Sieve", "semanticVersion": "3.1.0", "rules": [
        {"id": "S1", "shortDescription": {"text": "Bad thing"}, "messageStrings": {"m": {"text": "In {0}"}},
         "defaultConfiguration": {"level": "error", "rank": 90}, "properties": {"security-severity": "7.5"}}]}},
      "originalUriBaseIds": {"ROOT": {"uri": "src/"}},
      "artifacts": [{"location": {"uri": "a.js", "uriBaseId": "ROOT"}, "roles": ["analysisTarget"]},
        {"location": {"uri": "/in/b.js"}, "parentIndex": 0}],
      "invocations": [{"executionSuccessful": true, "endTimeUtc": "2031-02-03T04:05:06Z", "exitCode": 0}],
      "automationDetails": {"id": "nightly/7"},
      "results": [
        {"ruleId": "S1", "ruleIndex": 0, "message": {"id": "m", "arguments": ["a function"]}, "rank": 40,
         "occurrenceCount": 2, "fingerprints": {"sieve/v2": "abc"},
         "locations": [{"physicalLocation": {"artifactLocation": {"index": 0},
           "region": {"startLine": 3, "endLine": 4, "startColumn": 7, "snippet": {"text": "eval(x)"}}}}],
         "codeFlows": [{"threadFlows": [{"locations": [{"location": {"physicalLocation":
           {"artifactLocation": {"index": 1}, "region": {"startLine": 9}}}}]}]}]},
        {"ruleId": "S2", "message": {"text": "See [here](1)."}, "level": "note",
         "suppressions": [{"kind": "inSource", "justification": "known"}]}]}]}
    """
}
