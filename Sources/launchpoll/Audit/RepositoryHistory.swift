import Audit
import Foundation
import Readiness
import SourceTree

/// What git and the owner files of a repository say; knows nothing for a folder without git.
struct RepositoryHistory {
  private let tree: SourceTree
  private let repository: GitRepository?
  private let codeOwners: CodeOwners?
  /// The state of the repository; nil without git.
  let facts: GitFacts?

  /// The most files whose authors are asked for: each asks git once or twice.
  private static let askedFiles = 60
  /// The most files of code whose newest change is asked for; more do not fit on a command line.
  private static let datedFiles = 2000

  init(_ tree: SourceTree) async {
    self.tree = tree
    repository = tree.repository
    codeOwners = CodeOwners(in: tree)
    facts = if let repository = tree.repository { await Self.facts(of: repository, tree) } else { nil }
  }

  /// The state, with the days that the question of stale test results needs where there are such documents.
  private static func facts(of repository: GitRepository, _ tree: SourceTree) async -> GitFacts {
    let documents = Document.all(in: tree).filter(\.recordsResults).map(\.path)
    var facts = await GitFacts(of: repository, paths: documents)
    guard !documents.isEmpty else { return facts }
    let code = tree.files.lazy.filter { $0.role == .product && Language.programming.contains($0.language) }
    facts.codeChanged = try? await repository.lastChange(of: code.prefix(datedFiles).map(\.path))
    return facts
  }

  /// The project by its folder's name, its root manifest and its git remote.
  func project(of folder: String, _ components: [Component]) -> Project {
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    let root = components.first { $0.folder.isEmpty && !$0.name.isEmpty }
    return Project(
      name: root?.name ?? name,
      release: facts?.tags.first ?? root?.version,
      repository: facts?.remote,
      commit: facts?.commit,
      isDirty: facts?.isDirty
    )
  }

  /// Where the lines of an earlier commit are now; nil when that cannot be told.
  ///
  /// Lines of a work tree with changes are told as far as its commit goes; texts and nearness do the rest.
  func movement(since commit: String?) async -> ((Place) -> Place?)? {
    guard let commit, let now = facts?.commit, commit != now, let repository,
      let mapping = try? await repository.lineMapping(from: commit, to: now)
    else { return nil }
    return { place in
      switch mapping.target(path: place.path, line: place.line) {
      case .line(let path, let line): Place(path, line)
      case .edited(let path, let lines): lines.count == 1 ? Place(path, lines.lowerBound) : nil
      case .deleted, .unknown: nil
      }
    }
  }

  /// Who might own the places, and why: the owners' file first, then who wrote the line, then who works on the file.
  func owners(of locations: [Location]) async -> [Place: [OwnerSuggestion]] {
    var suggestions: [Place: [OwnerSuggestion]] = [:]
    var asked = 0
    var committers: [String: [OwnerSuggestion]] = [:]
    for location in locations {
      let place = Place(location.path, location.startLine ?? 0)
      guard suggestions[place] == nil else { continue }
      var found = owners(byFileOf: location.path)
      if asked < Self.askedFiles, tree[location.path]?.isTracked == true {
        asked += 1
        found += await author(of: place)
        if committers[place.path] == nil { committers[place.path] = await recentCommitters(of: place.path) }
        found += committers[place.path] ?? []
      }
      var seen: Set<String> = []
      suggestions[place] = found.filter { seen.insert($0.owner).inserted }
    }
    return suggestions
  }

  private func owners(byFileOf path: String) -> [OwnerSuggestion] {
    guard let codeOwners, let answer = codeOwners.owners(of: path) else { return [] }
    let reason = "\(codeOwners.path) line \(answer.line) names them for \(path)"
    return answer.owners.map { OwnerSuggestion(owner: $0, reason: reason) }
  }

  private func author(of place: Place) async -> [OwnerSuggestion] {
    guard place.line > 0, let repository,
      let line = try? await repository.blame(place.path, lines: place.line...place.line).first
    else { return [] }
    let day = CalendarDate(daysSinceEpoch: line.time / 86_400)
    let reason = "wrote \(place.path):\(place.line) in \(line.commit.prefix(8)) on \(day)"
    return [OwnerSuggestion(owner: line.author, reason: reason)]
  }

  private func recentCommitters(of path: String) async -> [OwnerSuggestion] {
    guard let repository, let committers = try? await repository.committers(of: path) else { return [] }
    return committers.prefix(2).map { committer in
      let day = CalendarDate(daysSinceEpoch: committer.latest / 86_400)
      return OwnerSuggestion(
        owner: committer.name,
        reason: "made \(counted(committer.commits, "recent change")) to \(path), the last on \(day)"
      )
    }
  }
}
