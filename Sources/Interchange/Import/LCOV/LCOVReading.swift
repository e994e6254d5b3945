internal import Readiness

/// Adds up the records of a tracefile, file by file.
struct LCOVReading {
  /// One source file, over all records that name it.
  private struct Source {
    /// Whether each line that can be run was run.
    var lines: [Int: Bool] = [:]
    /// What summaries say, for records that list no lines.
    var summary = (found: 0, hit: 0)
  }

  /// How many lines were records of a kind that is known.
  private(set) var knownRecords = 0
  private var sources: [Source] = []
  private var indexes: [String: Int] = [:]
  private var paths: [String] = []
  private var current: Int?
  private var found: Int?
  private var hit: Int?
  private var linesInRecord = 0
  private var unknown: Set<String> = []
  private var miscounted = 0
  private var branches = 0
  private var recordHits = 0

  /// Takes in the next line.
  mutating func read(_ line: ArraySlice<UInt8>, _ log: inout ToolReportLog) {
    guard line.contains(where: { $0 > 0x20 }), line.first != UInt8(ascii: "#") else { return }
    let record = LCOVRecord(line)
    guard record.isKnown else {
      if unknown.count < 100, unknown.insert(record.name).inserted {
        log.warn("a record is not known and is passed over: \(record.name)", at: line.startIndex)
      }
      return
    }
    knownRecords += 1
    switch record.name {
    case "SF": begin(record, at: line.startIndex, &log)
    case "DA": addLine(record, at: line.startIndex, &log)
    case "LF": found = Int(record.text)
    case "LH": hit = Int(record.text)
    case "BRDA":
      branches += 1
      if record.branch == nil { log.warn("a branch cannot be read", at: line.startIndex) }
    case "end_of_record": end()
    default: break
    }
  }

  /// The run, when the file has ended at an offset.
  mutating func finished(at end: Int, _ log: inout ToolReportLog) -> ToolRun {
    var run = ToolRun(tool: "LCOV")
    if current != nil {
      self.end()
      run.fallShort("the tracefile ends inside a record")
      log.warn("the tracefile ends inside a record", at: end)
    }
    for (path, source) in zip(paths, sources) {
      let isListed = !source.lines.isEmpty
      run.coverage.append(
        FileCoverage(
          path: path,
          lines: isListed ? source.lines.count : source.summary.found,
          linesHit: isListed ? source.lines.values.count { $0 } : source.summary.hit
        )
      )
    }
    run.paths = Set(paths)
    if miscounted > 0 {
      log.note(
        "\(counted(miscounted, "record")) with wrong sums of lines: the lines themselves were counted"
      )
    }
    if branches > 0 { run.passOver("branches", count: branches) }
    if paths.isEmpty {
      run.fallShort("the tracefile names no source file")
      log.warn("the tracefile names no source file, so it is no evidence of any coverage")
    }
    return run
  }

  // MARK: - Records

  private mutating func begin(_ record: LCOVRecord, at offset: Int, _ log: inout ToolReportLog) {
    if current != nil {
      log.warn("a record begins before the one before it has ended", at: offset)
      end()
    }
    let path = ReportPath.cleaned(record.text)
    guard !path.isEmpty else { return log.error("a record names no source file", at: offset) }
    if let index = indexes[path] {
      current = index
    } else {
      current = sources.count
      indexes[path] = sources.count
      paths.append(path)
      sources.append(Source())
    }
  }

  private mutating func addLine(_ record: LCOVRecord, at offset: Int, _ log: inout ToolReportLog) {
    guard let (line, hits) = record.line else { return log.warn("a line's count cannot be read", at: offset) }
    guard let current else { return log.warn("a line's count belongs to no source file", at: offset) }
    linesInRecord += 1
    if hits > 0 { recordHits += 1 }
    sources[current].lines[line] = (sources[current].lines[line] ?? false) || hits > 0
  }

  private mutating func end() {
    if let current {
      if linesInRecord == 0, let found, found > 0 {
        let hit = min(max(self.hit ?? 0, 0), found)
        sources[current].summary = (
          max(sources[current].summary.found, found), max(sources[current].summary.hit, hit)
        )
      } else if found.map({ $0 != linesInRecord }) ?? false || hit.map({ $0 != recordHits }) ?? false {
        miscounted += 1
      }
    }
    current = nil
    found = nil
    hit = nil
    linesInRecord = 0
    recordHits = 0
  }
}
