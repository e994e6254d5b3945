import SourceTree

/// What format a manifest has, by its name.
enum ManifestKind {
  case packageJSON, pyproject, setupConfiguration, setupScript, pipfile, requirements, goModule, cargo,
    gemfile,
    gemspec, composer, maven, gradle, nuget, swift, pub, mix

  /// The format of a file; nil when its name is none of a manifest.
  init?(path: String) {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return nil }
    let name = String(last)
    if let kind = Self.names[name] {
      self = kind
    } else if name.hasSuffix(".gemspec") {
      self = .gemspec
    } else if name.hasSuffix(".csproj") || name.hasSuffix(".fsproj") || name.hasSuffix(".vbproj") {
      self = .nuget
    } else if name.hasSuffix(".txt"),
      Self.isRequirements(name, folder: parts.dropLast().last.map(String.init))
    {
      self = .requirements
    } else {
      return nil
    }
  }

  private static let names: [String: ManifestKind] = [
    "package.json": .packageJSON, "pyproject.toml": .pyproject, "setup.cfg": .setupConfiguration,
    "setup.py": .setupScript, "Pipfile": .pipfile, "go.mod": .goModule, "Cargo.toml": .cargo,
    "Gemfile": .gemfile, "gems.rb": .gemfile, "composer.json": .composer, "pom.xml": .maven,
    "build.gradle": .gradle, "build.gradle.kts": .gradle, "Package.swift": .swift, "pubspec.yaml": .pub,
    "mix.exs": .mix,
  ]

  private static func isRequirements(_ name: String, folder: String?) -> Bool {
    let stem = name.lowercased().dropLast(4)
    return stem.hasPrefix("requirements") || stem.hasSuffix("requirements") || folder == "requirements"
  }

  /// Which of several manifests of one project says most about it; less is more.
  static func rank(of path: String) -> Int {
    switch ManifestKind(path: path) {
    case .pyproject, .gemspec: 0
    case .setupConfiguration: 1
    case .setupScript: 2
    case .pipfile, .gemfile: 3
    case .requirements: path.hasSuffix("requirements.txt") ? 4 : 5
    default: 0
    }
  }

  /// What the manifest says; nil when it is about no component.
  func component(_ text: ManifestText, _ tree: SourceTree) throws(StructuredFault) -> Component? {
    switch self {
    case .packageJSON: try PackageManifest.component(text, tree)
    case .composer: try ComposerManifest.component(text)
    case .pyproject: try PythonProjectManifest.component(text)
    case .pipfile: try PythonProjectManifest.pipfileComponent(text)
    case .setupConfiguration: PythonSetupManifest.configurationComponent(text)
    case .setupScript: PythonSetupManifest.scriptComponent(text)
    case .requirements: PythonRequirements.component(text)
    case .goModule: GoManifest.component(text, tree)
    case .cargo: try CargoManifest.component(text, tree)
    case .gemfile: RubyManifest.gemfileComponent(text)
    case .gemspec: RubyManifest.gemspecComponent(text)
    case .maven: JavaManifest.mavenComponent(text)
    case .gradle: JavaManifest.gradleComponent(text)
    case .nuget: DotnetManifest.component(text)
    case .swift: SwiftManifest.component(text)
    case .pub: try PubManifest.component(text)
    case .mix: MixManifest.component(text)
    }
  }
}
