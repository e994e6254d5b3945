import Readiness
import SourceTree

extension Check {
  /// O-06: work that the team itself wrote down as still to do before a release.
  static let openDeploymentTasks = Check(
    id: "O-06",
    title: "{count} unticked boxes in {path}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .medium,
    category: .gap,
    effort: .medium,
    decides: """
      A Markdown document whose name or title, or the heading above the box, says deployment, release, launch, setup, \
      production or checklist has an unticked box (`- [ ]`). Boxes marked optional are information.
      """,
    impact: """
      The team's own list of what a deployment needs is not finished, so whoever deploys by {path} cannot tell what was \
      done, skipped or forgotten. Open, for example: {tasks}.
      """,
    remediation: """
      Go through {path}: do each open box and tick it with a link to the proof, mark it optional, or delete it with a \
      line that says why. Start with line {line}.
      """,
    rootCause: "The list was written as a plan and is not part of the release's definition of done.",
    verifyCommand: "! grep -nE '^[[:space:]]*[-*+] \\[ \\]' '{path}' | grep -vi optional",
    references: [],
    guards: [
      "issue and pull request templates, contributing guides, archives and plans marked done do not count",
      "a document in which nothing is ticked and that is copied for each release is information",
      "translations do not count",
    ],
    gates: ["G-12"],
    topics: ["deployment checklist", "unchecked", "punch list", "open items"],
    examples: [
      .bad(["DEPLOYMENT.md": "# Deployment\n- [x] domain\n- [ ] rotate the keys\n- [ ] (optional) CDN\n"]),
      .bad(["docs/ops.md": "# Notes\n## Release checklist\n- [x] build\n- [ ] sign\n"]),
      .good(["DEPLOYMENT.md": "# Deployment\n- [x] domain\n"]),
      .good([".github/PULL_REQUEST_TEMPLATE/release.md": "# Release\n- [ ] tests\n"]),
      .good(["docs/ideas.md": "# Ideas\n- [ ] dark mode\n"]),
    ],
    rule: .repository { facts in
      let documents = facts.documents.filter { !$0.isForm && !$0.isTranslation }
      guard !documents.isEmpty else { return .notApplicable("no documents") }
      return .looked(documents.compactMap(openTasks))
    }
  )

  private static let taskSection = Pattern(
    #"(?i)\b(?:deploy\w*|releas\w*|launch\w*|go-?live|production|check ?list|punch ?list|pre-?flight|before (?:you )?ship)\b"#
  )
  private static let optionalTask = Pattern(
    #"(?i)\b(?:optional(?:ly)?|nice[- ]to[- ]have|later|future|stretch)\b"#
  )

  private static func openTasks(of document: Document) -> Sighting? {
    let tasks = document.markdown.tasks.filter { task in
      let sections = document.markdown.headings(above: task.line).map(\.text)
      guard document.isAboutDeployment || sections.contains(where: taskSection.matches) else { return false }
      return !task.text.isEmpty
    }
    let open = tasks.filter { !$0.isDone }
    let required = open.filter { task in
      !optionalTask.matches(task.text) && !optionalTask.matches(document.section(of: task.line))
    }
    guard let first = required.first ?? open.first else { return nil }
    // Where nothing was ever ticked the list is one that people copy and fill in elsewhere.
    let isForm = tasks.allSatisfy { !$0.isDone }
    let shown = required.isEmpty ? open : required
    return Sighting(
      key: document.path,
      at: [first].map { Location(path: document.path, startLine: $0.line) }
        + shown.dropFirst().map { Location(path: document.path, startLine: $0.line) },
      values: ["tasks": shown.prefix(3).map { "“\($0.text.prefix(80))”" }.joined(separator: ", ")],
      severity: required.isEmpty ? .info : isForm ? .low : .medium
    )
  }
}
