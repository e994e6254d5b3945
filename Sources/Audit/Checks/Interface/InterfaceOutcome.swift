import Readiness
import SourceTree

/// What single sightings in pages and components come to.
enum InterfaceOutcome {
  /// The name under which a sighting says that it is no finding but speaks about the others.
  static let mark = "mark"

  /// One finding for each part of the repository with a manifest and each key of the sightings.
  ///
  /// `{elements}` names the first things that were seen, each once.
  static let grouped: @Sendable ([Sighting], RepositoryFacts) -> CheckOutcome = { sightings, facts in
    .looked(merged(sightings.filter { $0.values[mark] == nil }, facts))
  }

  /// The same, and nothing at all when any sighting is a mark.
  static let groupedUnlessMarked: @Sendable ([Sighting], RepositoryFacts) -> CheckOutcome = {
    sightings,
    facts in
    sightings.contains { $0.values[mark] != nil } ? .pass : .looked(merged(sightings, facts))
  }

  /// Gathers the sightings of one key in one component.
  static func merged(_ sightings: [Sighting], _ facts: RepositoryFacts) -> [Sighting] {
    var order: [String] = []
    var groups: [String: [Sighting]] = [:]
    for sighting in sightings {
      let folder = sighting.locations.first.map { component(of: $0.path, facts) } ?? ""
      let key = [sighting.key ?? "", folder].filter { !$0.isEmpty }.joined(separator: " in ")
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(sighting)
    }
    return order.sorted().compactMap { key in
      guard let group = groups[key], var whole = group.first else { return nil }
      whole.key = key
      whole.locations = group.flatMap(\.locations)
      whole.severity = group.compactMap(\.severity).max()
      whole.values["elements"] = listed(group.compactMap { $0.values["element"] })
      return whole
    }
  }

  /// The first names, each once, and how many are left.
  static func listed(_ names: [String]) -> String {
    var unique: [String] = []
    for name in names where !unique.contains(name) && unique.count < 1_000 { unique.append(name) }
    let shown = unique.prefix(4).joined(separator: ", ")
    return unique.count > 4 ? "\(shown) and \(unique.count - 4) more" : shown
  }

  /// A sighting that is no finding.
  static func marking(_ value: String, _ text: SourceText, line: Int = 1) -> Sighting {
    Sighting(path: text.path, line: line, values: [mark: value])
  }

  private static func component(of path: String, _ facts: RepositoryFacts) -> String {
    let folders = facts.components.map(\.folder).filter { path.hasPrefix($0 + "/") }
    return folders.max { $0.utf8.count < $1.utf8.count } ?? ""
  }
}
