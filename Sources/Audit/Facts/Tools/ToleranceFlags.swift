/// Knows the options that make a tool succeed whatever it finds.
enum ToleranceFlags {
  /// Whether a command succeeds although its tool found something, by its own options.
  static func isTolerant(_ words: [String]) -> Bool {
    words.contains { flags.contains($0) } || follows(words, "--exit-code", "0") && words.contains("trivy")
      || words.contains("mvn") && words.contains("-fn")
  }

  private static func follows(_ words: [String], _ flag: String, _ value: String) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == flag && $1 == value } || words.contains("\(flag)=\(value)")
  }

  private static let flags: Set<String> = [
    "--exit-zero", "--no-fail", "-Dmaven.test.failure.ignore=true", "-Dmaven.test.failure.ignore",
    "--fail-never",
    "--exit-code=0", "--soft-fail",
  ]
}
