internal import RegisterJSON

/// The files that a run speaks of, by their place in its list of artifacts (SARIF §3.24).
struct SARIFArtifactTable {
  /// The path of each artifact; nil for one without an address of its own.
  private var paths: [String?] = []
  private let bases: [String: JSONNode]
  /// The paths of files that the tool says it was told to analyze (§3.24.6).
  private(set) var targets: Set<String> = []

  init(_ run: JSONNode) {
    var bases: [String: JSONNode] = [:]
    for member in run["originalUriBaseIds"]?.members ?? JSONNode.noMembers {
      bases[member.name] = member.value
    }
    self.bases = bases
    let artifacts = Array(run["artifacts"]?.elements ?? JSONNode.noElements)
    paths = artifacts.map { $0["location"].flatMap { self.address($0, hops: 0) } }
    for (index, artifact) in artifacts.enumerated() {
      nest(artifact, at: index)
      let isTarget = artifact["roles"]?.elements.contains { $0.string == "analysisTarget" } ?? false
      if isTarget, let path = paths[index] { targets.insert(path) }
    }
  }

  /// Paths longer than this, in bytes, are not added to: artifacts can be said to lie in each other without end.
  private static let nestedLimit = 4096

  /// A file within another, such as an archive's member.
  private mutating func nest(_ artifact: JSONNode, at index: Int) {
    guard let parent = artifact["parentIndex"]?.wholeNumber, paths.indices.contains(parent),
      parent != index, let outer = paths[parent], outer.utf8.count < Self.nestedLimit,
      let inner = paths[index]
    else { return }
    paths[index] = outer + "!" + (inner.hasPrefix("/") ? "" : "/") + inner
  }

  /// The path that an artifact location names; nil when it names none.
  func path(_ location: JSONNode?) -> String? {
    guard let location else { return nil }
    if let index = location["index"]?.wholeNumber, paths.indices.contains(index),
      let path = paths[index]
    {
      return path
    }
    return address(location, hops: 0)
  }

  /// Bases may stand on bases; a base that is not given is ignored, as is what leads round in a circle.
  private func address(_ location: JSONNode, hops: Int) -> String? {
    guard let uri = location["uri"]?.string else { return nil }
    let path = ReportPath.ofURI(uri)
    guard !bases.isEmpty, hops < 16, !path.hasPrefix("/"), !uri.lowercased().hasPrefix("file:"),
      let id = location["uriBaseId"]?.string, let base = bases[id],
      let folder = address(base, hops: hops + 1), !folder.isEmpty,
      folder.utf8.count < Self.nestedLimit
    else { return path }
    return ReportPath.cleaned(folder + "/" + path)
  }
}
