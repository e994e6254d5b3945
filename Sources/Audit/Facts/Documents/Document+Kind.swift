internal import SourceTree

extension Document {
  private static let deployWords: Set<String> = [
    "deploy", "deploying", "deployment", "deployments", "release", "releasing", "launch", "launching",
    "setup",
    "production", "prod", "checklist", "punchlist", "punch", "golive", "install", "installation", "hosting",
    "selfhosting", "selfhost", "operations", "ops", "runbook", "rollout", "readiness", "preflight",
  ]

  private static let templateWords: Set<String> = [
    "template", "templates", "issue_template", "pull_request_template", "boilerplate", "skeleton", "example",
    "examples", "sample", "samples", "archive", "archived", "done", "completed", "blog", "posts", "rfcs",
    "adr",
  ]

  /// Whether its name or its title says that it is about deploying, releasing or setting up.
  package var isAboutDeployment: Bool {
    let words =
      Self.words(in: name.split(separator: ".").first.map(String.init) ?? "") + headWords
    return !words.allSatisfy { !Self.deployWords.contains($0) }
  }

  /// The words of its title, when that is a heading of the first level: a first section says less.
  private var headWords: [String] { markdown.headings.first?.level == 1 ? Self.words(in: title) : [] }

  /// Whether it is a form to fill in, or put away: its boxes are not this repository's open work.
  package var isForm: Bool {
    let parts = path.lowercased().split { "/._-".contains($0) }.map(String.init)
    if path.hasPrefix(".github/") || name.contains("template") || name.contains("contributing") {
      return true
    }
    if isHistory || parts.contains(where: { Self.templateWords.contains($0) }) { return true }
    return markdown.frontMatter.contains { line in
      let text = line.text.lowercased()
      return text.hasPrefix("status:")
        && ["done", "complete", "closed", "archived"].contains { text.contains($0) }
    }
  }

  /// Whether it is a translation of another document.
  package var isTranslation: Bool {
    let parts = path.split { "/._".contains($0) }.map(String.init)
    return parts.contains { part in
      Self.localePattern.matches(part) && !["go", "py", "js", "ts", "md"].contains(part)
    }
  }

  private static let localePattern = Pattern(
    #"^(?:[a-z]{2}[-_](?:[A-Z]{2}|Han[st]|hans?t?|[a-z]{2})|zh|cn|ja|jp|ko|kr|de|fr|es|pt|ru|it|tr|pl|vi|ar|fa|hi|id|nl|uk|cs|th)$"#
  )

  private static func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// The nearest heading above a line; empty without one.
  package func section(of line: Int) -> String {
    markdown.headings.last { $0.line <= line }?.text ?? ""
  }
}
