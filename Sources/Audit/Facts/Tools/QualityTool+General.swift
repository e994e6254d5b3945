extension QualityTool {
  /// Tools for any language.
  static let general: [QualityTool] = suites + security + coverageHosts

  private static let suites: [QualityTool] = [
    QualityTool(
      "a linter suite",
      [.lint, .format],
      commands: [
        "mega-linter-runner", "trunk check", "qlty check", "codeclimate analyze", "treefmt", "nix fmt",
      ],
      actions: [
        "oxsecurity/megalinter", "super-linter/", "github/super-linter", "trunk-io/trunk-action", "qltysh/",
        "docker://ghcr.io/super-linter", "codacy/",
      ],
      files: [
        ".mega-linter.yml", ".trunk/trunk.yaml", ".qlty/qlty.toml", ".codeclimate.yml", ".codacy.yml",
        ".codacy.yaml",
      ]
    ),
    QualityTool(
      "SonarQube",
      [.lint, .staticAnalysis],
      commands: [
        "sonar-scanner", "mvn sonar:sonar", "mvn org.sonarsource.scanner.maven:sonar-maven-plugin:sonar",
        "gradle sonar", "gradle sonarqube", "dotnet sonarscanner", "dotnet-sonarscanner", "sonarqube-scanner",
      ],
      actions: ["sonarsource/", "sonarcloud", "sonarqube"],
      packages: ["sonarqube-scanner", "sonar-maven-plugin", "org.sonarqube"],
      files: ["sonar-project.properties", ".sonarcloud.properties"]
    ),
    QualityTool(
      "another test runner",
      [.test],
      commands: [
        "ctest", "bats", "shunit2", "flutter test", "dart test", "mix test", "stack test", "cabal test",
        "zig test", "meson test",
        "lein test", "rebar3 eunit", "rebar3 ct", "bazel test", "bazelisk test", "buck2 test", "pants test",
        "please test", "plz test",
        "helm test", "ct install", "molecule test", "terraform test", "newman run", "k6 run", "busted",
        "prove", "ninja test", "nix flake",
        "kitchen test", "hurl --test", "schemathesis", "gleam test", "opam runtest", "dune test",
        "dune runtest", "scons test", "forge test", "hardhat test", "anchor test",
      ]
    ),
  ]

  private static let security: [QualityTool] = [
    QualityTool(
      "Dependabot",
      [.dependencyUpdate, .dependencyScan],
      actions: ["dependabot/", "actions/dependency-review-action"],
      files: [".github/dependabot.yml", ".github/dependabot.yaml"]
    ),
    QualityTool(
      "Renovate",
      [.dependencyUpdate, .dependencyScan],
      commands: ["renovate"],
      actions: ["renovatebot/"],
      files: [
        "renovate.json", "renovate.json5", ".renovaterc", ".renovaterc.json", ".renovaterc.json5",
        ".github/renovate.json",
        ".github/renovate.json5", ".gitlab/renovate.json", ".gitlab/renovate.json5", ".forgejo/renovate.json",
      ]
    ),
    QualityTool(
      "another updater",
      [.dependencyUpdate],
      commands: ["ncu", "npm-check-updates", "updatecli", "scala-steward"],
      actions: ["technote-space/create-pr-action", "scala-steward-org/", "updatecli/"],
      files: [
        ".pyup.yml", ".github/depfu.yml", ".scala-steward.conf", ".dependabot/config.yml", "updatecli.d/*",
        ".github/updatecli/*",
      ]
    ),
    QualityTool(
      "a vulnerability scanner",
      [.dependencyScan],
      commands: [
        "osv-scanner", "trivy", "grype", "snyk test", "snyk monitor", "docker scout", "ossaudit", "blackduck",
        "fossa test", "depscan", "wiz-cli", "sbomqs", "wolfictl scan", "vuls",
      ],
      actions: [
        "google/osv-scanner", "aquasecurity/trivy-action", "anchore/scan-action", "snyk/actions",
        "docker/scout-action", "actions/dependency-review-action",
        "fossas/fossa-action", "mend-for-github", "ossf/scorecard-action",
        "template:security/dependency-scanning", "template:jobs/dependency-scanning",
        "template:dependency-scanning", "template:security/container-scanning", "debricked/actions",
        "socketdev/", "synopsys-sig/",
      ],
      files: [
        ".snyk", "osv-scanner.toml", ".trivyignore", ".whitesource", "trivy.yaml", ".grype.yaml",
        "socket.yml",
      ]
    ),
    QualityTool(
      "a secret scanner",
      [.secretScan],
      commands: [
        "gitleaks", "trufflehog", "detect-secrets", "detect-secrets-hook", "git-secrets", "git secrets",
        "ggshield", "talisman", "secretlint", "noseyparker", "kingfisher", "whispers", "trivy --scanners",
        "ripsecrets",
      ],
      actions: [
        "gitleaks/", "trufflesecurity/trufflehog", "gitguardian/", "template:security/secret-detection",
        "template:jobs/secret-detection",
        "template:secret-detection", "reviewdog/action-detect-secrets", "zricethezav/gitleaks",
        "max/secret-scan", "secretlint",
      ],
      packages: ["secretlint", "detect-secrets", "ggshield"],
      files: [
        ".gitleaks.toml", ".gitleaksignore", ".secrets.baseline", ".gitguardian.yml", ".gitguardian.yaml",
        ".secretlintrc*", ".talismanrc", ".trufflehog.yml", ".github/secret_scanning.yml", "gitleaks.toml",
      ]
    ),
    QualityTool(
      "a static analyzer",
      [.staticAnalysis],
      commands: [
        "semgrep", "opengrep", "codeql", "snyk code", "horusec", "bearer scan", "veracode", "checkmarx",
        "devskim", "mobsfscan", "cov-build", "appinspector",
      ],
      actions: [
        "github/codeql-action/init", "github/codeql-action/analyze", "returntocorp/semgrep", "semgrep/",
        "docker://returntocorp/semgrep", "docker://semgrep",
        "snyk/actions/code", "checkmarx/", "veracode/", "bearer/bearer-action", "microsoft/devskim-action",
        "microsoft/security-devops-action",
        "template:security/sast", "template:jobs/sast", "template:sast", "template:auto-devops",
        "horuszup/horusec", "fortify/", "contrast-security-oss/", "ajinabraham/njsscan-action",
        "codacy/codacy-analysis-cli-action",
        "advancedsecurity-codeql", "anthropics/claude-code-security-review", "aikidosec/",
      ],
      files: [
        ".semgrep.yml", ".semgrep.yaml", ".semgrep/**", ".semgrepignore", "horusec-config.json", "bearer.yml",
        ".lgtm.yml", "lgtm.yml", "codeql-config.yml",
      ]
    ),
    QualityTool(
      "zizmor or actionlint",
      [],
      commands: ["zizmor", "actionlint"],
      actions: ["zizmorcore/zizmor-action"]
    ),
  ]

  private static let coverageHosts: [QualityTool] = [
    QualityTool(
      "a coverage service",
      [.coverage],
      commands: ["codecov", "coveralls", "cc-test-reporter", "codecovcli"],
      actions: [
        "codecov/", "coverallsapp/", "paambaati/codeclimate-action", "codeclimate/",
        "codacy/codacy-coverage-reporter", "davelosert/vitest-coverage-report-action",
        "artiomtr/jest-coverage-report-action", "py-cov-action/", "orgoro/coverage",
        "5monkeys/cobertura-action", "irongut/codecoveragesummary", "k1low/octocov-action",
      ],
      files: [
        "codecov.yml", "codecov.yaml", ".codecov.yml", ".codecov.yaml", ".github/codecov.yml",
        ".coveralls.yml", ".octocov.yml",
      ]
    )
  ]
}
