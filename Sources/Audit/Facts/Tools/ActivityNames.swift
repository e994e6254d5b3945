import SourceTree

/// Reads from the name of a script, target, job or step what it is for.
enum ActivityNames {
  /// The activities that a name speaks of.
  static func activities(in name: String) -> Set<QualityActivity> {
    let bytes = Array(name.utf8)
    return Set(words.filter { $0.pattern.firstMatch(in: bytes) != nil }.flatMap(\.activities))
  }

  private static let words: [(pattern: Pattern, activities: [QualityActivity])] = [
    (
      Pattern(#"(?i)(?<![a-z])(?:tests?|spec|specs|unit|check|verify|testing)(?![a-z])|Tests?(?![a-z])"#),
      [.test]
    ),
    (Pattern(#"(?i)(?<![a-z])(?:e2e|end-to-end|cypress|playwright|cy:run)"#), [.endToEnd, .test]),
    (
      Pattern(
        #"(?i)(?<![a-z])(?:linter|linters|lint|eslint|vet|rubocop|standard|flake8|ruff|clippy|detekt|checkstyle|phpstan|style|styles|quality)(?![a-z])"#
      ), [.lint]
    ),
    (
      Pattern(
        #"(?i)(?<![a-z])(?:format|formatting|fmt|prettier|gofmt|rustfmt|black|pint|style|spotless)(?![a-z])|spotless"#
      ), [.format]
    ),
    (
      Pattern(
        #"(?i)(?<![a-z])(?:typecheck|type-check|check-types|types?[:_-]?check|check:types?|types|tsc|mypy|pyright|typing|ts:check|check-ts)(?![a-z])"#
      ), [.typeCheck]
    ),
    (Pattern(#"(?i)(?<![a-z])(?:coverage|cov)(?![a-z])"#), [.coverage]),
    (
      Pattern(#"(?i)(?<![a-z])(?:audit|pip-audit|vulncheck|govulncheck|dependency-check|osv)(?![a-z])"#),
      [.dependencyScan]
    ),
    (Pattern(#"(?i)gitleaks|trufflehog|detect-secrets|secret-scan|scan-secrets"#), [.secretScan]),
    (Pattern(#"(?i)semgrep|codeql|(?<![a-z])sast(?![a-z])|bandit|brakeman|gosec"#), [.staticAnalysis]),
  ]
}
