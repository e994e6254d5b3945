import Readiness

extension PackageSample {
  /// A register with known vulnerabilities in every state, and one finding that names none.
  static let advisories: Register = {
    var context = RegisterContext()
    context.project = Project(name: "Harbor Desktop", release: "2.4.0", commit: "4f2c91e")
    return Register(context: context, findings: settled + standing)
  }()

  private static var standing: [Finding] {
    var open = advisory(1, "CVE-2031-0001", .critical)
    open.references += ["GHSA-AAAA-bbbb-2222", "CWE-79", "CWE-1321", "https://example.org/advisory?id=1"]
    open.recommendedFix = "Update left-pad to 1.3.1 or later."
    open.validation = .confirmed
    open.properties = [
      Property("package", .string("@scope/left pad")), Property("ecosystem", .string("npm")),
      Property("versions", .array([.string("1.3.0"), .string("1.2.0+x")])),
    ]
    var guess = advisory(2, "CVE-2031-0002", .high)
    guess.tags = ["tool-suppressed"]
    let told = PropertyValue.object([Property("justification", .string("listed in .ignore"))])
    guess.properties = [
      Property("purl", .string("pkg:pypi/wheel@0.1")), Property("tool_suppression", told),
    ]
    var accepted = advisory(5, "CVE-2031-0005", .medium)
    accepted.disposition = .accepted
    accepted.dispositionDetail = DispositionDetail(
      reason: "load is low",
      approver: "sam",
      expiry: time.date.advanced(by: 20)
    )
    var pair = advisory(12, "CVE-2031-0012", .low)
    pair.references += ["CVE-2031-0013", "GHSA-cccc-dddd-eeee"]
    pair.identity = Identity(scheme: "check", key: "CVE-2031-0012:maven|org.a:core|CVE-2031-0012|pom.xml")
    var plain = make(11, "No vulnerability by name", .high, "backend")
    plain.references = ["https://cve.example.org/about-CVE-2031"]
    return [open, guess, accepted, pair, plain]
  }

  private static var settled: [Finding] {
    let details: [(Int, Disposition, DispositionDetail)] = [
      (3, .falsePositive, DispositionDetail(reason: "Vulnerable code not in execute path: never called.")),
      (4, .notApplicable, DispositionDetail(reason: "We build without it.")),
      (6, .fixedVerified, DispositionDetail(reason: "updated")),
      (8, .mitigated, DispositionDetail(reason: "the proxy filters it")),
      (9, .duplicate, DispositionDetail(duplicateOf: FindingID(number: 1))),
    ]
    var findings = details.map { number, disposition, detail in
      var finding = advisory(number, "CVE-2031-000\(number)", .high)
      finding.disposition = disposition
      finding.dispositionDetail = detail
      return finding
    }
    var gone = advisory(7, "CVE-2031-0007", .high)
    gone.presence = .goneFixed
    var refuted = advisory(10, "GHSA-gggg-hhhh-jjjj", .high)
    refuted.validation = .refuted
    findings += [gone, refuted]
    return findings
  }

  private static func advisory(_ number: Int, _ id: String, _ severity: Severity) -> Finding {
    var finding = make(number, "Known vulnerability \(id)", severity, "security")
    finding.category = .dependency
    finding.references = [id]
    finding.sources = [Source(tool: "scanner", rule: id)]
    return finding
  }
}
