package import SourceTree

extension DeploymentFacts {
  /// How many manifests are looked for at most.
  private static let mostManifests = 2_000

  private static let platformNames: Set<String> = [
    "procfile", "fly.toml", "render.yaml", "render.yml", "vercel.json", "netlify.toml", "app.yaml", "app.yml",
    "railway.json", "railway.toml", "wrangler.toml", "wrangler.json", "wrangler.jsonc", "heroku.yml",
    "app.json", "serverless.yml", "serverless.yaml", "captain-definition", "dokku", "nixpacks.toml",
    "firebase.json", "apprunner.yaml", "amplify.yml", "samconfig.toml", "kamal.yml", "skaffold.yaml",
  ]

  /// Reads what the names of a tree's files promise.
  package init(in tree: SourceTree) {
    var manifests = 0
    for file in tree.files where file.skip == nil {
      let name = file.name.lowercased()
      if Self.isWorkflow(file.path) {
        workflows.append(file.path)
      } else if ContainerBuild.isNamed(name), let text = tree.text(at: file.path) {
        let purpose = PathPurpose(file)
        let dockerfile = Dockerfile(text.string)
        guard !dockerfile.stages.isEmpty else { continue }
        builds.append(ContainerBuild(path: file.path, dockerfile: dockerfile, purpose: purpose))
      } else if ComposeFile.isNamed(name) {
        readCompose(file, in: tree)
      } else if Self.platformNames.contains(name), name != "app.json" || !file.path.contains("/") {
        platformFiles.append(file.path)
      } else if file.language == .yaml, manifests < Self.mostManifests {
        manifests += 1
        readManifest(file, in: tree)
      }
    }
    setApartDevelopment()
  }

  /// Finds the compose files that developers use because production has one of its own beside them.
  ///
  /// A file that only overrides parts of the other one names no images again.
  private mutating func setApartDevelopment() {
    let whole = productionComposeFiles.filter { file in
      PathPurpose.hasProductionWord(file.path) && !file.services.isEmpty
        && file.services.allSatisfy { !$0.isPartial && ($0.image != nil || $0.isBuilt) }
    }
    for index in composeFiles.indices where !PathPurpose.hasProductionWord(composeFiles[index].path) {
      let file = composeFiles[index]
      let own = file.foreignImages
      if whole.contains(where: { $0.folder == file.folder && !$0.foreignImages.isDisjoint(with: own) }) {
        composeFiles[index].purpose = .development
      }
    }
  }

  private static func isWorkflow(_ path: String) -> Bool {
    let lower = path.lowercased()
    let isYAML = lower.hasSuffix(".yml") || lower.hasSuffix(".yaml")
    if isYAML, lower.hasPrefix(".github/workflows/") || lower.hasPrefix(".circleci/") { return true }
    return [
      ".gitlab-ci.yml", "azure-pipelines.yml", "jenkinsfile", ".travis.yml", "bitbucket-pipelines.yml",
      ".drone.yml", ".woodpecker.yml", "appveyor.yml", ".appveyor.yml", "cloudbuild.yaml", ".goreleaser.yml",
      ".goreleaser.yaml",
    ].contains(lower)
  }

  private mutating func readCompose(_ file: TreeFile, in tree: SourceTree) {
    guard let bytes = tree.bytes(of: file) else { return }
    do throws(StructuredFault) {
      let root = try StructuredValue(yaml: bytes)
      let isForDevelopment = Self.development.firstMatch(in: bytes) != nil
      let purpose = isForDevelopment ? PathPurpose.development : PathPurpose(file)
      if let compose = ComposeFile(path: file.path, purpose: purpose, root) {
        composeFiles.append(compose)
      }
    } catch {
      unreadable.append(UnreadableFile(path: file.path, problem: error.message, line: error.line))
    }
  }

  /// What only the compose files of developers hold.
  private static let development = Pattern(
    ##"laravel/sail|\bmailpit\b|\bmailhog\b|\bmailcatcher\b|\bXDEBUG_|(?:NODE_ENV|RAILS_ENV|APP_ENV|FLASK_ENV)['"]?\s*[:=]\s*['"]?dev|manage\.py runserver|\b(?:npm|yarn|pnpm)(?: run)? dev\b|\bdockerfile['"]?\s*:\s*['"]?(?:[^\s'"#]*[/._-])?(?:dev|develop|development|local)(?:[/._-]|['"]?\s*$)"##
  )
  private static let mark = Keyword("apiVersion:")
  private static let templateMark = Keyword("{{")

  private mutating func readManifest(_ file: TreeFile, in tree: SourceTree) {
    guard PathPurpose(file) == .production, let bytes = tree.bytes(of: file), Self.mark.isFound(in: bytes)
    else { return }
    guard !Self.templateMark.isFound(in: bytes) else {
      templates.append(file.path)
      return
    }
    do throws(StructuredFault) {
      let documents = try StructuredValue.documents(yaml: bytes)
      workloads += documents.compactMap { KubernetesWorkload(path: file.path, $0) }
    } catch {
      unreadable.append(UnreadableFile(path: file.path, problem: error.message, line: error.line))
    }
  }
}
