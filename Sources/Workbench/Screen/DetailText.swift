import CellGrid
package import Readiness

/// A finding as lines of text of some width: the verdict on it first, then who and when, why, and proof.
package struct DetailText: Equatable, Sendable {
  /// A piece of a line with the role it has.
  package struct Piece: Equatable, Sendable {
    /// The text, without line breaks.
    package var text: String
    /// What the piece is, which decides its style.
    package var role: Theme.Role
  }

  /// The lines from the top.
  package private(set) var lines: [[Piece]] = []
  /// The columns that no line exceeds.
  package let width: Int

  /// The most lines of one snippet or output that are shown.
  private static let blockLimit = 40
  /// The most characters of one paragraph that are shown.
  private static let characterLimit = 4000

  /// Lays a finding out; the table knows the facts on which the blocker rules work.
  package init(_ loaded: LoadedFinding, table: FindingTable, today: CalendarDate, width: Int) {
    self.width = max(8, width)
    let finding = loaded.finding
    let facts = table.row(of: finding.id).map { table.facts[$0] } ?? finding.facts()
    head(finding, BlockerStatus(facts, on: today))
    people(finding)
    section("Impact", finding.impact)
    evidence(finding)
    steps("Reproduction", finding.reproductionSteps)
    section("Root cause (hypothesis)", finding.rootCauseHypothesis)
    section("Recommended fix", finding.recommendedFix)
    section("Verify with", finding.verifyCommand ?? "")
    rest(finding)
    alsoReported(loaded.alsoReported)
    comments(finding)
    history(loaded.history)
  }

  private mutating func head(_ finding: Finding, _ status: BlockerStatus) {
    for line in TextLayout.wrapped(Self.beginning(of: finding.title).0, to: width) { add(line, .heading) }
    let severity = finding.severity
    lines.append([
      Piece(text: severity.level.rawValue, role: severity.level.role),
      Piece(text: "  " + Self.words(status), role: status.level == .mustFix ? .critical : .text),
    ])
    if status.rule != .notOpen { add(status.rule.title, .muted) }
    paragraph("\(finding.validation.rawValue), \(finding.disposition.title)")
    paragraph(finding.blockerOverride.map { "\($0.ruling.title): \($0.reason)" } ?? "")
    paragraph(dispositionWords(finding))
    if !severity.justification.isEmpty {
      paragraph("severity by \(severity.source.rawValue): \(severity.justification)")
    }
  }

  /// What the rules say of the finding, and which rule; nothing for one that is not open.
  private static func words(_ status: BlockerStatus) -> String {
    status.rule == .notOpen ? status.level.title : "\(status.level.title) (\(status.rule.rawValue))"
  }

  private func dispositionWords(_ finding: Finding) -> String {
    let detail = finding.dispositionDetail
    let words = [
      detail.reason.isEmpty ? nil : detail.reason,
      detail.expiry.map { "until \($0)" },
      detail.targetRelease.map { "for \($0)" },
      detail.approver.map { "approved by \($0)" },
      detail.compensatingControl.map { "control: \($0)" },
      detail.reviewTrigger.map { "review when \($0)" },
      detail.duplicateOf.map { "duplicate of \($0)" },
    ]
    return words.compactMap { $0 }.joined(separator: "; ")
  }

  private mutating func people(_ finding: Finding) {
    let words = [
      "Owner \(finding.owner ?? "nobody")",
      "Effort \(finding.effort?.text ?? "none")",
      finding.due.map { "due \($0)" },
      finding.targetRelease.map { "for \($0)" },
      finding.workstream.map { "in \($0.text)" },
    ]
    paragraph(words.compactMap { $0 }.joined(separator: "   "))
    if finding.owner == nil {
      for suggestion in finding.ownerSuggestions {
        paragraph("suggested: \(suggestion.owner) (\(suggestion.reason))")
      }
    }
  }

  private mutating func evidence(_ finding: Finding) {
    let places = finding.locations
    guard !finding.evidence.isEmpty || !places.isEmpty else {
      section("Evidence", "none")
      return
    }
    heading("Evidence \(finding.evidence.count)")
    for item in finding.evidence { evidence(item) }
    for place in places {
      let role = place.role.map { " (\($0))" } ?? ""
      add("  at " + TextLayout.middleClipped(place.text + role, to: width - 5), .muted)
    }
  }

  private mutating func evidence(_ item: Evidence) {
    for (index, line) in TextLayout.wrapped(Self.beginning(of: item.headline).0, to: width - 4).enumerated() {
      add((index == 0 ? "  • " : "    ") + line, .text)
    }
    switch item.kind {
    case .file(_, let start, _, let snippet): block(snippet, firstNumber: start)
    case .command(_, _, let output): block(output, firstNumber: nil)
    case .artifact(_, let description): paragraph(description, indent: 4, .muted)
    case .note: break
    }
    let origin = [
      item.commit.map { "at \($0.prefix(7))" },
      item.recordedBy.map { "by \($0)" },
      item.recordedAt.map { "on \($0.date)" },
      item.digest.map { "sha256 \($0.prefix(12))" },
    ]
    paragraph(origin.compactMap { $0 }.joined(separator: " "), indent: 4, .muted)
  }

  private mutating func steps(_ title: String, _ steps: [String]) {
    guard !steps.isEmpty else { return }
    heading(title)
    for (number, step) in steps.enumerated() {
      for (index, line) in TextLayout.wrapped(Self.beginning(of: step).0, to: width - 5).enumerated() {
        add((index == 0 ? "  \(number + 1). " : "     ") + line, .text)
      }
    }
  }

  private mutating func rest(_ finding: Finding) {
    let facts: [(String, String)] = [
      ("Depends on", finding.dependsOn.map(\.text).joined(separator: ", ")),
      ("Critical flows", finding.flows.joined(separator: ", ")),
      ("Gates", finding.gates.joined(separator: ", ")),
      ("References", finding.references.joined(separator: ", ")),
      ("Tags", finding.tags.joined(separator: ", ")),
      ("Source", finding.sources.map(Self.words).joined(separator: ", ")),
      ("Category", finding.category.rawValue),
      ("Presence", finding.presence.rawValue),
      ("First seen", finding.firstSeen?.date.description ?? ""),
      ("Last seen", finding.lastSeen?.date.description ?? ""),
    ]
    heading("More")
    for (name, value) in facts + finding.properties.map({ ($0.name, $0.value.text) }) where !value.isEmpty {
      for (index, line) in TextLayout.wrapped(Self.beginning(of: "\(name): \(value)").0, to: width - 4)
        .prefix(8).enumerated()
      {
        add((index == 0 ? "  " : "    ") + line, .text)
      }
    }
  }

  private static func words(_ source: Source) -> String {
    [source.tool, source.version, source.rule].compactMap { $0 }.joined(separator: " ")
  }

  private mutating func alsoReported(_ others: [AlsoReported]) {
    guard !others.isEmpty else { return }
    heading("Also reported by \(others.count)")
    for other in others { paragraph("\(other.id) (\(other.words))", indent: 2) }
  }

  private mutating func comments(_ finding: Finding) {
    guard !finding.comments.isEmpty else { return }
    heading("Comments \(finding.comments.count)")
    for comment in finding.comments {
      add("  \(comment.author), \(comment.time.date) \(comment.time.timeOfDay)", .muted)
      paragraph(comment.text, indent: 4)
    }
  }

  private mutating func history(_ entries: [LogEntry]) {
    guard !entries.isEmpty else { return }
    heading("History \(entries.count)")
    for entry in entries.reversed() {
      add("  \(entry.number)  \(entry.time.date) \(entry.time.timeOfDay)  \(entry.author)", .muted)
      for change in entry.changes.isEmpty ? [entry.headline] : entry.changes { paragraph(change, indent: 4) }
      paragraph(entry.reason, indent: 4, .muted)
    }
  }

  private mutating func section(_ title: String, _ text: String) {
    guard !text.isEmpty else { return }
    heading(title)
    paragraph(text, indent: 2)
  }

  private mutating func heading(_ text: String) {
    lines.append([])
    add(text, .heading)
  }

  private mutating func paragraph(_ text: String, indent: Int = 0, _ role: Theme.Role = .text) {
    guard !text.isEmpty else { return }
    let (shown, left) = Self.beginning(of: text)
    for line in TextLayout.wrapped(shown, to: max(4, width - indent)) {
      add(String(repeating: " ", count: indent) + line, role)
    }
    if left > 0 { add(String(repeating: " ", count: indent) + "… \(left) more characters", .muted) }
  }

  /// As much of a text as somebody reads on a screen, and how many characters are left.
  ///
  /// A text of any length must not keep a key waiting; the whole of it is in the exports.
  private static func beginning(of text: String) -> (String, left: Int) {
    guard text.utf8.count > characterLimit else { return (text, 0) }
    let shown = text.prefix(characterLimit)
    return (String(shown), text.count - shown.count)
  }

  /// A snippet or output as it stands, with line numbers when they are known, long lines cut.
  private mutating func block(_ text: String, firstNumber: Int?) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = all.last == "" ? all.dropLast() : all[...]
    for (index, line) in shown.prefix(Self.blockLimit).enumerated() {
      let number = firstNumber.map { padLeft(String($0 &+ index), 5) + " │ " } ?? "    │ "
      add(TextLayout.clipped(number + line, to: width), .muted)
    }
    if shown.count > Self.blockLimit { add("    … \(shown.count - Self.blockLimit) more lines", .muted) }
  }

  private mutating func add(_ text: String, _ role: Theme.Role) {
    lines.append([Piece(text: text, role: role)])
  }
}

/// A text with blanks before it up to that many characters.
func padLeft(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
