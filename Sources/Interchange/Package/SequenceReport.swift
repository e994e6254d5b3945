import Readiness

/// `remediation-sequence.md`: what to do first, by waves, with the critical path and a lane for each owner.
struct SequenceReport {
  private let subject: PackageSubject
  private let sequence: RemediationSequence
  private var page = MarkdownPage()

  /// The most steps that the flowchart shows.
  private static let chartLimit = 60

  var bytes: [UInt8] { page.bytes }

  init(_ subject: PackageSubject) {
    self.subject = subject
    sequence = subject.sequence
    ReportParts(subject: subject).header(&page, title: "Remediation sequence")
    writeSummary()
    writeProblems()
    guard !sequence.steps.isEmpty else { return }
    writeCriticalPath()
    writeWaves()
    writeLanes()
  }

  private mutating func writeSummary() {
    guard !sequence.steps.isEmpty || !sequence.cycles.isEmpty else {
      page.block("Nothing must be fixed or validated before the release: there is no sequence.")
      return
    }
    page.block(
      "Everything that must be fixed or validated before the release, and what that depends on: "
        + "\(counted(sequence.steps.count, "step")) in \(counted(sequence.waves.count, "wave")), "
        + "\(counted(sequence.totalHours, "working hour"))\(unestimated(sequence.unestimated)). "
        + "Steps of one wave do not wait for each other. Hours are estimates of work, not dates."
    )
  }

  private func unestimated(_ count: Int) -> String {
    count == 0 ? "" : ", not counting \(counted(count, "step")) that nobody has estimated"
  }

  private mutating func writeProblems() {
    guard !sequence.cycles.isEmpty || !sequence.missing.isEmpty else { return }
    page.heading(2, "What cannot be sequenced")
    var entries = sequence.cycles.map { members in
      "- These wait for each other, so none of them can come first: \(names(members))"
    }
    if !sequence.waitingForCycle.isEmpty {
      entries.append("- These wait for such a circle: \(names(sequence.waitingForCycle))")
    }
    entries += sequence.missing.map { missing in
      "- \(Markdown.inline(missing.finding.text)) depends on \(Markdown.inline(missing.dependsOn.text)),"
        + " which the register does not hold"
    }
    page.list(entries)
  }

  private func names(_ ids: [FindingID]) -> String {
    Markdown.inline(ids.map(\.text).joined(separator: ", "))
  }

  private mutating func writeCriticalPath() {
    // A critical step is always in a later wave than the one before it, so the steps are in order already.
    let path = sequence.steps.filter(\.isCritical)
    let hours =
      "\(counted(sequence.criticalHours, "working hour"))\(unestimated(path.count { $0.effort == nil }))"
    page.heading(2, "Critical path")
    page.block("The longest chain of steps that wait for each other: \(hours).")
    page.list(
      path.enumerated().map { number, step in
        let effort = step.effort.map { ", \($0.text)" } ?? ", not estimated"
        return "\(number + 1). \(Markdown.inline("\(step.finding) \(step.title)"))\(effort)"
      }
    )
    page.heading(2, "Flow")
    page.block(chart.text)
    if sequence.steps.count > Self.chartLimit {
      page.block(
        "The first \(Self.chartLimit) of \(sequence.steps.count); red steps are on the critical path."
      )
    } else {
      page.block("Red steps are on the critical path.")
    }
  }

  private var chart: MermaidChart {
    var chart = MermaidChart()
    var places: [FindingID: Int] = [:]
    for step in sequence.steps.prefix(Self.chartLimit) {
      places[step.finding] = chart.nodes.count
      let lines = [step.finding.text, step.title, step.owner ?? "nobody"]
      chart.nodes.append(.init(lines: lines, tone: step.isCritical ? .blocked : .pending))
      chart.edges += step.dependsOn.compactMap { required in
        places[required].map { ($0, chart.nodes.count - 1) }
      }
    }
    return chart
  }

  private mutating func writeWaves() {
    for (number, wave) in sequence.waves.enumerated() {
      let hours = counted(wave.reduce(0) { $0 + $1.hours }, "working hour")
      page.heading(2, "Wave \(number + 1)")
      page.block("\(counted(wave.count, "step")), \(hours)\(unestimated(wave.count { $0.effort == nil })).")
      page.list(wave.map(entry))
    }
  }

  private func entry(_ step: RemediationStep) -> String {
    let gates = Markdown.inline(step.gates.joined(separator: ", "))
    let owner = step.owner.map { Markdown.inline($0) } ?? "nobody"
    let effort = step.effort.map { "\($0.text), \(counted($0.workingHours, "hour"))" } ?? "not estimated"
    let verify = step.verifyCommand.map { "verified by \(Markdown.code($0))" } ?? "no verification command"
    var lines = [
      "- **\(Markdown.inline("\(step.finding) \(step.title)"))**"
        + (step.isCritical ? " (critical path)" : ""),
      "  - \(step.severity.rawValue), \(ReportParts.ruling(step.status))",
      "  - owner \(owner), effort \(effort)",
      "  - \(step.gates.isEmpty ? "holds no gate open" : "holds open \(gates)")",
      "  - \(verify)",
    ]
    if !step.dependsOn.isEmpty { lines.append("  - after \(names(step.dependsOn))") }
    if step.unlocks > 0 { lines.append("  - \(counted(step.unlocks, "step")) can follow it") }
    return lines.joined(separator: "\n")
  }

  private mutating func writeLanes() {
    page.heading(2, "Lanes")
    page.table(
      ["Owner", "Steps:", "Hours:", "Not estimated:", "In this order"],
      sequence.lanes.map { lane in
        [
          lane.owner.map { Markdown.cell($0) } ?? "**nobody**", String(lane.steps.count), String(lane.hours),
          String(lane.unestimated), Markdown.cell(lane.steps.map(\.text).joined(separator: ", ")),
        ]
      }
    )
  }
}
