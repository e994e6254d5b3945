/// How the repository says it is built and run: containers, compose files, manifests and platforms.
package struct DeploymentFacts: Sendable {
  /// The Dockerfiles.
  package var builds: [ContainerBuild] = []
  /// The compose files.
  package var composeFiles: [ComposeFile] = []
  /// What Kubernetes manifests run.
  package var workloads: [KubernetesWorkload] = []
  /// Manifests that are templates (Helm and its like), which are no YAML before they are filled in.
  package var templates: [String] = []
  /// Files that should have been readable and were not, with what is wrong.
  package var unreadable: [UnreadableFile] = []
  /// Files that configure a hosting platform, such as `fly.toml`.
  package var platformFiles: [String] = []
  /// Workflows of CI hosts.
  package var workflows: [String] = []

  /// Knows nothing.
  package init() {}

  /// The Dockerfiles of what is run in production.
  package var productionBuilds: [ContainerBuild] { builds.filter { $0.purpose == .production } }

  /// The compose files that are not for development or tests alone.
  package var productionComposeFiles: [ComposeFile] { composeFiles.filter { $0.purpose == .production } }
}
