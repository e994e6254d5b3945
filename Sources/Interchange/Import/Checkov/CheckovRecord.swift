internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// One check of one resource, as Checkov reports it.
struct CheckovRecord {
  let rule: String
  private let node: JSONNode
  private let fields: [String: JSONNode]

  /// Nil when it names no check.
  init?(_ node: JSONNode) {
    fields = node.fields
    guard let id = fields["check_id"]?.string, !id.isEmpty else { return nil }
    rule = id
    self.node = node
  }

  /// Paths begin with a slash and are counted from the folder that was scanned.
  static func relative(_ path: String) -> String {
    String(ReportPath.cleaned(path).drop { $0 == "/" })
  }

  /// From where Checkov ran, when that is known, else from the folder that it scanned.
  var path: String? {
    let fromStart = fields["repo_file_path"]?.string.flatMap { $0.contains("..") ? nil : $0 }
    let path = (fromStart ?? fields["file_path"]?.string).map(Self.relative)
    return path.flatMap { $0.isEmpty ? nil : $0 }
  }

  func draft(_ run: ToolRun, isSkipped: Bool) -> FindingDraft {
    var draft = run.draft(result(isSkipped: isSkipped))
    if let vulnerability = fields["vulnerability_details"], vulnerability.kind == .object {
      CheckovVulnerability(vulnerability).fill(&draft, path: path)
    }
    return draft
  }

  private var name: String { fields["check_name"]?.string ?? rule }

  private var isAboutSecret: Bool {
    let words = name.lowercased()
    return rule.hasPrefix("CKV_SECRET")
      || ["secret", "password", "credential", "access key"].contains(where: words.contains)
  }

  private func result(isSkipped: Bool) -> StaticResult {
    let resource = fields["resource"]?.string ?? ""
    let isSecret = rule.hasPrefix("CKV_SECRET")
    // A secret's resource is a digest of it.
    let subject = isSecret || resource.isEmpty ? "" : " (\(resource))"
    var result = StaticResult(
      rule: rule,
      message: name,
      title: name + subject,
      severity: severity(isSecret: isSecret),
      category: isSecret ? .secret : .gap,
      strand: isSecret ? "security" : "ops",
      path: path,
      record: node
    )
    let range = fields["file_line_range"]?.elements.prefix(2).map(\.positiveNumber) ?? []
    if range.count == 2, let first = range[0], let last = range[1] { result.lines = first...max(first, last) }
    result.quote = quote
    // The whole resource is quoted, which other checks of it change.
    result.isQuoteOfPlace = isSecret
    result.isAboutSecret = isAboutSecret
    result.advice = advice
    result.references = [fields["guideline"]?.string].compactMap { $0 }
    if isSkipped {
      let comment = fields["check_result"]?["suppress_comment"]?.string ?? ""
      result.suppression = ToolSuppression(status: "skipped", justification: comment)
    }
    result.properties = properties(resource, isSecret: isSecret)
    let rule = rule
    if rule.utf8.allSatisfy({ $0 < 0x80 }), rule.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      result.verifyCommand = { "checkov -f \($0) -c \(rule)" }
    }
    return result
  }

  /// Checkov knows severities only when it is connected to its vendor's platform.
  private func severity(isSecret: Bool) -> SeverityAssessment {
    if let word = fields["severity"]?.string, !word.isEmpty {
      return StaticSeverity.ofSecurity(word, tool: "Checkov")
    }
    return isSecret
      ? SeverityAssessment(level: .high, justification: "Checkov found a secret")
      : SeverityAssessment(level: .medium, justification: "Checkov gives no severity")
  }

  private var quote: String? {
    guard let block = fields["code_block"], block.kind == .array else { return nil }
    var lines: [Substring] = []
    for line in block.elements.prefix(QuotedLines.limit) {
      let parts = Array(line.elements.prefix(2))
      if parts.count == 2, let text = parts[1].string { lines.append(text[...]) }
    }
    return lines.map { $0.last?.isNewline == true ? $0.dropLast() : $0 }.joined(separator: "\n")
  }

  private var advice: String {
    guard !rule.hasPrefix("CKV_SECRET") else { return SecretText.advice }
    let guide = fields["guideline"]?.string.map { " The guideline is at \($0)." } ?? ""
    return "\(name)\(name.hasSuffix(".") ? "" : ".")\(guide)"
  }

  private func properties(_ resource: String, isSecret: Bool) -> [Property] {
    var properties: [Property] = []
    if !resource.isEmpty, !isSecret { properties.append(Property("resource", .string(resource))) }
    for key in ["bc_check_id", "check_class"] {
      if let text = fields[key]?.string { properties.append(Property(key, .string(text))) }
    }
    return properties
  }
}

/// A known vulnerability of a package, which Checkov reports beside its checks.
struct CheckovVulnerability {
  private let fields: [String: JSONNode]

  init(_ node: JSONNode) { fields = node.fields }

  func fill(_ draft: inout FindingDraft, path: String?) {
    let package = fields["package_name"]?.string ?? "a package"
    let version = fields["package_version"]?.string ?? "unknown"
    let id = fields["id"]?.string ?? draft.rule
    draft.rule = id
    draft.finding.title = "\(package) \(version): \(id)"
    draft.finding.impact = fields["description"]?.string ?? ""
    draft.finding.category = .dependency
    draft.finding.workstream = WorkstreamID("security")
    draft.finding.validation = .confirmed
    draft.key = [package, id, path ?? ""].joined(separator: "|")
    if let severity = CVSSBand.severity(fields["cvss"]?.scalarText), fields["severity"]?.string == nil {
      draft.finding.severity = SeverityAssessment(level: severity, justification: "its CVSS score says so")
    } else if let word = fields["severity"]?.string {
      draft.finding.severity = StaticSeverity.ofSecurity(word, tool: "Checkov")
    }
    draft.finding.references.insert(id, at: 0)
    let fixed = fields["lowest_fixed_version"]?.scalarText ?? ""
    draft.finding.recommendedFix =
      fixed.isEmpty || fixed == "UnfixableVersion"
      ? "No fixed version of \(package) is known; replace it or keep what is vulnerable out of reach."
      : "Update \(package) from \(version) to \(fixed) or later."
  }
}
