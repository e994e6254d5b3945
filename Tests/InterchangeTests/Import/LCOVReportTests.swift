import Readiness
import RegisterJSON
import Testing

@testable import Interchange

struct LCOVReportTests {
  private func read(_ text: String) throws -> TestRunReading.Reading {
    try TestRunReading.read(LCOVReport.format, text)
  }

  static let typical = """
    TN:unit
    SF:src/cart.ts
    VER:1
    FN:1,total
    FNDA:3,total
    FNF:1
    FNH:1
    DA:1,3
    DA:2,0,c0ffee
    DA:3,1
    LF:3
    LH:2
    BRDA:2,0,if (a, b),0
    BRDA:2,e0,else,-
    BRF:2
    BRH:0
    end_of_record
    SF:./src/user.ts
    DA:1,0
    end_of_record

    """

  @Test func `lines are counted file by file`() throws {
    let reading = try read(Self.typical)
    #expect(
      reading.run.coverage == [
        FileCoverage(path: "src/cart.ts", lines: 3, linesHit: 2),
        FileCoverage(path: "src/user.ts", lines: 1, linesHit: 0),
      ]
    )
    #expect(reading.run.findings.isEmpty && reading.run.tests.isEmpty)
    #expect(reading.run.paths == ["src/cart.ts", "src/user.ts"])
    #expect(reading.run.passedOver == [.init(what: "branches", count: 2)])
    #expect(reading.notes.isEmpty && reading.run.outcome == .completed)
  }

  @Test func `records of one file are added up line by line`() throws {
    let reading = try read(
      "TN:a\nSF:x.c\nDA:1,0\nDA:2,1\nend_of_record\nTN:b\nSF:x.c\nDA:1,4\nDA:3,0\nend_of_record\n"
    )
    #expect(reading.run.coverage == [FileCoverage(path: "x.c", lines: 3, linesHit: 2)])
  }

  @Test func `sums are recounted, and that they were wrong is said once`() throws {
    let record = "DA:1,1\nDA:2,0\nLF:9\nLH:9\nend_of_record\n"
    let reading = try read("SF:a\n\(record)SF:b\n\(record)")
    #expect(reading.run.coverage.map(\.lines) == [2, 2])
    #expect(reading.notes == ["2 records with wrong sums of lines: the lines themselves were counted"])
  }

  @Test func `sums stand in for lines that are not listed`() throws {
    #expect(
      try read("SF:a\nLF:10\nLH:50\nend_of_record\n").run.coverage
        == [FileCoverage(path: "a", lines: 10, linesHit: 10)]
    )
  }

  @Test func `counts may have fractions, exponents or a sign`() throws {
    let reading = try read(
      "SF:a\nDA:1,0.5\nDA:2,-3\nDA:3,1e3\nDA:4,=x\nDA:0,1\nDA:x\nDA:5,nan\nend_of_record\n"
    )
    #expect(reading.run.coverage == [FileCoverage(path: "a", lines: 3, linesHit: 2)])
    #expect(reading.notes == Array(repeating: "a line's count cannot be read", count: 4))
    #expect(reading.byteOffsets.first == 31)
  }

  @Test(
    arguments: [
      ("BRDA:7,0,a,3", 7, 3.0), ("BRDA:7,0,f(a, b), c,2", 7, 2), ("BRDA:7,U1,x,-", 7, 0),
      ("BRDA:7,0,1,-4", 7, 0),
    ])
  func `a branch is told from both ends`(text: String, line: Int, taken: Double) throws {
    let branch = try #require(LCOVRecord(Array(text.utf8)[...]).branch)
    #expect(branch == (line, taken))
  }

  @Test func `branches that cannot be read are noted`() throws {
    let reading = try read("SF:a\nDA:1,1\nBRDA:1,2\nBRDA:x,0,a,1\nend_of_record\n")
    #expect(reading.notes == ["a branch cannot be read", "a branch cannot be read"])
  }

  @Test func `no source files are no evidence`() throws {
    let reading = try read("TN:\n")
    #expect(reading.run.coverage.isEmpty)
    #expect(reading.shortfalls == ["the tracefile names no source file"])
    #expect(reading.notes.count == 1)
  }

  @Test func `a tracefile that ends inside a record is partial`() throws {
    let reading = try read("SF:a\nDA:1,1\n")
    #expect(reading.run.coverage.count == 1)
    #expect(reading.shortfalls == ["the tracefile ends inside a record"])
  }

  @Test func `lines out of place and unknown records are noted`() throws {
    let reading = try read("DA:1,1\n# words\nSF:a\nNEW:1\nNEW:2\nSF:b\r\nDA:1,1\r\nend_of_record\r\n")
    #expect(
      reading.notes == [
        "a line's count belongs to no source file", "a record is not known and is passed over: NEW",
        "a record begins before the one before it has ended",
      ]
    )
    #expect(reading.run.coverage.map(\.path) == ["a", "b"])
  }

  @Test func `no beginning of a tracefile crashes or counts lines that it does not have`() throws {
    let bytes = Array(Self.typical.utf8)
    for length in 1..<bytes.count {
      let reading = try? TestRunReading.read(LCOVReport.format, Array(bytes[..<length]))
      let lines = reading?.run.coverage.reduce(0) { $0 + $1.lines } ?? 0
      #expect(lines <= 4)
    }
  }

  @Test func `what is no tracefile is refused, and only tracefiles are recognized`() {
    for text in ["hello", "{}", "<a/>", "SFX:1"] { #expect(throws: ReportFault.self) { try read(text) } }
    #expect(TestRunReading.recognized(Self.typical) == ["lcov"])
    #expect(TestRunReading.recognized("TN:\n") == ["lcov"])
    #expect(TestRunReading.recognized("DA:1,1\n") == [])
    #expect(TestRunReading.recognized("SF:a\nname: x\n") == [])
  }
}
