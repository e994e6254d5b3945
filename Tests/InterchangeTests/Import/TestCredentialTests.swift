import ResultMatching
import Testing

@testable import Interchange

/// What tests print and are called may hold the credentials that they ran with.
struct TestCredentialTests {
  private static let token = "gh" + "p_0a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R"
  private static let key = "-----BEGIN " + "PRIVATE KEY-----\\nMIIEabc\\n-----END PRIVATE KEY-----"

  private static let reports: [(format: ImportFormat, text: String)] = [
    (
      JUnitReport.format,
      """
      <testsuites><testsuite name="login \(token)"><properties/>
      <testcase name="works with \(token)" classname="C \(token)"><properties>
      <property name="link" value="https://ada:\(token)@example.org/"/></properties>
      <failure message="401 for \(token)">at a.js:1 \(token)</failure></testcase>
      <testcase name="skips \(token)"><skipped message="\(token)"/></testcase>
      <error message="\(token)"/></testsuite></testsuites>
      """
    ),
    (
      JestReport.format,
      """
      {"numTotalTests": 1, "testResults": [{"name": "a.test.js", "status": "failed", "message": "\(token)",
       "assertionResults": [{"title": "a \(token)", "fullName": "\(token)", "ancestorTitles": ["\(token)"],
       "status": "failed", "failureMessages": ["password: \\"hunter22\\" \(token)\\n\(key)"]}]},
       {"name": "b.test.js", "status": "failed", "message": "cannot load \(token)", "assertionResults": []}]}
      """
    ),
    (
      PlaywrightReport.format,
      """
      {"config": {"rootDir": "/r"}, "errors": [{"message": "\(token)", "location": {"file": "/r/b.ts"}}],
       "suites": [{"title": "a.ts", "file": "a.ts", "specs": [{"title": "x \(token)", "file": "a.ts",
        "tests": [{"projectName": "web", "expectedStatus": "passed", "status": "unexpected",
         "annotations": [{"type": "issue", "description": "https://u:\(token)@example.org/1"}],
         "results": [{"status": "failed", "errors": [{"message": "\(token)", "snippet": "t = '\(token)'"}]}]}]
       }]}]}
      """
    ),
  ]

  @Test(arguments: reports.indices)
  func `no credential in a report of tests is kept`(_ index: Int) throws {
    let (format, text) = Self.reports[index]
    let report = try ReportReading(text, as: format)
    #expect(!report.findings.isEmpty)
    let secrets = [String(Self.token.dropFirst(4)), "hunter22", "MIIEabc"]
    let kept: [String] = report.runs.map { "\($0)" }
    for secret in secrets { #expect(!(kept + report.notes).joined().contains(secret)) }
  }

  @Test func `a credential that the limit of a text cuts is not kept in part`() {
    let words = String(repeating: "word ", count: FailureText.byteLimit / 5)
    for shift in 0..<40 {
      let text = String(words.dropLast(shift)) + " " + Self.token
      #expect(!FailureText.capped([text]).contains("0a1B"))
    }
  }
}
