import Readiness
import SourceTree

extension Check {
  /// O-22: nothing asks a container whether it still answers.
  static let noHealthCheck = Check(
    id: "O-22",
    title: "Service images without a health check",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .low,
    category: .gap,
    effort: .small,
    decides: """
      The final stage of a production Dockerfile exposes a port, has no `HEALTHCHECK`, and no compose service, \
      Kubernetes probe or platform file of the repository checks it either.
      """,
    impact: """
      A process that hangs keeps its container "running": nothing restarts it or takes it out of rotation, and users \
      get time-outs until somebody looks ({list}).
      """,
    remediation: """
      Add `HEALTHCHECK CMD …` against a cheap route to {list}, or a `healthcheck` in the compose file, or probes in \
      the manifest; where the orchestrator checks it outside this repository, attest that instead.
      """,
    rootCause: "Starting the process was taken for the sign that it works.",
    references: ["https://docs.docker.com/reference/dockerfile/#healthcheck"],
    guards: [
      "images without EXPOSE, such as command-line tools, do not count",
      "checks in compose files, Kubernetes probes and platform files count",
    ],
    gates: ["G-16"],
    topics: ["health check", "healthcheck", "liveness"],
    examples: [
      .bad(["Dockerfile": "FROM node:22\nEXPOSE 3000\nCMD [\"node\", \"server.js\"]\n"]),
      .good(["Dockerfile": "FROM node:22\nEXPOSE 3000\nHEALTHCHECK CMD curl -f http://localhost:3000/\n"]),
      .good(["Dockerfile": "FROM alpine:3.22\nENTRYPOINT [\"/tool\"]\n"], "a command-line tool"),
      .good([
        "Dockerfile": "FROM node:22\nEXPOSE 3000\n",
        "compose.yaml":
          "services:\n  web:\n    build: .\n    healthcheck:\n      test: curl -f http://localhost\n",
      ]),
    ],
    rule: .repository { facts in
      let deployment = facts.deployment
      let builds = deployment.productionBuilds
      guard !builds.isEmpty else { return .notApplicable("no Dockerfile of a production image") }
      let isChecked =
        deployment.composeFiles.contains { $0.services.contains { $0.isBuilt && $0.hasHealthCheck } }
        || deployment.workloads.contains { $0.containers.contains(where: \.hasProbe) }
      guard !isChecked else { return .pass }
      guard deployment.templates.isEmpty else {
        return .unknown("probes may stand in templates that are no YAML, such as \(deployment.templates[0])")
      }
      return .looked(
        builds.compactMap { build in
          let instructions = build.dockerfile.finalChain.flatMap(\.instructions)
          guard let port = instructions.first(where: { $0.keyword == "EXPOSE" }),
            !instructions.contains(where: { $0.keyword == "HEALTHCHECK" })
          else { return nil }
          return Sighting(path: build.path, line: port.line)
        }
      )
    }
  )
}
