import Readiness
import SourceTree

extension Check {
  /// O-23: a secret's value in the layers of an image.
  static let secretInImage = Check(
    id: "O-23",
    title: "Secret {name} is written into the image",
    workstream: WorkstreamID("ops"),
    checkClass: .deterministic,
    profiles: [.container],
    severity: .high,
    category: .secret,
    effort: .small,
    decides: """
      An `ENV` or `ARG` of a Dockerfile whose name is that of a secret (password, token, secret, API or private key) \
      has a value that is no placeholder; with an empty value it is a low finding.
      """,
    impact: """
      Everyone who can pull the image, or read this file, can read {name} with `docker history` or `docker inspect`, \
      and every installation that does not override it shares the same value ({list}).
      """,
    remediation: """
      Take the value of {name} out of {list}, replace it wherever it is in use, and give it at run time from the \
      platform's secrets; for builds use `RUN --mount=type=secret`.
      """,
    rootCause: "A default was wanted so that the image starts without further settings.",
    references: ["CWE-526", "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/"],
    guards: [
      "names that point at a file or tell a length or a lifetime do not count",
      "values that name another variable do not count", "development and test files do not count",
    ],
    gates: ["G-11"],
    topics: ["secret in image", "hard-coded credential", "env secret"],
    examples: [
      .bad(["Dockerfile": "FROM node:22\nENV JWT_SECRET=s3cr3tvalue\n"]),
      .bad(["Dockerfile": "FROM node:22\nENV A=1 DB_PASSWORD=\"hunter2\" B=2\n"]),
      .bad(["Dockerfile": "FROM node:22\nENV APP_SECRET_KEY=\n"], "empty: low"),
      .good(["Dockerfile": "FROM node:22\nARG NPM_TOKEN\nENV PASSWORD_FILE=/run/secrets/p TOKEN_TTL=60\n"]),
      .good(
        ["Dockerfile": "FROM node:22 AS b\nARG AUTH_SECRET=CAFE\nFROM node:22\n"],
        "stays in an earlier stage"
      ),
      .good(["Dockerfile": "FROM node:22\nARG KEY\nENV API_KEY=$KEY\nENV TOKENIZERS_PARALLELISM=false\n"]),
    ],
    rule: .repository { facts in
      let builds = facts.deployment.productionBuilds
      guard !builds.isEmpty else { return .notApplicable("no Dockerfile of a production image") }
      return .looked(builds.flatMap(secretSightings))
    }
  )

  private static let secretName = Pattern(
    #"(?i)(?:^|_)(?:password|passwd|secret|token|api_?key|private_?key|secret_?key|access_?key|secret_key_base|auth_?key|encryption_?key)$"#
  )
  private static let notSecretName = Pattern(
    #"(?i)(?:^|_)(?:public|max|min|num|site|publishable|client_id)(?:_|$)"#
  )
  private static let placeholder = Pattern(
    #"(?i)^(?:true|false|null|none|\d{1,3}|[x*.]+|<.*>|your[-_ ].*|build(?:time)?|dummy|placeholder|unused|not[-_ ]?used|fake|skip|disabled)$|dummy|placeholder|\$|^/|build[-_]?time|for[-_]build|precompile"#
  )
  private static let pair = Pattern(#"([A-Za-z_][A-Za-z0-9_]*)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)"#)

  private static func secretSightings(of build: ContainerBuild) -> [Sighting] {
    let shipped = Set(build.dockerfile.finalChain.flatMap(\.instructions).map(\.line))
    let instructions = build.dockerfile.arguments + build.dockerfile.instructions
    return instructions.filter { $0.keyword == "ENV" || $0.keyword == "ARG" }.flatMap { instruction in
      assignments(of: instruction).compactMap { name, value -> Sighting? in
        guard secretName.matches(name), !notSecretName.matches(name), !placeholder.matches(value) else {
          return nil
        }
        // What stays in an earlier stage does not reach the image; there only what looks like a key counts.
        let isShipped = shipped.contains(instruction.line)
        guard isShipped ? !value.isEmpty || instruction.keyword == "ENV" : looksRandom(value) else {
          return nil
        }
        return emptyOrFull(name, value, Place(build.path, instruction.line))
      }
    }
  }

  private static func looksRandom(_ value: String) -> Bool {
    value.count >= 16 && value.contains(where: \.isNumber) && value.contains(where: \.isLetter)
      && !value.contains(" ")
  }

  private static func emptyOrFull(_ name: String, _ value: String, _ place: Place) -> Sighting {
    var sighting = Sighting(key: name, at: [place.location], values: ["name": name])
    guard value.isEmpty else { return sighting }
    sighting.severity = .low
    sighting.title = "Secret {name} is set empty in the image"
    sighting.impact = """
      An installation that forgets {name} starts with an empty secret instead of failing, and nothing says so ({list}).
      """
    sighting.remediation = """
      Take `ENV {name}` out of {list} and let the program refuse to start when {name} is not set.
      """
    return sighting
  }

  private static func assignments(of instruction: Dockerfile.Instruction) -> [(String, String)] {
    let bytes = Array(instruction.arguments.utf8)
    let pairs = pair.matches(in: bytes).map { match in
      (match.text(1, in: bytes) ?? "", (match.text(2, in: bytes) ?? "").filter { $0 != "\"" && $0 != "'" })
    }
    if !pairs.isEmpty || instruction.keyword == "ARG" { return pairs }
    // The old form: `ENV NAME value`.
    let words = instruction.arguments.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    return words.count == 2 ? [(words[0], words[1])] : []
  }
}
