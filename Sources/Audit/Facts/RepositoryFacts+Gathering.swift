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
    _ = conclude()
  }

  /// Completes the facts once the sources of all files have been gathered.
  ///
  /// Reads the manifests, puts together what several files say, and tells the profiles, except for those
  /// that a
  /// person has decided on.
  package mutating func conclude(overrides: [Profile: Bool] = [:]) -> ProfileDetection {
    let reading = ComponentReading(of: tree)
    (components, unreadable) = (reading.components, reading.unreadable)
    quality = QualityFacts(tree: tree, components: components)
    sources.resolve()
    deployment = DeploymentFacts(in: tree)
    documents = Document.all(in: tree)
    let detection = ProfileDetection(self, overrides: overrides)
    profiles = detection.profiles
    return detection
  }
}
