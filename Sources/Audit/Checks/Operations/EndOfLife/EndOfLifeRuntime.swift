import Readiness
import SourceTree

extension Check {
  /// O-25: what the product runs on gets no fixes any more.
  static let endOfLifeRuntime = Check(
    id: "O-25",
    title: "{product} {reached} its end of life on {end}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .high,
    category: .dependency,
    effort: .medium,
    decides: """
      A Dockerfile, compose file, Kubernetes workload, version file, manifest or setup step of a workflow names a release \
      line whose last day with security fixes, by a table of announced dates that comes with the program, is before the \
      day of the audit (or within the next 60 days, as low).
      """,
    impact: """
      {product} gets no security fixes after {end}: a flaw that is found in it later stays open in {list}, and images \
      and packages for it disappear one by one.
      """,
    remediation: """
      Raise {product} to a supported line in {list}, run the tests on it, and note in the release calendar when that \
      line ends.
      """,
    rootCause: "The version was right when the file was written, and nothing says when a line ends.",
    references: ["CWE-1104", "https://endoflife.date"],
    guards: [
      "a range that also allows supported lines does not count",
      "a test matrix counts only by its newest entry",
      "files for development, tests and examples count as low",
      "lines whose date is not certain are not in the table",
    ],
    topics: ["end of life", "end-of-life", "outdated runtime", "unsupported version"],
    examples: [
      .bad(["Dockerfile": "FROM node:18-alpine\n"]),
      .bad(["Dockerfile": "FROM node:22-buster\n"], "the system below it"),
      .bad([".nvmrc": "v16.13.0\n"]),
      .bad(["compose.yaml": "services:\n  db:\n    image: postgres:11\n"]),
      .bad([
        ".github/workflows/ci.yml":
          "steps:\n  - uses: actions/setup-node@v4\n    with:\n      node-version: 16\n"
      ]),
      .good(["Dockerfile": "FROM node:24-alpine3.22\n"]),
      .good(["package.json": "{\"engines\": {\"node\": \">=14\"}}"], "newer ones are allowed too"),
      .good([".github/workflows/ci.yml": "strategy:\n  matrix:\n    node-version: [16, 18, 24]\n"]),
      .good(["Dockerfile": "FROM python:3-slim\n"], "moves with the newest line"),
    ],
    rule: .repository { facts in
      let ends = endOfLifeUses(facts).compactMap { endSighting($0, facts.today) }
      if ends.isEmpty, let horizon = EndOfLifeTable.horizon, facts.today > horizon {
        return .unknown("the program's table of end dates reaches to \(horizon) only")
      }
      return .looked(ends)
    }
  )

  private typealias EndOfLifeUse = (line: EndOfLifeTable.Line, place: Place, isMinor: Bool)

  private static func endSighting(_ use: EndOfLifeUse, _ today: CalendarDate) -> Sighting? {
    let left = use.line.end.daysSinceEpoch - today.daysSinceEpoch
    guard left < 60 else { return nil }
    return Sighting(
      key: "\(use.line.product) \(use.line.line)",
      at: [use.place.location],
      values: [
        "product": use.line.title, "end": "\(use.line.end)", "reached": left < 0 ? "reached" : "reaches",
      ],
      severity: left >= 0 || use.isMinor ? .low : nil
    )
  }

  private static func endOfLifeUses(_ facts: RepositoryFacts) -> [EndOfLifeUse] {
    let uses =
      imageUses(facts.deployment) + versionFileUses(facts) + workflowUses(facts) + dependencyUses(facts)
    // The worst use of a line comes first: it gives the finding its severity.
    return uses.filter { !$0.isMinor } + uses.filter(\.isMinor)
  }

  private static func imageUses(_ deployment: DeploymentFacts) -> [EndOfLifeUse] {
    let bases = deployment.builds.flatMap { build in
      build.dockerfile.stages.enumerated().flatMap { index, stage -> [EndOfLifeUse] in
        guard let image = stage.image, build.dockerfile.stage(named: image, before: index) == nil else {
          return []
        }
        return EndOfLifeTable.lines(of: ImageReference(image))
          .map { ($0, Place(build.path, stage.line), build.purpose != .production) }
      }
    }
    let services = deployment.composeFiles.flatMap { file in
      file.services.flatMap { service in
        EndOfLifeTable.lines(of: ImageReference(service.image ?? ""))
          .map { ($0, Place(file.path, service.imageLine), file.purpose != .production) }
      }
    }
    let containers = deployment.workloads.flatMap { workload in
      workload.containers.flatMap { container in
        EndOfLifeTable.lines(of: ImageReference(container.image ?? ""))
          .map { ($0, Place(workload.path, container.line), false) }
      }
    }
    return bases + services + containers
  }

