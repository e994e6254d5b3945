package import Readiness
package import ResultMatching

/// One run of a tool as its report tells it, before it has met the register.
package struct ToolRun: Sendable {
  /// Whether the run can be taken at its word.
  package enum Outcome: Equatable, Sendable {
    /// It ran to its end over all it was given.
    case completed
    /// It ran, but not over everything; why, a sentence each.
    case partial([String])
    /// It did not run; why. Nothing follows from what it does not say.
    case failed([String])
  }

  /// The tool's name for itself, such as `CodeQL`.
  package var tool: String
  /// The tool's version as it gives it.
  package var version: String?
  /// What tells this analysis from others of the same tool (SARIF §3.17.3); nil when the report does not.
  package var category: String?
  /// Whether it can be taken at its word.
  package var outcome = Outcome.completed
  /// The commit it looked at.
  package var commit: String?
  /// When it ended, in UTC.
  package var time: Timestamp?
  /// The findings, in the order of the report, with `finding.id` left as `draft`.
  package var findings: [FindingDraft] = []
  /// The findings of a log so large that they are not held at once; then ``findings`` is empty.
  package internal(set) var pieces: DraftPieces?
  /// The rules that ran, whether they found something or not; nil when the report does not tell.
  package var rules: Set<String>?
  /// The files that were looked at; nil when the report does not tell.
  package var paths: Set<String>?
  /// What was looked for where, in reports of tools whose rules are too many to be listed.
  package var surveys: [RuleSurvey] = []
  /// Keys of findings whose cause was met and not tried, such as a skipped test: that no finding bears one of them
  /// does not mean that it is fixed.
  package var untested: Set<String> = []
  /// Whether the tool always looks at all that its rules are about, so that what it does not name is not there.
  package var coversEverything = false
  /// Test results; empty for tools that run no tests.
  package var tests: [TestResult] = []
  /// Line coverage by file.
  package var coverage: [FileCoverage] = []
  /// What the report says of vulnerabilities that others found.
  package var statements: [VulnerabilityStatement] = []
  /// What was seen and made no finding, with how many: `passed rules`, `informational results`.
  package var passedOver: [PassedOver] = []

  /// Things that were seen and made no finding.
  package struct PassedOver: Equatable, Sendable {
    /// What they are, in the plural.
    package var what: String
    /// How many.
    package var count: Int
  }

  /// Makes a run that has said nothing yet.
  package init(tool: String, version: String? = nil) {
    self.tool = tool
    self.version = version
  }

  /// Counts things that make no finding.
  mutating func passOver(_ what: String, count: Int = 1) {
    if let index = passedOver.firstIndex(where: { $0.what == what }) {
      // Counts that a report states may be any number.
      let (sum, isTooLarge) = passedOver[index].count.addingReportingOverflow(count)
      passedOver[index].count = isTooLarge ? Int.max : sum
    } else {
      passedOver.append(PassedOver(what: what, count: count))
    }
  }

  /// The most reasons that a run keeps; nobody reads more of them.
  static let reasonLimit = 200

  /// Says that the run did not look at everything; beyond ``reasonLimit`` why is not kept.
  mutating func fallShort(_ reason: String) {
    switch outcome {
    case .completed: outcome = .partial([reason])
    case .partial(let reasons):
      if reasons.count < Self.reasonLimit { outcome = .partial(reasons + [reason]) }
    case .failed: break
    }
  }
}

/// What somebody says of a vulnerability in a product (OpenVEX, CycloneDX VEX; formats §3.7).
package struct VulnerabilityStatement: Equatable, Sendable {
  /// The ids by which it is known, such as `CVE-2021-44228`; any of them names it.
  package var ids: [String]
  /// The products or components it speaks of, as package URLs or names; empty for all.
  package var products: [String]
  /// What is to be done about it.
  package var disposition: Disposition
  /// Whether it is believed; confirmed for “affected”, a hypothesis for “under investigation”.
  package var validation: Validation
  /// Why, in the words of the document and its justification.
  package var reason: String
  /// Who says so; nil when the document does not tell.
  package var author: String?
  /// When, in UTC.
  package var time: Timestamp?
}
