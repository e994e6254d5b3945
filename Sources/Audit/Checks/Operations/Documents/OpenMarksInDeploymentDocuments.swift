import Readiness
import SourceTree

extension Check {
  /// O-07: places that somebody meant to fill in before a release.
  ///
  /// The marks in this file are what the check looks for; none of them is its own.
  static let openMarksInDeploymentDocuments = Check(
    id: "O-07",
    title: "{count} TODO or TBD marks in {path}",
    workstream: WorkstreamID("ops"),
    checkClass: .heuristic,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      A document about deployment, release or setup, or a workflow that deploys or releases or a compose file of production, holds TODO, TBD, \
      FIXME or "to be determined" outside code samples.
      """,
    impact: """
      {path} is what people follow when they deploy, and it says itself that a part is missing: {marks}. They will \
      guess there, at the worst moment.
      """,
    remediation:
      "Write what is missing at line {line} of {path}, or delete the mark with a line that says why ({list}).",
    rootCause: "The place was left for later, and nothing makes the mark show up before a release.",
    verifyCommand: "! grep -nwE 'TODO|TBD|FIXME' '{path}'",
    references: ["CWE-546"],
    guards: [
      "templates, archives, translations and changelogs do not count",
      "code samples in documents do not count",
      "product names that contain the word, such as a to-do app, do not count",
    ],
    gates: ["G-12"],
    topics: ["todo in deployment docs", "tbd"],
    examples: [
      .bad(["docs/deploy.md": "# Deploy\nTODO: describe the database step\n"]),
      .bad([".github/workflows/deploy.yml": "jobs:\n  deploy:\n    # FIXME: production credentials\n"]),
      .good(["docs/deploy.md": "# Deploy\n```sh\n# TODO in code\n```\nDeploy the todo app.\n"]),
      .good(["docs/style.md": "# Style\nTODO: more\n"]),
      .good(
        [
          "docs/deploy.md":
            "# Deploy\nThe plugin shows every TODO comment; set TODO highlighting in the settings.\n",
          ".github/workflows/release.yml":
            "steps:\n  # TODO: use the file once npm is mended\n  # https://example.com/issues/62\n  - run: make\n",
        ],
        "the name of a feature, and a note on why a step is as it is"
      ),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter { $0.isAboutDeployment && !$0.isForm && !$0.isTranslation }
      let workflows =
        facts.deployment.workflows.filter(deploys) + facts.deployment.productionComposeFiles.map(\.path)
      guard !documents.isEmpty || !workflows.isEmpty else {
        return .notApplicable("no document about deployment and no workflow")
      }
      let inDocuments = documents.compactMap { marks($0.path, $0.markdown.prose, nil) }
      let inWorkflows = workflows.compactMap { path -> Sighting? in
        guard let text = facts.tree.text(at: path)?.string else { return nil }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
          .filter { $1.contains("#") }.map { MarkdownDocument.Line(text: String($1), line: $0 + 1) }
        return marks(path, lines, .low)
      }
      return .looked(inDocuments + inWorkflows)
    }
  )

  private static func deploys(_ path: String) -> Bool {
    ["deploy", "release", "publish", "production"].contains { path.lowercased().contains($0) }
  }

  private static let openMark = Pattern(
    #"(?:^|[^\w`/-])(?:TODO|TBD|FIXME|XXX)(?![\w`/-])|(?i:\bto be (?:determined|decided|written|documented)\b)"#
  )
  /// Lines that speak of the mark or of a file or tool named so.
  private static let aboutMarks = Pattern(
    #"(?i)\btodos?\b.{0,20}\b(?:apps?|lists?|mvc|api|comments?|tree|files?|items?|tags?|highlight\w*|marks?|notes?|view|plugin|bot|board|column|label)\b|\b(?:an?|each|every|all|the|your|new|open|of|for) TODOs?\b(?!:)|grep|TODO\.md|\bTODOs\b"#
  )
  private static let address = Pattern(#"https?://|(?<!\w)#\d+\b"#)
  /// A comment that begins with the mark and has a line of its own.
  private static let startsComment = Pattern(#"^\s*#+\s*(?:TODO|TBD|FIXME|XXX)\b"#)

  private static func marks(
    _ path: String,
    _ lines: [MarkdownDocument.Line],
    _ severity: Severity?
  ) -> Sighting? {
    let marked = lines.enumerated().filter { index, line in
      guard openMark.matches(line.text), !aboutMarks.matches(line.text) else { return false }
      // A workflow's note that is tracked elsewhere says why a step is as it is, not that one is missing.
      guard severity != nil else { return true }
      let next =
        index + 1 < lines.count && lines[index + 1].line == line.line + 1 ? lines[index + 1].text : ""
      return !address.matches(line.text) && !address.matches(next) && startsComment.matches(line.text)
    }
    .map(\.element)
    guard !marked.isEmpty else { return nil }
    return Sighting(
      key: path,
      at: marked.map { Location(path: path, startLine: $0.line) },
      values: [
        "marks": marked.prefix(2).map { "“\($0.text.trimmingSpaces.prefix(90))”" }.joined(separator: ", ")
      ],
      severity: severity
    )
  }
}
