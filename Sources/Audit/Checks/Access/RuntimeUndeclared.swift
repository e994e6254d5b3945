import Readiness
import SourceTree

extension Check {
  /// C-04: nobody can tell which version of the runtime the code is for, or two files tell it differently.
  static let runtimeUndeclared = Check(
    id: "C-04",
    title: "{manifest} does not say which version of {runtime} it needs",
    workstream: WorkstreamID("backend"),
    checkClass: .deterministic,
    severity: .low,
    category: .gap,
    effort: .extraSmall,
    decides: """
      A component of npm, Python, Ruby or Cargo with dependencies for which neither its manifest nor a version file \
      above it names the runtime's version; or whose named version excludes the one that the production container \
      is built from.
      """,
    impact: """
      Each machine runs {manifest} with the version of {runtime} that it happens to have: what works for one person \
      fails for another or in production, and nobody sees when a version goes out of support.
      """,
    remediation: """
      Write the supported range into {manifest} or a version file beside it, and use the same version in the container \
      and in continuous integration.
      """,
    rootCause: "Everyone had the same version when the project began.",
    references: ["https://12factor.net/dependencies"],
    guards: [
      "members of a workspace may leave it to its root", "version files in folders above count",
      "the Node.js that a `pom.xml` beside the manifest installs counts",
    ],
    topics: ["node version", "runtime version", "engines", "python version"],
    examples: [
      .bad(["package.json": #"{ "name": "a", "dependencies": { "b": "^1" } }"#]),
      .bad(
        [
          "package.json": #"{ "name": "a", "engines": { "node": ">=20" }, "dependencies": { "b": "^1" } }"#,
          "Dockerfile": "FROM node:18-alpine\nCMD node a.js\n",
        ],
        "the container has an older one"
      ),
      .good([
        "package.json":
          #"{ "name": "a", "engines": { "node": ">=20.4 <23" }, "dependencies": { "b": "^1" } }"#,
        "Dockerfile": "FROM node:22-alpine\nCMD node a.js\n",
      ]),
      .good(
        ["mail/package.json": #"{ "devDependencies": { "tailwindcss": "^4" } }"#],
        "nothing of it runs: an editor or another build uses its one tool"
      ),
      .good(
        [
          "web/package.json": #"{ "name": "a", "dependencies": { "b": "^1" } }"#,
          "web/pom.xml":
            "<project><properties><node.version>v24.1.0</node.version></properties><nodeVersion>${node.version}</nodeVersion></project>",
        ],
        "Maven installs the version"
      ),
      .good(
        [
          ".nvmrc": "lts/*", "package.json": #"{ "name": "root", "workspaces": ["a"] }"#,
          "a/package.json": #"{ "name": "a", "dependencies": { "b": "^1" } }"#,
        ],
        "declared for all"
      ),
    ],
    rule: .repository(undeclaredRuntimes)
  )

  private static let runtimes: [Component.Ecosystem: (name: String, title: String)] = [
    .npm: ("node", "Node.js"), .python: ("python", "Python"), .ruby: ("ruby", "Ruby"),
    .cargo: ("rust", "Rust"),
  ]

  @Sendable private static func undeclaredRuntimes(_ facts: RepositoryFacts) -> CheckOutcome {
    let asked = facts.components.filter {
      runtimes[$0.ecosystem] != nil && facts.tree[$0.manifest]?.role == .product
    }
    guard !asked.isEmpty else { return .notApplicable("no component of npm, Python, Ruby or Cargo") }
    return .looked(asked.flatMap { undeclared($0, facts) + contradicted($0, facts) })
  }

  private static func undeclared(_ component: Component, _ facts: RepositoryFacts) -> [Sighting] {
    guard component.runtimes.isEmpty, !component.dependencies.isEmpty,
      let runtime = runtimes[component.ecosystem],
      component.scripts.isEmpty == false || component.dependencies.contains(where: { !$0.isDevelopment }),
      !isMember(component, facts)
    else { return [] }
    return [
      Sighting(
        key: component.manifest,
        at: [Location(path: component.manifest)],
        values: ["manifest": component.manifest, "runtime": runtime.title]
      )
    ]
  }

  /// Whether a component stands below another one of its ecosystem, which speaks for it.
  private static func isMember(_ component: Component, _ facts: RepositoryFacts) -> Bool {
    !component.folder.isEmpty
      && facts.components.contains { other in
        other.ecosystem == component.ecosystem && other.folder != component.folder
          && (other.folder.isEmpty || component.folder.hasPrefix(other.folder + "/"))
      }
  }

  private static func contradicted(_ component: Component, _ facts: RepositoryFacts) -> [Sighting] {
    guard let runtime = runtimes[component.ecosystem], let declared = component.runtimes.first,
      declared.name == runtime.name, let range = RuntimeRange(declared.requirement)
    else { return [] }
    let builds = facts.deployment.productionBuilds.filter {
      $0.folder == component.folder || component.folder.isEmpty
    }
    return builds.flatMap(\.dockerfile.finalChain).enumerated().compactMap { _, stage -> Sighting? in
      guard let line = imageLine(stage.base, of: runtime.name), !range.admits(line),
        let build = builds.first(where: { $0.dockerfile.finalChain.contains(stage) })
      else { return nil }
      return Sighting(
        key: "\(component.manifest) and \(build.path)",
        at: [
          Location(path: declared.path, startLine: max(1, declared.line)),
          Location(path: build.path, startLine: stage.line),
        ],
        values: ["manifest": component.manifest, "runtime": runtime.title],
        severity: .medium,
        title: "\(build.path) is built from \(stage.base.clipped), which \(declared.path) excludes",
        impact: """
          \(declared.path) asks for \(runtime.title) \(declared.requirement), and the container runs \(stage.base): \
          what was developed and tested is not what production runs.
          """,
        remediation: """
          Build \(build.path) from an image of \(runtime.title) that fits \(declared.requirement), or correct the \
          range in \(declared.path) after testing with the container's version.
          """
      )
    }
  }

  /// The release line of an official image, such as `[3, 11]` of `python:3.11-slim`.
  private static func imageLine(_ image: String, of runtime: String) -> [Int]? {
    let parts = image.split(separator: "@").first?.split(separator: ":") ?? []
    guard parts.count == 2, parts[0] == runtime || parts[0].hasSuffix("library/" + runtime) else {
      return nil
    }
    let numbers = parts[1].split(separator: "-").first?.split(separator: ".").compactMap { Int($0) } ?? []
    return numbers.isEmpty ? nil : Array(numbers.prefix(2))
  }
}
