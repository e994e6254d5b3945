internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// What osv-scanner's plugins find that is about no package.
enum OSVGenericFinding {
  /// The finding.
  static func draft(_ object: ReportObject, in run: ToolRun) -> FindingDraft {
    let advisory = object.object("Adv") ?? object.object("adv")
    let id = advisory?.object("ID")
    let rule = id?.text("Reference") ?? "generic"
    // Scalibr counts from 1, minimal, to 5, critical.
    let ladder: [Severity] = [.medium, .info, .low, .medium, .high, .critical]
    let rank = advisory?.whole("Sev") ?? 0
    let target = object.object("Target")?.text("Extra") ?? ""
    var draft = run.draft(
      rule: rule,
      title: advisory?.text("Title") ?? rule,
      severity: SeverityAssessment(
        level: ladder.indices.contains(rank) ? ladder[rank] : .medium,
        justification: "osv-scanner rates it \(rank) of 5"
      ),
      category: .defect,
      strand: "security",
      record: object.node
    )
    draft.key = String(target.prefix { $0 != ":" }.prefix(200))
    draft.finding.impact = Excerpt.firstParagraphs(advisory?.text("Description") ?? "")
    draft.finding.recommendedFix = advisory?.text("Recommendation") ?? ""
    draft.finding.evidence = [
      Evidence(
        .note(text: "osv-scanner, \(rule): \(CredentialText.hidden(target))"),
        recordedBy: "osv-scanner"
      )
    ]
    return draft
  }
}
