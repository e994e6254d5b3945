import Readiness

/// Something that containers of Kubernetes workloads lack, with the words for it.
struct WorkloadCause: Sendable {
  /// What tells it from the others.
  var key: String
  /// What the workloads do or lack, as it stands in the title.
  var what: String
  /// What comes of it; a template.
  var harm: String
  /// What to write; a template.
  var fix: String
  /// How bad it is.
  var severity: Severity
  /// Whether a container lacks it.
  var isLacking: @Sendable (KubernetesWorkload.Container) -> Bool

  /// The finding about all workloads that lack it; nil when none does.
  func sighting(of workloads: [KubernetesWorkload]) -> Sighting? {
    let places = workloads.flatMap { workload in
      workload.containers.filter { $0.image != nil && isLacking($0) }
        .map { (name: $0.name, place: Place(workload.path, $0.line)) }
    }
    guard !places.isEmpty else { return nil }
    let names = Array(Set(places.map { "`\($0.name)`" })).sorted()
    let shown = names.count > 6 ? Array(names.prefix(5)) + ["\(names.count - 5) others"] : names
    return Sighting(
      key: key,
      at: places.map(\.place.location),
      values: ["what": what, "names": shown.inWords],
      severity: severity,
      impact: harm,
      remediation: fix
    )
  }
}
