import Interchange
import Readiness
import Testing

struct PackageCorrelationTests {
  /// Two findings of two tools about one thing, of which the second was dismissed, and one about another.
  private let package = PackageSample.package(
    of: {
      var findings = [1, 2, 3].map { PackageSample.make($0, "Script in a page", .critical, "security") }
      for (place, tool) in ["CodeQL", "semgrep <b>", "semgrep <b>"].enumerated() {
        findings[place].sources = [Source(tool: tool)]
        findings[place].references = ["CWE-79"]
        findings[place].locations = [Location(path: "src/a.js", startLine: place == 2 ? 90 : 12)]
      }
      findings[1].validation = .refuted
      return Register(findings: findings)
    }()
  )

  @Test func `the audit says by what else a finding is reported, and what became of that`() {
    let audit = PackageSample.text("production-readiness-audit.md", of: package)
    let line =
      "- **Also reported by**: F-0002 (semgrep \\<b\\>, both report CWE-79 at src/a.js:12; refuted)\n"
    #expect(audit.contains(line))
    #expect(!audit.contains("**Also reported by**: F-0003"))
  }

  @Test func `the page says it with a link, and the register has no member for it`() throws {
    let page = PackageSample.text("release-package.html", of: package)
    let start = try #require(page.firstRange(of: "Also reported by"))
    let field = page[start.upperBound...].prefix(400)
    #expect(field.contains("href=\"#finding-F-0002\""))
    #expect(field.contains("semgrep &lt;b&gt;, both report CWE-79 at src/a.js:12; refuted"))
    #expect(!PackageSample.text("production-readiness-issues.json", of: package).contains("lso reported"))
  }
}
