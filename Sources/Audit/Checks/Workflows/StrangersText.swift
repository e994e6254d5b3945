import Readiness
import SourceTree

/// Looks for strangers' texts in scripts and strangers' code in privileged workflows.
enum StrangersText {
  /// What a workflow shows; one cause for injected texts, one for checkouts.
  static func sightings(in pipeline: Pipeline) -> [Sighting] {
    injections(in: pipeline) + pipeline.jobs.flatMap { checkouts(in: $0, of: pipeline) }
  }

  /// Events that anybody can cause and that give the workflow secrets and a token that may write.
  private static let privileged: Set<String> = [
    "pull_request_target", "workflow_run", "issue_comment", "issues", "discussion", "discussion_comment",
    "fork", "watch", "gollum",
  ]

  private static func injections(in pipeline: Pipeline) -> [Sighting] {
    pipeline.steps.flatMap { job, step -> [Sighting] in
      let variables = [pipeline.environment, job.environment, step.environment]
        .reduce(into: [String: String]()) { all, next in all.merge(next) { $1 } }
      let tainted = Set(variables.filter { UntrustedContext.first(in: $0.value) != nil }.keys)
      return scripts(of: step).flatMap { script in
        script.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
          offset,
          line in
          UntrustedContext.first(in: String(line), tainted: tainted).map { context in
            sighting(of: context, at: Place(pipeline.path, script.line + offset), in: pipeline)
          }
        }
      }
    }
  }

  private static func scripts(of step: Pipeline.Step) -> [Pipeline.Script] {
    let isScriptAction = step.use?.name.lowercased() == "actions/github-script"
    let inputs = isScriptAction ? step.inputs.filter { $0.name == "script" }.map(\.value) : []
    return [step.script].compactMap(\.self) + inputs
  }

  private static func sighting(of context: String, at place: Place, in pipeline: Pipeline) -> Sighting {
    // On pull_request from a fork the token only reads and there are no secrets.
    let isPrivileged = !pipeline.events.isDisjoint(with: privileged)
    let isCommit = context.contains("commit")
    let severity: Severity = isPrivileged ? .critical : isCommit ? .high : .medium
    return Sighting(
      key: "text:" + pipeline.path,
      path: place.path,
      line: place.line,
      values: [
        "what": "`\(context)` is pasted into a script of \(pipeline.path), and strangers decide what it says",
        "advice": """
        Pass the value by `env:` (`VALUE: ${{ \(context) }}`) and write `"$VALUE"` in the script, at {list}.
        """,
      ],
      severity: severity
    )
  }

  private static func checkouts(in job: Pipeline.Job, of pipeline: Pipeline) -> [Sighting] {
    let events = pipeline.events.intersection(["pull_request_target", "workflow_run", "issue_comment"])
    guard !events.isEmpty, !isGuarded(job.condition) else { return [] }
    for (index, step) in job.steps.enumerated() where fetchesHead(step) && !isGuarded(step.condition) {
      guard let later = job.steps[(index + 1)...].first(where: runsSomething) else { continue }
      let severity: Severity = job.hasEnvironment ? .high : .critical
      return [
        Sighting(
          key: "checkout:" + pipeline.path,
          at: [
            Location(path: pipeline.path, startLine: step.line),
            Location(path: pipeline.path, startLine: later.line, role: "runs it"),
          ],
          values: [
            "what": """
            On \(events.sorted().joined(separator: " and ")) the job \(job.name) checks out the code of a \
            pull request and then runs a step on it
            """,
            "advice": """
            Build strangers' code in a workflow on `pull_request`, which has no secrets, and hand only its \
            result to \(pipeline.path); or limit the job \(job.name) to branches of this repository.
            """,
          ],
          severity: severity
        )
      ]
    }
    return []
  }

  private static func fetchesHead(_ step: Pipeline.Step) -> Bool {
    if let use = step.use, use.name.lowercased() == "actions/checkout" {
      return step.inputs.contains {
        ($0.name == "ref" || $0.name == "repository") && head.matches($0.value.text)
      }
    }
    return step.script.map { headCommand.matches($0.text) } ?? false
  }

  private static let head = Pattern(
    #"pull_request\.head\.|github\.head_ref|workflow_run\.head_|refs/pull/.*(?:merge|head)"#
  )
  private static let headCommand = Pattern(#"gh pr checkout|git fetch \S+ \+?"?(?:refs/)?pull/"#)

  /// A step that runs the tree's own commands, not only git, GitHub's tool or the shell's.
  private static func runsSomething(_ step: Pipeline.Step) -> Bool {
    if let use = step.use { return use.name.hasPrefix("./") || builders.contains(use.name.lowercased()) }
    guard let script = step.script else { return false }
    return ShellScript(script.text).commands.contains { command in
      let program = CommandNormalizer.program(command.words).first ?? ""
      return runners.contains(program) || program.hasPrefix("./")
        || (command.words.first ?? "").hasPrefix("./")
    }
  }

  private static let builders: Set<String> = [
    "docker/build-push-action", "gradle/gradle-build-action", "cypress-io/github-action",
  ]

  private static let runners: Set<String> = [
    "npm", "yarn", "pnpm", "bun", "node", "make", "cargo", "go", "mvn", "gradle", "pip", "pip3", "uv",
    "poetry", "python", "python3",
    "pytest", "tox", "nox", "bundle", "rake", "composer", "php", "dotnet", "swift", "bash", "sh", "just",
    "cmake", "docker",
    "pre-commit", "deno", "hatch", "pdm", "mix", "bazel", "eslint", "tsc", "jest", "vite",
  ]

  /// Whether a condition keeps strangers out, or asks a member first.
  private static func isGuarded(_ condition: String) -> Bool { trust.matches(condition) }

  private static let trust = Pattern(
    #"author_association|\.labels|label\.name|head\.repo\.full_name\s*==|head_repository\.full_name\s*==|\.fork\b|github\.actor\s*==|sender\.login\s*==|user\.login\s*==|event\.workflow_run\.event\s*==\s*'(?:push|schedule|workflow_dispatch)'|github\.event_name\s*==\s*'(?:push|schedule|workflow_dispatch|pull_request)'|^\s*(?:\$\{\{)?\s*false"#
  )
}
