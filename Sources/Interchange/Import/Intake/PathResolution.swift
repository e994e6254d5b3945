internal import Readiness
internal import ResultMatching

/// Makes the absolute paths of a report paths of the repository (formats §3.3, URI rule 3).
package struct PathResolution {
  private let roots: [String]
  private let known: [String: [String]]

  /// Takes the folders that may be the repository's root, and the paths that the register already speaks of.
  package init(roots: [String], knownPaths: some Sequence<String>) {
    self.roots = roots.map { $0.hasSuffix("/") ? $0 : $0 + "/" }.filter { $0.count > 1 }
      .sorted { $0.utf8.count > $1.utf8.count }
    var known: [String: [String]] = [:]
    for path in Set(knownPaths) where !path.hasPrefix("/") {
      known[Self.name(path), default: []].append(path)
    }
    self.known = known
  }

  /// The path from the root; an absolute one that no root begins and of which no known path is the only end stays.
  package func resolved(_ path: String) -> String {
    guard path.hasPrefix("/") else { return path }
    if let root = roots.first(where: { path.hasPrefix($0) }), path.utf8.count > root.utf8.count {
      return String(path.dropFirst(root.count))
    }
    let ends = (known[Self.name(path)] ?? []).filter { path.hasSuffix("/" + $0) }
    // `a.js` and `src/a.js` both end it; the longer one says more, two of one length cannot be.
    return ends.max { $0.utf8.count < $1.utf8.count } ?? path
  }

  /// A finding's key with the paths among its parts resolved, so that it is the same wherever the tool ran.
  func resolvedKey(_ key: String) -> String {
    guard key.contains("/") else { return key }
    return key.split(separator: "|", omittingEmptySubsequences: false).map { resolved(String($0)) }
      .joined(separator: "|")
  }

  private static func name(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

extension ToolRun {
  /// The run with every path as the resolution has it.
  package func resolved(_ resolution: PathResolution) -> ToolRun {
    var run = self
    run.untested = Set(run.untested.map(resolution.resolvedKey))
    run.pieces = pieces.map { $0.resolved(resolution) }
    for index in run.findings.indices { run.findings[index].resolve(resolution) }
    for index in run.tests.indices { run.tests[index].path = run.tests[index].path.map(resolution.resolved) }
    for index in run.coverage.indices {
      run.coverage[index].path = resolution.resolved(run.coverage[index].path)
    }
    run.paths = run.paths.map { Set($0.map(resolution.resolved)) }
    for index in run.surveys.indices {
      run.surveys[index].paths = Set(run.surveys[index].paths.map(resolution.resolved))
    }
    return run
  }
}

extension FindingDraft {
  /// The draft with every path as the resolution has it.
  func resolved(_ resolution: PathResolution) -> FindingDraft {
    var draft = self
    draft.resolve(resolution)
    return draft
  }

  fileprivate mutating func resolve(_ resolution: PathResolution) {
    if let key { self.key = resolution.resolvedKey(key) }
    for place in finding.locations.indices where finding.locations[place].path.hasPrefix("/") {
      finding.locations[place].path = resolution.resolved(finding.locations[place].path)
    }
    for place in finding.evidence.indices {
      guard case .file(let path, let start, let end, let text) = finding.evidence[place].kind,
        path.hasPrefix("/")
      else { continue }
      finding.evidence[place].kind = .file(
        path: resolution.resolved(path),
        startLine: start,
        endLine: end,
        snippet: text
      )
    }
  }
}
