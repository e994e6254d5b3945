internal import Readiness
internal import RegisterJSON

/// Finds out what a foreign register is about from what stands beside its records.
struct ProjectReader {
  private(set) var project = Project()
  private(set) var mapped: [(from: String, to: String)] = []
  /// What was not used, in its order.
  private(set) var rest: [Property] = []

  private enum Part: CaseIterable {
    case name
    case release
    case repository
    case commit

    var keys: [NormalName] {
      switch self {
      case .name: ["projectname", "project", "application", "app", "product", "name", "title"]
      case .release:
        ["release", "targetrelease", "releaseversion", "projectversion", "appversion", "version", "tag"]
      case .repository: ["repositoryurl", "repourl", "repository", "repo", "giturl"]
      case .commit:
        [
          "commit", "commitsha", "commithash", "baselinecommit", "auditedcommit", "sha", "revision", "head",
          "gitsha",
        ]
      }
    }

    var field: String {
      switch self {
      case .name: "project.name"
      case .release: "project.release"
      case .repository: "project.repository"
      case .commit: "project.commit"
      }
    }
  }

  init(_ others: [(name: String, node: JSONNode)]) {
    var used: Set<Int> = []
    for (index, other) in others.enumerated() where other.node.kind == .object {
      let wrappers: Set<NormalName> = [
        "project", "metadata", "meta", "repository", "repo", "info", "audit", "report",
      ]
      guard wrappers.contains(NormalName(other.name)) else { continue }
      let inner = other.node.members.map { (name: $0.name, node: $0.value) }
      let places = read(inner, in: other.name)
      if places.count == inner.count, !inner.isEmpty { used.insert(index) }
    }
    used.formUnion(read(others, in: ""))
    if project.name.isEmpty, let repository = project.repository {
      let path = repository.split(separator: "/").last.map(String.init) ?? repository
      project.name = path.hasSuffix(".git") ? String(path.dropLast(4)) : path
    }
    rest = others.enumerated().filter { !used.contains($0.offset) }.map {
      Property($0.element.name, $0.element.node.value)
    }
  }

  /// Fills what is still unknown; the places of the members that were used.
  private mutating func read(_ members: [(name: String, node: JSONNode)], in wrapper: String) -> Set<Int> {
    var used: Set<Int> = []
    for part in Part.allCases where isUnknown(part) {
      let candidates = members.enumerated().compactMap {
        index,
        member -> (rank: Int, index: Int, text: String)? in
        guard let rank = part.keys.firstIndex(of: NormalName(member.name)),
          let text = member.node.scalarText, member.node.kind != .boolean, !text.isEmpty
        else { return nil }
        return (rank, index, text)
      }
      guard let best = candidates.min(by: { $0.rank < $1.rank }) else { continue }
      set(part, best.text)
      used.insert(best.index)
      let name = members[best.index].name
      mapped.append((wrapper.isEmpty ? name : "\(wrapper).\(name)", part.field))
    }
    return used
  }

  private func isUnknown(_ part: Part) -> Bool {
    switch part {
    case .name: project.name.isEmpty
    case .release: project.release == nil
    case .repository: project.repository == nil
    case .commit: project.commit == nil
    }
  }

  private mutating func set(_ part: Part, _ text: String) {
    switch part {
    case .name: project.name = text
    case .release: project.release = text
    case .repository: project.repository = text
    case .commit: project.commit = text
    }
  }
}
