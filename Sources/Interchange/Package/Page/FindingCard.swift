import Readiness
import ResultMatching

/// One finding whole: a line to open, and below it the nine things that every finding must tell.
struct FindingCard {
  let entry: PackageSubject.Entry
  let correlated: [CorrelatedFinding]
  let workstreams: WorkstreamPlaces

  private var finding: Finding { entry.finding }

  func write(_ page: inout HTMLPage) {
    page.block(
      "details",
      [
        "class": "finding", "id": PageAnchor.finding(finding.id).name,
        "data-severity": finding.severity.level.rawValue,
        "data-workstream": workstreams.key(finding.workstream),
        "data-level": FindingFilter.key(entry.status.level),
      ]
    ) { page in
      page.block("summary") { page in
        page.inline("span") { $0.badge(finding.severity.level) }
        page.id(finding.id.text)
        page.inline("h4", finding.title.isEmpty ? "Without a title" : finding.title)
        page.inline(
          "span",
          ["class": "who"],
          [finding.owner ?? "nobody", finding.effort?.text ?? "no estimate"]
            .joined(separator: " \u{b7} ")
        )
      }
      page.block("dl", ["class": "fields"]) { page in
        writeNine(&page)
        writeDecision(&page)
        if !correlated.isEmpty { page.field("Also reported by") { writeCorrelated(&$0) } }
        FindingParticulars(finding: finding, workstreams: workstreams).write(&page)
      }
    }
  }

  private func writeNine(_ page: inout HTMLPage) {
    page.field("Severity") { page in
      page.text("\(finding.severity.level.rawValue), \(Self.words(finding.severity.source))")
      if !finding.severity.justification.isEmpty {
        page.text(": ")
        page.lines(finding.severity.justification)
      }
    }
    page.field("Impact", finding.impact)
    page.field("Evidence") { page in
      guard !finding.evidence.isEmpty else { return page.missing("not recorded") }
      EvidenceItems(evidence: finding.evidence).write(&page)
    }
    page.field("Reproduction steps") { page in
      guard !finding.reproductionSteps.isEmpty else { return page.missing("not recorded") }
      page.block("ol") { page in
        for step in finding.reproductionSteps { page.block("li") { $0.lines(step) } }
      }
    }
    page.field("Root-cause hypothesis", finding.rootCauseHypothesis)
    page.field("Recommended fix") { writeFix(&$0) }
    page.field("Owner") { writeOwner(&$0) }
    page.field("Effort") { page in
      guard let effort = finding.effort else { return page.missing("not estimated") }
      page.text("\(effort.text), \(counted(effort.workingHours, "working hour"))")
    }
    page.field("Blocker status") { page in
      page.text(ReportParts.ruling(entry.status))
      guard let override = finding.blockerOverride else { return }
      page.text("; a person ruled \(override.ruling.title): ")
      page.lines(override.reason)
    }
  }

  private func writeFix(_ page: inout HTMLPage) {
    if finding.recommendedFix.isEmpty {
      page.missing("not recorded")
    } else {
      page.lines(finding.recommendedFix)
      if !finding.hasFixPlan { page.missing(" too short to be a plan") }
    }
    page.block("p") { page in
      guard let command = finding.verifyCommand, !command.isEmpty else {
        return page.inline("span", ["class": "quiet"], "No verification command.")
      }
      page.text("Verified by ")
      page.code(command)
    }
  }

  private func writeOwner(_ page: inout HTMLPage) {
    if let owner = finding.owner { return page.text(owner) }
    page.missing("nobody")
    let suggestions = finding.ownerSuggestions.prefix(3).map { "\($0.owner) (\($0.reason))" }
    if !suggestions.isEmpty { page.text("; suggested: \(suggestions.joined(separator: ", "))") }
  }

  private func writeDecision(_ page: inout HTMLPage) {
    page.field("State") { $0.text(FindingSection.state(finding)) }
    guard finding.disposition != .open else { return }
    let detail = finding.dispositionDetail
    let words = [
      detail.approver.map { "approved by \($0)" }, detail.expiry.map { "until \($0)" },
      detail.targetRelease.map { "for release \($0)" },
      detail.compensatingControl.map { "control: \($0)" },
      detail.reviewTrigger.map { "reviewed when: \($0)" },
    ].compactMap { $0 }
    page.field("Decision") { page in
      page.text(([finding.disposition.title] + words).joined(separator: ", "))
      if let original = detail.duplicateOf {
        page.text(" of ")
        page.link(to: original)
      }
      if !detail.reason.isEmpty { page.block("p") { $0.lines(detail.reason) } }
    }
  }

  private func writeCorrelated(_ page: inout HTMLPage) {
    page.block("ul") { page in
      for other in correlated {
        page.block("li") { page in
          page.link(to: other.id)
          page.text(" (\(other.words))")
        }
      }
    }
  }

  private static func words(_ source: SeveritySource) -> String {
    switch source {
    case .tool: "as the tool reported it"
    case .rule: "by rule"
    case .human: "set by a person"
    }
  }
}
