import Readiness
import ResultMatching

/// One finding in full: the nine things that every finding must tell, and what was decided about it.
struct FindingSection {
  let entry: PackageSubject.Entry
  let correlated: [CorrelatedFinding]

  private static let nothing = "*not recorded*"

  private var finding: Finding { entry.finding }

  func write(_ page: inout MarkdownPage, _ index: inout EvidenceIndex) {
    page.heading(4, ReportParts.name(finding))
    let level = entry.status.level == .closed ? [] : [entry.status.level.title]
    let words = ["**\(ReportParts.title(finding.severity.level))**"] + level + [Self.state(finding)]
    page.block(words.joined(separator: ", "))
    let items = index.add(finding.evidence, of: finding.id.text)
    var entries = [
      field("Severity", severity), field("Impact", text(finding.impact)),
      field("Evidence", items.isEmpty ? Self.nothing : "") + items.map(evidence).joined(),
      field("Reproduction steps", steps), field("Root-cause hypothesis", text(finding.rootCauseHypothesis)),
      field("Recommended fix", fix), field("Owner", owner), field("Effort", effort),
      field("Blocker status", ruling),
    ]
    if finding.disposition != .open { entries.append(field("Decision", decision)) }
    if !correlated.isEmpty { entries.append(field("Also reported by", alsoReported)) }
    entries += particulars
    page.list(entries)
  }

  /// Validation and disposition in words, and that a scan no longer sees it.
  static func state(_ finding: Finding) -> String {
    let validation = finding.validation == .hypothesis ? "not validated" : finding.validation.rawValue
    let presence =
      switch finding.presence {
      case .goneFixed: ", gone in the newest scan"
      case .goneUntested: ", not tested in the newest scan"
      case .back: ", back after it was gone"
      case .new, .same, .moved, .updated: ""
      }
    return "\(validation), \(finding.disposition.title)\(presence)"
  }

  private func field(_ name: String, _ content: String) -> String {
    let gap = content.isEmpty || content.hasPrefix("\n") ? "" : " "
    return "- **\(name)**:\(gap)\(content)"
  }

  private func text(_ text: String) -> String {
    let block = Markdown.block(text, indent: 2)
    return block.isEmpty ? Self.nothing : block
  }

  private var severity: String {
    let assessment = finding.severity
    let source =
      switch assessment.source {
      case .tool: "as the tool reported it"
      case .rule: "by rule"
      case .human: "set by a person"
      }
    let justification = Markdown.block(assessment.justification, indent: 2)
    return "\(assessment.level.rawValue), \(source)" + (justification.isEmpty ? "" : ": \(justification)")
  }

  private func evidence(_ item: EvidenceIndex.Item) -> String {
    let head = "\n  - \(item.name), \(item.evidence.kind.name): "
    switch item.evidence.kind {
    case .file(_, _, _, let snippet):
      return head + Markdown.code(item.evidence.headline) + fenced(snippet)
    case .command(let line, let status, let output):
      let exit = status.map { ", exit status \($0)" } ?? ", exit status not recorded"
      return head + Markdown.code("$ \(line)") + exit + fenced(output)
    case .note(let note): return head + Markdown.block(note, indent: 4)
    case .artifact(let path, let description):
      let words = Markdown.block(description, indent: 4)
      return head + Markdown.code(path) + (words.isEmpty ? "" : ", \(words)")
    }
  }

  private func fenced(_ text: String) -> String {
    text.allSatisfy(\.isWhitespace) ? "" : "\n\n" + MarkdownPage.fenced(text, indent: 4) + "\n"
  }

  private var steps: String {
    guard !finding.reproductionSteps.isEmpty else { return Self.nothing }
    return finding.reproductionSteps.enumerated().map { number, step in
      "\n  \(number + 1). \(Markdown.block(step, indent: 5))"
    }.joined()
  }

  private var fix: String {
    var words = text(finding.recommendedFix)
    if !finding.recommendedFix.isEmpty, !finding.hasFixPlan { words += " *(too short to be a plan)*" }
    let command = finding.verifyCommand.flatMap { $0.isEmpty ? nil : $0 }
    return words + "\\\n  "
      + (command.map { "Verified by \(Markdown.code($0))" } ?? "No verification command.")
  }

  private var owner: String {
    if let owner = finding.owner { return Markdown.inline(owner) }
    let suggestions = finding.ownerSuggestions.prefix(3).map { "\($0.owner) (\($0.reason))" }
    return "*nobody*"
      + (suggestions.isEmpty ? "" : "; suggested: " + Markdown.inline(suggestions.joined(separator: ", ")))
  }

  private var effort: String {
    finding.effort.map { "\($0.text), \(counted($0.workingHours, "working hour"))" } ?? Self.nothing
  }

  private var ruling: String {
    let rule = ReportParts.ruling(entry.status)
    guard let override = finding.blockerOverride else { return rule }
    return "\(rule); a person ruled \(override.ruling.title): \(Markdown.block(override.reason, indent: 2))"
  }

  private var decision: String {
    let detail = finding.dispositionDetail
    var words = [finding.disposition.title]
    if let approver = detail.approver { words.append("approved by \(Markdown.inline(approver))") }
    if let expiry = detail.expiry { words.append("until \(expiry)") }
    if let release = detail.targetRelease { words.append("for release \(Markdown.inline(release))") }
    if let original = detail.duplicateOf { words.append("duplicate of \(Markdown.inline(original.text))") }
    if let control = detail.compensatingControl { words.append("control: \(Markdown.inline(control))") }
    if let trigger = detail.reviewTrigger { words.append("reviewed when: \(Markdown.inline(trigger))") }
    let reason = Markdown.block(detail.reason, indent: 2)
    return words.joined(separator: ", ") + (reason.isEmpty ? "" : "\\\n  \(reason)")
  }

  private var alsoReported: String {
    correlated.map { "\(Markdown.inline($0.id.text)) (\(Markdown.inline($0.words)))" }.joined(separator: ", ")
  }

  /// What is known beyond the nine, each only when there is something.
  private var particulars: [String] {
    let known: [(String, [String])] = [
      ("Due", [finding.due?.description, finding.targetRelease.map { "release \($0)" }].compactMap { $0 }),
      ("Depends on", finding.dependsOn.map(\.text)), ("Critical flows", finding.flows),
      ("Gates", finding.gates), ("References", finding.references), ("Tags", finding.tags),
    ]
    let places = finding.locations.prefix(20).map { location in
      Markdown.code(location.text) + (location.role.map { " (\(Markdown.inline($0)))" } ?? "")
    }
    let left = finding.locations.count - places.count
    let located = places.joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
    let comments = finding.comments.map { comment in
      let head = "\(Markdown.inline(comment.author)), \(comment.time)"
      return "\n  - \(head): \(Markdown.block(comment.text, indent: 4))"
    }
    return (places.isEmpty ? [] : [field("Places", located)])
      + known.filter { !$0.1.isEmpty }.map { field($0.0, Markdown.inline($0.1.joined(separator: ", "))) }
      + (comments.isEmpty ? [] : [field("Comments", "") + comments.joined()])
  }
}
