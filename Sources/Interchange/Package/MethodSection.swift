import Readiness

/// How the report came about, what was looked at, and what it does not know.
struct MethodSection {
  let subject: PackageSubject

  func write(_ page: inout MarkdownPage) {
    page.block(Self.rule)
    writeSources(&page)
    ScopeSection(scans: subject.register.scans).write(&page)
    writeDecisions(&page)
    page.heading(3, "What was not computed")
    page.list(Self.limits.map { "- \($0)" })
  }

  /// How the recommendation comes about.
  static let rule =
    "The recommendation is computed from the register: every gate is PASS, FAIL, UNKNOWN, WAIVED or N/A, "
    + "and a blocking gate that is UNKNOWN stops the release like one that fails. A finding counts as "
    + "open until its fix is verified; a claim of a fix is not evidence of it."

  /// What nobody should read into the package, in plain words.
  static let limits = [
    "The confidence in the recommendation: no figure is given, and none should be inferred.",
    "The freshness of evidence: whether a cited file or commit has changed since it was recorded.",
    "Chains of findings that are worse together than alone (rule BR-6).",
    "Whether the commands behind the quality gates exist and run; EC-3 rests on what people recorded.",
    "Calendar dates of the remediation sequence: it knows working hours only.",
    "Secrets: the text of findings is shown as the register holds it and was not searched for secrets.",
    "Workstreams and places without findings may be clean or not looked at; statuses and scope say which.",
  ]

  private func writeSources(_ page: inout MarkdownPage) {
    page.heading(3, "What was looked at")
    var counts: [String: Int] = [:]
    var people = 0
    for entry in subject.entries {
      let names = Set(
        entry.finding.sources.map { [$0.tool, $0.version].compactMap { $0 }.joined(separator: " ") }
      )
      if names.isEmpty { people += 1 }
      for name in names { counts[name, default: 0] += 1 }
    }
    guard !subject.entries.isEmpty else {
      page.block("The register holds no finding.")
      return
    }
    let rows = counts.sorted { $0.key < $1.key }.map { [Markdown.cell($0.key), String($0.value)] }
    page.table(
      ["Source", "Findings:"],
      rows + (people > 0 ? [["entered without a source", String(people)]] : [])
    )
  }

  private func writeDecisions(_ page: inout MarkdownPage) {
    page.heading(3, "Decisions")
    guard let first = subject.acts.first, let last = subject.acts.last else {
      page.block("No log of decisions was given with the register.")
      return
    }
    let authors = Set(subject.acts.map(\.author)).sorted()
    page.block(
      "\(counted(subject.acts.count, "act")) by \(Markdown.inline(authors.joined(separator: ", "))), "
        + "from \(first.time) to \(last.time)."
    )
    let imports = subject.acts.compactMap { act -> [String]? in
      guard case .imported(let source) = act.kind else { return nil }
      return [String(act.number), act.time.description, Markdown.cell(act.author), Markdown.cell(source)]
    }
    if !imports.isEmpty { page.table(["Act:", "When", "Who", "Read"], imports) }
  }
}
