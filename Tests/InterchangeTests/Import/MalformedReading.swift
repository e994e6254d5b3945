import Readiness
import RegisterJSON
import ResultMatching

@testable import Interchange

/// What becomes of a spoilt report, and what is wrong with that.
struct MalformedReading {
  /// What was read; nil when it was refused, or nobody took it for its own.
  private(set) var report: ToolReport?
  /// Why it was refused.
  private(set) var fault: ReportFault?
  /// What no reading may come to, whatever stood in the file.
  private(set) var faults: [String] = []

  /// Reads bytes as a format, or as the one that takes them for its own.
  init(_ bytes: [UInt8], as format: ImportFormat?) {
    do throws(ReportFault) {
      report = try ToolReport.read(try ImportInput(bytes, name: "report"), as: format)
    } catch {
      fault = error
    }
    if let fault, fault.text.isEmpty || (fault.byteOffset ?? 0) < 0 { faults.append("a fault without words") }
    for note in report?.notes ?? [] where note.text.isEmpty || (note.position?.line ?? 1) < 1 {
      faults.append("a note without words or place: \(note)")
    }
    for run in report?.runs ?? [] { check(run, size: bytes.count) }
  }

  /// What is wrong, each with where; empty when nothing is.
  static func faults(_ bytes: [UInt8], as format: ImportFormat?, _ place: String) -> [String] {
    MalformedReading(bytes, as: format).faults.map { "\(format?.name ?? "any"), \(place): \($0)" }
  }

  /// How many things were read.
  var count: Int {
    (report?.runs ?? []).reduce(0) {
      $0 + $1.findings.count + $1.tests.count + $1.coverage.count + $1.statements.count
    }
  }

  /// Whether somebody who reads on is told that something is amiss.
  var saysSo: Bool {
    guard let report else { return true }
    return !report.notes.isEmpty || report.runs.contains { $0.outcome != .completed }
  }

  private mutating func check(_ run: ToolRun, size: Int) {
    if run.tool.isEmpty { faults.append("a run without a tool") }
    if run.passedOver.contains(where: { $0.count < 0 || $0.what.isEmpty }) { faults.append("less than none") }
    for draft in run.findings { check(draft, size: size) }
    for test in run.tests where test.name.isEmpty { faults.append("a test without a name") }
    for file in run.coverage where file.path.isEmpty || !(0...max(0, file.lines)).contains(file.linesHit) {
      faults.append("coverage of more lines than there are: \(file)")
    }
    for statement in run.statements where statement.ids.contains("") { faults.append("an empty id") }
  }

  private mutating func check(_ draft: FindingDraft, size: Int) {
    let finding = draft.finding
    if draft.rule.isEmpty { faults.append("a finding without a rule") }
    if !finding.title.contains(where: { !$0.isWhitespace }) || finding.title.contains(where: \.isNewline) {
      faults.append("the title “\(finding.title)”")
    }
    for place in finding.locations {
      let (start, end) = (place.startLine ?? 1, place.endLine ?? Int.max)
      if start < 1 || end < start || (place.column ?? 1) < 1 { faults.append("the place \(place)") }
      if place.path.isEmpty { faults.append("a place without a path") }
    }
    for source in finding.sources {
      let (offset, length) = (source.recordOffset ?? 0, source.recordLength ?? 0)
      if offset < 0 || length < 0 || offset + length > size { faults.append("a record outside of the file") }
    }
    if finding.references.contains("") || finding.tags.contains("") { faults.append("an empty word") }
  }
}
