extension GitFacts {
  /// The most paths whose last change is looked up, as each is a walk through the history.
  private static let mostPaths = 64

  /// Asks a repository for everything, and for the last changes of some paths; what fails is named as unanswered.
  package init(of repository: GitRepository, paths: [String] = []) async {
    async let dirty = Self.outcome { () async throws(GitFault) in try await repository.isDirty() }
    async let tags = Self.outcome { () async throws(GitFault) in try await repository.tags() }
    commit =
      take(await Self.outcome { () async throws(GitFault) in try await repository.commit() }, .commit) ?? nil
    remote =
      take(await Self.outcome { () async throws(GitFault) in try await repository.remote() }, .remote) ?? nil
    isShallow = (try? await repository.isShallow()) ?? false
    isDirty = take(await dirty, .changes) ?? nil
    self.tags = take(await tags, .tags) ?? []
    for path in paths.prefix(Self.mostPaths) where commit != nil && unanswered[.history] == nil {
      let day = await Self.outcome { () async throws(GitFault) in try await repository.lastChange(of: [path])
      }
      lastChanged[path] = take(day, .history) ?? nil
    }
  }

  private mutating func take<Answer>(_ outcome: Result<Answer, GitFault>, _ question: Question) -> Answer? {
    switch outcome {
    case .success(let answer): return answer
    case .failure(let fault):
      unanswered[question] = fault
      return nil
    }
  }

  private static func outcome<Answer: Sendable>(
    _ ask: @Sendable () async throws(GitFault) -> Answer
  ) async -> Result<Answer, GitFault> {
    do throws(GitFault) { return .success(try await ask()) } catch { return .failure(error) }
  }
}
