import Readiness
import ResultMatching

/// `production-readiness-audit.md`: the full findings by area, with what the recommendation rests on.
struct AuditReport {
  private let subject: PackageSubject
  private let parts: ReportParts
  private var page = MarkdownPage()
  private var index = EvidenceIndex()

  var bytes: [UInt8] { page.bytes }

  init(_ subject: PackageSubject) {
    self.subject = subject
    parts = ReportParts(subject: subject)
    parts.header(&page, title: "Production readiness audit")
    writeSummary()
    writeWorkstreams()
    page.heading(2, "Baseline")
    BaselineSection(scans: subject.register.scans).write(&page)
    writeBlockers()
    writeFindings()
    writeHypotheses()
    writeFlows()
    page.heading(2, "Residual risks")
    RiskSection(subject: subject).write(&page)
    page.heading(2, "Evidence index")
    index.write(&page)
    page.heading(2, "Method, scope and limits")
    MethodSection(subject: subject).write(&page)
  }

  private mutating func writeSummary() {
    page.heading(2, "Recommendation")
    parts.recommendation(&page)
    let counts = subject.verdict.counts
    let severities = Severity.allCases.map { "\(counts.openBySeverity[$0.rank]) \($0.rawValue)" }
    page.table(
      ["Findings:", "Open:", "Must fix:", "Must validate:", "Owned:", "Open by severity"],
      [
        [
          String(counts.total.findings), String(counts.total.open), String(counts.mustFix),
          String(counts.mustValidate), String(counts.total.owned), severities.joined(separator: ", "),
        ]
      ]
    )
    page.block("Gates: \(parts.gateTally). Each stands in `release-gate-checklist.md` with what it rests on.")
    page.heading(2, "Confidence")
    parts.confidence(&page)
    page.heading(2, "Launch poll")
    parts.poll(&page)
    page.heading(2, "Exit criteria")
    parts.exitCriteria(&page)
  }

  private mutating func writeWorkstreams() {
    page.heading(2, "Workstreams")
    page.block(parts.planChart.text)
    let counts = subject.verdict.counts
    // The counts' strands stand in the order of the plan, each id once.
    var places: [WorkstreamID: Int] = [:]
    for workstream in subject.context.plan.workstreams where places[workstream.id] == nil {
      places[workstream.id] = places.count
    }
    page.table(
      ["", "Workstream", "Status", "Findings:", "Open:", "Must fix:", "Must validate:", "Owned:"],
      subject.context.plan.workstreams.enumerated().map { number, workstream in
        let place = places[workstream.id] ?? counts.strands.count
        let strand = place < counts.strands.count ? counts.strands[place] : RegisterCounts.Strand()
        let numbers = [strand.findings, strand.open, strand.mustFix, strand.mustValidate, strand.owned]
        return [String(number + 1), Markdown.cell(workstream.title), Markdown.cell(workstream.status.title)]
          + numbers.map { String($0) }
      }
    )
  }

  private mutating func writeBlockers() {
    page.heading(2, "Release blockers")
    writeTable(
      .mustFix,
      title: "Must fix before the release",
      none: "Nothing must be fixed before the release."
    )
    writeTable(.mustValidate, title: "Must be validated", none: "Nothing is left to validate.")
    page.heading(2, "Post-release backlog")
    writeTable(
      .postRelease,
      title: "After the release, with a date",
      none: "Nothing is due after the release."
    )
    writeTable(.backlog, title: "Backlog", none: "The backlog is empty.")
  }

  private mutating func writeTable(_ level: BlockerStatus.Level, title: String, none: String) {
    let entries = subject.entries(at: level)
    page.heading(3, "\(title) (\(entries.count))")
    guard !entries.isEmpty else {
      page.block(none)
      return
    }
    page.table(
      ["Finding", "Severity", "Rule", "Owner", "Effort", "Due"],
      entries.map { entry in
        let finding = entry.finding
        let target = finding.due?.description ?? finding.targetRelease
        return [
          ReportParts.name(finding, inTable: true), finding.severity.level.rawValue,
          "\(entry.status.rule.rawValue), \(entry.status.rule.title)", Markdown.cell(finding.owner),
          Markdown.cell(finding.effort?.text), Markdown.cell(target),
        ]
      }
    )
  }

