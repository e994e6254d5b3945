internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads one run of a SARIF log (SARIF §3.14).
struct SARIFRunReader {
  private let node: JSONNode
  private let hasOriginalPlaces: Bool
  private var run: ToolRun
  /// Apart from the run, which the reader of each result takes a copy of: appending would else copy them all.
  private var findings: [FindingDraft] = []
  private let table: SARIFRuleTable
  private let artifacts: SARIFArtifactTable
  private var rules: [String: SARIFRule] = [:]
  private var overrides: [[String: String]] = []

  init(_ node: JSONNode, repairs: [JSONDocument.Repair]) {
    self.node = node
    hasOriginalPlaces = repairs.isEmpty
    let driver = node["tool"]?["driver"]
    run = ToolRun(
      tool: driver?["name"]?.string ?? "unnamed tool",
      version: driver?["semanticVersion"]?.string ?? driver?["version"]?.scalarText
    )
    table = SARIFRuleTable(node["tool"])
    artifacts = SARIFArtifactTable(node)
  }

  /// Reads the run; results are taken one at a time.
  mutating func read(_ results: SARIFResults, _ log: inout ToolReportLog) -> ToolRun {
    readSetting()
    guard results.isPresent else {
      run.outcome = .failed(["the run has no list of results, which means that the tool did not run"])
      return run
    }
    var problems: [(JSONError, Int)] = []
    results.forEach {
      read($0, base: $1)
    } broken: {
      problems.append(($0, $1))
    }
    for (error, base) in problems {
      log.error(
        "results that cannot be read: \(error.text)",
        at: base + (error.position?.byteOffset ?? 0)
      )
      run.fallShort("some results could not be read")
    }
    run.findings = findings
    run.distrustSharedFingerprints()
    return run
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
    run.rules = Set(ids.map { SARIFRule(id: $0, nil).stableID(tool: run.tool) })
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

  private mutating func read(_ result: JSONNode, base: Int) {
    guard result.kind == .object else { return run.passOver("results that are no objects") }
    if result["baselineState"]?.string == "absent" { return run.passOver("results that are absent now") }
    let kind = result["kind"]?.string ?? "fail"
    switch kind {
    case "pass": return run.passOver("passed rules")
    case "notApplicable": return run.passOver("rules that do not apply")
    case "informational": return run.passOver("informational results")
    default: break
    }
    let rule = rule(of: result)
    let reader = SARIFResultReader(
      result: result,
      rule: rule,
      level: level(of: result, rule, kind),
      isOpen: kind != "fail",
      run: run,
      artifacts: artifacts,
      global: table.globalStrings
    )
    var draft = reader.draft
    if hasOriginalPlaces {
      let range = result.byteRange
      draft.finding.sources[0].recordOffset = base + range.lowerBound
      draft.finding.sources[0].recordLength = range.count
    }
    if draft.key == nil { draft.fingerprint = SARIFFingerprints.text(of: result) }
    findings.append(draft)
  }

  private mutating func rule(of result: JSONNode) -> SARIFRule {
    let (id, descriptor) = table.rule(of: result)
    if let known = rules[id] { return known }
    let rule = SARIFRule(id: id, descriptor)
    rules[id] = rule
    return rule
  }

  /// The level that counts (§3.27.10).
  private func level(of result: JSONNode, _ rule: SARIFRule, _ kind: String) -> String {
    if let level = result["level"]?.string { return level }
    if kind != "fail" { return "none" }
    let invocation = result["provenance"]?["invocationIndex"]?.number.flatMap { Int($0) } ?? 0
    if overrides.indices.contains(invocation), let level = overrides[invocation][rule.id] { return level }
    return rule.level ?? "warning"
  }
}
