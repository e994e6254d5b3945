import Readiness

/// The parts that several reports of a package have in common.
struct ReportParts {
  let subject: PackageSubject

  /// What the report is of, when and by what it was made.
  func header(_ page: inout MarkdownPage, title: String) {
    let project = subject.context.project
    page.heading(1, "\(title): \(Markdown.inline(project.title))")
    var rows = [
      ["Project", Markdown.cell(project.name)], ["Release", Markdown.cell(project.release)],
      ["Commit", commit(project)], ["Plan", Markdown.cell(subject.context.plan.name)],
      ["As of", "\(subject.time) (UTC)"], ["Made by", Markdown.cell("launchpoll \(subject.toolVersion)")],
    ]
    if let repository = project.repository {
      rows.insert(["Repository", Markdown.code(repository, inTable: true)], at: 2)
    }
    if let seal = subject.seal {
      rows.append(["Register", "act \(seal.act), \(Markdown.code(seal.hash, inTable: true))"])
    }
    page.table(["", ""], rows)
  }

  private func commit(_ project: Project) -> String {
    guard let commit = project.commit else { return "not recorded" }
    let state =
      switch project.isDirty {
      case true?: ", with changes that were not committed"
      case false?: ", clean"
      case nil: ", state of the work tree not recorded"
      }
    return Markdown.code(commit, inTable: true) + state
  }

  /// The recommendation in a box, with what keeps it from being GO.
  func recommendation(_ page: inout MarkdownPage) {
    let recommendation = subject.verdict.recommendation
    var lines = ["**\(recommendation.title)** \u{2014} \(recommendation.explanation)."]
    let reasons = subject.verdict.reasons
    if !reasons.isEmpty { lines.append("") }
    lines += reasons.prefix(25).map { "- \(Markdown.inline($0))" }
    if reasons.count > 25 { lines.append("- and \(reasons.count - 25) more, in `decision.json`") }
    page.block(lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n"))
  }

  /// How many gates are in each state.
  var gateTally: String {
    GateState.allCases.map { "\(subject.verdict.count(of: $0)) \($0.title)" }.joined(separator: ", ")
  }

  /// The exit criteria as a table.
  func exitCriteria(_ page: inout MarkdownPage) {
    page.table(
      ["", "Criterion", "State", "Because"],
      subject.verdict.exitCriteria.map { criterion in
        [criterion.id, criterion.title, "**\(criterion.state.title)**", Markdown.cell(criterion.because)]
      }
    )
  }

  /// The five shares that make up the confidence, with what each misses.
  func confidence(_ page: inout MarkdownPage) {
    let confidence = subject.verdict.confidence
    page.block("**\(confidence.score) of 100: \(confidence.level.title)**")
    for cap in confidence.caps { page.block("Held down: \(Markdown.inline(cap)).") }
    page.table(
      ["Share of", "Percent:", "There:", "Of:", "Missing"],
      confidence.fractions.map { fraction in
        [
          fraction.component.rawValue, String(Int((fraction.value * 100).rounded())),
          String(fraction.numerator), String(fraction.denominator),
          Markdown.cell(fraction.missing.joined(separator: ", ")),
        ]
      }
    )
  }

  /// What each role said, word for word, and what was decided.
  func poll(_ page: inout MarkdownPage) {
    let poll = subject.context.poll
    guard !poll.isEmpty else { return page.block("Nobody has voted, and nothing is decided.") }
    page.table(
      ["Role", "Vote", "Voter", "When", "Statement"],
      PollLine.all(of: subject).map { line in
        [
          Markdown.cell(line.role), "**\(line.answer)**", Markdown.cell(line.voter), line.time,
          Markdown.cell(line.statement),
        ]
      }
    )
    let machine = "The machine recommends **\(subject.verdict.recommendation.title)**."
    guard let decision = poll.decision else { return page.block("\(machine) Nothing is decided.") }
    let isStale = decision.isStale(at: subject.verdict.revision) == true
    let words = decision.statement.isEmpty ? "." : ": “\(Markdown.inline(decision.statement))”"
    let stale = isStale ? " The register has changed since: this decision is stale." : ""
    let who = Markdown.inline(decision.authority)
    page.block("\(machine) \(who) decided **\(decision.answer.title)**\(words)\(stale)")
  }

  /// The plan as a flowchart, painted by status.
  var planChart: MermaidChart {
    var chart = MermaidChart()
    let plan = subject.context.plan
    var places: [WorkstreamID: Int] = [:]
    var mustFix: [WorkstreamID: Int] = [:]
    for entry in subject.entries where entry.status.level == .mustFix {
      if let workstream = entry.finding.workstream { mustFix[workstream, default: 0] += 1 }
    }
    for workstream in plan.workstreams {
      places[workstream.id] = places[workstream.id] ?? chart.nodes.count
      let blockers = mustFix[workstream.id] ?? 0
      let isSynthesis = workstream.id == plan.synthesis
      let state = isSynthesis ? subject.verdict.recommendation.title : workstream.status.title
      let lines = [workstream.title, state] + (blockers > 0 ? ["\(blockers) must fix"] : [])
      chart.nodes.append(.init(lines: lines, tone: tone(workstream.status, hasBlockers: blockers > 0)))
    }
    chart.edges = plan.dependencies.compactMap { dependency in
      guard let from = places[dependency.from], let to = places[dependency.to] else { return nil }
      return (from, to)
    }
    return chart
  }

  private func tone(_ status: WorkstreamStatus, hasBlockers: Bool) -> MermaidChart.Tone {
    if hasBlockers { return .blocked }
    switch status {
    case .completed: return .done
    case .cancelled: return .cancelled
    case .pending: return .pending
    case .inProgress, .other: return .active
    }
  }

  /// A finding by id and title.
  static func name(_ finding: Finding, inTable: Bool = false) -> String {
    Markdown.inline("\(finding.id) \(finding.title)", inTable: inTable)
  }

  /// The blocker status with the rule that gives it.
  static func ruling(_ status: BlockerStatus) -> String {
    guard status.rule != .notOpen else { return "does not block, as it is not open" }
    return "\(status.level.title) (\(status.rule.rawValue): \(status.rule.title))"
  }

  /// The severity with a capital.
  static func title(_ severity: Severity) -> String {
    severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst()
  }
}
