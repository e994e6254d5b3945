package import SourceTree

/// The components of a tree, and the manifests of which none could be made.
package struct ComponentReading: Sendable {
  /// The components, ordered by folder, then by ecosystem and manifest.
  package private(set) var components: [Component] = []
  /// The manifests that could not be understood, by path.
  package private(set) var unreadable: [UnreadableFile] = []

  /// Manifests above this number are not read.
  private static let mostManifests = 2_000

  /// Reads every manifest of product and tooling.
  ///
  /// Cost: linear in the number of files; only files with the names of manifests are read.
  package init(of tree: SourceTree) {
    let files = tree.files.filter {
      ($0.role == .product || $0.role == .tooling) && ($0.skip == nil || $0.skip == .minified)
    }
    for file in files.filter({ ManifestKind(path: $0.path) != nil }).prefix(Self.mostManifests) {
      read(file, in: tree)
    }
    mergeParts()
    components.sort {
      ($0.folder, $0.ecosystem.rawValue, $0.manifest) < ($1.folder, $1.ecosystem.rawValue, $1.manifest)
    }
    LockfileSearch(tree: tree, components: components).complete(&components)
    RuntimeFiles.complete(&components, from: files, in: tree)
    unreadable.sort { $0.path < $1.path }
  }

  private mutating func read(_ file: TreeFile, in tree: SourceTree) {
    guard let kind = ManifestKind(path: file.path), let text = ManifestText(file, in: tree) else { return }
    do throws(StructuredFault) {
      if let component = try kind.component(text, tree) { components.append(component) }
    } catch {
      unreadable.append(UnreadableFile(path: file.path, problem: error.message, line: error.line))
    }
  }

  /// Makes one component of the manifests that one folder has for one Python or Ruby project.
  private mutating func mergeParts() {
    var merged: [Component] = []
    var positions: [String: Int] = [:]
    for component in components.sorted(by: Self.isMoreTelling) {
      guard component.ecosystem == .python || component.ecosystem == .ruby else {
        merged.append(component)
        continue
      }
      let key = "\(component.ecosystem.rawValue) \(component.folder)"
      guard let position = positions[key] else {
        positions[key] = merged.count
        merged.append(component)
        continue
      }
      merged[position].absorb(component)
    }
    // A file of settings for tools alone is no component.
    components = merged.filter { !$0.isEmptyProject }
  }

  private static func isMoreTelling(_ left: Component, _ right: Component) -> Bool {
    let (a, b) = (ManifestKind.rank(of: left.manifest), ManifestKind.rank(of: right.manifest))
    return a == b ? left.manifest < right.manifest : a < b
  }
}

extension Component {
  /// Takes in what another manifest of the same project says.
  fileprivate mutating func absorb(_ other: Component) {
    if isUnnamed, !other.isUnnamed { name = other.name }
    version = version ?? other.version
    isApplication = isApplication && other.isApplication
    dependencies += other.dependencies
    scripts += other.scripts
    runtimes += other.runtimes
  }

  private var isUnnamed: Bool { name == (folder.split(separator: "/").last.map(String.init) ?? "root") }

  fileprivate var isEmptyProject: Bool {
    ecosystem == .python && isUnnamed && dependencies.isEmpty && scripts.isEmpty && version == nil
  }
}
