internal import Readiness
internal import RegisterJSON
internal import ResultMatching

/// Reads issues as `gh issue list --json …` writes them, and as GitHub's REST interface answers.
enum GitHubIssuesExport {
  static let format = ImportFormat(
    name: "github-issues",
    title: "an export of GitHub issues",
    recognizes: recognizes,
    read: read
  )

  /// Told by a number, a title and a state.
  private static func recognizes(_ input: ImportInput) -> Bool {
    guard let root = input.json ?? GitHubPages.apart(input)?.json else { return false }
    let issues = issues(root).prefix(4)
    return !issues.isEmpty
      && issues.allSatisfy { node in
        guard let number = node["number"], number.kind == .number, node["title"]?.kind == .string,
          let state = node["state"]?.string?.lowercased()
        else { return false }
        return ["open", "closed", "merged"].contains(state)
      }
  }

  /// The issues in a list, in pages after each other or in a list, in the answer to a search, or one alone.
  private static func issues(_ root: JSONNode) -> [JSONNode] {
    switch root.kind {
    case .array: root.elements.flatMap { $0.kind == .array ? Array($0.elements) : [$0] }
    case .object:
      if let items = root["items"], items.kind == .array, root["total_count"] != nil {
        Array(items.elements)
      } else {
        root["number"] == nil ? [] : [root]
      }
    default: []
    }
  }

  /// How many issues `gh` lists when it is not told a limit.
  private static let defaultLimit = 30

  private static func read(
    _ input: ImportInput,
    _ log: inout ToolReportLog
  ) throws(ReportFault) -> [ToolRun] {
    let pages = GitHubPages.apart(input)
    let root = try ReportRecords.root(pages ?? input, of: format.title)
    guard root.kind == .array || root.isNull || !issues(root).isEmpty || root["total_count"] != nil else {
      throw ReportFault(
        "an export of issues is a list, and this is \(root.kind.withArticle)",
        at: root.byteOffset
      )
    }
    var run = ToolRun(tool: "GitHub issues")
    // A list is no scan: an issue that is missing in it is not shown to be fixed.
    run.rules = []
    run.paths = []
    if !(pages ?? input).jsonErrors.isEmpty { run.fallShort("the export is damaged or breaks off") }
    if root["incomplete_results"]?.boolean == true { run.fallShort("GitHub cut the search short") }
    let issues = issues(root)
    if issues.isEmpty { log.note("the export holds no issues") }
    if issues.count == defaultLimit {
      log.warn(
        "there are exactly 30 issues, where gh stops by itself; export with --limit 1000 to have them all",
        at: root.byteOffset
      )
    }
    for node in issues { read(node, &run, &log) }
    if pages != nil { run.forgetRecordPlaces() }
    noteWhatWasGuessed(run, &log)
    return [run]
  }

  private static func read(_ node: JSONNode, _ run: inout ToolRun, _ log: inout ToolReportLog) {
    guard let issue = GitHubIssue(node) else {
      return log.error("an issue has no title, so it was left out", at: node.byteOffset)
    }
    if issue.isPullRequest { return run.passOver("pull requests") }
    run.findings.append(issue.draft(run))
  }

  private static func noteWhatWasGuessed(_ run: ToolRun, _ log: inout ToolReportLog) {
    let unlabelled = run.findings.count { $0.finding.severity.justification == GitHubIssue.noSeverity }
    if unlabelled > 0 {
      log.note("\(unlabelled) of \(run.findings.count) issues have no label for severity; they are medium")
    }
    let refused = run.findings.count { $0.finding.tags.contains("tool-suppressed") }
    if refused > 0 {
      log.warn("\(refused) issues were closed without being fixed; they stay open until somebody decides")
    }
  }
}

extension ToolRun {
  /// Takes back where records stand, for a text that was not read byte for byte.
  fileprivate mutating func forgetRecordPlaces() {
    for index in findings.indices {
      for source in findings[index].finding.sources.indices {
        findings[index].finding.sources[source].recordOffset = nil
        findings[index].finding.sources[source].recordLength = nil
      }
    }
  }
}
