import Audit
import Foundation
import Readiness
import SourceTree

/// What git and the owner files of a repository say; knows nothing for a folder without git.
struct RepositoryHistory {
  /// The state of the repository; nil without git.
  let facts: GitFacts?

  init(_ tree: SourceTree) async {
    facts = nil
  }

  /// Who might own the places, and why.
  func owners(of locations: [Location]) async -> [Place: [OwnerSuggestion]] { [:] }

  /// Where the lines of an earlier commit are now; nil when that cannot be told.
  func movement(since commit: String?) async -> ((Place) -> Place?)? { nil }

  /// The project by its folder's name, its root manifest and its git remote.
  func project(of folder: String, _ components: [Component]) -> Project {
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let root = components.first { $0.folder.isEmpty }
    return Project(
      name: root.map(\.name).flatMap { $0.isEmpty ? nil : $0 } ?? name,
      release: root?.version,
      commit: facts?.commit,
      isDirty: facts?.isDirty
    )
  }
}
