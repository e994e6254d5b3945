import Readiness
import ResultMatching
import Testing

@testable import Interchange

/// Texts that cost the square of their length, or grow beyond all bounds, unless their readers take care.
struct MalformedSizeTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func `brackets without end are words of a task like others`() throws {
    let brackets = repeated("[", 100_000)
    let report = try ReportReading("- [ ] \(brackets)\n- [ ] \(brackets)]\n", as: MarkdownTaskList.format)
    #expect(report.findings.count == 2)
    #expect(MarkdownTaskReader.plain("[a [b](c) [d] **e** [[f](g) [h](i") == "a [b [d] e [f [h](i")
  }

  @Test func `a row of signs hides nothing and a password behind one is hidden`() {
    let rule = repeated("=", 300_000)
    #expect(CredentialText.hidden(rule) == rule)
    #expect(!CredentialText.hidden(rule + " password = \"hunter22\"").contains("hunter22"))
  }

  @Test func `a column that a table repeats is one list`() throws {
    let count = 2_000
    let header = "title,severity" + repeated(",labels", count)
    let row = "Broken login,high" + repeated(",web", count)
    let report = try ReportReading("\(header)\n\(row)\n", as: CSVReport.format)
    #expect(report.findings.map(\.title) == ["Broken login"])
  }

  @Test func `what one string of a rule adds to every message is bounded`() throws {
    let asked = SARIFMessageText.filled(repeated("{0}", 5_000), [repeated("w", 5_000)])
    #expect(asked.utf8.count <= SARIFMessageText.limit + 5_000)
    let links = repeated("[", 10_000) + "a" + repeated("](1)", 10_000)
    #expect(SARIFMessageText.withoutLinks(links).utf8.count < links.utf8.count)
    #expect(SARIFMessageText.withoutLinks("see [x[0]](1) and [y](z) [") == "see x[0] and [y](z) [")
  }

  @Test func `artifacts that lie in each other without end make no path without end`() throws {
    let artifacts = (0..<2_000).map { index in
      "{\"location\": {\"uri\": \"f\(index)\"}\(index > 0 ? ", \"parentIndex\": \(index - 1)" : "")}"
    }
    let text = """
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Sieve"}}, "artifacts":
       [\(artifacts.joined(separator: ","))], "results": [{"message": {"text": "m"}, "locations":
       [{"physicalLocation": {"artifactLocation": {"index": 1999}}}]}]}]}
      """
    let report = try ReportReading(text, as: SARIFReport.format)
    #expect(report.findings[0].locations.allSatisfy { $0.path.utf8.count < 5_000 })
  }

  @Test func `a log of many runs and reasons is read run by run`() throws {
    let run = "{\"tool\": {\"driver\": {\"name\": \"Sieve\"}}, \"results\": []}"
    let runs = repeated(run + ",", 2_000) + run
    let report = try ReportReading("{\"version\": \"2.1.0\", \"runs\": [\(runs)]}", as: SARIFReport.format)
    #expect(report.runs.count == 2_001)
    var short = ToolRun(tool: "Sieve")
    for index in 0..<1_000 { short.fallShort("reason \(index)") }
    #expect(short.outcome == .partial((0..<ToolRun.reasonLimit).map { "reason \($0)" }))
  }

  @Test func `counts that a report states may add up to more than a number holds`() {
    var run = ToolRun(tool: "Sieve")
    run.passOver("rules", count: .max)
    run.passOver("rules", count: .max)
    #expect(run.passedOver.map(\.count) == [.max])
  }

  @Test func `elements that stand in each other a hundred thousand deep are refused, and why is said`() {
    let deep = repeated("<a>", 100_000) + repeated("</a>", 100_000)
    for text in ["<testsuites>\(deep)</testsuites>", repeated("<testsuite name='a'>", 100_000)] {
      let reading = MalformedReading(Array(text.utf8), as: JUnitReport.format)
      #expect(reading.report?.notes.contains { $0.text.contains("deep") } ?? false)
      #expect(reading.faults == [])
    }
  }

  @Test func `suites with long names make no long key for each of their tests`() throws {
    let names = (0..<50).map { "<testsuite name=\"\(repeated("\($0)", 200))\">" }.joined()
    let cases = "<testcase name=\"a\"><failure/></testcase><testcase name=\"a\"><failure/></testcase>"
    let report = try ReportReading(
      "<testsuites>\(names)\(cases)\(repeated("</testsuite>", 50))</testsuites>",
      as: JUnitReport.format
    )
    let keys = report.drafts.compactMap(\.key)
    #expect(keys.count == 2 && Set(keys).count == 2)
    #expect(keys.allSatisfy { $0.utf8.count < 100 })
  }

  @Test func `lists and quotes that lie in each other are read to their end`() throws {
    let items = (0..<1_000).map { repeated(" ", $0) + "- [ ] task \($0)\n" }.joined()
    #expect(try ReportReading(items, as: MarkdownTaskList.format).findings.count == 1_000)
    let row = repeated("- ", 50_000) + "[ ] task\n- [ ] another\n"
    #expect(try ReportReading(row, as: MarkdownTaskList.format).findings.count == 1)
    let table = "title,severity\n\"" + repeated("\"\"", 100_000) + "\",high\n" + repeated("\"", 100_001)
    let report = try ReportReading(table, as: CSVReport.format)
    #expect(report.findings.count == 2 && report.saysSo)
  }
}
