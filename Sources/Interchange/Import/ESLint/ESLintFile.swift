internal import Readiness
internal import RegisterJSON

/// One file of an ESLint report.
struct ESLintFile {
  let path: String
  let rules: [String: ESLintRule]
  private(set) var isChecked = true
  /// The lines of the source, found by their bytes: sources are long, and little of them is quoted.
  private let lines: [Substring.UTF8View]

  init(path: String, source: String?, rules: [String: ESLintRule]) {
    self.path = path
    self.rules = rules
    lines = source?.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
  }

  /// Takes in a message; one without a rule is about the run and not the code.
  mutating func read(
    _ node: JSONNode,
    isSuppressed: Bool,
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    guard node.kind == .object else {
      return log.error("a message is \(node.kind.withArticle), not an object", at: node.byteOffset)
    }
    let fields = node.fields
    let text = fields["message"]?.string ?? ""
    guard fields["fatal"]?.boolean != true, let rule = fields["ruleId"]?.string, !rule.isEmpty else {
      return readWithoutRule(text, isFatal: fields["fatal"]?.boolean == true, node, &run, &log)
    }
    if text.hasPrefix("Definition for rule") {
      run.fallShort("the rule \(rule) is configured and unknown to ESLint, so it did not run")
      return
    }
    run.findings.append(run.draft(result(rule, text, fields, node, isSuppressed)))
  }

  private mutating func readWithoutRule(
    _ text: String,
    isFatal: Bool,
    _ node: JSONNode,
    _ run: inout ToolRun,
    _ log: inout ToolReportLog
  ) {
    let words = text.lowercased()
    if !isFatal, words.hasPrefix("unused "), words.contains("directive") {
      return run.passOver("unused directives")
    }
    isChecked = false
    if !isFatal, words.contains("ignore") {
      return run.passOver("files that ESLint was told to ignore")
    }
    let reason = CredentialText.hidden(TitleLine.of(text))
    run.fallShort("\(ReportPath.cleaned(path)) was not checked: \(reason)")
    log.warn("ESLint could not check \(ReportPath.cleaned(path)): \(reason)", at: node.byteOffset)
  }

  private func result(
    _ rule: String,
    _ text: String,
    _ fields: [String: JSONNode],
    _ node: JSONNode,
    _ isSuppressed: Bool
  ) -> StaticResult {
    let concern = ESLintConcern(rule: rule)
    let known = rules[rule]
    let word = fields["severity"]?.scalarText == "2" ? "error" : "warning"
    var result = StaticResult(
      rule: rule,
      message: text.isEmpty ? rule : text,
      severity: concern.severity(word, rule: rule),
      category: concern.kind == .style && known?.type != "problem" ? .debt : .defect,
      strand: concern.strand,
      path: path,
      record: node
    )
    if let first = fields["line"]?.positiveNumber {
      let last = fields["endLine"]?.positiveNumber ?? first
      result.lines = first...max(first, last)
      result.column = fields["column"]?.positiveNumber
      result.quote = quote(first...max(first, last))
    }
    result.advice = advice(fields, known, text)
    result.references = concern.references + [known?.address].compactMap { $0 }
    result.isAboutSecret = concern.isAboutSecret
    result.suppression = isSuppressed ? Self.suppression(fields["suppressions"]) : nil
    result.verifyCommand = { "npx eslint \($0)" }
    if fields["fix"]?.kind == .object { result.properties.append(Property("fixable", .boolean(true))) }
    return result
  }

  /// What the tool would do about it, else what the rule asks for.
  private func advice(_ fields: [String: JSONNode], _ known: ESLintRule?, _ text: String) -> String {
    let offered = fields["suggestions"]?.elements.prefix(5).compactMap { $0["desc"]?.string } ?? []
    if !offered.isEmpty { return offered.joined(separator: ", or: ") }
    let advice = AdviceSentences.of(text)
    if !advice.isEmpty { return advice }
    if fields["fix"]?.kind == .object { return "ESLint can mend this by itself: run it with --fix." }
    return known?.summary ?? ""
  }

  private func quote(_ range: ClosedRange<Int>) -> String? {
    guard range.lowerBound <= lines.count else { return nil }
    let last = min(range.upperBound, lines.count, range.lowerBound + QuotedLines.limit - 1)
    return lines[(range.lowerBound - 1)..<last].map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n")
  }

  private static func suppression(_ node: JSONNode?) -> ToolSuppression {
    let reasons = node?.elements.compactMap { $0["justification"]?.string }.filter { !$0.isEmpty } ?? []
    let kinds = node?.elements.compactMap { $0["kind"]?.string } ?? []
    return ToolSuppression(
      status: kinds.first ?? "directive",
      justification: reasons.joined(separator: "\n")
    )
  }
}

/// What a report says of a rule itself.
struct ESLintRule {
  /// `problem`, `suggestion` or `layout`.
  var type: String?
  /// What it asks for, in a sentence.
  var summary: String?
  /// Where it is described.
  var address: String?

  static func all(_ node: JSONNode?) -> [String: ESLintRule] {
    var rules: [String: ESLintRule] = [:]
    guard let node else { return rules }
    for member in node.members where member.value.kind == .object {
      let docs = member.value["docs"]
      rules[member.name] = ESLintRule(
        type: member.value["type"]?.string,
        summary: docs?["description"]?.string,
        address: docs?["url"]?.string
      )
    }
    return rules
  }
}
