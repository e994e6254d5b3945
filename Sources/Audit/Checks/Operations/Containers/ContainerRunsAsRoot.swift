import Readiness
import SourceTree

extension Check {
  /// O-21: the process in the container is root.
  static let containerRunsAsRoot = Check(
    id: "O-21",
    title: "Containers run as root",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .medium,
    effort: .small,
    decides: """
      The final stage of a production Dockerfile, and the stages of the same file it is built upon, has no `USER` or \
      ends with root or with an argument that is empty unless the builder sets it, and its base image is not known to bring a user of its own.
      """,
    impact: """
      Whoever gets to run code in the container is root there: files and tools of the image can be changed, mounted \
      volumes are written as root, and a flaw of the kernel or the container runtime leads to the host as root ({list}).
      """,
    remediation: """
      In {list}, give the files the process writes to a user of its own (`RUN chown -R app /data`) and end the final \
      stage with `USER app`, or with the user that the base image brings, such as `USER node`.
      """,
    rootCause: "Root is what an image runs as when nothing is said, and nothing fails because of it.",
    verifyCommand:
      "docker build -f {path} -t audit-user . && test \"$(docker run --rm --entrypoint id audit-user -u)\" != 0",
    references: ["CWE-250", "https://docs.docker.com/build/building/best-practices/#user"],
    guards: [
      "`USER` of the stages below the final one counts",
      "an entry point that drops root (gosu, su-exec, setpriv) counts",
      "base images that run as another user count", "files for development, tests and CI do not count",
    ],
    gates: ["G-16"],
    topics: ["runs as root", "container user", "non-root"],
    examples: [
      .bad(["Dockerfile": "FROM node:22\nCOPY . .\nCMD [\"node\", \"server.js\"]\n"]),
      .bad(["Dockerfile": "FROM node:22\nUSER node\nRUN npm ci\nUSER root\nCMD [\"node\", \"server.js\"]\n"]),
      .bad(
        [
          "Dockerfile":
            "FROM golang:1.25 AS b\nFROM alpine:3.22\nCOPY --from=b /shop /bin/shop\nENTRYPOINT [\"/bin/shop\"]\n",
          "extras/shop": "#!/bin/sh\nstart-stop-daemon --start --exec /bin/shop\n",
        ],
        "a script of the same name is not what is started"
      ),
      .bad(["Dockerfile": "FROM scratch\nARG RUNAS\nUSER ${RUNAS}\nENTRYPOINT [\"/app\"]\n"]),
      .good(["Dockerfile": "ARG RUNAS=app\nFROM node:22\nARG RUNAS\nUSER ${RUNAS}\nENTRYPOINT [\"/app\"]\n"]),
      .good(["Dockerfile": "FROM node:22\nUSER ${RUNAS:-node}\nENTRYPOINT [\"/app\"]\n"]),
      .good(["Dockerfile": "FROM node:22 AS base\nUSER node\nFROM base\nCMD [\"node\", \"server.js\"]\n"]),
      .good(["Dockerfile": "FROM gcr.io/distroless/static:nonroot\nCMD [\"/app\"]\n"]),
      .good(
        [
          "Dockerfile": "FROM node:22\nCOPY entry.sh /\nENTRYPOINT [\"/entry.sh\"]\n",
          "entry.sh": "#!/bin/sh\nexec su-exec node \"$@\"\n",
        ],
        "the entry point drops root"
      ),
      .good(["Dockerfile.dev": "FROM node:22\nCMD [\"npm\", \"run\", \"dev\"]\n"]),
    ],
    rule: .repository { facts in
      let builds = facts.deployment.productionBuilds
      guard !builds.isEmpty else { return .notApplicable("no Dockerfile of a production image") }
      let isLoweredElsewhere =
        !facts.deployment.workloads.isEmpty
        && facts.deployment.workloads.allSatisfy { $0.containers.allSatisfy(\.runsAsNonRoot) }
      guard !isLoweredElsewhere else { return .pass }
      // An image for building others is no container that serves anybody.
      return .looked(
        builds.filter { !($0.path.split(separator: "/").last ?? "").lowercased().contains("build") }
          .compactMap { rootSighting($0, facts) }
      )
    }
  )

