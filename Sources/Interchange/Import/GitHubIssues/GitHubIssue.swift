internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// One issue of GitHub, in the words of `gh` or of the REST interface.
struct GitHubIssue {
  /// Why an issue without such a label is medium.
  static let noSeverity = "no label says how bad it is"

  private let node: JSONNode
  private let title: String
  private let fields: [String: JSONNode]
  private let labels: [String]
  private let url: String?

  /// Nil when it has no title.
  init?(_ node: JSONNode) {
    fields = node.fields
    guard let title = fields["title"]?.string?.trimmed, !title.isEmpty else { return nil }
    self.node = node
    self.title = CredentialText.hidden(title)
    labels =
      fields["labels"]?.elements.compactMap { ($0.string ?? $0["name"]?.string)?.trimmed }
      .filter { !$0.isEmpty } ?? []
    // In the REST form `url` is that of the interface, which nobody opens.
    let addresses = [fields["html_url"]?.string, fields["url"]?.string].compactMap { $0 }
    url = addresses.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  var isPullRequest: Bool {
    fields["pull_request"]?.kind == .object || url?.contains("/pull/") ?? false
  }

  func draft(_ run: ToolRun) -> FindingDraft {
    let body = GitHubIssueBody(fields["body"]?.string ?? "")
    let area = GitHubLabels(labels)
    var draft = run.draft(
      rule: "issue",
      title: title,
      severity: area.severity ?? SeverityAssessment(level: .medium, justification: Self.noSeverity),
      category: area.category ?? .defect,
      strand: area.strand ?? "baseline",
      record: node
    )
    let line = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A title is a title: what follows a full stop in it belongs to it.
    if line.count <= TitleLine.limit { draft.finding.title = line }
    draft.key = url ?? fields["number"]?.scalarText ?? NormalName(title).text
    fillState(&draft.finding, area)
    fillPeople(&draft.finding)
    body.fill(&draft.finding, author: author, time: time("createdAt", "created_at"))
    let written = WrittenReferences.ids(in: ([title] + labels).joined(separator: "\n"))
    for reference in [url].compactMap({ $0 }) + written where !draft.finding.references.contains(reference) {
      draft.finding.references.append(reference)
    }
    if let number = fields["number"]?.positiveNumber {
      draft.finding.properties.insert(Property("issue", .number("\(number)")), at: 0)
    }
    return draft
  }

  private func fillState(_ finding: inout Finding, _ area: GitHubLabels) {
    finding.tags = labels
    finding.blockerOverride = area.blocker.map { BlockerOverride(.mustFix, reason: "label \($0)") }
    finding.targetRelease = fields["milestone"].flatMap { $0.string ?? $0["title"]?.string }
    finding.firstSeen = time("createdAt", "created_at")
    finding.lastSeen = time("updatedAt", "updated_at") ?? finding.firstSeen
    guard fields["state"]?.string?.lowercased() == "closed" || fields["closed"]?.boolean == true else {
      return
    }
    let reason = (fields["stateReason"] ?? fields["state_reason"])?.string?.lowercased() ?? ""
    switch reason.replacing(" ", with: "_") {
    case "not_planned", "duplicate":
      // Nobody has said here that the risk is taken.
      finding.mark(ToolSuppression(status: "closed as \(reason.replacing("_", with: " ")) on GitHub"))
    default:
      finding.disposition = .fixedUnverified
    }
  }

  private func fillPeople(_ finding: inout Finding) {
    finding.ownerSuggestions =
      (fields["assignees"].map { Array($0.elements) } ?? [fields["assignee"]].compactMap { $0 })
      .compactMap { $0.string ?? $0["login"]?.string }
      .map { OwnerSuggestion(owner: $0, reason: "the issue is assigned to them") }
    if let author { finding.properties.append(Property("author", .string(author))) }
    for comment in fields["comments"].map({ Array($0.elements.prefix(200)) }) ?? [] {
      guard let text = comment["body"]?.string, !text.isEmpty else { continue }
      let said = (comment["createdAt"] ?? comment["created_at"])?.string.flatMap { Timestamp($0) }
      guard let time = said ?? finding.firstSeen else { continue }
      let person = (comment["author"] ?? comment["user"])?["login"]?.string ?? "unknown"
      finding.comments.append(Comment(text: CredentialText.hidden(text), author: person, time: time))
    }
  }

  private var author: String? {
    (fields["author"] ?? fields["user"]).flatMap { $0.string ?? $0["login"]?.string }
  }

  private func time(_ names: String...) -> Timestamp? {
    names.lazy.compactMap { fields[$0]?.string.flatMap { Timestamp($0) } }.first
  }
}
