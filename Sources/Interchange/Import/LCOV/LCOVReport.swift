internal import Readiness
internal import RegisterJSON

/// Line coverage as lcov's `geninfo` writes it, and many other tools after it (geninfo(1), “FILES”).
enum LCOVReport {
  static let format = ImportFormat(
    name: "lcov",
    title: "an LCOV tracefile",
    recognizes: recognizes,
    read: read
  )

  /// Whether every line at the start is a record of a tracefile and one of them names a test or a source file.
  static func recognizes(_ input: ImportInput) -> Bool {
    var hasName = false
    let head = input.text.prefix(16 << 10)
    var lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(100)
    // The last line may be cut off.
    if head.count < input.text.count, lines.count > 1 { lines.removeLast() }
    for line in lines where line.contains(where: { $0 > 0x20 }) {
      let record = LCOVRecord(line)
      guard record.isKnown || line.first == UInt8(ascii: "#") else { return false }
      if record.name == "SF" || record.name == "TN" { hasName = true }
    }
    return hasName
  }

  /// The one run that a file tells of; it makes no findings.
  static func read(_ input: ImportInput, _ log: inout ToolReportLog) throws(ReportFault) -> [ToolRun] {
    var reading = LCOVReading()
    for line in input.text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      reading.read(line, &log)
    }
    guard reading.knownRecords > 0 else {
      throw ReportFault("this is no LCOV tracefile: no line of it is a record such as SF: or DA:")
    }
    return [reading.finished(at: input.text.endIndex, &log)]
  }
}
