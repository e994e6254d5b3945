import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct MarkdownTaskListTests {
  static let typical = """
    # Before launch

    Some words.

    ## Security
    - [ ] [P1] Rotate the signing key
      The old one was mailed around, see CVE-2024-12345.
      - [ ] tell the partners
      - [x] find out who has it
    - [x] Turn on HSTS

    ```
    - [ ] not a task
    ```

    Operations
    ----------
    1. [ ] Write the **rollback** steps
    * [X] Name who is on call
    - plain item
    - [ ]no task
    """

  private static let format = MarkdownTaskList.format

  @Test func `open tasks are findings and done ones are counted`() throws {
    let reading = try ReportReading(Self.typical, as: Self.format)
    #expect(
      reading.findings.map(\.title)
        == ["Rotate the signing key", "tell the partners", "Write the rollback steps"]
    )
    #expect(reading.runs[0].passedOver == [ToolRun.PassedOver(what: "done tasks", count: 3)])
  }

  @Test func `the headings and tasks above are a task's section`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(
      findings.map { $0.properties.first?.value.text } == [
        "Before launch › Security", "Before launch › Security › [P1] Rotate the signing key",
        "Before launch › Operations",
      ]
    )
    #expect(findings.map { $0.workstream?.text } == ["security", "security", "ops"])
  }

  @Test func `the head of a task may say how bad it is`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.high, .medium, .medium])
  }

  @Test func `what stands under a task belongs to it`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.impact == "The old one was mailed around, see CVE-2024-12345.")
    #expect(finding.references == ["CVE-2024-12345"])
  }

  @Test func `a task's source is its line in the file`() throws {
    let source = try #require(try ReportReading(Self.typical, as: Self.format).findings.first?.sources.first)
    let start = try #require(source.recordOffset)
    let bytes = Array(Self.typical.utf8)[start..<start + (source.recordLength ?? 0)]
    #expect(String(decoding: bytes, as: UTF8.self) == "- [ ] [P1] Rotate the signing key")
  }

  @Test func `a task is known by its section and words, wherever it stands`() throws {
    let moved = "# Before launch\n## Security\n\n\n- [ ] [P1]  Rotate the signing key!\n"
    let before = try ReportReading(Self.typical, as: Self.format).drafts[0].key
    #expect(try ReportReading(moved, as: Self.format).drafts[0].key == before)
  }

  @Test func `a text with tasks is claimed, unless it is the plan of an audit`() {
    #expect(ReportReading.claims(Self.format, Self.typical))
    #expect(!ReportReading.claims(Self.format, "# Words\n- item\n"))
    #expect(!ReportReading.claims(Self.format, "---\nname: Plan\ntodos:\n  - id: a\n---\n\n- [ ] a\n"))
    #expect(ReportReading.claims(Self.format, "---\ntitle: Notes\n---\n\n- [ ] a\n"))
    #expect(!ReportReading.claims(Self.format, "```\n- [ ] a\n```\n"))
  }

  @Test func `a text without tasks says so`() throws {
    let reading = try ReportReading("# Words\n", as: Self.format)
    #expect(reading.findings.isEmpty)
    #expect(reading.notes == ["the text holds no tasks"])
  }

  @Test func `a credential in a task is kept nowhere`() throws {
    let secret = "ghp_" + "0123456789abcdefghijABCDEFGHIJ456789"
    let text = "- [ ] remove \(secret)\n  it is \(secret)\n"
    #expect(!(try ReportReading(text, as: Self.format).everything.contains(secret)))
  }

  @Test func `links and comments lose what nobody reads`() throws {
    let text = "<!-- - [ ] hidden\n- [ ] too -->\r\n- [ ] see [the page](https://example.org)\r\n- [ ] \r\n"
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.map(\.title) == ["see the page"])
  }

  @Test func `a task names the nearest of the many above it`() throws {
    let text = (0..<60).map { String(repeating: "  ", count: $0) + "- [ ] step \($0)\n" }.joined()
    let finding = try #require(try ReportReading(text, as: Self.format).findings.last)
    let section = (51..<59).map { "step \($0)" }.joined(separator: " › ")
    #expect(finding.properties.first == Property("section", .string(section)))
  }

  @Test func `a text cut anywhere is read as far as it goes`() throws {
    let bytes = Array(Self.typical.utf8)
    for length in 1...bytes.count {
      let reading = try ReportReading(Array(bytes[..<length]), as: Self.format)
      #expect(reading.findings.count <= 3)
    }
  }
}
