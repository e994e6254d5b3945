internal import SourceTree

/// A compose file by its services.
package struct ComposeFile: Equatable, Sendable {
  /// A published port.
  package struct Port: Equatable, Sendable {
    /// The host's address it is bound to; nil for all.
    package var address: String?
    /// The port on the host as written; nil when the engine picks one.
    package var published: String?
    /// The port in the container as written.
    package var target: String
    /// 1-based.
    package var line: Int
  }

  /// A variable given to a service.
  package struct Variable: Equatable, Sendable {
    /// The name.
    package var name: String
    /// The value as written; nil when it is passed through.
    package var value: String?
    /// 1-based.
    package var line: Int
  }

  /// A service.
  package struct Service: Equatable, Sendable {
    /// Its name.
    package var name: String
    /// 1-based.
    package var line: Int
    /// The image as written; nil when it is built only.
    package var image: String?
    /// 1-based line of the image; the service's without one.
    package var imageLine: Int
    /// Whether it is built from the repository.
    package var isBuilt = false
    /// Its published ports.
    package var ports: [Port] = []
    /// Its variables.
    package var environment: [Variable] = []
    /// What it mounts, as `source:target`.
    package var volumes: [String] = []
    /// Whether it has a health check.
    package var hasHealthCheck = false
    /// Its restart policy; nil without one.
    package var restart: String?
    /// Its user; nil without one.
    package var user: String?
    /// Whether it runs with all the host's privileges.
    package var isPrivileged = false
    /// The profiles under which alone it runs.
    package var profiles: [String] = []
    /// Whether part of it stands elsewhere (`extends`), so that nothing can be said to be missing.
    package var isPartial = false
  }

  /// Its path.
  package var path: String
  /// What it is for.
  package var purpose: PathPurpose
  /// Its services in their order.
  package var services: [Service] = []

  /// Whether it runs the source as it lies there, or catches mail: both are done to develop.
  package var looksLikeDevelopment: Bool {
    services.contains { service in
      let image = service.image.map { ImageReference($0).name } ?? ""
      return ["mailpit", "mailhog", "maildev", "mailcatcher"].contains(image)
        || service.volumes.contains { $0.hasPrefix(".:") || $0.hasPrefix("./:") || $0.hasPrefix("..:") }
    }
  }

  /// The names of the images that it does not build.
  var foreignImages: Set<String> {
    Set(services.filter { !$0.isBuilt }.compactMap(\.image).map { ImageReference($0).name })
  }

  /// The folder it stands in.
  package var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// Whether a file is named as compose files are.
  package static func isNamed(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard lower.hasSuffix(".yml") || lower.hasSuffix(".yaml") else { return false }
    return lower.hasPrefix("compose.") || lower.hasPrefix("compose-") || lower.hasPrefix("docker-compose")
      || lower.hasPrefix("podman-compose") || lower.hasSuffix(".compose.yml")
      || lower.hasSuffix("-compose.yml") || lower.hasSuffix("-compose.yaml")
  }
}