  private static let versionFiles: [String: String] = [
    ".nvmrc": "node", ".node-version": "node", ".python-version": "python", ".ruby-version": "ruby",
    "runtime.txt": "python", ".java-version": "java",
  ]

  private static func versionFileUses(_ facts: RepositoryFacts) -> [EndOfLifeUse] {
    let files = facts.tree.files.filter { $0.skip == nil && versionFiles[$0.name] != nil && $0.size < 200 }
    return files.compactMap { file in
      guard let product = versionFiles[file.name], let text = facts.tree.text(at: file.path)?.string,
        let first = text.split(whereSeparator: \.isNewline).first
      else { return nil }
      let version = String(first).without(prefix: product).trimmed { "-v \t".contains($0) }
      return EndOfLifeTable.line(of: product, version: version)
        .map { ($0, Place(file.path, 1), PathPurpose(file) != .production) }
    }
  }

  /// `node-version: 16` and its like; a list or matrix counts by its newest entry.
  private static let setupVersion = Pattern(
    #"^\s*(?:- )?['"]?(node|python|ruby|go|php|java|dotnet)-version['"]?\s*:\s*(\[[^\]\n]*\]|[^#\n]+)"#
  )

  private static func workflowUses(_ facts: RepositoryFacts) -> [EndOfLifeUse] {
    facts.deployment.workflows.flatMap { path -> [EndOfLifeUse] in
      guard let text = facts.tree.text(at: path) else { return [] }
      return setupVersion.matches(in: text.bytes).compactMap { match in
        let product = match.text(1, in: text.bytes) ?? ""
        let versions = (match.text(2, in: text.bytes) ?? "").split { "[], '\"".contains($0) }.map(String.init)
        guard !versions.isEmpty, versions.allSatisfy({ $0.first?.isNumber == true }) else { return nil }
        let lines = versions.map { EndOfLifeTable.line(of: product, version: $0) }
        guard !lines.contains(where: { $0 == nil }),
          let newest = lines.compactMap({ $0 }).max(by: { $0.end < $1.end })
        else { return nil }
        return (newest, Place(path, text.line(at: match.range.lowerBound)), true)
      }
    }
  }

  private static let frameworks: [String: String] = [
    "django": "django", "Django": "django", "rails": "rails", "laravel/framework": "laravel", "vue": "vue",
    "angular": "angularjs", "org.springframework.boot:spring-boot-starter-parent": "spring-boot",
  ]

  /// A requirement that stays within one line: `==3.2.1`, `~=3.2.0`, `^2.7`, `~> 6.1.4`.
  private static let pinned = Pattern(#"^\s*(?:==|~=|\^|~>?|=|v)?\s*(\d+(?:\.\d+)*)(?:\.[x*])?\s*$"#)

  private static func dependencyUses(_ facts: RepositoryFacts) -> [EndOfLifeUse] {
    facts.components.flatMap { component -> [EndOfLifeUse] in
      let isMinor = facts.tree[component.manifest].map { PathPurpose($0) != .production } ?? false
      let dependencies = component.dependencies.compactMap { dependency -> EndOfLifeUse? in
        guard let product = frameworks[dependency.name], !dependency.isDevelopment else { return nil }
        return requirementUse(
          product,
          dependency.requirement,
          Place(dependency.manifest, dependency.line),
          isMinor
        )
      }
      let runtimes = component.runtimes.filter {
        versionFiles[nameOf($0.path)] == nil && !$0.path.contains(".github/")
      }
      .compactMap { requirementUse($0.name, $0.requirement, Place($0.path, $0.line), isMinor) }
      return dependencies + runtimes
    }
  }

  private static func nameOf(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func requirementUse(
    _ product: String,
    _ requirement: String,
    _ place: Place,
    _ isMinor: Bool
  ) -> EndOfLifeUse? {
    // The `go` directive names the least version, not the one in use.
    let bytes = Array(requirement.utf8)
    guard product != "go", let version = pinned.firstMatch(in: bytes)?.text(1, in: bytes) else { return nil }
    // A caret above a minor version lets newer ones of Python and its like in.
    let isByMinor = ["python", "ruby", "php", "django", "rails"].contains(product)
    if isByMinor,
      requirement.contains("^") || requirement.contains("~") && !version.dropFirst(2).contains(".")
    {
      return nil
    }
    return EndOfLifeTable.line(of: product, version: version).map { ($0, place, isMinor) }
  }
}
