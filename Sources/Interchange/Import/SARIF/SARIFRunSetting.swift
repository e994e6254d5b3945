internal import RegisterJSON
internal import Synchronization

/// What the results of a run are read with, from several threads at once.
final class SARIFRunSetting: Sendable {
  /// The run as it is before its results are read.
  let run: ToolRun
  let table: SARIFRuleTable
  let artifacts: SARIFArtifactTable
  let hasOriginalPlaces: Bool
  private let overrides: [[String: String]]
  private let rules = Mutex<[RuleName: SARIFRule]>([:])

  /// Rules of several components may have one id.
  private struct RuleName: Hashable {
    var id: String
    var byteOffset: Int
  }

  init(
    run: ToolRun,
    table: SARIFRuleTable,
    artifacts: SARIFArtifactTable,
    overrides: [[String: String]],
    hasOriginalPlaces: Bool
  ) {
    self.run = run
    self.table = table
    self.artifacts = artifacts
    self.overrides = overrides
    self.hasOriginalPlaces = hasOriginalPlaces
  }

  /// The rule of a result; each is read once.
  func rule(of result: JSONNode) -> SARIFRule {
    let (named, descriptor) = table.rule(of: result)
    // A result need not name a rule (§3.27.5).
    let id = named.isEmpty ? "unnamed-rule" : named
    let name = RuleName(id: id, byteOffset: descriptor?.byteOffset ?? -1)
    return rules.withLock { rules in
      if let known = rules[name] { return known }
      let rule = SARIFRule(id: id, descriptor, tool: run.tool)
      rules[name] = rule
      return rule
    }
  }

  /// The level of a result that counts (§3.27.10).
  func level(of result: JSONNode, _ rule: SARIFRule, _ kind: String) -> String {
    if let level = result["level"]?.string { return level }
    if kind != "fail" { return "none" }
    let invocation = result["provenance"]?["invocationIndex"]?.wholeNumber ?? 0
    if overrides.indices.contains(invocation), let level = overrides[invocation][rule.id] { return level }
    return rule.level ?? "warning"
  }
}
