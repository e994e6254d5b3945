package import Readiness
import SourceTree

/// What a repository holds, as an audit lists it: components, languages, routes, variables and the rest.
package struct Inventory: Sendable {
  /// The entries, by kind, then by name.
  package private(set) var entries: [InventoryEntry] = []
  /// How many entries of each kind were left out because there were too many.
  package private(set) var omitted: [InventoryEntry.Kind: Int] = [:]

  /// Entries of one kind above this number are counted and not listed.
  static let mostPerKind = 400
  /// Entries of all kinds above this number are counted and not listed.
  static let mostEntries = 2_000
  /// Places of one entry above this number are not listed.
  static let mostLocations = 20

  /// The entries of what is known of a repository.
  package static func entries(from facts: RepositoryFacts) -> [InventoryEntry] {
    Inventory(of: facts).entries
  }

  /// Lists what is known of a repository.
  package init(of facts: RepositoryFacts) {
    var found = Self.components(facts) + Self.languages(facts.tree)
    found += Self.starts(facts.sources) + Self.routes(facts.sources) + Self.variables(facts.sources)
    found += Self.jobs(facts.sources) + Self.hosts(facts.sources)
    found += ProposedFlow.all(in: facts).map(\.entry)
    found += Self.files(facts.tree)
    take(found)
  }

  /// Puts together the entries of one name, orders them and keeps as many as there is room for.
  private mutating func take(_ found: [InventoryEntry]) {
    for kind in InventoryEntry.Kind.allCases {
      var merged: [String: InventoryEntry] = [:]
      var names: [String] = []
      for entry in found where entry.kind == kind {
        if merged[entry.name] == nil { names.append(entry.name) }
        merged[entry.name, default: InventoryEntry(kind, name: entry.name, detail: entry.detail)].locations +=
          entry.locations
      }
      // Languages come by size, flows by weight; everything else by name.
      if kind != .language, kind != .proposedFlow { names.sort() }
      let room = min(Self.mostPerKind, Self.mostEntries - entries.count)
      for name in names.prefix(room) {
        guard var entry = merged[name] else { continue }
        entry.locations = Array(entry.locations.prefix(Self.mostLocations))
        entries.append(entry)
      }
      if names.count > room { omitted[kind] = names.count - room }
    }
  }

  private static func components(_ facts: RepositoryFacts) -> [InventoryEntry] {
    facts.components.map { component in
      let product = component.dependencies.count { !$0.isDevelopment }
      let development = component.dependencies.count - product
      var words = [component.ecosystem.rawValue]
      if let version = component.version { words.append("version \(version)") }
      words.append("\(product) dependencies")
      if development > 0 { words.append("\(development) for development") }
      if !component.scripts.isEmpty { words.append("\(component.scripts.count) scripts") }
      words.append(component.lockfile.map { "locked by \($0)" } ?? "no lockfile")
      // Two components may have one name; their folders tell them apart.
      let isAmbiguous = facts.components.count { $0.name == component.name } > 1
      let name = isAmbiguous ? "\(component.name) (\(component.manifest))" : component.name
      return InventoryEntry(
        .component,
        name: name,
        detail: words.joined(separator: ", "),
        locations: [Location(path: component.manifest)]
      )
    }
  }

  private static func languages(_ tree: SourceTree) -> [InventoryEntry] {
    var sizes: [Language: (bytes: Int, files: Int)] = [:]
    for file in tree.files where file.skip == nil && isCounted(file.language) {
      sizes[file.language, default: (0, 0)].bytes += file.size
      sizes[file.language, default: (0, 0)].files += 1
    }
    let total = max(1, sizes.values.reduce(0) { $0 + $1.bytes })
    let ordered = sizes.sorted { ($1.value.bytes, $0.key.rawValue) < ($0.value.bytes, $1.key.rawValue) }
    return ordered.map { language, size in
      // In tenths of a percent, rounded.
      let share = (size.bytes * 1_000 + total / 2) / total
      let detail = "\(share / 10).\(share % 10) %, \(size.bytes) bytes in \(size.files) files"
      return InventoryEntry(.language, name: language.title, detail: detail)
    }
  }

  private static func isCounted(_ language: Language) -> Bool {
    ![.plain, .json, .yaml, .toml, .ini, .xml, .markdown, .environment, .properties].contains(language)
  }

  private static func starts(_ sources: SourceFacts) -> [InventoryEntry] {
    sources.entryPoints.map {
      InventoryEntry(
        .entryPoint,
        name: "\($0.place.path): \($0.name)",
        detail: $0.detail,
        locations: [$0.place.location]
      )
    }
  }

  private static func routes(_ sources: SourceFacts) -> [InventoryEntry] {
    sources.routes.map { route in
      let guards = route.guards.isEmpty ? "" : ", behind \(route.guards.prefix(6).joined(separator: ", "))"
      return InventoryEntry(
        .route,
        name: "\(route.method) \(route.path)",
        detail: route.framework + guards,
        locations: [route.place.location]
      )
    }
  }

  private static func variables(_ sources: SourceFacts) -> [InventoryEntry] {
    var reads: [String: [SourceFacts.EnvironmentRead]] = [:]
    for read in sources.environmentReads { reads[read.name, default: []].append(read) }
    return reads.map { name, reads in
      let fallback = reads.lazy.compactMap(\.fallback).first { !$0.isEmpty }
      return InventoryEntry(
        .environmentVariable,
        name: name,
        detail: fallback.map { "\($0.prefix(60)) when not set" } ?? "nothing stands in when not set",
        locations: reads.map(\.place).sorted().map(\.location)
      )
    }
  }

  private static func jobs(_ sources: SourceFacts) -> [InventoryEntry] {
    sources.scheduledJobs.map { job in
      let name = job.detail.isEmpty ? job.name : "\(job.name) \(job.detail)"
      return InventoryEntry(
        .scheduledJob,
        name: name,
        detail: job.place.path,
        locations: [job.place.location]
      )
    }
  }

  private static func hosts(_ sources: SourceFacts) -> [InventoryEntry] {
    sources.externalHosts.map { InventoryEntry(.externalHost, name: $0.name, locations: [$0.place.location]) }
  }

  private static func files(_ tree: SourceTree) -> [InventoryEntry] {
    tree.files.compactMap { file in
      guard file.skip != .vendored, let kind = FileOfNote(file) else { return nil }
      return InventoryEntry(
        kind.isTestArtifact ? .testArtifact : .document,
        name: file.path,
        detail: kind.words,
        locations: [Location(path: file.path)]
      )
    }
  }
}
