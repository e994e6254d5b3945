import Readiness

extension SourceFacts {
  /// Puts together what several files say: the prefixes and guards under which one file mounts another's routes.
  package mutating func resolve() {
    guard !mounts.isEmpty else { return }
    let table = MountTable(mounts)
    for index in routes.indices {
      guard let mounted = table.mounted(routes[index].place.path, routes[index].router, depth: 0) else {
        continue
      }
      routes[index].path = RoutePath.joined(mounted.prefix, routes[index].path)
      routes[index].guards = Array((mounted.guards + routes[index].guards).prefix(24))
    }
    mounts = []
  }
}

/// Where routers are mounted.
private struct MountTable {
  private var byTarget: [String: SourceFacts.Mount] = [:]
  private var byModule: [String: [SourceFacts.Mount]] = [:]

  init(_ mounts: [SourceFacts.Mount]) {
    for mount in mounts {
      if !mount.target.isEmpty, mount.modules.isEmpty { byTarget[mount.path + " " + mount.target] = mount }
      // Kept by the last part, so that few need to be compared.
      for module in mount.modules { byModule[Self.last(module), default: []].append(mount) }
    }
  }

  /// The prefix and guards of a router; nil when nothing mounts it.
  func mounted(_ path: String, _ router: String, depth: Int) -> (prefix: String, guards: [String])? {
    guard depth < 6, let mount = mount(path, router) else { return nil }
    let above = mounted(mount.path, mount.router, depth: depth + 1)
    return (
      prefix: (above?.prefix ?? "") + "/" + mount.prefix,
      guards: (above?.guards ?? []) + mount.guards
    )
  }

  private func mount(_ path: String, _ router: String) -> SourceFacts.Mount? {
    if let own = byTarget[path + " " + router] { return own }
    var stem = path
    if let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/") { stem = String(stem[..<dot]) }
    var stems = [stem]
    for suffix in ["/index", "/__init__"] where stem.hasSuffix(suffix) {
      stems.append(String(stem.dropLast(suffix.count)))
    }
    for stem in stems {
      let found = (byModule[Self.last(stem)] ?? []).first { mount in
        mount.path != path && mount.modules.contains { stem == $0 || stem.hasSuffix("/" + $0) }
          && (mount.target.isEmpty || mount.target == router || router.isEmpty)
      }
      if let found { return found }
    }
    return nil
  }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
