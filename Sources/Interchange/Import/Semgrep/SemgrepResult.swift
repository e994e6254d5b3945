internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// One result of Semgrep.
struct SemgrepResult {
  private let node: JSONNode
  private let checkID: String
  private let fields: [String: JSONNode]
  private let extra: [String: JSONNode]
  private let metadata: [String: JSONNode]

  /// Nil when it names no rule.
  init?(_ node: JSONNode) {
    fields = node.fields
    guard let id = fields["check_id"]?.string, !id.isEmpty else { return nil }
    self.node = node
    checkID = id
    extra = fields["extra"]?.fields ?? [:]
    metadata = extra["metadata"]?.fields ?? [:]
  }

  /// The rule's own id: Semgrep puts the folders before it in which its configuration lay.
  static func rule(_ id: String) -> String {
    guard let dot = id.lastIndex(of: "."), id.index(after: dot) < id.endIndex else { return id }
    return String(id[id.index(after: dot)...])
  }

  func draft(_ run: ToolRun) -> FindingDraft {
    if let dependency = SemgrepDependency(extra["sca_info"]) {
      var draft = run.draft(result)
      dependency.fill(&draft, ids: ids)
      return draft
    }
    var draft = run.draft(result)
    draft.fingerprint = extra["fingerprint"]?.string.flatMap(ToolFingerprint.trusted)
    if isValidSecret { draft.finding.validation = .confirmed }
    // A secret is itself what it is known by, else Semgrep's own word.
    if draft.key != nil { draft.fingerprint = nil }
    for step in SemgrepTrace.steps(extra["dataflow_trace"]) { draft.finding.locations.append(step) }
    return draft
  }

  private var result: StaticResult {
    let message = extra["message"]?.string ?? checkID
    var result = StaticResult(
      rule: Self.rule(checkID),
      message: message,
      severity: severity,
      category: isSecret ? .secret : isSecurity ? .defect : .debt,
      strand: isSecurity ? "security" : "quality",
      path: fields["path"]?.string,
      record: node
    )
    if let first = fields["start"]?["line"]?.positiveNumber {
      result.lines = first...max(first, fields["end"]?["line"]?.positiveNumber ?? first)
      result.column = fields["start"]?["col"]?.positiveNumber
    }
    // Without a login the place of the code holds a request for one.
    result.quote = extra["lines"]?.string.flatMap { ToolFingerprint.isPlaceholder($0) ? nil : $0 }
    result.isAboutSecret = isSecret
    if isSecret {
      result.secrets =
        extra["metavars"]?.members.compactMap { $0.value["abstract_content"]?.string }
        .flatMap { [$0, $0.filter { !"\"'`".contains($0) }] } ?? []
    }
    result.advice = advice(message)
    result.references = references
    if extra["is_ignored"]?.boolean == true {
      result.suppression = ToolSuppression(status: "nosemgrep comment")
    }
    result.properties = properties
    return result
  }

  private func advice(_ message: String) -> String {
    let words = AdviceSentences.of(message)
    guard let fix = extra["fix"]?.string, !fix.isEmpty, !isSecret else { return words }
    return "\(words)\(words.isEmpty ? "" : "\n")Semgrep proposes to write: \(fix)"
  }

  private var category: String { metadata["category"]?.string?.lowercased() ?? "security" }

  private var isSecurity: Bool { category == "security" || isSecret }

  private var validationState: String { extra["validation_state"]?.string ?? "" }

  private var isValidSecret: Bool { validationState == "CONFIRMED_VALID" }

  /// Whether the rule looks for secrets: by its folder, its weakness, or because somebody tried the secret.
  private var isSecret: Bool {
    if ["CONFIRMED_VALID", "CONFIRMED_INVALID", "VALIDATION_ERROR"].contains(validationState) { return true }
    if checkID.lowercased().split(separator: ".").contains(where: { $0.contains("secret") }) { return true }
    let weaknesses = WeaknessReference.ids(metadata["cwe"])
    return weaknesses.contains { ["CWE-798", "CWE-259", "CWE-321"].contains($0) }
  }

  private var severity: SeverityAssessment {
    let word = extra["severity"]?.string ?? ""
    switch validationState {
    case "CONFIRMED_VALID":
      return SeverityAssessment(level: .critical, justification: "Semgrep used the secret and it works")
    case "CONFIRMED_INVALID":
      return SeverityAssessment(level: .low, justification: "Semgrep tried the secret and it no longer works")
    default: break
    }
    return isSecurity
      ? StaticSeverity.ofSecurity(word, tool: "Semgrep") : StaticSeverity.ofLint(word, tool: "Semgrep")
  }

  /// The names by which a vulnerability is known, of rules about dependencies.
  private var ids: [String] {
    (metadata["sca-vuln-database-identifier"]?.texts ?? []) + (metadata["cve"]?.texts ?? [])
      + (metadata["ghsa"]?.texts ?? [])
  }

  private var references: [String] {
    let addresses = ["references", "source-rule-url", "shortlink"].flatMap { metadata[$0]?.texts ?? [] }
    let standards = (metadata["owasp"]?.texts ?? []).map { $0.hasPrefix("OWASP") ? $0 : "OWASP \($0)" }
    let all = WeaknessReference.ids(metadata["cwe"]) + ids + standards + addresses
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }

  private var properties: [Property] {
    var properties = [Property("check_id", .string(checkID))]
    for key in ["confidence", "likelihood", "impact", "subcategory", "technology"] {
      if let value = metadata[key], !value.saysNothing { properties.append(Property(key, value.value)) }
    }
    if !validationState.isEmpty, validationState != "NO_VALIDATOR" {
      properties.append(Property("validation_state", .string(validationState)))
    }
    return properties
  }
}
