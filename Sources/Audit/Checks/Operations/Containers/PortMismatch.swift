import Readiness
import SourceTree

extension Check {
  /// O-26: a port that nothing listens on.
  static let portMismatch = Check(
    id: "O-26",
    title: "Port {wanted} is published or checked, and the image exposes {exposed}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .medium,
    effort: .extraSmall,
    decides: """
      The health check of a Dockerfile asks a port of localhost that is neither among its EXPOSE lines nor set by its \
      ENV, or a compose service that builds the only Dockerfile publishes another port of the container.
      """,
    impact: """
      Requests to port {wanted} reach nothing: the container counts as unhealthy, or answers nobody, although the \
      program runs ({list}).
      """,
    remediation: "Make the ports in {list} the one the program listens on, and set it in one place.",
    rootCause: "The port was changed in one of several files.",
    references: [],
    guards: [
      "ports taken from variables do not count", "with several Dockerfiles compose files are not compared",
    ],
    gates: ["G-16"],
    topics: ["port mismatch", "wrong port"],
    examples: [
      .bad(["Dockerfile": "FROM node:22\nEXPOSE 3000\nHEALTHCHECK CMD curl -f http://localhost:8080/health\n"]
      ),
      .bad([
        "Dockerfile": "FROM node:22\nEXPOSE 3000\n",
        "compose.yaml": "services:\n  web:\n    build: .\n    ports: ['80:8080']\n",
      ]),
      .good(["Dockerfile": "FROM node:22\nEXPOSE 3000\nHEALTHCHECK CMD curl -f http://localhost:3000/\n"]),
      .good([
        "Dockerfile":
          "FROM node:22\nENV PORT=8080\nEXPOSE $PORT\nHEALTHCHECK CMD curl http://localhost:8080/\n"
      ]),
      .good([
        "Dockerfile": "FROM node:22\nEXPOSE 3000\n",
        "compose.yaml":
          "services:\n  web:\n    build: .\n    environment: {PORT: 8080}\n    ports: ['80:8080']\n",
      ]),
    ],
    rule: .repository { facts in
      let builds = facts.deployment.productionBuilds
      guard !builds.isEmpty else { return .notApplicable("no Dockerfile of a production image") }
      let checked = builds.compactMap(checkedPortMismatch)
      guard builds.count == 1, facts.deployment.builds.count == 1 else { return .looked(checked) }
      return .looked(checked + publishedPortMismatches(builds[0], facts.deployment.productionComposeFiles))
    }
  )

  private static let askedPort = Pattern(#"(?:localhost|127\.0\.0\.1|0\.0\.0\.0):(\d{2,5})\b"#)

  private static func checkedPortMismatch(_ build: ContainerBuild) -> Sighting? {
    let instructions = build.dockerfile.finalChain.flatMap(\.instructions)
    let exposed = exposedPorts(instructions)
    let others = instructions.filter { ["ENV", "CMD", "ENTRYPOINT"].contains($0.keyword) }.map(\.arguments)
    guard let check = instructions.first(where: { $0.keyword == "HEALTHCHECK" }), !exposed.isEmpty else {
      return nil
    }
    let bytes = Array(check.arguments.utf8)
    guard let port = askedPort.firstMatch(in: bytes)?.text(1, in: bytes), !exposed.contains(port),
      !others.contains(where: { $0.contains(port) })
    else { return nil }
    return Sighting(
      key: build.path,
      at: [Location(path: build.path, startLine: check.line)],
      values: ["wanted": port, "exposed": exposed.inWords]
    )
  }

  /// The exposed ports; none when one comes from a variable.
  private static func exposedPorts(_ instructions: [Dockerfile.Instruction]) -> [String] {
    let words = instructions.filter { $0.keyword == "EXPOSE" }
      .flatMap { $0.arguments.split(separator: " ").map(String.init) }
    let ports = words.map { $0.split(separator: "/").first.map(String.init) ?? $0 }
    return ports.contains { Int($0) == nil } ? [] : ports
  }

  private static func publishedPortMismatches(_ build: ContainerBuild, _ files: [ComposeFile]) -> [Sighting] {
    let exposed = exposedPorts(build.dockerfile.finalChain.flatMap(\.instructions))
    guard !exposed.isEmpty else { return [] }
    return files.flatMap { file in
      file.services.filter { $0.isBuilt && $0.environment.isEmpty && !$0.isPartial }.flatMap { service in
        service.ports.filter { Int($0.target) != nil && !exposed.contains($0.target) }.map { port in
          Sighting(
            key: "\(service.name):\(port.target)",
            at: [Location(path: file.path, startLine: port.line)],
            values: ["wanted": port.target, "exposed": exposed.inWords]
          )
        }
      }
    }
  }
}
