import Readiness

/// A finding as the title, labels and body of an issue.
struct IssueText {
  let entry: PackageSubject.Entry

  /// GitHub takes 256 characters of a title and 65,536 of a body.
  private static let titleLimit = 250
  private static let bodyLimit = 60_000
  private static let fieldLimit = 8_000
  private static let listLimit = 20

  private var finding: Finding { entry.finding }

  /// The id, of which only what may stand in one is left.
  var id: String {
    let text = finding.id.text
    return FindingID.isValid(text) ? text : String(text.filter { FindingID.isValid(String($0)) }.prefix(40))
  }

  var title: String {
    let line = VisibleText.line(finding.title)
    guard !line.isEmpty else { return "Finding \(id)" }
    return line.count > Self.titleLimit ? line.prefix(Self.titleLimit - 1) + "…" : line
  }

  /// Severity, workstream and whether it blocks; gh takes a comma for the end of a label.
  var labels: [String] {
    let workstream = VisibleText.line(finding.workstream?.text ?? "").unicodeScalars
      .map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : "-" }
    var labels = ["severity:\(finding.severity.level.rawValue)"]
    if !workstream.isEmpty { labels.append(String(String(workstream).prefix(50))) }
    if entry.status.level == .mustFix { labels.append("release-blocker") }
    return labels
  }

  /// The lines of the body; the last one marks the finding.
  var body: [String] {
    var lines: [String] = []
    var length = 0
    for line in sections.joined(separator: [""]).flatMap({
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }) {
      length += line.utf8.count + 1
      guard length < Self.bodyLimit else {
        lines.append("…")
        break
      }
      lines.append(String(line))
    }
    return lines + ["", "launchpoll: \(id)"]
  }

  private var sections: [[String]] {
    let severity = finding.severity
    let ruling = "\(entry.status.level.title) (\(entry.status.rule.rawValue), \(entry.status.rule.title))"
    var sections = [["\(severity.level.rawValue), \(finding.validation.rawValue), \(ruling)"]]
    sections += section("Impact", text(finding.impact))
    sections += section("Where", list(finding.locations.map { Markdown.code($0.text) }))
    sections += section("Evidence", list(finding.evidence.map { inline($0.headline) }))
    sections += section("Steps to reproduce", list(finding.reproductionSteps.map(inline), isNumbered: true))
    sections += section("Root-cause hypothesis", text(finding.rootCauseHypothesis))
    sections += section("Recommended fix", text(finding.recommendedFix))
    sections += section(
      "Verify",
      finding.verifyCommand.map { [Markdown.code(String($0.prefix(1_000)))] } ?? []
    )
    sections += section("References", list(finding.references.map(inline)))
    let planning = [
      finding.owner.map { "Owner: \(Markdown.code($0))" }, finding.effort.map { "Effort: \($0.text)" },
      finding.due.map { "Due: \($0)" },
    ]
    return sections + section("Planning", list(planning.compactMap { $0 }))
  }

  private func section(_ heading: String, _ lines: [String]) -> [[String]] {
    lines.isEmpty ? [] : [["### \(heading)"], lines]
  }

  private func list(_ items: [String], isNumbered: Bool = false) -> [String] {
    let shown = items.prefix(Self.listLimit).enumerated().map { number, item in
      isNumbered ? "\(number + 1). \(item)" : "- \(item)"
    }
    let left = items.count - shown.count
    return left > 0 ? shown + ["- and \(left) more"] : shown
  }

  private func text(_ text: String) -> [String] {
    let lines = VisibleText.lines(clipped(text)).map(inline).filter { !$0.isEmpty }
    return lines.dropLast().map { $0 + "\\" } + lines.suffix(1)
  }

  /// The beginning of a text, which is as long as it may be.
  private func clipped(_ text: String) -> String {
    text.utf8.count > Self.fieldLimit ? String(text.prefix(Self.fieldLimit)) : text
  }

  /// A line as Markdown that notifies nobody: GitHub sends a message to whoever stands behind an `@`.
  private func inline(_ text: String) -> String {
    var parts: [String] = []
    var plain: [Substring] = []
    for word in VisibleText.line(clipped(text)).split(separator: " ") {
      guard word.utf8.contains(UInt8(ascii: "@")) else {
        plain.append(word)
        continue
      }
      if !plain.isEmpty { parts.append(Markdown.inline(plain.joined(separator: " "))) }
      plain = []
      parts.append(Markdown.code(String(word)))
    }
    if !plain.isEmpty { parts.append(Markdown.inline(plain.joined(separator: " "))) }
    return parts.joined(separator: " ")
  }
}
