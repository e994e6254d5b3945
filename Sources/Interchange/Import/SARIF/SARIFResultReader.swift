internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Makes a finding of one result (SARIF §3.27).
struct SARIFResultReader {
  let result: JSONNode
  let rule: SARIFRule
  let level: String
  /// Whether it is a question for a reviewer rather than a failure.
  let isOpen: Bool
  let setting: SARIFRunSetting
  /// What is to be added to offsets in the result's text to have those in the file.
  private let base: Int

  init(_ result: JSONNode, base: Int, _ setting: SARIFRunSetting) {
    let kind = result["kind"]?.string ?? "fail"
    self.result = result
    self.base = base
    self.setting = setting
    rule = setting.rule(of: result)
    level = setting.level(of: result, rule, kind)
    isOpen = kind != "fail"
  }

  /// The finding, with its fingerprint and its place in the file.
  var placedDraft: FindingDraft {
    var draft = draft
    if setting.hasOriginalPlaces {
      let range = result.byteRange
      draft.finding.sources[0].recordOffset = base + range.lowerBound
      draft.finding.sources[0].recordLength = range.count
    }
    if draft.key == nil { draft.fingerprint = SARIFFingerprints.text(of: result) }
    return draft
  }

  /// Looks at what other findings depend on; the finding itself is only made where that does not stand in the result.
  func look(_ sight: inout DraftSurvey.Sight) {
    let judged = SARIFSeverity(result, rule: rule, level: level)
    guard judged.ruleClass != .secret, let fingerprint = SARIFFingerprints.text(of: result) else {
      return sight.add(placedDraft)
    }
    sight.add(
      FindingIdentity.identity(of: fingerprint, tool: setting.run.tool, rule: rule.stableID),
      rule: rule.stableID,
      fingerprint: fingerprint,
      places: SARIFPlaces(result, setting.artifacts, keepsText: false).all,
      hasOwnID: ownID != nil
    )
  }

  /// The finding, without its fingerprint and its place in the file.
  var draft: FindingDraft {
    let judged = SARIFSeverity(result, rule: rule, level: level)
    let message = SARIFMessageText.of(
      result["message"],
      strings: rule.messageStrings,
      global: setting.table.globalStrings
    )
    var draft = setting.run.draft(
      rule: rule.stableID,
      title: message.isEmpty ? rule.title : message,
      severity: isOpen && level == "none" ? openSeverity : judged.assessment,
      category: judged.ruleClass.category,
      strand: judged.ruleClass.strand
    )
    let isSecret = judged.ruleClass == .secret
    let places = SARIFPlaces(result, setting.artifacts, keepsText: !isSecret)
    draft.finding.locations = places.all
    draft.finding.validation = judged.ruleClass == .vulnerability && !isOpen ? .confirmed : .hypothesis
    draft.finding.evidence = evidence(message, places)
    draft.finding.impact = impact(message)
    draft.finding.recommendedFix = fix
    draft.finding.references = references
    draft.finding.properties = properties
    if isSecret, let secret = places.hiddenText {
      draft.key = SecretMask.common.digest(of: Array(secret.utf8))
    }
    suppress(&draft.finding)
    draft.ownID = ownID
    return draft
  }

  /// A question is low unless the tool ranks it (§3.27.25).
  private var openSeverity: SeverityAssessment {
    let rank = result["rank"]?.number.flatMap { Double($0) } ?? -1
    let level: Severity = rank >= 80 ? .high : rank >= 50 ? .medium : .low
    return SeverityAssessment(level: level, justification: "left open for review by \(setting.run.tool)")
  }

  private func evidence(_ message: String, _ places: SARIFPlaces) -> [Evidence] {
    var evidence: [Evidence] = []
    if let main = places.all.first, let snippet = main.snippet {
      evidence.append(
        Evidence(
          .file(path: main.path, startLine: main.startLine, endLine: main.endLine, snippet: snippet),
          digest: ContentDigest.hexadecimal(snippet),
          commit: setting.run.commit,
          recordedBy: setting.run.tool
        )
      )
    }
    let text = message.isEmpty ? rule.title : message
    evidence.append(
      Evidence(
        .note(text: "\(setting.run.tool): \(text)"),
        commit: setting.run.commit,
        recordedBy: setting.run.tool
      )
    )
    return evidence
  }

  /// What the rule is about, where the message says something else.
  private func impact(_ message: String) -> String {
    rule.title == message || rule.title == rule.id ? "" : rule.title
  }

  private var fix: String {
    let fixes = result["fixes"]?.elements.compactMap { fix in
      SARIFMessageText.of(fix["description"], strings: nil, global: nil)
    }
    let described = fixes?.first { !$0.isEmpty }
    guard let described else { return rule.fix }
    return described.utf8.count <= SARIFRule.fixLimit
      ? described : String(described.prefix(SARIFRule.fixLimit))
  }

  private var references: [String] {
    let taxa = result["taxa"]?.elements.flatMap { Weaknesses.of(reference: $0) } ?? []
    let weaknesses = taxa + Weaknesses.of(property: result["properties"]?["cwe"])
    let addresses =
      (result["workItemUris"]?.elements.compactMap(\.string) ?? [])
      + [result["hostedViewerUri"]?.string].compactMap { $0 }
    guard !weaknesses.isEmpty || !addresses.isEmpty else { return rule.references }
    let named = (rule.isAdvisory ? [rule.id] : []) + rule.weaknesses + weaknesses
    let all = named + ([rule.helpAddress].compactMap { $0 } + addresses).filter(SARIFRule.isWebAddress)
    return all.uniqued
  }

  /// What tells a reviewer how sure the tool is, and how often it saw this.
  private var properties: [Property] {
    var properties: [Property] = []
    if let precision = rule.precision { properties.append(Property("precision", .string(precision))) }
    let confidence = result["properties"]?["issue_confidence"] ?? result["properties"]?["confidence"]
    if let confidence { properties.append(Property("confidence", confidence.value)) }
    if let rank = result["rank"]?.number { properties.append(Property("rank", .number(rank))) }
    if let count = result["occurrenceCount"]?.number, count != "1" {
      properties.append(Property("occurrences", .number(count)))
    }
    if rule.id != rule.stableID { properties.append(Property("rule_id", .string(rule.id))) }
    return properties
  }

  /// Suppressed only when no entry is under review or rejected (§3.27.23); people confirm it before it counts.
  private func suppress(_ finding: inout Finding) {
    guard let list = result["suppressions"], list.kind == .array, list.count > 0 else { return }
    let states = list.elements.map { $0["status"]?.string ?? "accepted" }
    guard states.allSatisfy({ $0 == "accepted" }) else { return }
    let reasons = list.elements.compactMap { $0["justification"]?.string }
    finding.tags.append("tool-suppressed")
    finding.properties.append(
      Property(
        "tool_suppression",
        .object([
          Property("justification", .string(reasons.joined(separator: "; "))),
          Property("status", .string("accepted")),
        ])
      )
    )
  }

  /// The id under which this program wrote the finding out.
  private var ownID: FindingID? {
    guard let id = result["properties"]?["launchpoll"]?["id"]?.string, FindingID.isValid(id) else {
      return nil
    }
    return FindingID(id)
  }
}
