import Readiness
import SourceTree

extension Check {
  /// C-22: a request handler that can end the process.
  static let requestEndsProcess = Check(
    id: "C-22",
    title: "A request can end the whole server",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .medium,
    effort: .small,
    decides: "`process.exit` is called in a function that takes a request and a response.",
    impact:
      "One request that reaches {list} ends the process for everybody: all other requests under way are lost.",
    remediation: """
      Answer the request with an error at {list} and let the process live; where the process really cannot go on, \
      stop taking requests, finish those under way, and then end.
      """,
    rootCause: "The handler was written like a script, in which giving up means ending.",
    references: ["CWE-705"],
    guards: ["handlers of signals and of start-up are not request handlers"],
    topics: ["process exit"],
    examples: [
      .bad([
        "routes/import.js":
          "router.post('/import', async (req, res) => {\n  if (!ready) {\n    process.exit(1)\n  }\n  res.end()\n})\n"
      ]),
      .good(["server.js": "process.on('SIGTERM', () => {\n  server.close(() => process.exit(0))\n})\n"]),
    ],
    rule: .file(RequestHandlers.rule(finding: Pattern(#"\bprocess\.exit\s*\("#), keywords: ["process.exit"]))
  )

  /// C-15: a request handler that stops the event loop.
  static let requestBlocksServer = Check(
    id: "C-15",
    title: "A request makes every other request wait",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .low,
    effort: .small,
    decides: "A synchronous file or process call stands in a function that takes a request and a response.",
    impact: """
      While the call at {list} runs, the server's one thread does nothing else: with a slow disk or a long command, \
      all users wait for one.
      """,
    remediation: "Use the asynchronous form of the call at {list} and await it.",
    rootCause: "The synchronous call was shorter to write, and with one user nothing is noticed.",
    references: ["CWE-400"],
    guards: ["calls at start-up and in functions without a request do not count"],
    topics: ["event loop", "synchronous call"],
    examples: [
      .bad([
        "routes/logo.js":
          "router.get('/logo', (req, res) => {\n  const logo = fs.readFileSync(logoPath)\n  res.send(logo)\n})\n"
      ]),
      .good([
        "server.js":
          "const key = fs.readFileSync('server.key')\nhttps.createServer({ key }, app).listen(443)\n"
      ]),
    ],
    rule: .file(
      RequestHandlers.rule(
        finding: Pattern(
          #"\b(?:readFileSync|writeFileSync|readdirSync|execSync|execFileSync|spawnSync)\s*\("#
        ),
        keywords: ["readFileSync", "writeFileSync", "readdirSync", "execSync", "execFileSync", "spawnSync"]
      )
    )
  )
}

/// Looks for calls in functions that answer a request.
enum RequestHandlers {
  private static let parameters = Pattern(
    #"(?:\(|function\b[^(]*\()\s*_?(?:req|request)\b[^()]*,\s*_?(?:res|response|reply)\b[^()]*\)\s*(?::[^{=]+)?(?:=>)?\s*$"#
  )
  /// How far before the body the parameters may begin.
  private static let reach = 400

  /// A rule that sees each match of a pattern in such a function's body.
  static func rule(finding pattern: Pattern, keywords: [String]) -> FileRule {
    FileRule(
      FileSelection(
        languages: [.javascript, .typescript],
        excludedPaths: ["*dev-server*", "*.dev.*", "*devServer*"],
        keywords: keywords
      )
    ) { text in
      text.codeMatches(pattern).filter { isInHandler($0.range.lowerBound, in: text) }
        .map { Sighting(path: text.path, line: text.line(at: $0.range.lowerBound)) }
    }
  }

  private static func isInHandler(_ offset: Int, in text: SourceText) -> Bool {
    let body = EnclosingFunction.range(around: offset, in: text)
    let head = Array(text.bytes[max(0, body.lowerBound - reach)..<body.lowerBound])
    return parameters.firstMatch(in: head) != nil
  }
}
