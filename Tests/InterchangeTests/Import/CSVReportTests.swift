import Readiness
import RegisterJSON
import ResultMatching
import Testing

@testable import Interchange

struct CSVReportTests {
  static let typical = """
    ID,Title,Severity,Description,File,Line,CWE,Recommendation,Status,Owner,Effort,Tester
    PT-2026-01,"Login leaks names, slowly",High,"Wrong names answer
    faster than ""right"" ones.",src/login.js,12,203,Answer alike.,Open,ada,2d,Grace
    PT-2026-02,Old library,low,It is old.,,,,Update it.,Fixed,,S,Grace

    """

  private static let format = CSVReport.format

  private func reading(_ text: String, _ words: [String]) throws -> [Finding] {
    var log = ToolReportLog()
    let input = try ImportInput(Array(text.utf8), name: "t.csv")
    return try CSVReport.read(input, mapping: try CSVMapping(words: words), &log).flatMap(\.findings).map(
      \.finding
    )
  }

  @Test func `columns are known by many names`() throws {
    let finding = try #require(try ReportReading(Self.typical, as: Self.format).findings.first)
    #expect(finding.title == "Login leaks names, slowly")
    #expect(finding.severity.level == .high)
    #expect(finding.impact == "Wrong names answer\nfaster than \"right\" ones.")
    #expect(finding.locations.map(\.text) == ["src/login.js:12"])
    #expect(finding.references == ["CWE-203"])
    #expect(finding.recommendedFix == "Answer alike.")
    #expect(finding.owner == "ada")
    #expect(finding.effort == .hours(16))
  }

