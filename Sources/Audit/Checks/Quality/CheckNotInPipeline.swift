import Readiness
import SourceTree

extension Check {
  static let checkNotInPipeline = Check(
    id: "Q-08",
    title: "The {kind} is set up but no pipeline runs it",
    workstream: WorkstreamID("quality"),
    checkClass: .heuristic,
    severity: .medium,
    effort: .extraSmall,
    decides: """
      A linter or type check that a configuration file or script shows, and no step of any pipeline that \
      comes to one; commands are followed through scripts, targets and hooks.
      """,
    impact: """
      {tool} runs only where somebody remembers it ({list}): a change that it would have stopped is merged, \
      and its findings pile up until nobody looks.
      """,
    remediation: "Run {tool} in a step of {pipeline} that fails the build on findings.",
    rootCause: "The tool was added for editors and hooks, and the pipeline was not touched.",
    references: [],
    guards: [
      "pre-commit.ci and names that speak of the check count", "builds that check types count",
      "package scripts that Maven and Gradle run, and checks that Vite runs when it builds, count",
      "pipelines that call workflows of other repositories are unknown",
    ],
    gates: ["G-05"],
    topics: ["lint in ci", "typecheck in ci"],
    examples: [
      .bad(
        [
          "package.json": #"{"name": "shop", "scripts": {"lint": "eslint src", "test": "jest"}}"#,
          "eslint.config.js": "export default []\n",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: npm test\n",
        ]
      ),
      .good(
        [
          "package.json":
            #"{"name": "shop", "scripts": {"lint": "eslint src", "test": "jest", "pretest": "npm run lint"}}"#,
          "eslint.config.js": "export default []\n",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: npm test\n",
        ],
        "npm runs it before the tests"
      ),
      .good(
        [
          "package.json":
            #"{"name": "shop", "scripts": {"lint": "eslint src", "check:types": "tsc"}, "devDependencies": {"typescript": "5"}}"#,
          "src/a.ts": "export const one: number = 1\n",
          ".github/workflows/ci.yml": """
          on: push
          jobs:
            all:
              strategy:
                matrix:
                  command: [lint, 'check:types']
              steps:
                - run: corepack pnpm ${{ matrix.command }}
          """,
        ],
        "a matrix of commands"
      ),
      .good(
        [
          "package.json":
            #"{"name": "shop", "scripts": {"lint-js": "xo", "test": "tsc && node --run lint-js"}, "devDependencies": {"xo": "1", "typescript": "5"}}"#,
          "src/a.ts": "export const one: number = 1\n",
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    steps:\n      - run: node --run test\n",
        ],
        "Node.js runs the scripts"
      ),
      .good(
        [
          "web/package.json":
            #"{"name": "shop", "scripts": {"lint": "biome check", "build": "tsc && vite build"}, "devDependencies": {"vite": "7"}}"#,
          "web/vite.config.ts": viteConfiguration,
          "web/pom.xml": mavenConfiguration,
          "web/src/a.ts": "export const one: number = 1\n",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: ./mvnw -B verify\n",
        ],
        "Maven runs the build, and Vite the linter with it"
      ),
      .bad(
        [
          "web/package.json":
            #"{"name": "shop", "scripts": {"lint": "biome check", "build": "vite build"}, "devDependencies": {"vite": "7"}}"#,
          "web/vite.config.ts":
            "import checker from 'vite-plugin-checker'\nexport default { plugins: [checker({\n  // biome: true,\n})] }\n",
          "web/pom.xml": mavenConfiguration,
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: ./mvnw -B verify\n",
        ],
        "the linter's key is a comment"
      ),
      .good(
        [
          "web/package.json":
            #"{"name": "shop", "scripts": {"lint": "eslint src", "build": "npm run lint"}}"#,
          "build.gradle":
            "node { nodeProjectDir = file(\"${projectDir}/web\") }\ntask pages(type: NpmTask) { args = ['run', 'build'] }\n",
          ".github/workflows/ci.yml": "on: push\njobs:\n  test:\n    steps:\n      - run: ./gradlew build\n",
        ],
        "Gradle runs the scripts"
      ),
      .good(
        [
          "pyproject.toml": "[tool.ruff]\nline-length = 100\n[tool.mypy]\nstrict = true\n",
          ".pre-commit-config.yaml":
            "ci:\n  autofix_prs: false\nrepos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    hooks:\n      - id: ruff\n",
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    steps:\n      - run: pytest\n      - run: mypy .\n",
        ],
        "pre-commit.ci"
      ),
    ],
    rule: .repository { facts in
      if let obstacle = facts.pipelineObstacle() { return obstacle }
      let quality = facts.quality
      let kinds: [(QualityActivity, [String])] = [
        (.lint, ["lint", "vet ", "style"]),
        (.typeCheck, ["typecheck", "type-check", "types", "tsc", "mypy", "pyright"]),
      ]
      let silent = kinds.filter { activity, words in
        !quality.signs(activity).isEmpty && quality.runs(activity).isEmpty && !quality.mentions(words)
          && !(facts.hasHostedHooks
            && quality.signs(activity).contains { $0.place.path.contains("pre-commit") })
      }
      guard !silent.isEmpty else { return .pass }
      guard quality.unseen.isEmpty, quality.faulty.isEmpty else {
        return .unknown("CI calls what is not in this repository or cannot be read: \(quality.unseenList)")
      }
      return .looked(
        silent.compactMap { activity, _ in
          guard let sign = ownSign(activity, in: facts) else { return nil }
          return Sighting(
            key: activity.rawValue,
            path: sign.place.path,
            line: sign.place.line,
            values: [
              "kind": activity.title, "tool": sign.tool,
              "pipeline": (quality.mainWorkflow?.path ?? "the workflow"),
            ]
          )
        }
      )
    }
  )

  private static let viteConfiguration = """
    import checker from 'vite-plugin-checker'
    export default { plugins: [checker({
      // typescript: true,
      biome: { command: 'check' },
    })] }
    """

  private static let mavenConfiguration = """
    <project><artifactId>web</artifactId><build><plugins><plugin>
      <artifactId>frontend-maven-plugin</artifactId>
      <executions><execution><configuration><arguments>run build</arguments></configuration></execution></executions>
    </plugin></plugins></build></project>
    """

  /// The sign that tells most: a script or configuration rather than a dependency that may be left over.
  private static func ownSign(_ activity: QualityActivity, in facts: RepositoryFacts) -> QualityFacts.Sign? {
    let signs = facts.quality.signs(activity).filter { facts.tree[$0.place.path]?.role != .test }
    let scripts = Set(facts.quality.scripts.scripts.map(\.place) + facts.quality.scripts.targets.map(\.place))
    let families = Set(CodeFamily.main(of: facts.tree).map(\.family))
    let fitting = signs.filter { sign in sign.family.map { families.contains($0) || families.isEmpty } ?? true
    }
    return fitting.first { scripts.contains($0.place) }
      ?? fitting.first { sign in
        FileNames.globs.contains { $0.glob.matches(sign.place.path) }
      }
  }
}

extension RepositoryFacts {
  /// Whether pre-commit.ci, which needs no pipeline, is likely to run the hooks.
  fileprivate var hasHostedHooks: Bool {
    [".pre-commit-config.yaml", ".pre-commit-config.yml"].contains { path in
      tree.text(at: path).map { hostedHooks.firstMatch(in: $0.bytes) != nil } ?? false
    }
  }
}

private let hostedHooks = Pattern(#"^ci:"#)