  private mutating func writeFindings() {
    page.heading(2, "Findings by workstream")
    var groups: [WorkstreamID: [PackageSubject.Entry]] = [:]
    var others: [PackageSubject.Entry] = []
    let known = Set(subject.context.plan.workstreams.map(\.id))
    for entry in subject.entries {
      if let id = entry.finding.workstream, known.contains(id) {
        groups[id, default: []].append(entry)
      } else {
        others.append(entry)
      }
    }
    var isDone: Set<WorkstreamID> = []
    for (number, workstream) in subject.context.plan.workstreams.enumerated()
    where isDone.insert(workstream.id).inserted {
      page.heading(3, "\(number + 1). \(Markdown.inline(workstream.title))")
      if !workstream.content.isEmpty { page.block("*\(Markdown.inline(workstream.content))*") }
      write(groups[workstream.id] ?? [])
    }
    guard !others.isEmpty else { return }
    page.heading(3, "Outside the plan's workstreams")
    write(others)
  }

  private mutating func write(_ entries: [PackageSubject.Entry]) {
    let sorted = entries.sorted(by: PackageSubject.comesFirst)
    let settled = sorted.filter { $0.status.level == .closed && !Self.isLivedWith($0.finding) }
    let standing = sorted.filter { $0.status.level != .closed || Self.isLivedWith($0.finding) }
    if entries.isEmpty { page.block("No findings.") }
    for entry in standing {
      FindingSection(entry: entry, correlated: subject.correlations.of(entry.finding.id)).write(&page, &index)
    }
    guard !settled.isEmpty else { return }
    page.block("**Settled (\(settled.count))**")
    page.table(
      ["Finding", "Severity", "State", "Reason"],
      settled.map { entry in
        let finding = entry.finding
        return [
          ReportParts.name(finding, inTable: true), finding.severity.level.rawValue,
          FindingSection.state(finding), Markdown.cell(finding.dispositionDetail.reason),
        ]
      }
    )
  }

  private static func isLivedWith(_ finding: Finding) -> Bool {
    [.accepted, .mitigated, .deferred].contains(finding.disposition) && finding.validation != .refuted
      && finding.presence != .goneFixed
  }

  private mutating func writeHypotheses() {
    page.heading(2, "Hypotheses")
    let hypotheses = subject.context.hypotheses
    guard !hypotheses.isEmpty else {
      page.block("The plan names no hypothesis.")
      return
    }
    page.table(
      ["", "Statement", "Workstream", "State", "Settled by", "Evidence"],
      hypotheses.map { hypothesis in
        let items = index.add(hypothesis.evidence, of: hypothesis.id)
        return [
          Markdown.cell(hypothesis.id), Markdown.cell(hypothesis.statement),
          Markdown.cell(hypothesis.workstream?.text),
          hypothesis.validation == .hypothesis ? "not validated" : hypothesis.validation.rawValue,
          Markdown.cell(hypothesis.reason), Markdown.cell(items.map(\.name).joined(separator: ", ")),
        ]
      }
    )
  }

  private mutating func writeFlows() {
    page.heading(2, "Critical flows")
    let flows = subject.context.flows
    guard !flows.isEmpty else {
      page.block("No critical flow is named, so none is proven.")
      return
    }
    let blockers = subject.entries(at: .mustFix)
    page.table(
      ["Flow", "Must have", "Result", "Evidence", "Approved by", "Blockers"],
      flows.map { flow in
        let items = index.add(flow.evidence, of: flow.name)
        let result =
          switch flow.isPassing {
          case true?: flow.evidence.isEmpty ? "said to pass, without evidence" : "passing"
          case false?: "**failing**"
          case nil: "not shown"
          }
        let ids = blockers.filter { $0.finding.flows.contains(flow.name) }.map(\.finding.id.text)
        return [
          Markdown.cell(flow.name), flow.isMustHave ? "yes" : "no", result,
          Markdown.cell(items.map(\.name).joined(separator: ", ")), Markdown.cell(flow.approvedBy),
          Markdown.cell(ids.joined(separator: ", ")),
        ]
      }
    )
  }
}
