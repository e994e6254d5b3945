import Readiness
import ResultMatching

@testable import Interchange

/// Reads reports of tests the way an import does.
enum TestRunReading {
  /// What a report told: its runs and what was noted.
  struct Reading {
    var runs: [ToolRun]
    var notes: [String]
    var byteOffsets: [Int?]

    var run: ToolRun { runs.first ?? ToolRun(tool: "none") }

    /// The outcome of each test by its title.
    var outcomes: [String: TestResult.Outcome] {
      Dictionary(run.tests.map { ($0.title, $0.outcome) }) { first, _ in first }
    }

    /// Why the run is not complete.
    var shortfalls: [String] {
      switch run.outcome {
      case .completed: []
      case .partial(let reasons), .failed(let reasons): reasons
      }
    }

    func finding(_ title: String) -> Finding? { run.findings.first { $0.finding.title == title }?.finding }
  }

  static let formats = [PlaywrightReport.format, JestReport.format, JUnitReport.format, LCOVReport.format]

  static func read(_ format: ImportFormat, _ bytes: [UInt8]) throws -> Reading {
    let input = try ImportInput(bytes, name: "report")
    var log = ToolReportLog()
    let runs = try format.read(input, &log)
    return Reading(runs: runs, notes: log.notes.map(\.text), byteOffsets: log.notes.map(\.byteOffset))
  }

  static func read(_ format: ImportFormat, _ text: String) throws -> Reading {
    try read(format, Array(text.utf8))
  }

  /// The names of the formats that take a text for their own.
  static func recognized(_ text: String) -> [String] {
    guard let input = try? ImportInput(Array(text.utf8), name: "report") else { return [] }
    return formats.filter { $0.recognizes(input) }.map(\.name)
  }

  /// How many beginnings of a text, one for each byte, were read without being taken for a complete run that holds
  /// as many tests as the whole.
  static func honestBeginnings(of text: String, _ format: ImportFormat) throws -> (honest: Int, all: Int) {
    let bytes = Array(text.utf8)
    let whole = try read(format, bytes)
    let honest = (0..<bytes.count).count { length in
      guard let part = try? read(format, Array(bytes[..<length])) else { return true }
      return part.run.tests.count < whole.run.tests.count || !part.notes.isEmpty || !part.shortfalls.isEmpty
    }
    return (honest, bytes.count)
  }
}
