import Readiness
import SourceTree

/// Tells which languages whose types are optional are checked.
enum TypeChecking {
  /// A language that runs without its types being checked.
  enum Subject: String, CaseIterable {
    case typescript = "TypeScript"
    case javascript = "JavaScript"
    case python = "Python"
  }

  /// The languages of which the product has a larger body: ten files, and of JavaScript more than of TypeScript.
  static func counts(in tree: SourceTree) -> [Subject] {
    let families = CodeFamily.main(of: tree).map(\.family)
    var subjects: [Subject] = families.contains(.python) ? [.python] : []
    guard families.contains(.script) else { return subjects }
    var counts: [Language: Int] = [:]
    for file in tree.files where file.role == .product && file.skip == nil {
      counts[file.language, default: 0] += 1
    }
    let (typed, plain) = (counts[.typescript] ?? 0, counts[.javascript] ?? 0)
    if typed >= 3 { subjects.insert(.typescript, at: 0) }
    if plain >= 10, plain > typed { subjects.append(.javascript) }
    return subjects
  }

  /// Whether something checks the language's types.
  static func isChecked(_ subject: Subject, in facts: RepositoryFacts) -> Bool {
    let quality = facts.quality
    let family: CodeFamily = subject == .python ? .python : .script
    let isRun = quality.runs(.typeCheck).contains { run in
      let tool = QualityTool.all.first { $0.name == run.tool }
      return tool?.family == nil || tool?.family == family
    }
    if isRun || quality.mentions(["typecheck", "type-check", "mypy", "pyright", "tsc"]) { return true }
    switch subject {
    case .typescript, .python: return !quality.signs(.typeCheck, family).isEmpty
    case .javascript: return checksScripts(facts) || !quality.signs(.typeCheck, .script).isEmpty
    }
  }

  private static func checksScripts(_ facts: RepositoryFacts) -> Bool {
    facts.tree.files.contains { file in
      guard StrictMode.isConfiguration(file), let text = facts.tree.text(at: file.path) else { return false }
      return checking.firstMatch(in: text.bytes) != nil
    }
  }

  private static let checking = Pattern(#""checkJs"\s*:\s*true"#)

  /// The finding that a language is not checked.
  static func missing(_ subject: Subject) -> Sighting {
    var sighting = Sighting(
      key: subject.rawValue,
      values: [
        "language": subject.rawValue, "effect": effects[subject] ?? "", "advice": advice[subject] ?? "",
      ]
    )
    sighting.severity = subject == .typescript ? .medium : .low
    return sighting
  }

  private static let effects: [Subject: String] = [
    .typescript: """
    The types are written and never checked as a whole: a call with the wrong arguments compiles, ships and \
    fails in front of a user.
    """,
    .javascript: """
    A misspelt property or a missing argument is found only when that line runs, in a test if one reaches it \
    and in production otherwise.
    """,
    .python: """
    A wrong argument, a missing attribute or an unexpected `None` is found only when that line runs, in a \
    test if one reaches it and in production otherwise.
    """,
  ]

  private static let advice: [Subject: String] = [
    .typescript:
      "Add a script `\"typecheck\": \"tsc --noEmit\"` (`vue-tsc` for Vue) to `package.json` and run it in CI.",
    .javascript:
      "Add a `jsconfig.json` with `checkJs` and run `tsc --noEmit -p jsconfig.json` in CI, first for the server code.",
    .python:
      "Add `[tool.mypy]` (or Pyright) to `pyproject.toml`, begin with the critical modules, and run it in CI.",
  ]
}
