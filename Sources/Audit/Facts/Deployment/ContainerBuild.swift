package import SourceTree

/// A Dockerfile of the repository with what it is for.
package struct ContainerBuild: Equatable, Sendable {
  /// Its path.
  package var path: String
  /// What it says.
  package var dockerfile: Dockerfile
  /// What it is for.
  package var purpose: PathPurpose

  /// The folder it stands in; the usual build context.
  package var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// Whether a file is named as Dockerfiles are.
  package static func isNamed(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard !lower.hasSuffix(".dockerignore"), !lower.hasSuffix(".md"), !lower.hasSuffix(".j2"),
      !lower.hasSuffix(".tmpl"), !lower.hasSuffix(".sh")
    else { return false }
    return lower == "dockerfile" || lower == "containerfile" || lower.hasPrefix("dockerfile.")
      || lower.hasPrefix("dockerfile-") || lower.hasSuffix(".dockerfile")
  }
}
