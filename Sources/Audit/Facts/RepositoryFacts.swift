package import Readiness
package import SourceTree

/// What is known of the whole repository once its files have been read; what checks of the whole ask.
package struct RepositoryFacts: Sendable {
  /// The files.
  package var tree: SourceTree
  /// What the repository is run as.
  package var profiles: Set<Profile> = []
  /// Its parts with a manifest, ordered by folder.
  package var components: [Component] = []
  /// The manifests that could not be understood, by path.
  package var unreadable: [UnreadableFile] = []
  /// Its quality tools and what its pipelines run.
  var quality: QualityFacts
  /// What its source files say.
  package var sources = SourceFacts()
  /// The state of its git repository; nil for a folder without one.
  package var git: GitFacts?
  /// How it says it is built and run.
  package var deployment = DeploymentFacts()
  /// Its documents, those nearest to the root first.
  package var documents: [Document] = []
  /// The day of the audit.
  package var today: CalendarDate

  /// Knows the files and nothing else yet.
  package init(tree: SourceTree, today: CalendarDate) {
    self.tree = tree
    self.today = today
    quality = QualityFacts(tree: SourceTree([:]), components: [])
  }
}
