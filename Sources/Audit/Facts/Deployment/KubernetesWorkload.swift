package import SourceTree

/// A Kubernetes object that runs containers.
package struct KubernetesWorkload: Equatable, Sendable {
  /// One of its containers.
  package struct Container: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// Its image as written; nil when a patch leaves it out.
    package var image: String?
    /// 1-based.
    package var line: Int
    /// Whether it has a readiness or liveness probe.
    package var hasProbe: Bool
    /// Whether it declares ports.
    package var hasPorts: Bool
    /// Whether it asks for resources.
    package var hasRequests: Bool
    /// Whether it limits memory or CPU.
    package var hasLimits: Bool
    /// Whether it is privileged.
    package var isPrivileged: Bool
    /// Whether it, or its pod, says that it does not run as root.
    package var runsAsNonRoot: Bool
  }

  /// `Deployment`, `StatefulSet`, `DaemonSet`, `Job`, `CronJob` or `Pod`.
  package var kind: String
  /// Its name.
  package var name: String
  /// The file.
  package var path: String
  /// 1-based.
  package var line: Int
  /// Its containers, those that only prepare it (`initContainers`) not included.
  package var containers: [Container]

  /// Whether it is meant to run on and on.
  package var isLongRunning: Bool { ["Deployment", "StatefulSet", "DaemonSet"].contains(kind) }

  private static let podPaths: [String: [String]] = [
    "Deployment": ["spec", "template", "spec"],
    "StatefulSet": ["spec", "template", "spec"],
    "DaemonSet": ["spec", "template", "spec"],
    "Job": ["spec", "template", "spec"],
    "CronJob": ["spec", "jobTemplate", "spec", "template", "spec"],
    "Pod": ["spec"],
  ]

  /// Reads one document of a manifest; nil when it runs no containers.
  package init?(path: String, _ document: StructuredValue) {
    guard document["apiVersion"] != nil, let kind = document["kind"]?.string,
      let podPath = Self.podPaths[kind], let pod = document[path: podPath]
    else { return nil }
    self.kind = kind
    self.path = path
    name = document[path: ["metadata", "name"]]?.scalarText ?? ""
    line = document.line
    let isPodNonRoot = Self.isNonRoot(pod["securityContext"])
    containers = (pod["containers"]?.elements ?? []).map { Self.container($0, isPodNonRoot: isPodNonRoot) }
  }

  private static func container(_ value: StructuredValue, isPodNonRoot: Bool) -> Container {
    let security = value["securityContext"]
    return Container(
      name: value["name"]?.scalarText ?? "",
      image: value["image"]?.scalarText,
      line: value.line,
      hasProbe: ["readinessProbe", "livenessProbe", "startupProbe"].contains { value[$0] != nil },
      hasPorts: !(value["ports"]?.elements.isEmpty ?? true),
      hasRequests: !(value[path: ["resources", "requests"]]?.members.isEmpty ?? true),
      hasLimits: !(value[path: ["resources", "limits"]]?.members.isEmpty ?? true),
      isPrivileged: security?["privileged"]?.boolean == true,
      runsAsNonRoot: isPodNonRoot || isNonRoot(security)
    )
  }

  private static func isNonRoot(_ security: StructuredValue?) -> Bool {
    if security?["runAsNonRoot"]?.boolean == true { return true }
    return security?["runAsUser"]?.scalarText.flatMap { Int($0) }.map { $0 > 0 } ?? false
  }
}
