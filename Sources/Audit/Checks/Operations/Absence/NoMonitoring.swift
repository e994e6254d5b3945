import Readiness
import SourceTree

extension Check {
  /// O-12: nothing would tell anybody that it is down.
  static let noMonitoring = Check(
    id: "O-12",
    title: "No monitoring or alerting found in the repository",
    workstream: WorkstreamID("ops"),
    checkClass: .absence,
    profiles: [.service],
    severity: .high,
    category: .gap,
    effort: .medium,
    decides: """
      No dependency, file name, document, workflow or deployment file speaks of metrics, error tracking, alerting or \
      monitoring (Prometheus, Sentry, Datadog, OpenTelemetry and their like).
      """,
    impact:
      "An outage or a rising error rate is noticed when users complain, and nothing shows since when or why.",
    remediation: """
      Expose a health route and metrics, send errors to a tracker, and define one alert that reaches a named person. \
      If the platform does it, attest which alert fires on what and whom it reaches.
      """,
    rootCause: "So far the people who built it were the ones who noticed when it broke.",
    references: ["https://sre.google/sre-book/monitoring-distributed-systems/"],
    guards: [
      "evidence in dependencies, configuration, documents and workflows counts",
      "a health route without any alerting lowers it to medium", "only network services are asked",
    ],
    gates: ["G-14"],
    topics: ["monitoring", "alerting", "observability"],
    examples: [
      .bad(["server.js": "listen()\n", "README.md": "# Shop\n"]),
      .good(["package.json": "{\"dependencies\": {\"@sentry/node\": \"8.0.0\"}}"]),
      .good(["ops/prometheus.yml": "scrape_configs: []\n"]),
      .good(["README.md": "# Shop\n## Monitoring\nUptime checks alert the team.\n"]),
    ],
    rule: .repository { facts in
      if OperationsEvidence(facts).isTemplate {
        return .notApplicable("a template or demonstration, which is not run as it stands")
      }
      guard !OperationsEvidence(facts).exists(for: .monitoring) else { return .pass }
      let hasHealthRoute = facts.sources.routes.contains { healthPath.matches($0.path) }
      return .looked([Sighting(severity: hasHealthRoute ? .medium : .high)])
    }
  )

  private static let healthPath = Pattern(
    #"(?i)/(?:health(?:z|check)?|heartbeat|livez?|readyz?|ready|ping|up|status)\b"#
  )
}
