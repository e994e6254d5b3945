import Readiness
import ResultMatching
import Testing

struct FindingCorrelationTests {
  /// What a tool reports at a place.
  private func seen(
    _ tool: String,
    _ number: Int = 1,
    at path: String? = nil,
    _ line: Int? = nil,
    rule: String? = nil,
    naming references: [String] = []
  ) -> Finding {
    var finding = Finding(
      id: FindingID(number: number),
      title: "T",
      severity: SeverityAssessment(level: .high)
    )
    finding.sources = [Source(tool: tool, rule: rule)]
    finding.locations = path.map { [Location(path: $0, startLine: line)] } ?? []
    finding.references = references
    return finding
  }

  private func advisory(_ tool: String, _ package: String?, at path: String?, _ ids: [String]) -> Finding {
    var finding = seen(tool, at: path, naming: ids)
    finding.category = .dependency
    finding.properties = package.map { [Property("package", .string($0))] } ?? []
    return finding
  }

  /// The reason for two findings in words, which is the same from either side.
  private func reason(_ left: Finding, _ right: Finding) -> String? {
    let reason = FindingCorrelation(of: left, and: right)?.reason
    #expect(FindingCorrelation(of: right, and: left)?.reason == reason)
    return reason?.text
  }

  @Test func `one advisory in one package is one thing, whatever files are named`() {
    let npm = advisory("npm audit", "lodash", at: nil, ["GHSA-aaaa-bbbb-cccc", "CVE-2024-1001"])
    let osv = advisory("osv-scanner", "Lodash", at: "package-lock.json", ["ghsa-AAAA-bbbb-cccc"])
    #expect(reason(npm, osv) == "both report GHSA-aaaa-bbbb-cccc in lodash")
    let trivy = advisory("Trivy", "lodash", at: "web/package-lock.json", ["cve-2024-1001"])
    #expect(reason(npm, trivy) == "both report CVE-2024-1001 in lodash")
    #expect(reason(osv, trivy) == nil)
  }

  @Test func `one advisory in two packages, or in one name of two ecosystems, is two things`() {
    let ids = ["CVE-2024-1001", "CWE-1321"]
    let lodash = advisory("npm audit", "lodash", at: "package-lock.json", ids)
    #expect(reason(lodash, advisory("Trivy", "lodash-es", at: "package-lock.json", ids)) == nil)
    var left = lodash
    left.properties.append(Property("ecosystem", .string("npm")))
    var right = advisory("Trivy", "lodash", at: "requirements.txt", ids)
    right.properties.append(Property("ecosystem", .string("pypi")))
    #expect(reason(left, right) == nil)
  }

  @Test func `an advisory whose package is not told is known by the file, or by no file on both sides`() {
    let rule = seen("Trivy", at: "go.mod", rule: "CVE-2024-1001")
    let known = advisory("osv-scanner", "x/net", at: "go.mod", ["CVE-2024-1001"])
    #expect(reason(rule, known) == "both report CVE-2024-1001 in go.mod")
    #expect(reason(rule, advisory("osv-scanner", "x/net", at: "a/go.mod", ["CVE-2024-1001"])) == nil)
    #expect(reason(rule, advisory("osv-scanner", "x/net", at: nil, ["CVE-2024-1001"])) == nil)
    let nowhere = seen("A", rule: "CVE-2024-1001")
    #expect(reason(nowhere, seen("B", naming: ["CVE-2024-1001"])) == "both report CVE-2024-1001")
  }

  @Test func `two advisories on one line of a lockfile are two things, though they share a weakness`() {
    let left = seen("Trivy", at: "go.sum", 7, naming: ["CVE-2024-1001", "CWE-79"])
    #expect(reason(left, seen("Grype", at: "go.sum", 7, naming: ["CVE-2024-1002", "CWE-79"])) == nil)
    #expect(reason(left, seen("Grype", at: "go.sum", 7, naming: ["CWE-79"])) == nil)
  }

  @Test(arguments: [(12, true), (15, true), (9, true), (16, false), (8, false)])
  func `a weakness within three lines is one thing`(line: Int, isOne: Bool) {
    let reason = reason(
      seen("CodeQL", at: "src/a.js", 12, naming: ["CWE-079: XSS"]),
      seen("semgrep", at: "src/a.js", line, naming: ["CWE-20", "CWE-79"])
    )
    #expect(reason == (isOne ? "both report CWE-79 at src/a.js:\(min(12, line))" : nil))
  }

