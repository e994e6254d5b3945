internal import RegisterJSON

extension ToolReport {
  /// Reads a file as a report of a tool; nil when it is none that is known.
  ///
  /// With a format that the user named, only that is tried; a mapping is for tables. Throws when a file of a known format cannot be read, and
  /// what the JSON's error is when it begins like JSON and is none. Cost: linear in the bytes.
  package static func read(
    _ input: ImportInput,
    as format: ImportFormat? = nil,
    mapping: CSVMapping? = nil
  ) throws(ReportFault) -> ToolReport? {
    guard let format = format ?? ImportFormat.all.first(where: { $0.recognizes(input) }) else { return nil }
    if let error = input.jsonErrors.first, input.json == nil {
      throw ReportFault("this is not JSON: \(error.text)", at: error.position?.byteOffset)
    }
    var log = ToolReportLog()
    for repair in input.json?.document.repairs ?? [] { log.warn(repair.text, at: 0) }
    for error in input.jsonErrors {
      log.error("this is not JSON: \(error.text)", at: error.position?.byteOffset)
    }
    let isTable = format == .table
    let runs = isTable ? try CSVReport.read(input, mapping: mapping, &log) : try format.read(input, &log)
    // What a parser decoded has other offsets than the file, so that places are only named where they are the same.
    let isAsGiven = input.json?.document.hasOriginalPlaces ?? true
    let places = isAsGiven && !log.notes.isEmpty ? JSONPositionIndex(input.bytes) : nil
    let notes = log.notes.map { note in
      Note(
        text: note.text,
        severity: note.severity,
        position: places.flatMap { index in note.byteOffset.map { index.position(of: $0) } }
      )
    }
    return ToolReport(format: format, runs: runs, notes: notes, notesLeftOut: log.leftOut)
  }
}