  private static let rootlessBases: Set<String> = [
    "nginx-unprivileged", "scratch", "jenkins", "grafana", "elasticsearch", "kibana", "opensearch",
    "prometheus",
    "keycloak", "static-nonroot", "squid",
    // These start as root and serve as another user.
    "nginx", "httpd", "haproxy", "postgres", "mysql", "mariadb", "redis", "valkey", "mongo", "rabbitmq",
    "memcached",
    "postgis",
  ]

  private static let dropsRoot = Pattern(
    #"\b(?:gosu|su-exec|setpriv|s6-setuidgid|chpst|setuidgid|runuser|su\s+-|sudo\s+-u|start-stop-daemon|s6-overlay|USER_ID|PUID)\b"#
  )

  private static func rootSighting(_ build: ContainerBuild, _ facts: RepositoryFacts) -> Sighting? {
    let chain = build.dockerfile.finalChain
    guard let final = chain.first, let bottom = chain.last, let image = bottom.image else { return nil }
    let reference = ImageReference(image)
    let isRootless =
      rootlessBases.contains(reference.name) || servesAsAnother(reference) || image.contains("nonroot")
      || image.contains("rootless")
      || image.contains("unprivileged") || reference.repository.hasPrefix("bitnami/")
      || reference.repository.contains("chainguard/") || reference.repository.contains("ubi8/")
      || reference.repository.contains("ubi9/")
    let user = chain.lazy.compactMap { $0.instructions.last { $0.keyword == "USER" } }.first
    if let user {
      guard let written = Dockerfile.filled(user.arguments, build.dockerfile.finalValues) else { return nil }
      let name = written.trimmed.split(separator: ":").first.map(String.init) ?? ""
      guard ["root", "0", ""].contains(name) else { return nil }
      return droppedLater(build, chain, facts) ? nil : rootSighting(Place(build.path, user.line))
    }
    // What a base of another registry runs as is not known from here.
    let isOfficial = !reference.repository.contains("/") || reference.repository.contains("library/")
    guard !isRootless, isOfficial || startsProcess(chain), !droppedLater(build, chain, facts) else {
      return nil
    }
    guard isOfficial || knownRootBases.contains(reference.name) else { return nil }
    return rootSighting(Place(build.path, final.line))
  }

  /// Images outside the official library that are known to run as root.
  private static let knownRootBases: Set<String> = [
    "bun", "deno", "uv", "sdk", "aspnet", "runtime", "static", "base", "static-debian12", "base-debian12",
    "cuda",
    "tiangolo", "playwright", "puppeteer",
  ]

  /// PHP's images for Apache and FPM start as root and serve as another user.
  private static func servesAsAnother(_ image: ImageReference) -> Bool {
    image.name == "php" && (image.tag ?? "").split(separator: "-").contains { $0 == "apache" || $0 == "fpm" }
  }

  private static func rootSighting(_ place: Place) -> Sighting { Sighting(at: [place.location]) }

  private static func startsProcess(_ chain: [Dockerfile.Stage]) -> Bool {
    chain.contains { $0.instructions.contains { $0.keyword == "CMD" || $0.keyword == "ENTRYPOINT" } }
  }

  /// Whether the Dockerfile or a script that it starts gives root up.
  private static func droppedLater(
    _ build: ContainerBuild,
    _ chain: [Dockerfile.Stage],
    _ facts: RepositoryFacts
  ) -> Bool {
    let started = chain.flatMap(\.instructions).filter { ["CMD", "ENTRYPOINT", "RUN"].contains($0.keyword) }
    if started.contains(where: { dropsRoot.matches($0.arguments) || dropsRoot.matches($0.heredoc) }) {
      return true
    }
    // What another stage built is no script of the repository, whatever its name.
    let built = Set(
      chain.flatMap(\.instructions).filter { $0.flags["from"] != nil }
        .compactMap { $0.arguments.split(separator: " ").last.map(String.init) }
    )
    let words = started.filter { $0.keyword != "RUN" }
      .flatMap { $0.arguments.split { " \",[]'".contains($0) }.map(String.init) }
      .filter { !built.contains($0) }
    let names = Set(words.compactMap { $0.split(separator: "/").last.map(String.init) })
    let scripts = facts.tree.files.lazy.filter {
      names.contains($0.name) && $0.skip == nil && $0.size < 65_536
    }
    return scripts.prefix(8).contains { file in
      facts.tree.bytes(of: file).map { dropsRoot.firstMatch(in: $0) != nil } ?? false
    }
  }
}
