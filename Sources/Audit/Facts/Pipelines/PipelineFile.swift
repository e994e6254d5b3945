import SourceTree

/// Knows by a path which host a pipeline file is of.
enum PipelineFile {
  /// The host whose pipeline a file is; nil for other files.
  static func host(of path: String) -> Pipeline.Host? {
    if let host = wholePaths[path.lowercased()] { return host }
    return folders.first { entry in entry.globs.contains { $0.matches(path) } }?.host
  }

  /// The pipelines of a tree, ordered by path.
  static func pipelines(in tree: SourceTree) -> [Pipeline] {
    var found = tree.files.compactMap { file in
      host(of: file.path).flatMap { pipeline(at: file, host: $0, in: tree) }
    }
    found += includedByGitLab(found, in: tree)
    return CalledWorkflows.withTriggersOfCallers(found)
  }

  private static func pipeline(at file: TreeFile, host: Pipeline.Host, in tree: SourceTree) -> Pipeline? {
    guard file.size <= SourceTree.largestScannedFile, let text = tree.text(at: file.path) else { return nil }
    switch host {
    case .jenkins, .teamcity: return GroovyPipelineReader.pipeline(host: host, text: text)
    case .github, .compositeAction: return GitHubWorkflowReader.pipeline(host: host, text: text)
    default: return CommandListReader.pipeline(host: host, text: text)
    }
  }

  /// Files in other places that GitLab's pipelines name as `local` includes.
  private static func includedByGitLab(_ pipelines: [Pipeline], in tree: SourceTree) -> [Pipeline] {
    let known = Set(pipelines.map(\.path))
    let named = pipelines.flatMap(\.jobs).compactMap(\.call).map(\.name).filter { $0.hasPrefix("local:") }
    let globs = named.prefix(50).map { path -> PathGlob in
      let plain = path.dropFirst("local:".count)
      return PathGlob(plain.hasPrefix("/") ? String(plain.dropFirst()) : String(plain))
    }
    guard !globs.isEmpty else { return [] }
    return tree.files.filter { file in
      file.language == .yaml && !known.contains(file.path) && globs.contains { $0.matches(file.path) }
    }
    .prefix(50).compactMap { pipeline(at: $0, host: .gitlab, in: tree) }
  }

  private static let wholePaths: [String: Pipeline.Host] = [
    ".gitlab-ci.yml": .gitlab, ".gitlab-ci.yaml": .gitlab,
    "azure-pipelines.yml": .azure, "azure-pipelines.yaml": .azure,
    ".circleci/config.yml": .circle, ".circleci/config.yaml": .circle,
    ".travis.yml": .travis, "bitbucket-pipelines.yml": .bitbucket,
    ".drone.yml": .drone, ".drone.yaml": .drone, ".woodpecker.yml": .woodpecker,
    ".woodpecker.yaml": .woodpecker,
    ".build.yml": .sourcehut, "appveyor.yml": .appveyor, ".appveyor.yml": .appveyor,
    ".cirrus.yml": .cirrus, "codemagic.yaml": .codemagic, ".semaphore/semaphore.yml": .semaphore,
    "cloudbuild.yaml": .googleCloudBuild, "cloudbuild.yml": .googleCloudBuild,
  ]

  private static let folders: [(globs: [PathGlob], host: Pipeline.Host)] = [
    (globs([".github/workflows/*.{yml,yaml}", ".gitea/workflows/*.{yml,yaml}"]), .github),
    (globs([".forgejo/workflows/*.{yml,yaml}"]), .github),
    (globs([".github/actions/**/action.{yml,yaml}"]), .compositeAction),
    (globs(["*.gitlab-ci.{yml,yaml}", ".gitlab/ci/**/*.{yml,yaml}"]), .gitlab),
    (
      globs([".azure/**/*.{yml,yaml}", "azure-pipelines*.{yml,yaml}", ".azure-pipelines/**/*.{yml,yaml}"]),
      .azure
    ),
    (globs([".woodpecker/*.{yml,yaml}"]), .woodpecker),
    (globs([".builds/*.{yml,yaml}"]), .sourcehut),
    (globs([".buildkite/*.{yml,yaml}"]), .buildkite),
    (globs(["Jenkinsfile", "Jenkinsfile.*", "*.jenkinsfile"]), .jenkins),
    (globs([".teamcity/*.kts", ".teamcity/**/settings.kts"]), .teamcity),
  ]

  private static func globs(_ texts: [String]) -> [PathGlob] { texts.map { PathGlob($0) } }
}
