import Readiness
import SourceTree

/// Where a repository shows that a subject of running it is taken care of.
struct OperationsEvidence {
  private let facts: RepositoryFacts

  /// Asks these facts.
  init(_ facts: RepositoryFacts) { self.facts = facts }

  /// Whether the README's title says that the repository is there to be copied or looked at, not to be run.
  var isTemplate: Bool {
    facts.tree.files.contains { file in
      guard file.folder.isEmpty, file.name.lowercased().hasPrefix("readme"),
        let bytes = facts.tree.bytes(of: file)
      else { return false }
      return Self.templateTitle.firstMatch(in: Array(bytes.prefix(600))) != nil
    }
  }

  private static let templateTitle = Pattern(
    #"(?i)\A(?:(?:\s|<(?![^>]*\balt=)[^>]*>|!\[[^\]]*\]\([^)]*\))*(?:#+\s*|<img[^>]*\balt=")?[^\n">]{0,80}|[^\n]{0,100}\n+[^\n]{0,120}\b(?:is|as) an? (?:[\w-]+ ){0,3})\b(?:template|boilerplate|starter|skeleton|quick[- ]?start|vulnerable|demo(?:nstration)?|repro(?:duction)?|(?:example|sample) (?:app|application|project))\b"#
  )

  /// Whether a document, a file's name, a dependency or a workflow speaks of the subject.
  func exists(for subject: OperationsSubject) -> Bool {
    facts.documents.contains { $0.subjects[subject] != nil } || hasFile(subject) || hasDependency(subject)
      || hasDeploymentWord(subject)
  }

  private static let fileWords: [OperationsSubject: [String]] = [
    .rollback: ["rollback", "roll-back"],
    .monitoring: [
      "prometheus", "grafana", "alertmanager", "datadog", "newrelic", "sentry", "otel-", "opentelemetry",
      "monitoring",
      "instrumentation.", "telemetry", "cloudwatch", "observability", "metrics.", "/metrics",
    ],
    .runbook: [
      "runbook", "playbook", "oncall", "on-call", "incident", "operations.", "troubleshoot",
      "administration.",
    ],
    .backup: ["backup", "restore", "litestream", "velero", "pgbackrest"],
    .objective: ["slo.", "/slo", "sla."],
  ]

  private func hasFile(_ subject: OperationsSubject) -> Bool {
    guard let words = Self.fileWords[subject] else { return false }
    return facts.tree.files.contains { file in
      guard file.role != .test, file.role != .example, file.skip == nil else { return false }
      // A page for administrators is no handbook for them.
      if subject == .runbook, Language.programming.contains(file.language) { return false }
      let path = file.path.lowercased()
      return words.contains { path.contains($0) }
    }
  }

  private static let dependencyWords: [OperationsSubject: [String]] = [
    .monitoring: [
      "prometheus", "prom-client", "sentry", "datadog", "dd-trace", "opentelemetry", "newrelic", "bugsnag",
      "rollbar",
      "honeycomb", "micrometer", "honeybadger", "airbrake", "applicationinsights", "elastic-apm", "statsd",
      "raygun",
      "appsignal", "scout_apm", "logfire", "skylight", "express-status-monitor", "highlight.run", "actuator",
      "telescope", "pulse",
    ]
  ]

  private func hasDependency(_ subject: OperationsSubject) -> Bool {
    guard let words = Self.dependencyWords[subject] else { return false }
    return facts.components.contains { component in
      component.dependencies.contains { dependency in
        let name = dependency.name.lowercased()
        return words.contains { name.contains($0) }
      }
    }
  }

  /// Whether a workflow, compose file or manifest speaks of it.
  private func hasDeploymentWord(_ subject: OperationsSubject) -> Bool {
    let paths =
      facts.deployment.workflows + facts.deployment.composeFiles.map(\.path) + facts.deployment.platformFiles
    return paths.prefix(60).contains { path in
      facts.tree.text(at: path).map { subject.words.firstMatch(in: $0.bytes) != nil } ?? false
    }
  }
}
