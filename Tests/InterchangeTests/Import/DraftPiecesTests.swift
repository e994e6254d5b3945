import Readiness
import ResultMatching
import Testing

@testable import Interchange

/// A log that is read in pieces, with all that makes findings of different pieces depend on each other.
private struct LargeLog {
  /// Results share fingerprints within and across files, repeat each other, and some pass.
  static func text(root: String = "", repairs: String = "") -> String {
    let padding = String(repeating: "The value is used as it came. ", count: 12)
    let results = (0..<9_000).map { number in
      let fingerprint =
        number % 5 == 0
        ? "" : ", \"partialFingerprints\": {\"line/v1\": \"hash-of-line-\(number / 3 % 2_000)\"}"
      let kind = number % 50 == 7 ? ", \"kind\": \"pass\"" : ""
      return """
        {"ruleId": "R\(number % 7)", "message": {"text": "Finding of \(padding)"}, "locations": [{"physicalLocation":
         {"artifactLocation": {"uri": "\(root)src/f\(number / 2 % 40).js"}, "region": {"startLine": \(number % 90 + 1),
         "snippet": {"text": "let x = read(\(number % 11))"}}}}]\(fingerprint)\(kind)}
        """
    }
    return """
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Sieve", "rules": [{"id": "R1"}]}},
       "results": [\(results.joined(separator: ",\n"))\(repairs)]}]}
      """
  }

  /// The run that a log tells of, with its findings at hand or in pieces.
  static func run(_ text: String, inPieces: Bool) throws -> (run: ToolRun, notes: [String]) {
    var input = try ImportInput(Array(text.utf8), name: "sieve.sarif")
    input.leavesPieces = inPieces
    let report = try #require(try ToolReport.read(input))
    return (try #require(report.runs.first), report.notes.map(\.text))
  }
}

struct DraftPiecesTests {
  private let report = RunIntake.Report(
    name: "sieve.sarif",
    digest: "digest",
    time: Timestamp(secondsSinceEpoch: 1_800_000_000)
  )

  @Test(arguments: ["", "file:///home/ada/project/"])
  func `a log in pieces comes to the same as one at hand`(root: String) throws {
    let text = LargeLog.text(root: root)
    let resolution = PathResolution(roots: ["/home/ada/project"], knownPaths: [])
    let whole = try LargeLog.run(text, inPieces: false).run
    let pieces = try LargeLog.run(text, inPieces: true).run
    #expect(pieces.findings.isEmpty && pieces.pieces?.count ?? 0 > 3)
    let register = Register()
    let expected = RunIntake(whole.resolved(resolution), from: report, into: register, lastNumber: 4)
    let intake = try #require(
      PieceIntake(pieces.resolved(resolution), from: report, into: register, lastNumber: 4)
    )
    #expect(intake.findings { $0 }.flatMap { $0 } == expected.findings)
    #expect([.new: intake.ids] == expected.presences)
    #expect(intake.scan == expected.scan)
    #expect(pieces.passedOver == whole.passedOver && pieces.outcome == whole.outcome)
    #expect(expected.findings.contains { ($0.identity?.ordinal ?? 0) > 0 })
    #expect(Set(expected.findings.compactMap(\.identity?.scheme)).count == 2)
  }

  @Test func `what is gathered from pieces is what is at hand`() throws {
    let text = LargeLog.text()
    let whole = try LargeLog.run(text, inPieces: false).run
    let gathered = try LargeLog.run(text, inPieces: true).run.gathered
    #expect(gathered.findings.map(\.finding) == whole.findings.map(\.finding))
    #expect(gathered.findings.map(\.fingerprint) == whole.findings.map(\.fingerprint))
    #expect(gathered.pieces == nil && !gathered.isEmpty)
  }

  @Test func `a broken piece is said and the others are read`() throws {
    let text = LargeLog.text(repairs: ",{\"message\": nothing}")
    let whole = try LargeLog.run(text, inPieces: false)
    let pieces = try LargeLog.run(text, inPieces: true)
    #expect(pieces.notes == whole.notes && pieces.notes.count == 1)
    #expect(pieces.run.outcome == whole.run.outcome && pieces.run.outcome != .completed)
    #expect(pieces.run.gathered.findings.count == whole.run.findings.count)
  }

  @Test func `a register that knows the tool needs all findings at hand`() throws {
    let run = try LargeLog.run(LargeLog.text(), inPieces: true).run
    var finding = Finding(id: FindingID("F-0001"), title: "t", severity: SeverityAssessment(level: .low))
    finding.sources = [Source(tool: "Sieve", rule: "R1")]
    let register = Register(findings: [finding])
    #expect(PieceIntake(run, from: report, into: register, lastNumber: 1) == nil)
    #expect(PieceIntake(run.gathered, from: report, into: Register(), lastNumber: 0) == nil)
  }

  @Test(arguments: [0, 1, 2, 40])
  func `work is handed over in its order`(count: Int) {
    let made = OrderedWork(count: count) { number in
      (0..<(number * 37 % 1_000)).reduce(number) { $0 ^ ($1 & 0) }
    }
    #expect(Array(made) == Array(0..<count))
  }
}