  @Test func `a column that is not known is kept`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.allSatisfy { $0.properties.contains(Property("Tester", .string("Grace"))) })
  }

  @Test func `a fix that the table claims is not verified`() throws {
    let findings = try ReportReading(Self.typical, as: Self.format).findings
    #expect(findings.map(\.disposition) == [.open, .fixedUnverified])
  }

  @Test func `rows are known by ids that tell, else by what they say`() throws {
    #expect(
      try ReportReading(Self.typical, as: Self.format).drafts.map(\.key) == ["PT-2026-01", "PT-2026-02"]
    )
    let text = "id,title,file\n1,One thing,a.js\n,Other thing,b.js\n"
    #expect(try ReportReading(text, as: Self.format).drafts.map(\.key) == ["1|onething", "b.js|otherthing"])
  }

  @Test func `a row's source is its bytes in the file`() throws {
    let source = try #require(try ReportReading(Self.typical, as: Self.format).findings.last?.sources.first)
    let start = try #require(source.recordOffset)
    let bytes = Array(Self.typical.utf8)[start..<start + (source.recordLength ?? 0)]
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("PT-2026-02,Old library"))
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `delimiters are told by the first rows, outside of quotes`(delimiter: String) throws {
    let rows = [
      ["title", "severity", "owner"], ["\"a, b; c | d\"", "high", "ada"], ["e", "low", "\"x;y;z;w\""],
    ]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")
    let preview = try CSVPreview(ImportInput(Array(text.utf8), name: "t"))
    #expect(preview.header == ["title", "severity", "owner"])
    #expect(try ReportReading(text, as: Self.format).findings.map(\.title) == ["a, b; c | d", "e"])
  }

  @Test func `the first line of Excel names the delimiter`() throws {
    let text = "sep=;\r\ntitle;severity\r\n\"a\";high\r\n"
    #expect(ReportReading.claims(Self.format, text))
    #expect(try ReportReading(text, as: Self.format).findings.map(\.title) == ["a"])
  }

  @Test func `a byte order mark is no part of the first column`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("title,severity\nMark,low\n".utf8)
    let reading = try ReportReading(bytes, as: Self.format)
    #expect(reading.findings.map(\.title) == ["Mark"])
    #expect(reading.findings[0].sources[0].recordOffset == 18)
  }

  @Test func `UTF-16 and Latin-1 are read`() throws {
    let text = "title;severity\nGröße “x”;low\n"
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let utf16 = try ReportReading(wide, as: Self.format)
    #expect(utf16.findings.map(\.title) == ["Größe “x”"])
    #expect(utf16.findings[0].sources[0].recordOffset == nil)
    let latin: [UInt8] =
      Array("title;severity\nGr".utf8) + [0xF6, 0xDF] + Array("e ".utf8) + [0x93]
      + Array("x".utf8) + [0x94] + Array(";low\n".utf8)
    let reading = try ReportReading(latin, as: Self.format)
    #expect(reading.findings.map(\.title) == ["Größe “x”"])
    #expect(reading.notes == ["the text is not UTF-8 and was read as Windows-1252 (Latin-1)"])
  }

  @Test func `a mapping comes before the names of columns`() throws {
    let text = "Title,Headline,Description,Bad,Severity\nt,h,d,critical,low\n"
    let finding = try #require(try reading(text, ["title=Headline", "severity=Bad"]).first)
    #expect(finding.title == "h")
    #expect(finding.severity.level == .critical)
    #expect(finding.impact == "d")
    #expect(finding.properties.contains(Property("Title", .string("t"))))
    #expect(finding.properties.contains(Property("Severity", .string("low"))))
  }

  @Test func `a column may be mapped to two fields`() throws {
    let finding = try #require(try reading("A,B\nwords,x\n", ["title=A", "recommended-fix=a"]).first)
    #expect(finding.title == "words")
    #expect(finding.recommendedFix == "words")
  }

  @Test(
    arguments: [
      (["title"], "“title” is no mapping; write FIELD=COLUMN, as in title=Headline"),
      (["=A"], "“=A” is no mapping; write FIELD=COLUMN, as in title=Headline"),
      (["title="], "“title=” names no column"),
      (["title=A", "title=B"], "the field “title” is mapped twice"),
      (["title=Nope"], "there is no column “Nope”; the columns are “A”, “B”"),
    ])
  func `a mapping that cannot be followed is refused`(words: [String], text: String) {
    #expect(throws: ReportFault(text)) { try reading("A,B\n1,2\n", words) }
  }

  @Test func `an unknown field is refused with those that there are`() throws {
    let fault = try #require(throws: ReportFault.self) { try CSVMapping(words: ["colour=A"]) }
    #expect(fault.text.hasPrefix("there is no field “colour”; the fields are id, title, description,"))
    #expect(CSVMapping.fieldNames.contains("root-cause"))
    for name in CSVMapping.fieldNames { _ = try CSVMapping(words: ["\(name)=A"]) }
  }

  @Test func `a preview shows what would be read`() throws {
    let preview = try CSVPreview(ImportInput(Array(Self.typical.utf8), name: "t"))
    #expect(preview.delimiter == "comma")
    #expect(preview.encoding == "UTF-8")
    #expect(preview.mapped.first == CSVPreview.Mapped(field: "id", column: "ID"))
    #expect(preview.mapped.contains(CSVPreview.Mapped(field: "fix", column: "Recommendation")))
    #expect(preview.unmapped == ["Tester"])
    #expect(preview.rows.count == 2)
    let many = "title,severity\n" + String(repeating: "a,low\n", count: 9)
    #expect(try CSVPreview(ImportInput(Array(many.utf8), name: "t")).rows.count == 5)
  }

  @Test func `columns that trackers repeat are lists`() throws {
    let text = "Summary,Priority,Labels,Labels,Comment,Comment\nA bug,High,ui,slow,first,second\n"
    let finding = try #require(try ReportReading(text, as: Self.format).findings.first)
    #expect(finding.tags == ["ui", "slow"])
    #expect(finding.properties == [Property("Comment", .array([.string("first"), .string("second")]))])
  }

  @Test func `numbers for severity are read by their scale, and yes and no are no words`() throws {
    let text = "title,cvss,fixed,blocker\na,9.8,no,yes\nb,4.0,yes,no\n"
    let findings = try ReportReading(text, as: Self.format).findings
    #expect(findings.map(\.severity.level) == [.critical, .medium])
    #expect(findings.map(\.disposition) == [.open, .fixedUnverified])
    #expect(findings.map { $0.blockerOverride != nil } == [true, false])
  }

  @Test func `the quote that keeps spreadsheets from computing is taken off`() throws {
    let text = "title,severity\n'=1+1,low\n'quoted',low\n"
    #expect(try ReportReading(text, as: Self.format).findings.map(\.title) == ["=1+1", "'quoted'"])
  }

  @Test func `rows that are longer, shorter, empty or the header again are taken for what they are`() throws {
    let text = "title,severity\na,low,more\nb\n,\n\ntitle,severity\n,high\n"
    let reading = try ReportReading(text, as: Self.format)
    #expect(reading.findings.map(\.title) == ["a", "b", "Untitled finding"])
    #expect(reading.findings[0].properties == [Property("column 3", .string("more"))])
    #expect(reading.runs[0].passedOver == [ToolRun.PassedOver(what: "repeated header rows", count: 1)])
  }

  @Test func `a quote that is never closed is told`() throws {
    let reading = try ReportReading("title,severity\n\"a,low\nb,high\n", as: Self.format)
    #expect(reading.runs[0].outcome == .partial(["the table ends within a quote"]))
    #expect(reading.findings.count == 1)
  }

  @Test func `a credential in a table is kept nowhere`() throws {
    let secret = "ghp_" + "0123456789abcdefghijABCDEFGHIJ456789"
    let text = "title,severity,proof,other\nA token,high,\(secret),\(secret)\n"
    #expect(!(try ReportReading(text, as: Self.format).everything.contains(secret)))
    #expect(!"\(try CSVPreview(ImportInput(Array(text.utf8), name: "t")))".contains(secret))
  }

  @Test func `a header that names a title and something of a finding is claimed`() {
    #expect(ReportReading.claims(Self.format, Self.typical))
    for text in [
      "name,price\na,1\n", "a,b\n", "Hello, world\n", "title\n", "", "{\"title\": \"severity\"}",
      "<a>,title,severity",
    ] {
      #expect(!ReportReading.claims(Self.format, text))
    }
  }

  @Test func `a table without a title column asks for one`() throws {
    let fault = try #require(throws: ReportFault.self) { try ReportReading("a,b\n1,2\n", as: Self.format) }
    #expect(fault.text == "no column is a title; name it with --map title=COLUMN, of the columns “a”, “b”")
  }

  @Test func `a table of a header alone says so`() throws {
    let reading = try ReportReading("title,severity\n", as: Self.format)
    #expect(reading.notes == ["the table has a header and no findings below it"])
  }

  @Test func `a table cut anywhere is read as far as it goes`() throws {
    let bytes = Array(Self.typical.utf8)
    for length in 1...bytes.count {
      guard let reading = try? ReportReading(Array(bytes[..<length]), as: Self.format) else { continue }
      #expect(reading.findings.count <= 2)
    }
  }
}
