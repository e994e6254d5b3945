import Testing

@testable import Interchange

struct StaticRecognitionTests {
  private static let formats: [(format: ImportFormat, text: String)] = [
    (ESLintReport.format, ESLintReportTests.typical), (SemgrepReport.format, SemgrepReportTests.typical),
    (BanditReport.format, BanditReportTests.typical), (GosecReport.format, GosecReportTests.typical),
    (HadolintReport.format, HadolintReportTests.typical), (CheckovReport.format, CheckovReportTests.typical),
    (SwiftLintReport.format, SwiftLintReportTests.typical),
    (GitHubIssuesExport.format, GitHubIssuesExportTests.typical),
    (CSVReport.format, CSVReportTests.typical),
    (MarkdownTaskList.format, MarkdownTaskListTests.typical),
  ]

  @Test(arguments: formats.indices)
  func `a report is claimed by its own format alone`(index: Int) {
    let text = Self.formats[index].text
    let claiming = Self.formats.map(\.format).filter { ReportReading.claims($0, text) }.map(\.name)
    #expect(claiming == [Self.formats[index].format.name])
  }

  @Test(arguments: ["[]", "{}", "null", "[{}]", "[[]]", "4", "title,severity\nA,high\n", "# Plan\n- [ ] a\n"])
  func `what any tool could have written is nobody's`(text: String) {
    #expect(!Self.formats.prefix(7).contains { ReportReading.claims($0.format, text) })
  }
}
