import Readiness
import RegisterJSON
import ResultMatching

@testable import Interchange

/// What a format makes of a text.
struct ReportReading {
  let runs: [ToolRun]
  let log: ToolReportLog

  init(_ text: String, as format: ImportFormat) throws { try self.init(Array(text.utf8), as: format) }

  init(_ bytes: [UInt8], as format: ImportFormat) throws {
    var log = ToolReportLog()
    runs = try format.read(try ImportInput(bytes, name: "report"), &log)
    self.log = log
  }

  var findings: [Finding] { runs.flatMap(\.findings).map(\.finding) }
  var drafts: [FindingDraft] { runs.flatMap(\.findings) }
  var notes: [String] { log.notes.map(\.text) }

  /// Whether anything says that not all of it could be taken in.
  var saysSo: Bool { !log.notes.isEmpty || runs.contains { $0.outcome != .completed } }

  /// Every text in what was read.
  var everything: String { "\(runs) \(log)" }

  /// Whether a format takes a text for its own.
  static func claims(_ format: ImportFormat, _ text: String) -> Bool {
    guard let input = try? ImportInput(Array(text.utf8), name: "report") else { return false }
    return format.recognizes(input)
  }

  /// The lengths at which a text that breaks off is read as if it were whole.
  static func silentLengths(_ text: String, as format: ImportFormat) -> [Int] {
    let bytes = Array(text.utf8)
    let end = bytes.lastIndex { $0 > 0x20 } ?? 0
    return (0..<end).filter { length in
      (try? ReportReading(Array(bytes[..<length]), as: format)).map { !$0.saysSo } ?? false
    }
  }
}
