extension QualityTool {
  /// Tools for Go, Rust, Java, Kotlin, C# and Swift.
  static let compiled: [QualityTool] = go + rust + jvm + dotnet + swift

  private static let go: [QualityTool] = [
    QualityTool(
      "golangci-lint or go vet",
      [.lint],
      .go,
      commands: [
        "golangci-lint", "go vet", "staticcheck", "revive", "golint", "gometalinter", "go vet", "nilaway",
      ],
      actions: [
        "golangci/golangci-lint-action", "dominikh/staticcheck-action", "reviewdog/action-golangci-lint",
      ],
      files: [".golangci.*", "staticcheck.conf", "revive.toml"]
    ),
    QualityTool(
      "gofmt",
      [.format],
      .go,
      commands: ["gofmt", "gofumpt", "goimports", "gci", "go fmt", "golangci-lint fmt"],
      actions: ["jerray/go-fmt-action"]
    ),
    QualityTool(
      "go test",
      [.test],
      .go,
      commands: [
        "go test", "gotestsum", "ginkgo", "richgo test", "gotest", "tparse", "go-acc", "bazel test",
        "bazelisk test",
      ]
    ),
    QualityTool(
      "Go's coverage",
      [.coverage],
      .go,
      commands: [
        "go -cover", "go -coverprofile", "go tool cover", "gotestsum -cover", "goveralls", "go-acc", "gocov",
      ],
      actions: ["shogo82148/actions-goveralls"]
    ),
    QualityTool(
      "govulncheck",
      [.dependencyScan],
      commands: ["govulncheck", "nancy"],
      actions: ["golang/govulncheck-action", "sonatype-nexus-community/nancy-github-action"]
    ),
    QualityTool("gosec", [.staticAnalysis], .go, commands: ["gosec"], actions: ["securego/gosec"]),
  ]

  private static let rust: [QualityTool] = [
    QualityTool(
      "Clippy",
      [.lint],
      .rust,
      commands: ["cargo clippy", "clippy-driver"],
      actions: ["actions-rs/clippy-check", "giraffate/clippy-action", "auguwu/clippy-action"],
      files: ["clippy.toml", ".clippy.toml"]
    ),
    QualityTool(
      "rustfmt",
      [.format],
      .rust,
      commands: ["cargo fmt", "rustfmt"],
      actions: ["actions-rust-lang/rustfmt"],
      files: ["rustfmt.toml", ".rustfmt.toml"]
    ),
    QualityTool(
      "cargo test",
      [.test],
      .rust,
      commands: [
        "cargo test", "cargo nextest", "cross test", "wasm-pack test", "cargo tarpaulin", "cargo llvm-cov",
        "cargo hack test", "cargo t", "cargo miri",
      ]
    ),
    QualityTool(
      "Rust's coverage",
      [.coverage],
      .rust,
      commands: ["cargo tarpaulin", "cargo llvm-cov", "grcov"],
      files: ["tarpaulin.toml", ".tarpaulin.toml"]
    ),
    QualityTool(
      "cargo-audit or cargo-deny",
      [.dependencyScan],
      commands: ["cargo audit", "cargo deny", "cargo-audit", "cargo-deny"],
      actions: [
        "rustsec/audit-check", "actions-rs/audit-check", "embarkstudios/cargo-deny-action",
        "actions-rust-lang/audit",
      ],
      files: ["deny.toml", ".cargo/audit.toml"]
    ),
  ]

