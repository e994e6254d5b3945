import Readiness

/// What to do first: a picture of the steps in working hours, and the same as a table by waves.
struct SequencePanel: PageSection {
  let subject: PackageSubject

  let anchor = PageAnchor.section("sequence")
  let title = "Remediation sequence"

  /// The most steps of the table.
  private static let limit = 300

  private var sequence: RemediationSequence { subject.sequence }

  func write(_ page: inout HTMLPage) {
    writeProblems(&page)
    guard !sequence.steps.isEmpty else {
      if sequence.cycles.isEmpty {
        page.block("p", "Nothing must be fixed or validated before the release: there is no sequence.")
      }
      return
    }
    let plan = GanttPlan(sequence)
    writeSummary(plan, &page)
    page.block(
      "div",
      ["class": "chart", "role": "region", "tabindex": "0", "aria-label": "Gantt chart"]
    ) { GanttChart(plan: plan).write(&$0) }
    writeTable(&page)
  }

  private func writeSummary(_ plan: GanttPlan, _ page: inout HTMLPage) {
    let guesses =
      sequence.unestimated == 0
      ? "" : ", not counting \(counted(sequence.unestimated, "step")) that nobody has estimated"
    let cut =
      sequence.steps.count > GanttChart.limit ? " The picture shows \(GanttChart.limit) of the steps." : ""
    page.block("p") { page in
      page.inline(
        "strong",
        "\(counted(sequence.steps.count, "step")), \(counted(sequence.totalHours, "working hour"))"
      )
      page.text("\(guesses). The critical path, the longest chain of steps that wait for each other, takes ")
      page.inline("strong", counted(sequence.criticalHours, "hour"))
      page.text("; with each owner at one step at a time the last step ends after ")
      page.inline("strong", counted(plan.hours, "hour"))
      page.text(".")
    }
    page.block(
      "p",
      ["class": "lead"],
      "Hours are estimates of work, not dates. Hatched bars are on the critical path.\(cut)"
    )
  }

  private func writeProblems(_ page: inout HTMLPage) {
    guard !sequence.cycles.isEmpty || !sequence.missing.isEmpty else { return }
    page.block("h3", "What cannot be sequenced")
    page.block("ul") { page in
      for members in sequence.cycles {
        page.block("li") { page in
          page.text("These wait for each other, so none of them can come first: ")
          page.links(to: members)
        }
      }
      if !sequence.waitingForCycle.isEmpty {
        page.block("li") { page in
          page.text("These wait for such a circle: ")
          page.links(to: sequence.waitingForCycle)
        }
      }
      for missing in sequence.missing {
        page.block("li") { page in
          page.link(to: missing.finding)
          page.text(" depends on \(missing.dependsOn), which the register does not hold")
        }
      }
    }
  }

  private func writeTable(_ page: inout HTMLPage) {
    page.table(
      "sequence",
      "Steps of one wave do not wait for each other.",
      ["Step", "Wave:", "Severity", "Owner", "Effort", "After", "Holds open", "Verified by"]
    ) { page in
      for step in sequence.steps.prefix(Self.limit) { page.block("tr") { row(of: step, &$0) } }
    }
    let left = sequence.steps.count - Self.limit
    if left > 0 { page.block("p", "And \(left) more, in remediation-sequence.md.") }
  }

  private func row(of step: RemediationStep, _ page: inout HTMLPage) {
    page.rowHeader { page in
      page.link(to: step.finding)
      page.text(" \(step.title)")
      if step.isCritical { page.inline("span", ["class": "critical-path"], " critical path") }
    }
    page.cell(step.wave)
    page.cell { $0.badge(step.severity) }
    page.cell { page in
      if let owner = step.owner { page.text(owner) } else { page.missing("nobody") }
    }
    page.cell { page in
      if let effort = step.effort {
        page.text("\(effort.text), \(step.hours)\u{A0}h")
      } else {
        page.missing("none")
      }
    }
    page.cell { page in
      if step.dependsOn.isEmpty { page.absent() } else { page.links(to: step.dependsOn) }
    }
    page.cell { page in
      if step.gates.isEmpty { page.absent() }
      for (place, gate) in step.gates.enumerated() {
        if place > 0 { page.text(", ") }
        page.link(toGate: gate)
      }
    }
    page.cell { page in
      guard let command = step.verifyCommand else { return page.absent() }
      page.code(command)
    }
  }
}
