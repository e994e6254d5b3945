internal import Readiness
internal import RegisterJSON
internal import ResultMatching

extension ToolRun {
  /// The first form of a finding of this run: title, severity, category, source and the workstream of the standard plan.
  ///
  /// `title` becomes one line. With `record`, the source says where in the file the tool's own words stand.
  func draft(
    rule: String,
    title: String,
    severity: SeverityAssessment,
    category: Category,
    strand: String,
    record: JSONNode? = nil
  ) -> FindingDraft {
    var finding = Finding(
      id: FindingID("draft"),
      title: TitleLine.of(title),
      severity: severity,
      workstream: WorkstreamID(strand),
      category: category
    )
    var source = Source(tool: tool, version: version, rule: rule)
    if let record, record.document.hasOriginalPlaces {
      let range = record.byteRange
      source.recordOffset = range.lowerBound
      source.recordLength = range.count
    }
    finding.sources = [source]
    return FindingDraft(tool: tool, rule: rule, finding: finding)
  }
}

extension JSONDocument {
  /// Whether offsets in it are offsets in the file as it was given.
  var hasOriginalPlaces: Bool {
    repairs.allSatisfy { if case .skippedTextBefore = $0 { true } else { false } }
  }
}
