/// The name of a container image, taken apart.
package struct ImageReference: Equatable, Sendable {
  /// Registry, namespace and name, without tag and digest.
  package var repository: String
  /// The tag; nil when none is written.
  package var tag: String?
  /// The digest after `@`; nil when none is written.
  package var digest: String?

  /// Takes a reference apart: `registry:5000/team/name:tag@sha256:…`.
  package init(_ text: String) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let named = halves.first.map(String.init) ?? ""
    digest = halves.count > 1 ? String(halves[1]) : nil
    let nameStart = named.lastIndex(of: "/").map { named.index(after: $0) } ?? named.startIndex
    if let colon = named[nameStart...].lastIndex(of: ":") {
      repository = String(named[..<colon])
      tag = String(named[named.index(after: colon)...])
    } else {
      repository = named
      tag = nil
    }
  }

  /// The last part of the repository, in lower case: `node` of `docker.io/library/node`.
  package var name: String {
    repository.split(separator: "/").last.map { $0.lowercased() } ?? ""
  }
}
