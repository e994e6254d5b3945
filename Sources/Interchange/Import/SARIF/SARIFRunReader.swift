internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads one run of a SARIF log (SARIF §3.14).
struct SARIFRunReader {
  private let node: JSONNode
  private let hasOriginalPlaces: Bool
  private var run: ToolRun
  private let table: SARIFRuleTable
  private let artifacts: SARIFArtifactTable
  private var overrides: [[String: String]] = []

  init(_ node: JSONNode, repairs: [JSONDocument.Repair]) {
    self.node = node
    hasOriginalPlaces = repairs.isEmpty
    let driver = node["tool"]?["driver"]
    run = ToolRun(
      tool: driver?["name"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? "unnamed tool",
      version: driver?["semanticVersion"]?.string ?? driver?["version"]?.scalarText
    )
    table = SARIFRuleTable(node["tool"])
    artifacts = SARIFArtifactTable(node)
  }

  /// Reads the run; its results piece by piece, on as many threads as there are processors.
  ///
  /// Of a log that is read in pieces the findings are left there where `leavesPieces` says so.
  mutating func read(_ results: SARIFResults, leavesPieces: Bool, _ log: inout ToolReportLog) -> ToolRun {
    readSetting()
    guard results.isPresent else {
      run.outcome = .failed(["the run has no list of results, which means that the tool did not run"])
      return run
    }
    let setting = SARIFRunSetting(
      run: run,
      table: table,
      artifacts: artifacts,
      overrides: overrides,
      hasOriginalPlaces: hasOriginalPlaces
    )
    if leavesPieces, results.isSplit {
      survey(results, setting, &log)
      return run
    }
    var findings: [FindingDraft] = []
    for piece in OrderedWork(count: results.pieceCount, { SARIFPiece(results, $0, setting) }) {
      findings += piece.findings
      take(piece.remarks, &log)
    }
    run.findings = findings
    run.distrustSharedFingerprints()
    return run
  }

  /// Looks at all findings without keeping them.
  private mutating func survey(
    _ results: SARIFResults,
    _ setting: SARIFRunSetting,
    _ log: inout ToolReportLog
  ) {
    var survey = DraftSurvey()
    let sights = OrderedWork(count: results.pieceCount) { index in
      var sight = DraftSurvey.Sight()
      let remarks = SARIFPiece.read(results, index, setting) { $0.look(&sight) }
      return (sight: sight, remarks: remarks)
    }
    for (sight, remarks) in sights {
      survey.take(sight)
      take(remarks, &log)
    }
    survey.finish()
    run.pieces = DraftPieces(count: results.pieceCount, survey: survey) {
      SARIFPiece(results, $0, setting).findings
    }
  }

  private mutating func take(_ remarks: SARIFPiece.Remarks, _ log: inout ToolReportLog) {
    for what in remarks.passedOver { run.passOver(what.what, count: what.count) }
    guard let fault = remarks.fault else { return }
    log.error("results that cannot be read: \(fault.text)", at: fault.byteOffset)
    run.fallShort("some results could not be read")
  }

  /// What the run says of itself.
  private mutating func readSetting() {
    run.category = category
    run.commit = node["versionControlProvenance"]?.elements.lazy.compactMap { $0["revisionId"]?.string }
      .first { _ in true }
    let paths = artifacts.targets
    run.paths = paths.isEmpty ? nil : paths
    for invocation in node["invocations"]?.elements ?? JSONNode.noElements { read(invocation) }
    if node["externalPropertyFileReferences"]?["results"] != nil {
      run.fallShort("the results lie in other files, which are not read")
    }
    readRules()
  }

  /// Rules that ran: known when some of them found nothing, for many tools list only those that did.
  private mutating func readRules() {
    let ids = table.ids
    guard !ids.isEmpty else { return }
    run.rules = Set(ids.map { SARIFRule.stableID($0, tool: run.tool) })
  }

  /// The part before the last slash tells the analysis, the rest the run (§3.17.3).
  private var category: String? {
    guard let id = node["automationDetails"]?["id"]?.string ?? node["automationId"]?.string else {
      return nil
    }
    let name = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? id
    return name.isEmpty ? nil : name
  }

  private mutating func read(_ invocation: JSONNode) {
    if let end = invocation["endTimeUtc"]?.string.flatMap({ Timestamp($0) }) {
      run.time = [run.time, end].compactMap { $0 }.max()
    }
    if invocation["executionSuccessful"]?.boolean == false {
      let why = invocation["exitCodeDescription"]?.string ?? "the tool says that it did not succeed"
      run.outcome = .failed([TitleLine.of(why)])
    }
    for list in ["toolExecutionNotifications", "toolConfigurationNotifications"] {
      for notification in invocation[list]?.elements ?? JSONNode.noElements
      where notification["level"]?.string == "error" {
        run.fallShort(TitleLine.of(SARIFMessageText.of(notification["message"], strings: nil, global: nil)))
      }
    }
    var levels: [String: String] = [:]
    for override in invocation["ruleConfigurationOverrides"]?.elements ?? JSONNode.noElements {
      guard let level = override["configuration"]?["level"]?.string else { continue }
      if let rule = table.id(of: override["descriptor"]) { levels[rule] = level }
    }
    overrides.append(levels)
  }
}
