internal import RegisterJSON

/// A format that other tools write, told by what stands in it (formats §3.1), and that is no register.
package enum OtherFormat: String, CaseIterable, Sendable {
  case sarif
  case npmAudit
  case osvScanner
  case trivy
  case gitleaks
  case scorecard
  case eslint
  case semgrep
  case bandit
  case playwright
  case jest
  case cycloneDX
  case openVEX
  case spdx

  /// The format's name.
  package var title: String {
    switch self {
    case .sarif: "SARIF"
    case .npmAudit: "an npm audit report"
    case .osvScanner: "an OSV-Scanner report"
    case .trivy: "a Trivy report"
    case .gitleaks: "a Gitleaks report"
    case .scorecard: "an OpenSSF Scorecard report"
    case .eslint: "an ESLint report"
    case .semgrep: "a Semgrep report"
    case .bandit: "a Bandit report"
    case .playwright: "a Playwright report"
    case .jest: "a Jest or Vitest report"
    case .cycloneDX: "a CycloneDX document"
    case .openVEX: "an OpenVEX document"
    case .spdx: "an SPDX document"
    }
  }

  /// What it holds.
  package var content: String {
    switch self {
    case .playwright, .jest: "test results"
    case .cycloneDX, .spdx: "bills of materials"
    case .openVEX: "dispositions"
    default: "scanner output"
    }
  }

  /// The format of a text, or nil.
  static func of(_ root: JSONNode) -> OtherFormat? {
    let first = root.kind == .array ? root.elements.first { _ in true } : nil
    return allCases.first { format in
      if let element = first { return format.elementMarks.map { has($0, element) } ?? false }
      return root.kind == .object && format.marks.contains { has($0, root) }
    }
  }

  /// Sets of keys, all of which the root object has; a path leads into objects and the first elements of
  /// arrays.
  private var marks: [[String]] {
    switch self {
    case .sarif: [["runs", "version"], ["runs", "$schema"]]
    case .npmAudit: [["auditReportVersion"], ["audit/auditReportVersion"], ["advisories", "metadata"]]
    case .osvScanner: [["results/source", "results/packages"]]
    case .trivy: [["SchemaVersion", "ArtifactName"]]
    case .gitleaks, .eslint: []
    case .scorecard: [["scorecard", "checks"]]
    case .semgrep: [["results/check_id", "results/extra"], ["paths/scanned", "results", "errors"]]
    case .bandit: [["results/test_id", "results/issue_text"]]
    case .playwright: [["suites", "config", "stats"]]
    case .jest: [["numTotalTestSuites", "testResults"]]
    case .cycloneDX: [["bomFormat"]]
    case .openVEX: [["@context", "statements"]]
    case .spdx: [["spdxVersion"]]
    }
  }

  /// Keys, all of which the first element of the root array has.
  private var elementMarks: [String]? {
    switch self {
    case .gitleaks: ["RuleID", "Fingerprint"]
    case .eslint: ["filePath", "messages"]
    default: nil
    }
  }

  private static func has(_ paths: [String], _ node: JSONNode) -> Bool {
    paths.allSatisfy { path in
      var here: JSONNode? = node
      for key in path.split(separator: "/") {
        if let list = here, list.kind == .array { here = list.elements.first { _ in true } }
        here = here?[String(key)]
      }
      return here != nil
    }
  }
}