  private static let jvm: [QualityTool] = [
    QualityTool(
      "Checkstyle, PMD, SpotBugs or detekt",
      [.lint],
      .jvm,
      commands: [
        "mvn checkstyle:check", "mvn pmd:check", "mvn spotbugs:check", "gradle detekt", "gradle lint",
        "gradle ktlintCheck",
        "gradle checkstyleMain", "gradle pmdMain", "gradle spotbugsMain", "detekt", "ktlint",
        "gradle lintDebug", "gradle lintKotlin",
      ],
      packages: [
        "maven-checkstyle-plugin", "maven-pmd-plugin", "spotbugs-maven-plugin", "com.github.spotbugs",
        "checkstyle", "pmd",
        "io.gitlab.arturbosch.detekt", "org.jlleitschuh.gradle.ktlint", "error_prone_core",
      ],
      files: [
        "checkstyle*.xml", "pmd*.xml", "detekt*.yml", "spotbugs*.xml", "checkstyle/**/*.xml", "lint.xml",
      ]
    ),
    QualityTool(
      "Spotless or google-java-format",
      [.format],
      .jvm,
      commands: [
        "mvn spotless:check", "gradle spotlessCheck", "google-java-format", "ktlint", "ktfmt",
        "gradle ktlintCheck", "mvn fmt:check",
      ],
      actions: ["axel-op/googlejavaformat-action"],
      packages: [
        "spotless-maven-plugin", "fmt-maven-plugin", "spring-javaformat-maven-plugin",
        "com.diffplug.spotless",
      ],
      files: ["*ktlint*"]
    ),
    QualityTool(
      "tests of Maven or Gradle",
      [.test],
      .jvm,
      commands: [
        "mvn test", "mvn verify", "mvn install", "mvn package", "mvn deploy", "gradle test", "gradle check",
        "gradle build",
        "gradle connectedCheck", "gradle connectedAndroidTest", "gradle jacocoTestReport", "sbt test",
        "ant test", "gradle testDebugUnitTest",
        "gradle allTests", "gradle integrationTest", "mvn integration-test",
      ],
      actions: ["reactivecircus/android-emulator-runner"]
    ),
    QualityTool(
      "JaCoCo",
      [.coverage],
      .jvm,
      commands: [
        "gradle jacocoTestReport", "gradle koverXmlReport", "mvn jacoco:report", "gradle koverVerify",
      ],
      packages: ["jacoco-maven-plugin", "org.jacoco", "org.jetbrains.kotlinx.kover"]
    ),
    QualityTool(
      "OWASP Dependency-Check",
      [.dependencyScan],
      commands: [
        "mvn dependency-check:check", "mvn org.owasp:dependency-check-maven:check",
        "gradle dependencyCheckAnalyze", "dependency-check", "dependency-check.sh",
      ],
      actions: ["dependency-check/dependency-check_action"],
      packages: ["dependency-check-maven", "org.owasp.dependencycheck"]
    ),
    QualityTool("Find Security Bugs", [.staticAnalysis], .jvm, packages: ["findsecbugs-plugin"]),
  ]

  private static let dotnet: [QualityTool] = [
    QualityTool(
      ".NET analyzers",
      [.lint],
      .dotnet,
      commands: ["dotnet format", "inspectcode", "jb inspectcode", "dotnet-format", "roslynator"],
      packages: [
        "StyleCop.Analyzers", "SonarAnalyzer.CSharp", "Microsoft.CodeAnalysis.NetAnalyzers",
        "Roslynator.Analyzers", "Meziantou.Analyzer",
      ],
      files: ["*.ruleset", "stylecop.json", ".globalconfig", ".editorconfig"]
    ),
    QualityTool(
      "dotnet format or CSharpier",
      [.format],
      .dotnet,
      commands: ["dotnet format", "csharpier", "dotnet csharpier", "dotnet-format"],
      packages: ["CSharpier.MsBuild"],
      files: [".csharpierrc", ".csharpierrc.*", ".editorconfig"]
    ),
    QualityTool(
      "dotnet test",
      [.test],
      .dotnet,
      commands: ["dotnet test", "vstest.console", "dotnet vstest", "xunit.console"],
      actions: ["dotnetcorecli", "vstest", "visualstudiotestplatform"]
    ),
    QualityTool(
      "Coverlet",
      [.coverage],
      .dotnet,
      commands: ["coverlet", "dotnet-coverage", "dotnet --collect", "reportgenerator"],
      actions: ["danielpalme/reportgenerator"],
      packages: ["coverlet.collector", "coverlet.msbuild"],
      files: ["coverlet.runsettings", "*.runsettings"]
    ),
    QualityTool(
      "dotnet list package --vulnerable",
      [.dependencyScan],
      commands: ["dotnet list --vulnerable", "dotnet package --vulnerable"]
    ),
    QualityTool("Security Code Scan", [.staticAnalysis], .dotnet, packages: ["SecurityCodeScan.VS2019"]),
  ]

  private static let swift: [QualityTool] = [
    QualityTool(
      "SwiftLint",
      [.lint],
      .swift,
      commands: ["swiftlint", "swift format lint", "swift-format lint"],
      actions: ["norio-nomura/action-swiftlint", "swiftlang/github-workflows"],
      files: [".swiftlint.yml", ".swiftlint.yaml", ".swift-format"]
    ),
    QualityTool(
      "swift-format or SwiftFormat",
      [.format],
      .swift,
      commands: ["swift format", "swift-format", "swiftformat"],
      actions: ["swiftlang/github-workflows"],
      files: [".swift-format", ".swiftformat"]
    ),
    QualityTool(
      "swift test",
      [.test],
      .swift,
      commands: [
        "swift test", "xcodebuild test", "xcodebuild test-without-building", "fastlane test", "fastlane scan",
        "xctest", "swift-test",
      ]
    ),
    QualityTool(
      "Swift's coverage",
      [.coverage],
      .swift,
      commands: [
        "swift --enable-code-coverage", "xcodebuild -enableCodeCoverage", "slather", "xcov", "llvm-cov",
      ],
      actions: ["sersoft-gmbh/swift-coverage-action", "vapor/swift-codecov-action"]
    ),
  ]
}
