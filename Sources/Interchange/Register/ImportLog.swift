internal import Readiness
internal import RegisterJSON

/// Gathers what an import's report will say.
struct ImportLog {
  private(set) var report: ImportReport
  private let places: JSONPositionIndex
  private var mappings: [String: Int] = [:]
  private var keptKeys: [String: Int] = [:]

  init(name: String, shape: ImportReport.Shape, places: JSONPositionIndex) {
    report = ImportReport(sourceName: name, shape: shape)
    self.places = places
  }

  func position(of byteOffset: Int) -> JSONPosition { places.position(of: byteOffset) }

  mutating func set(shape: ImportReport.Shape, records: Int) {
    report.shape = shape
    report.records = records
  }

  mutating func note(
    _ what: ImportProblem.What,
    _ severity: ImportProblem.Severity,
    at byteOffset: Int?,
    record: Int? = nil
  ) {
    guard report.problems.count < ImportReport.problemLimit else {
      report.problemsLeftOut += 1
      return
    }
    let position = byteOffset.map(places.position)
    report.problems.append(
      ImportProblem(what: what, severity: severity, position: position, record: record)
    )
  }

  mutating func map(_ key: String, to field: String) {
    // A line end cannot stand in a field's name.
    let name = "\(field)\n\(key)"
    if let index = mappings[name] {
      report.mapped[index].count += 1
    } else {
      mappings[name] = report.mapped.count
      report.mapped.append(ImportReport.Mapping(from: key, to: field, count: 1))
    }
  }

  mutating func keep(_ key: String) {
    if let index = keptKeys[key] {
      report.kept[index].count += 1
    } else {
      keptKeys[key] = report.kept.count
      report.kept.append(ImportReport.Kept(key: key, count: 1))
    }
  }

  /// The report on what became of it all.
  func finished(_ register: Register) -> ImportReport {
    var report = report
    report.findings = register.findings.count
    let isBefore = { (left: ImportProblem, right: ImportProblem) in
      (left.position?.byteOffset ?? -1) < (right.position?.byteOffset ?? -1)
    }
    report.problems.sort(by: isBefore)
    return report
  }
}
