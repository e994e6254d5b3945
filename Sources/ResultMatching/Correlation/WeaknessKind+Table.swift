import Readiness

extension WeaknessKind {
  /// The kinds, as the documentation of the tools names them; what only one tool knows has no place here.
  static let table = code + supply + containers

  private static let code = [
    WeaknessKind(
      name: "a secret",
      weaknesses: [259, 321, 798],
      rules: ["generic secrets", "hardcoded credentials", "hardcoded password", "hardcoded secret"],
      category: .secret
    ),
    WeaknessKind(
      name: "server-side request forgery",
      weaknesses: [918],
      rules: ["server side request forgery", "ssrf"]
    ),
    WeaknessKind(
      name: "SQL injection",
      weaknesses: [89, 564],
      rules: ["b608", "g201", "g202", "sql injection", "sqli"]
    ),
    WeaknessKind(
      name: "cross-site scripting",
      weaknesses: [79, 80, 83, 87],
      rules: ["cross site scripting", "xss"]
    ),
    WeaknessKind(
      name: "path traversal",
      weaknesses: [22, 23, 36, 73],
      rules: [
        "directory traversal", "g304", "g305", "path injection", "path traversal", "zip slip", "zipslip",
      ]
    ),
    WeaknessKind(
      name: "command injection",
      weaknesses: [77, 78, 88],
      rules: [
        "b602", "b605", "command injection", "command line injection", "detect child process", "g204",
        "shell injection",
      ]
    ),
    WeaknessKind(name: "code injection", weaknesses: [94, 95, 96], rules: ["b307", "code injection"]),
    WeaknessKind(
      name: "unsafe deserialization",
      weaknesses: [502],
      rules: ["b301", "b506", "deserialization"]
    ),
    WeaknessKind(name: "an open redirect", weaknesses: [601], rules: ["open redirect", "url redirection"]),
    WeaknessKind(
      name: "an XML external entity",
      weaknesses: [611],
      rules: ["external entities", "external entity", "xxe"]
    ),
    WeaknessKind(name: "request forgery", weaknesses: [352], rules: ["cross site request forgery", "csrf"]),
    WeaknessKind(name: "a slow regular expression", weaknesses: [1333], rules: ["redos"]),
    WeaknessKind(
      name: "weak cryptography",
      weaknesses: [326, 327, 328, 916],
      rules: ["b303", "b324", "g401", "weak cryptography", "weak hash"]
    ),
    WeaknessKind(
      name: "a predictable random number",
      weaknesses: [330, 338],
      rules: ["b311", "g404", "insecure randomness"]
    ),
    WeaknessKind(
      name: "an unchecked TLS certificate",
      weaknesses: [295],
      rules: ["b501", "certificate validation", "g402"]
    ),
    WeaknessKind(name: "a CORS policy that is too wide", weaknesses: [942], rules: ["cors"]),
    WeaknessKind(name: "an unprotected cookie", weaknesses: [614, 1004], rules: ["insecure cookie"]),
  ]

  private static let supply = [
    WeaknessKind(
      name: "an unpinned action",
      rules: [
        "pinned dependencies", "pinneddependenciesid", "s 62", "unpinned action", "unpinned tag",
        "unpinned uses",
      ]
    ),
    WeaknessKind(
      name: "an unpinned dependency",
      rules: [
        "c 03", "dl3008", "dl3013", "dl3016", "dl3018", "pinned dependencies", "pinneddependenciesid",
        "unpinned dependency",
      ]
    ),
    WeaknessKind(
      name: "a missing lockfile",
      rules: ["b 07", "missing lockfile", "no lockfile"],
      isOfWholeFile: true
    ),
    WeaknessKind(
      name: "a workflow token without limits",
      rules: [
        "ckv2 gha 1", "excessive permissions", "missing workflow permissions", "s 61", "token permissions",
        "tokenpermissionsid",
      ],
      isOfWholeFile: true
    ),
  ]

  private static let containers = [
    WeaknessKind(
      name: "an unpinned image",
      rules: [
        "ckv docker 7", "dl3006", "dl3007", "ds 0001", "ds001", "o 20", "pinned dependencies",
        "pinneddependenciesid",
      ]
    ),
    WeaknessKind(
      name: "a container that runs as root",
      rules: [
        "ckv docker 3", "ckv docker 8", "dl3002", "ds 0002", "ds002", "last user is root", "missing user",
        "o 21",
      ],
      isOfWholeFile: true
    ),
    WeaknessKind(
      name: "an image without a health check",
      rules: ["ckv docker 2", "ds 0026", "ds026", "o 22"],
      isOfWholeFile: true
    ),
  ]
}
