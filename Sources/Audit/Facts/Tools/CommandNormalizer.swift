/// Strips from a command what only says how its program is started.
enum CommandNormalizer {
  /// The words from the program that does the work: no variables, no `sudo`, no `npx`, no `poetry run`.
  static func program(_ words: [String]) -> [String] {
    var rest = words[...]
    // Wrappers stand within wrappers only a few deep.
    for _ in 0..<8 {
      rest = rest.drop { isAssignment($0) }
      guard let stripped = withoutWrapper(rest) else { break }
      rest = stripped
    }
    guard let first = rest.first else { return [] }
    return [programName(first)] + rest.dropFirst()
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return false }
    return word[..<equals].allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
  }

  /// The words after one wrapper; nil when the first word is none.
  private static func withoutWrapper(_ words: ArraySlice<String>) -> ArraySlice<String>? {
    guard let first = words.first.map(programName) else { return nil }
    let rest = words.dropFirst()
    if let options = simpleWrappers[first] { return afterOptions(rest, withValues: options) }
    let second = rest.first ?? ""
    guard let verbs = wrappersWithVerb[first], verbs.contains(second) else {
      return containerCommand(first, rest) ?? afterSeparator(first, rest)
    }
    return afterOptions(
      rest.dropFirst(),
      withValues: ["-p", "--package", "--with", "--group", "-e", "--extra"]
    )
  }

  private static func afterOptions(
    _ words: ArraySlice<String>,
    withValues: Set<String>
  ) -> ArraySlice<String>? {
    var rest = words
    while let word = rest.first, word.hasPrefix("-") || isAssignment(word) {
      rest = rest.dropFirst(withValues.contains(word) ? 2 : 1)
    }
    return rest.isEmpty ? nil : rest
  }

  /// The command that `docker compose run SERVICE …` and their like run inside.
  private static func containerCommand(
    _ first: String,
    _ rest: ArraySlice<String>
  ) -> ArraySlice<String>? {
    guard ["docker", "docker-compose", "podman"].contains(first),
      let verb = rest.prefix(6).firstIndex(where: { $0 == "run" || $0 == "exec" })
    else { return nil }
    var inner = rest[(verb + 1)...]
    let valued: Set<String> = [
      "-e", "-v", "-w", "-u", "-p", "--env", "--volume", "--workdir", "--user", "--name", "--network",
      "--entrypoint",
      "--mount", "--platform", "--publish",
    ]
    while let word = inner.first, word.hasPrefix("-") {
      inner = inner.dropFirst(valued.contains(word) ? 2 : 1)
    }
    inner = inner.dropFirst()
    return inner.isEmpty ? nil : inner
  }

  /// What stands after ` -- ` of a wrapper that has options of its own.
  private static func afterSeparator(_ first: String, _ rest: ArraySlice<String>) -> ArraySlice<String>? {
    guard separated.contains(first), let index = rest.firstIndex(of: "--") else { return nil }
    let inner = rest[(index + 1)...]
    return inner.isEmpty ? nil : inner
  }

  private static let separated: Set<String> = [
    "dotenv", "dotenvx", "doppler", "op", "infisical", "nix", "mise", "devbox", "wireit", "env-cmd",
    "firebase",
  ]

  /// Programs that run the words after their options, with the options that take a value.
  private static let simpleWrappers: [String: Set<String>] = [
    "sudo": ["-u", "-g"], "corepack": [], "env": ["-u"], "time": [], "nice": ["-n"],
    "npx": ["-p", "--package"],
    "bunx": ["-p"],
    "xvfb-run": ["-s", "-n", "--server-args", "--server-num"], "cross-env": [], "cross-env-shell": [],
    "uvx": ["--from", "--with"],
    "nohup": [], "pnpx": [], "catchsegv": [], "dbus-run-session": [], "unbuffer": [], "stdbuf": [],
    "env-cmd": ["-f"],
    "retry": ["-t", "-n"], "direnv": [], "eatmydata": [], "c8": ["--reporter", "-r"], "nyc": ["--reporter"],
    "caffeinate": [],
    "spring": [],
  ]

  /// Programs that run the words after one of these verbs.
  private static let wrappersWithVerb: [String: Set<String>] = [
    "pnpm": ["exec", "dlx"], "yarn": ["exec", "dlx"], "npm": ["exec", "x"], "bun": ["x", "--bun"],
    "poetry": ["run"], "uv": ["run"], "pdm": ["run"], "hatch": ["run"], "rye": ["run"], "pipenv": ["run"],
    "pipx": ["run"], "pixi": ["run"], "conda": ["run"], "micromamba": ["run"], "bundle": ["exec"],
    "python": ["-m"], "python3": ["-m"], "py": ["-m"], "coverage": ["run"], "go": ["tool"],
    "php": ["artisan"],
    "symfony": ["php"], "composer": ["exec"], "mise": ["exec", "x"], "asdf": ["exec"], "rustup": ["run"],
    "direnv": ["exec"],
    "lerna": ["exec"], "arch": ["-x86_64"], "sail": ["artisan"], "docker-php": ["run"], "percy": ["exec"],
  ]

  /// The last part of a program's path, without the endings of scripts and archives.
  static func programName(_ word: String) -> String {
    var name = word.split(separator: "/").last.map(String.init) ?? word
    for ending in [".cmd", ".exe", ".bat", ".phar"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    return aliases[name] ?? name
  }

  private static let aliases: [String: String] = [
    "gradlew": "gradle", "mvnw": "mvn", "mvnd": "mvn", "eslint.js": "eslint", "jest.js": "jest",
    "tsc.js": "tsc",
    "prettier.cjs": "prettier", "vitest.mjs": "vitest", "_mocha": "mocha", "mocha.js": "mocha",
    "nodejs": "node",
    "gmake": "make", "python3.12": "python", "python3.11": "python", "yarnpkg": "yarn", "dune.exe": "dune",
  ]
}
