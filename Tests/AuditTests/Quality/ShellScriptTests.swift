import Testing

@testable import Audit

/// Scripts are taken apart as far as it tells which programs they run.
struct ShellScriptTests {
  private func words(_ text: String) -> [[String]] { ShellScript(text).commands.map(\.words) }

  @Test func `operators and line ends part commands, quotes and escaped line ends do not`() {
    #expect(
      words("npm ci && npm test; echo 'a && b'") == [["npm", "ci"], ["npm", "test"], ["echo", "a && b"]]
    )
    #expect(words("go test \\\n  ./...\n# go vet\n") == [["go", "test", "./..."]])
  }

  @Test func `lines count from where the script stands in its file`() {
    let commands = ShellScript("make\n\nmake test\n", line: 7).commands
    #expect(commands.map(\.line) == [7, 9])
  }

  @Test(arguments: ["pytest || true", "pytest || exit 0", "pytest || echo failed"])
  func `a failure that is passed over is known`(text: String) {
    #expect(ShellScript(text).commands.first?.ignoresFailure == true)
  }

  @Test(arguments: ["pytest || exit 1", "pytest && true", "pytest || (echo failed; exit 1)"])
  func `a failure that still counts is not passed over`(text: String) {
    #expect(ShellScript(text).commands.first?.ignoresFailure == false)
  }

  @Test func `a here-document holds no commands`() {
    #expect(words("cat <<EOF\nnpm test\nEOF\nmake") == [["cat"], ["make"]])
  }

  @Test(arguments: ["'", "\"", "${", "$(", "<<", "\\", "a <<E\nb", "(((", "&&||;;"])
  func `hostile text ends`(text: String) {
    #expect(ShellScript(text).commands.count < 5)
  }

  @Test func `what starts a program is left out`() {
    #expect(CommandNormalizer.program(["CI=1", "npx", "--yes", "eslint", "."]) == ["eslint", "."])
    #expect(CommandNormalizer.program(["poetry", "run", "python", "-m", "pytest"]) == ["pytest"])
    #expect(CommandNormalizer.program(["./gradlew", "check"]) == ["gradle", "check"])
  }
}
