import Readiness
import SourceTree

extension Check {
  /// O-29: what a Kubernetes workload lacks to be run safely.
  static let workloadUnguarded = Check(
    id: "O-29",
    title: "Kubernetes workloads {what}",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    severity: .medium,
    category: .gap,
    effort: .small,
    decides: """
      A container of a Deployment, StatefulSet or DaemonSet in a manifest has no probe though it declares ports, has \
      neither requests nor limits, or is privileged. Templates are not read.
      """,
    impact: """
      A container that hangs keeps getting requests, and one that leaks memory takes its node down with the others on \
      it ({list}).
      """,
    remediation: """
      Add a readiness probe, requests and a memory limit to the containers in {list}, and take `privileged` out.
      """,
    rootCause:
      "The manifest holds what was needed for the first start, and nothing more was ever needed to pass.",
    references: [
      "https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/",
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ],
    guards: [
      "manifests for development, tests or examples do not count", "patches without an image do not count",
      "Helm and other templates are reported as not looked at",
      "a LimitRange of the repository counts for limits",
    ],
    gates: ["G-16"],
    topics: ["kubernetes", "probe", "resource limits"],
    examples: [
      .bad(
        ["k8s/web.yaml": manifest("        ports: [{containerPort: 80}]\n")],
        findings: 2,
        "no probe, no resources"
      ),
      .bad(["k8s/web.yaml": manifest("        securityContext: {privileged: true}\n" + resources)]),
      .good(["k8s/web.yaml": manifest(resources)]),
      .good(["k8s/patch.yaml": manifest("", image: "")], "a patch of another manifest"),
      .good(["chart/templates/web.yaml": "apiVersion: apps/v1\nkind: Deployment\nname: {{ .Values.name }}\n"]
      ),
    ],
    rule: .repository { facts in
      let workloads = facts.deployment.workloads.filter(\.isLongRunning)
      guard !workloads.isEmpty else {
        if let template = facts.deployment.templates.first {
          return .unknown("the manifests are templates that are no YAML, such as \(template)")
        }
        return .notApplicable("no Kubernetes workload that runs on and on")
      }
      return .looked(workloadCauses.compactMap { $0.sighting(of: workloads) })
    }
  )

  private static let resources = "        resources: {requests: {cpu: 1}, limits: {memory: 1Gi}}\n"

  private static func manifest(_ rest: String, image: String = "        image: web:1\n") -> String {
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n"
      + "      - name: web\n\(image)\(rest)"
  }

  private static let workloadCauses: [WorkloadCause] = [
    WorkloadCause(
      key: "probes",
      what: "have no probe",
      harm: """
        Kubernetes sends requests to {names} before it can answer and keeps sending them after it hangs: users get \
        errors during every rollout ({list}).
        """,
      fix: "Add a `readinessProbe` and, where a restart helps, a `livenessProbe` to {names} ({list}).",
      severity: .medium,
      isLacking: { !$0.hasProbe && $0.hasPorts }
    ),
    WorkloadCause(
      key: "resources",
      what: "ask for no resources and have no limits",
      harm: """
        One container of {names} that leaks memory takes its node down with everything else on it, and the scheduler \
        cannot place what says nothing of its needs ({list}).
        """,
      fix: "Set `resources.requests` and a memory limit for {names} ({list}) from what they use under load.",
      severity: .medium,
      isLacking: { !$0.hasRequests && !$0.hasLimits }
    ),
    WorkloadCause(
      key: "privileged",
      what: "run privileged containers",
      harm:
        "Whoever gets to run code in {names} has the node: a privileged container shares its devices ({list}).",
      fix: "Remove `privileged: true` from {names} ({list}) and add only the capabilities that are needed.",
      severity: .high,
      isLacking: \.isPrivileged
    ),
  ]
}