  @Test func `regions that overlap are one place`() {
    var wide = seen("CodeQL", at: "src/a.js", 10, naming: ["CWE-79"])
    wide.locations[0].endLine = 30
    #expect(reason(wide, seen("semgrep", at: "src/a.js", 28, naming: ["CWE-79"])) != nil)
    #expect(reason(wide, seen("semgrep", at: "src/a.js", 34, naming: ["CWE-79"])) == nil)
  }

  @Test func `another file, another weakness, the same tool or no tool at all is not one thing`() {
    let one = seen("CodeQL", at: "src/a.js", 12, naming: ["CWE-79"])
    #expect(reason(one, seen("semgrep", at: "src/b.js", 12, naming: ["CWE-79"])) == nil)
    #expect(reason(one, seen("semgrep", at: "src/a.js", 12, naming: ["CWE-20"])) == nil)
    #expect(reason(one, seen("codeql", at: "src/a.js", 12, naming: ["CWE-79"])) == nil)
    var written = seen("", at: "src/a.js", 12, naming: ["CWE-79"])
    written.sources = []
    #expect(reason(one, written) == nil)
    #expect(reason(written, written) == nil)
  }

  @Test func `the same text of a file is one place, however far it moved`() {
    var old = seen("CodeQL", at: "src/a.js", 12, naming: ["CWE-79"])
    old.locations[0].snippet = "node.innerHTML = text"
    var new = seen("semgrep", at: "src/a.js", 90, naming: ["CWE-79"])
    new.locations[0].snippet = "  node.innerHTML  = text"
    #expect(reason(old, new) == "both report CWE-79 in the same text of src/a.js")
    new.references = []
    #expect(reason(old, new) == nil)
    (old.locations[0].snippet, new.locations[0].snippet, new.references) = ("}", "}", ["CWE-79"])
    #expect(reason(old, new) == nil)
  }

  @Test(arguments: [
    ("js.express.ssrf", "CWE-918", "server-side request forgery"),
    ("python.lang.sqli", "CWE-89", "SQL injection"), ("G304", "CWE-22", "path traversal"),
    ("B602", "CWE-78", "command injection"), ("xss/dom", "CWE-80", "cross-site scripting"),
  ])
  func `a rule's words and a weakness may mean one kind`(rule: String, weakness: String, kind: String) {
    let named = seen("A", at: "a.x", 5, rule: rule)
    #expect(reason(named, seen("B", at: "a.x", 5, naming: [weakness])) == "both report \(kind) at a.x:5")
    #expect(reason(named, seen("B", at: "a.x", 50, naming: [weakness])) == nil)
  }

  @Test func `what a file has once needs no line`() {
    let root = seen("Trivy", at: "Dockerfile", rule: "DS-0002")
    let words = "both report a container that runs as root in Dockerfile"
    #expect(reason(root, seen("hadolint", at: "Dockerfile", 40, rule: "DL3002")) == words)
    #expect(reason(root, seen("hadolint", at: "api/Dockerfile", 40, rule: "DL3002")) == nil)
    #expect(reason(root, seen("hadolint", at: "Dockerfile", 40, rule: "DL3006")) == nil)
    let tag = seen("checkov", at: "Dockerfile", 1, rule: "CKV_DOCKER_7")
    let image = "both report an unpinned image at Dockerfile:1"
    #expect(reason(tag, seen("hadolint", at: "Dockerfile", 1, rule: "DL3006")) == image)
    #expect(reason(tag, seen("hadolint", at: "Dockerfile", 30, rule: "DL3006")) == nil)
  }

  @Test func `secrets are one by their digest in any file, and by their place`() {
    let digest = String(repeating: "0a", count: 16)
    func secret(_ tool: String, _ path: String, _ digest: String) -> Finding {
      var finding = seen(tool, at: path, 3)
      finding.category = .secret
      finding.identity = Identity(scheme: "check", key: "rule:hmac-sha256:\(digest)")
      return finding
    }
    let one = secret("gitleaks", "a.env", digest)
    #expect(reason(one, secret("launchpoll", "b.env", digest)) == "both report the same secret")
    let other = String(digest.reversed())
    #expect(reason(one, secret("detect-secrets", "a.env", other)) == "both report a secret at a.env:3")
    #expect(reason(one, secret("detect-secrets", "b.env", other)) == nil)
  }
}
