import Readiness
import SourceTree

/// Looks for what shows that quality tools are set up: files, dependencies, scripts, sections of shared
/// files.
struct SignSearch {
  private(set) var signs: [QualityFacts.Sign] = []

  init(tree: SourceTree, components: [Component], scripts: ScriptTable, resolver: CommandResolver) {
    addFiles(tree)
    addDependencies(components)
    addScripts(scripts, resolver)
    addHooks(scripts)
    addSections(tree)
  }

  private mutating func add(_ tool: QualityTool, _ place: Place) {
    for activity in tool.activities {
      signs.append(.init(activity: activity, tool: tool.name, family: tool.family, place: place))
    }
  }

  private mutating func addFiles(_ tree: SourceTree) {
    for file in tree.files where file.role != .example && file.skip != .vendored {
      for index in FileNames.candidates(file) where FileNames.globs[index].glob.matches(file.path) {
        add(QualityTool.all[FileNames.globs[index].tool], Place(file.path, 1))
      }
    }
  }

  private mutating func addDependencies(_ components: [Component]) {
    for component in components {
      for dependency in component.dependencies {
        for index in FileNames.toolsByPackage[dependency.name] ?? [] {
          add(QualityTool.all[index], Place(dependency.manifest, max(dependency.line, 1)))
        }
      }
    }
  }

  private mutating func addScripts(_ scripts: ScriptTable, _ resolver: CommandResolver) {
    for entry in (scripts.scripts + scripts.targets).prefix(3_000) {
      for command in ShellScript(entry.command).commands {
        for tool in QualityTool.tools(running: CommandNormalizer.program(command.words)) {
          add(tool, entry.place)
        }
      }
    }
  }

  private mutating func addHooks(_ scripts: ScriptTable) {
    for hook in scripts.hooks {
      for (activity, tool) in HookNames.tools(of: hook.name) {
        signs.append(.init(activity: activity, tool: tool, family: nil, place: hook.place))
      }
    }
  }

  /// Sections of files that many tools share.
  private mutating func addSections(_ tree: SourceTree) {
    for file in tree.files where Self.sharedNames.contains(file.name) && file.role != .example {
      guard file.size < SourceTree.largestScannedFile, let text = tree.text(at: file.path) else { continue }
      for (pattern, name) in Self.sections {
        guard let match = pattern.firstMatch(in: text.bytes),
          let tool = QualityTool.all.first(where: { $0.name == name })
        else { continue }
        add(tool, Place(file.path, text.line(at: match.range.lowerBound)))
      }
    }
  }

  private static let sharedNames: Set<String> = [
    "pyproject.toml", "setup.cfg", "tox.ini", "noxfile.py", "package.json", "pom.xml", "build.gradle",
    "build.gradle.kts",
    "Cargo.toml", "Directory.Build.props", "libs.versions.toml", "Rakefile", "jest.config.js",
    "jest.config.ts",
    "vitest.config.ts", "vitest.config.js", "vite.config.ts", "vite.config.js", "vitest.config.mts",
    "jest.config.mjs",
    "jest.config.cjs", "phpunit.xml", "phpunit.xml.dist", "Directory.Packages.props", "vitest.config.mjs",
    "Gemfile",
    "spec_helper.rb", "test_helper.rb", "rails_helper.rb", ".golangci.yml", ".golangci.yaml",
    ".golangci.toml",
    ".eslintrc", ".eslintrc.js", ".eslintrc.cjs", ".eslintrc.json", ".eslintrc.yml", ".eslintrc.yaml",
    "eslint.config.js", "eslint.config.mjs", "eslint.config.ts",
  ]

  private static let sections: [(Pattern, String)] = [
    (Pattern(#"^\[tool\.ruff|^ruff\b"#), "Ruff"), (Pattern(#"^\[tool\.black\]"#), "Black"),
    (Pattern(#"^\[(?:tool\.)?(?:mypy|pyright|basedpyright|ty|pyrefly)\b"#), "mypy or Pyright"),
    (Pattern(#"^\[(?:tool\.)?(?:flake8|pylint|pycodestyle)\b|\bflake8\b|\bpylint\b"#), "Flake8 or Pylint"),
    (Pattern(#"^\[tool[.:]pytest|^\[pytest\]|\bpytest\b"#), "pytest"),
    (Pattern(#"^\[(?:tool\.)?coverage[:.]|--cov\b"#), "coverage.py"),
    (Pattern(#"^\[(?:tool\.)?bandit\b"#), "Bandit"),
    (Pattern(#""eslintConfig"\s*:"#), "ESLint"), (Pattern(#""prettier"\s*:\s*[{"]"#), "Prettier"),
    (Pattern(#""renovate"\s*:\s*\{"#), "Renovate"),
    (Pattern(#"^\s*-?\s*['"]?(?:gofmt|gofumpt|goimports|gci)\b"#), "gofmt"),
    (Pattern(#"^\s*['"]?(?:@stylistic/\w+/)?indent['"]?\s*:|stylistic"#), "Prettier"),
    (
      Pattern(
        #"collectCoverage|coverageThreshold|coverageReporters|"coverage"\s*:|^\s*coverage\s*:\s*\{|<coverage"#
      ), "a coverage service"
    ),
    (
      Pattern(#"checkstyle|spotbugs|[^\w]pmd\b|detekt|errorprone|error_prone|ktlint"#),
      "Checkstyle, PMD, SpotBugs or detekt"
    ),
    (
      Pattern(#"spotless|spring-javaformat|google-java-format|fmt-maven-plugin|ktlint|ktfmt"#),
      "Spotless or google-java-format"
    ),
    (Pattern(#"\bjacoco\b|\bkover\b"#), "JaCoCo"),
    (Pattern(#"dependency-check|dependencycheck"#), "OWASP Dependency-Check"),
    (Pattern(#"findsecbugs"#), "Find Security Bugs"),
    (Pattern(#"sonar-maven-plugin|org\.sonarqube"#), "SonarQube"),
    (Pattern(#"^\[(?:workspace\.)?lints\.clippy\]|^\[(?:workspace\.)?lints"#), "Clippy"),
    (Pattern(#"StyleCop|Analyzers|TreatWarningsAsErrors|EnableNETAnalyzers|AnalysisMode"#), ".NET analyzers"),
    (Pattern(#"coverlet"#), "Coverlet"), (Pattern(#"(?i)simplecov"#), "SimpleCov"),
    (Pattern(#"(?i)rubocop|standard/rake"#), "RuboCop or Standard"),
    (Pattern(#"bundler.audit"#), "bundler-audit"),
  ]
}
