import Readiness
import SourceTree

extension Check {
  static let noDependencyScan = Check(
    id: "Q-10",
    title: "No scan or update of dependencies was found in the repository",
    workstream: WorkstreamID("quality"),
    checkClass: .absence,
    severity: .high,
    category: .gap,
    effort: .small,
    decides: """
      No configuration of Dependabot, Renovate or another updater, no scanner's configuration or dependency, \
      and no pipeline or script that runs one, in a repository with dependencies.
      """,
    impact: """
      When one of the {dependencies} direct dependencies gets a published vulnerability, nothing in this \
      repository says so: it stays in production until somebody hears of it.
      """,
    remediation: """
      Add `.github/dependabot.yml` or Renovate, and an audit of each pull request ({advice}). If alerts come \
      from the host or another system, attest which and who reads them.
      """,
    rootCause: "The host's own alerts were thought to be enough, or nobody was asked to look.",
    references: [
      "CWE-1395", "https://github.com/ossf/scorecard/blob/main/docs/checks.md#dependency-update-tool",
    ],
    guards: [
      "repositories without dependencies", "`bundler-audit` in a Gemfile counts only where something runs it",
      "libraries without dependencies of their own, or with three at most and no lockfile",
      "alerts that the host sends are for a person to attest",
    ],
    gates: ["G-06"],
    topics: ["dependency scanning", "vulnerable dependencies", "dependabot", "npm audit"],
    examples: [
      .bad(["package.json": #"{"name": "shop", "dependencies": {"express": "^5.0.0"}}"#]),
      .good(
        [
          "package.json": #"{"name": "shop", "dependencies": {"express": "^5.0.0"}}"#,
          ".github/dependabot.yml": "version: 2\n",
        ]
      ),
      .bad(["Gemfile": "gem 'rails'\ngem 'bundler-audit', require: false\n"], "nothing runs it"),
      .good([
        "Gemfile": "gem 'rails'\ngem 'bundler-audit', require: false\n",
        "Rakefile": "require 'bundler/audit/task'\nBundler::Audit::Task.new\n",
      ]),
      .good(
        [
          "shop.gemspec":
            "Gem::Specification.new do |spec|\n  spec.name = 'shop'\n  spec.add_dependency 'rack'\nend\n",
          "lib/shop.rb": "puts 1\n",
        ],
        "a library's users resolve it"
      ),
      .good(
        [
          "package.json":
            #"{"name": "shop", "scripts": {"ci": "npm audit --audit-level=high"}, "dependencies": {"express": "^5.0.0"}}"#
        ]
      ),
    ],
    rule: .repository { facts in
      let count = Set(facts.components.flatMap { $0.dependencies.map(\.name) }).count
      guard count > 0 else { return .notApplicable("no dependencies") }
      if hasScan(facts) || facts.quality.has(.dependencyUpdate) { return .pass }
      if facts.quality.mentions([
        "audit", "dependency-review", "dependency_scan", "vulnerab", "snyk", "trivy",
      ]) {
        return .pass
      }
      let hasProductDependencies = facts.components.contains { component in
        component.dependencies.contains { !$0.isDevelopment }
      }
      let isRun = !facts.profiles.isDisjoint(with: [.service, .web, .electron, .container])
      let isPublished = facts.components.contains { component in
        !component.isApplication && (component.version != nil || component.manifest.hasSuffix(".gemspec"))
      }
      let isLibrary = facts.profiles.contains(.library) && isPublished
      let required = Set(facts.components.flatMap { requirements(of: $0) })
      // What a library asks for is resolved, and can be updated, by whoever uses it.
      guard
        !isLibrary
          || !required.isEmpty
            && (required.count > 3 || facts.components.contains(where: { $0.lockfile != nil }))
      else {
        return .notApplicable("a library with hardly a dependency of its own and no lockfile")
      }
      let scanned = facts.components.first { !$0.dependencies.isEmpty }
      return .looked(
        [
          Sighting(
            at: facts.components.filter { !$0.dependencies.isEmpty }.prefix(5).map {
              Location(path: $0.manifest)
            },
            values: [
              "dependencies": "\(count)",
              "advice": advice(for: scanned),
            ],
            severity: isRun ? nil : hasProductDependencies ? .medium : .low
          )
        ]
      )
    }
  )

  /// Whether a scan is set up or run; a gem that nothing runs scans nothing.
  private static func hasScan(_ facts: RepositoryFacts) -> Bool {
    guard facts.quality.runs(.dependencyScan).isEmpty else { return true }
    return facts.quality.signs(.dependencyScan).contains { sign in
      let isGem = gemLists.contains { $0.matches(sign.place.path) }
      return !isGem || sign.tool != "bundler-audit" || runsBundlerAudit(facts.tree)
    }
  }

  /// Whether a task, a program of the repository or a hook names the audit of gems.
  private static func runsBundlerAudit(_ tree: SourceTree) -> Bool {
    tree.files.lazy.filter { file in
      file.skip == nil && file.size < 65_536 && file.name != "bundler-audit"
        && runners.contains { $0.matches(file.path) }
    }
    .contains { file in tree.bytes(of: file).map { bundlerAudit.firstMatch(in: $0) != nil } ?? false }
  }

  private static let gemLists = ["Gemfile", "gems.rb", "*.gemspec"].map { PathGlob($0) }
  private static let runners = [
    "Rakefile", "*.rake", "bin/*", "script/**", "scripts/**", "config/ci.rb", ".overcommit.yml",
    "lefthook.yml",
    "Guardfile", "Dangerfile", "Makefile", "justfile",
  ].map { PathGlob($0) }
  private static let bundlerAudit = Pattern(#"\bbundler?[-_/ ]audit\b"#)

  /// What users of a component get with it; a gem's Gemfile is for those who develop it.
  private static func requirements(of component: Component) -> [String] {
    let isGem = component.manifest.hasSuffix(".gemspec")
    return component.dependencies.filter { dependency in
      !dependency.isDevelopment && !(isGem && dependency.manifest != component.manifest)
    }
    .map(\.name)
  }

  /// The command of the package manager whose lockfile is in use.
  private static func advice(for component: Component?) -> String {
    let lockfile = component?.lockfile?.split(separator: "/").last.map(String.init) ?? ""
    return lockfileCommands[lockfile] ?? auditCommands[component?.ecosystem ?? .npm]
      ?? "`osv-scanner scan source -r .`"
  }

  private static let lockfileCommands: [String: String] = [
    "yarn.lock": "`yarn npm audit --all --recursive`, or `yarn audit` before Yarn 2",
    "pnpm-lock.yaml": "`pnpm audit --audit-level=high`",
    "bun.lock": "`bun audit`", "bun.lockb": "`bun audit`",
    "uv.lock": "`uv export --format requirements-txt | pip-audit -r /dev/stdin`",
    "poetry.lock": "`poetry run pip-audit`", "Pipfile.lock": "`pipenv run pip-audit`",
    "packages.lock.json": "`dotnet list package --vulnerable --include-transitive`",
  ]
  private static let auditCommands: [Component.Ecosystem: String] = [
    .npm: "`npm audit --audit-level=high`", .python: "`pip-audit`", .go: "`govulncheck ./...`",
    .cargo: "`cargo audit`", .ruby: "`bundle exec bundle-audit check --update`",
    .composer: "`composer audit`",
    .nuget: "`dotnet list package --vulnerable`",
  ]
}
