package import Readiness
package import SourceTree

extension RepositoryFacts {
  /// Reads every file of a small tree for its facts; an audit gathers them while it scans.
  package init(gathering tree: SourceTree, today: CalendarDate) {
    self.init(tree: tree, today: today)
    for file in tree.files where file.skip == nil {
      guard let text = tree.text(at: file.path) else { continue }
      sources.append(SourceFacts(of: text))
    }
    readManifests()
    profiles = ProfileDetection(self).profiles
  }

  /// Fills in the components and the manifests that could not be understood.
  package mutating func readManifests() {
    let reading = ComponentReading(of: tree)
    (components, unreadable) = (reading.components, reading.unreadable)
  }
}
