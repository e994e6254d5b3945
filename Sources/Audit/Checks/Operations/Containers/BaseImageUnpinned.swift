import Readiness
import SourceTree

extension Check {
  /// O-20: a base image that may be another one tomorrow.
  static let baseImageUnpinned = Check(
    id: "O-20",
    title: "Container images without a fixed version: {images}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .medium,
    effort: .small,
    decides: """
      A `FROM` of a Dockerfile, or an `image:` of a compose file or Kubernetes workload, whose image has no tag and no \
      digest, or a tag without a version such as `latest` or `alpine`. Stages, `scratch` and images built from the repository do not count.
      """,
    impact: """
      The same commit builds on, or starts, another image whenever the publisher of {images} moves the tag: a release that was \
      tested can break without a change of yours, and going back to an older commit does not bring the older image \
      back ({list}).
      """,
    remediation: """
      Name a version in {list}, for example `{first}:<version>`, better with its digest \
      (`{first}:<version>@sha256:…`), and let an update tool raise it.
      """,
    rootCause: "The image was named without a tag when the file was first written, and it kept working.",
    references: ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
    guards: [
      "aliases of earlier stages and `scratch` need no tag",
      "build arguments are filled in with their defaults",
      "development and test files do not count", "services that compose builds itself do not count",
    ],
    gates: ["G-16"],
    topics: ["unpinned image", "base image", "latest tag"],
    examples: [
      .bad(["Dockerfile": "FROM node\nCOPY . /app\n"]),
      .bad(["docker-compose.yml": "services:\n  db:\n    image: postgres:latest\n"]),
      .bad(["Dockerfile": "FROM node:latest AS build\nFROM nginx\n"], "two images, one habit"),
      .bad(["Dockerfile": "FROM node:alpine\n"]),
      .good(["Dockerfile": "FROM node:24-alpine AS build\nFROM debian:bookworm-slim\n"]),
      .good(["Dockerfile": "ARG TAG=20\nFROM node:${TAG} AS base\nFROM base\nFROM scratch\n"]),
      .good(["Dockerfile": "FROM gcr.io/distroless/static@sha256:0123\n"]),
      .good(["docker-compose.yml": "services:\n  web:\n    build: .\n    image: web:latest\n"]),
      .good(["test/Dockerfile": "FROM node\n"]),
    ],
    rule: .repository { facts in
      let deployment = facts.deployment
      guard !deployment.builds.isEmpty || !deployment.composeFiles.isEmpty || !deployment.workloads.isEmpty
      else { return .notApplicable("no Dockerfile, compose file or Kubernetes workload") }
      let images =
        deployment.productionBuilds.flatMap(unpinnedBases)
        + deployment.productionComposeFiles.flatMap(unpinnedServices)
        + deployment.workloads.flatMap { unpinnedContainers($0, builds: deployment.builds) }
      return .looked(unpinnedFinding(images))
    }
  )

  private static func unpinnedBases(of build: ContainerBuild) -> [UnpinnedImage] {
    build.dockerfile.stages.enumerated().compactMap { index, stage in
      guard let image = stage.image, build.dockerfile.stage(named: image, before: index) == nil else {
        return nil
      }
      return unpinned(image, Place(build.path, stage.line))
    }
  }

  private static func unpinnedServices(of file: ComposeFile) -> [UnpinnedImage] {
    file.services.compactMap { service in
      guard !service.isBuilt, let image = service.image else { return nil }
      return unpinned(image, Place(file.path, service.imageLine))
    }
  }

  /// Images that a deploy tool replaces are named as the repository's own Dockerfiles are placed.
  private static func unpinnedContainers(
    _ workload: KubernetesWorkload,
    builds: [ContainerBuild]
  ) -> [UnpinnedImage] {
    let own = Set(builds.compactMap { $0.folder.split(separator: "/").last.map { $0.lowercased() } })
    return workload.containers.compactMap { container in
      guard let image = container.image, !own.contains(ImageReference(image).name) else { return nil }
      return unpinned(image, Place(workload.path, container.line))
    }
  }

  private typealias UnpinnedImage = (name: String, place: Place)

  private static func unpinned(_ text: String, _ place: Place) -> UnpinnedImage? {
    let image = ImageReference(text)
    guard image.digest == nil, !text.contains("$"), !text.contains("{"), image.name != "scratch",
      !image.repository.isEmpty, isMoving(image)
    else { return nil }
    return (image.repository, place)
  }

  /// Whether the tag names no version: none at all, or words such as `alpine` that say only which kind is meant.
  private static func isMoving(_ image: ImageReference) -> Bool {
    let words = (image.tag ?? "").lowercased().split(separator: "-").map(String.init)
    let isOfficial = !image.repository.contains("/") || image.repository.contains("library/")
    return words.allSatisfy { movingWords.contains($0) || isOfficial && $0 == "stable" }
  }

  private static let movingWords: Set<String> = [
    "latest", "alpine", "slim", "lts", "current", "mainline", "edge", "nightly", "rolling",
  ]

  private static func unpinnedFinding(_ images: [UnpinnedImage]) -> [Sighting] {
    guard let first = images.first else { return [] }
    let names = images.map(\.name).unique
    let shown = names.count > 3 ? Array(names.prefix(2)) + ["\(names.count - 2) more"] : names
    return [
      Sighting(
        at: images.map(\.place.location),
        values: ["images": shown.map(\.clipped).inWords, "first": first.name]
      )
    ]
  }
}
