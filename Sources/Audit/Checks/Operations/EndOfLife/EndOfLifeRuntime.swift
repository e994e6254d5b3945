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
      A Dockerfile, compose file, Kubernetes workload, version file, manifest, or setup step or image of a workflow names a release \
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
      "files for development, tests and examples, and stages that do not become the image, count as low",
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
      .bad(["composer.json": #"{"require": {"laravel/framework": "^v10.43"}}"#]),
      .bad([
        ".circleci/config.yml":
          "jobs:\n  build:\n    docker:\n      - image: cimg/ruby:3.4\n      - image: cimg/postgres:10.18\n"
      ]),
      .bad(["compose.yaml": "services:\n  db:\n    image: mariadb:11.2\n"]),
      .good(["Dockerfile": "FROM node:24-alpine3.22\n"]),
      .good(
        [".gitlab-ci.yml": "old:\n  image: postgres:12\nnew:\n  image: postgres:17\n"],
        "tested on several on purpose"
      ),
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

  private static func endSighting(_ use: PipelineVersions.Use, _ today: CalendarDate) -> Sighting? {
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

  private static func endOfLifeUses(_ facts: RepositoryFacts) -> [PipelineVersions.Use] {
    let uses =
      imageUses(facts.deployment) + versionFileUses(facts) + PipelineVersions.ofSetups(facts)
      + PipelineVersions.ofImages(facts) + dependencyUses(facts)
    // The worst use of a line comes first: it gives the finding its severity.
    return uses.filter { !$0.isMinor } + uses.filter(\.isMinor)
  }

  private static func imageUses(_ deployment: DeploymentFacts) -> [PipelineVersions.Use] {
    let bases = deployment.builds.flatMap { build in
      let final = Set(build.dockerfile.finalChain.map(\.line))
      return build.dockerfile.stages.enumerated().flatMap { index, stage -> [PipelineVersions.Use] in
        guard let image = stage.image, build.dockerfile.stage(named: image, before: index) == nil else {
          return []
        }
        return EndOfLifeTable.lines(of: ImageReference(image))
          .map {
            let isMinor = build.purpose != .production || !final.contains(stage.line)
            return ($0, Place(build.path, stage.line), isMinor)
          }
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

  private static func versionFileUses(_ facts: RepositoryFacts) -> [PipelineVersions.Use] {
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

  private static let frameworks: [String: String] = [
    "django": "django", "Django": "django", "rails": "rails", "laravel/framework": "laravel", "vue": "vue",
    "angular": "angularjs", "org.springframework.boot:spring-boot-starter-parent": "spring-boot",
  ]

  /// A requirement that stays within one line: `==3.2.1`, `~=3.2.0`, `^2.7`, `^v10.43`, `~> 6.1.4`.
  private static let pinned = Pattern(#"^\s*(?:===?|~=|\^|~>?|=)?\s*v?(\d+(?:\.\d+)*)(?:\.[x*])?\s*$"#)

  private static func dependencyUses(_ facts: RepositoryFacts) -> [PipelineVersions.Use] {
    facts.components.flatMap { component -> [PipelineVersions.Use] in
      let isMinor = facts.tree[component.manifest].map { PathPurpose($0) != .production } ?? false
      let dependencies = component.dependencies.compactMap { dependency -> PipelineVersions.Use? in
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
  ) -> PipelineVersions.Use? {
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
