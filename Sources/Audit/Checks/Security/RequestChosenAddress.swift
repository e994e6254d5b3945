import Readiness
import SourceTree

extension TaintRule {
  /// Requests to an address whose host the client chooses.
  static let serverSideRequest = TaintRule(
    sinks: [
      Sink(
        languages: Language.script,
        call: Pattern(
          #"(?<![\w.$])(?:fetch|axios(?:\.(?:get|post|put|patch|delete|head|request))?|got(?:\.(?:get|post|stream))?|needle(?:\.get)?|superagent\.(?:get|post)|undici\.request|request(?:\.(?:get|post))?|https?\.(?:get|request)|\$fetch|ky(?:\.(?:get|post))?)\s*(?:<[^()]{0,60}>)?\("#
        ),
        isLeading: true
      ),
      Sink(
        languages: [.python],
        call: Pattern(
          #"\b(?:requests|httpx|session|client|http_client)\.(?:get|post|put|patch|delete|head)\(|\burllib\.request\.urlopen\(|\burlopen\("#
        ),
        isLeading: true,
        fileMustMatch: Pattern(#"\b(?:import|from)\s+(?:requests|httpx|aiohttp|urllib)"#)
      ),
      Sink(
        languages: [.go],
        call: Pattern(#"\bhttp\.(?:Get|Post|Head|PostForm)\("#),
        isLeading: true
      ),
      Sink(
        languages: [.go],
        call: Pattern(#"\bhttp\.NewRequest\("#),
        arguments: [1],
        isLeading: true
      ),
      Sink(
        languages: [.php],
        call: Pattern(#"\b(?:file_get_contents|curl_init|fopen)\("#),
        isLeading: true
      ),
      Sink(
        languages: [.ruby],
        call: Pattern(
          #"\b(?:Net::HTTP\.(?:get|post|get_response)|URI\.open|HTTParty\.(?:get|post)|Faraday\.(?:get|post))\("#
        ),
        isLeading: true
      ),
      Sink(
        languages: [.java, .kotlin],
        call: Pattern(
          #"\bnew\s+URL\(|\brestTemplate\.(?:getForObject|getForEntity|exchange|postForObject)\("#
        ),
        isLeading: true
      ),
    ],
    guards: [
      Pattern(
        #"(?i)allow_?list|white_?list|allowed_?(?:hosts?|domains?|urls?|origins?)|block_?list|deny_?list|black_?list|is_?private|private_?(?:ip|range|network)|is_?safe|ssrf|(?:validate|check|assert|verify|is_?valid|is_?allowed)\w*(?:url|host|uri|domain)|ip_address\(|ipaddr|(?<!body)(?<!query)(?<!params)\.host(?:name)?\b(?!\()|\.startsWith\(|\.startswith\(|HasPrefix\("#
      )
    ]
  )
}

extension Check {
  /// A handler requests an address that the client sent.
  static let requestChosenAddress = Check(
    id: "S-21",
    title: "The server requests any address that a client sends",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .medium,
    decides: """
      A call of an HTTP client whose address begins with what the request holds, directly or through a name set in \
      the same function, with no test of the host in that function.
      """,
    impact: """
      Whoever can reach this route makes the server send requests where it can go and they cannot: cloud \
      metadata (169.254.169.254), databases, admin pages of the internal network. `{call}` in {path} line \
      {line} is given `{source}`.
      """,
    remediation: """
      Before `{call}` in {path} parse `{source}` as a URL, accept only https and hosts of a fixed list, or resolve \
      the name and refuse loopback, link-local and private addresses; refuse redirects or test each one again.
      """,
    rootCause:
      "The address was taken for data of the caller's own, without asking where the server would then go.",
    reproduction: [
      "Start the service and listen on another local port, for example with `nc -l 9999`.",
      "Send the route in {path} (line {line}) a request with `http://127.0.0.1:9999/` as `{source}`.",
      "The listener receives the server's request.",
    ],
    references: ["CWE-918", "ASVS 5.0.0 V1.3.6", "ASVS 5.0.0 V13.2.4"],
    guards: [
      "addresses with a constant host do not count",
      "silent where the function tests hosts, prefixes or lists",
      "tests and examples are not looked at",
    ],
    gates: ["G-08"],
    topics: ["ssrf", "server-side request", "outbound request", "internal network"],
    examples: [
      .bad([
        "src/preview.js": """
        app.get('/preview', async (req, res) => {
          const { url } = req.query
          const page = await fetch(url)
          res.send(await page.text())
        })
        """
      ]),
      .bad([
        "app/views.py": "import requests\n" + """

          @app.route("/proxy")
          def proxy():
              target = request.args.get("target")
              return requests.get(target).content
          """
      ]),
      .good(
        [
          "src/user.js": """
          app.get('/user/:id', async (req, res) => {
            const user = await fetch(`https://api.example.com/users/${req.params.id}`)
            res.json(await user.json())
          })
          """
        ],
        "the host is fixed"
      ),
      .good(
        [
          "src/preview.js": """
          app.get('/preview', async (req, res) => {
            const target = new URL(req.query.url)
            if (!ALLOWED_HOSTS.has(target.hostname)) return res.sendStatus(400)
            res.send(await (await fetch(target)).text())
          })
          """
        ],
        "the host is tested against a list"
      ),
      .good(
        [
          "src/two.js": """
          app.post('/a', (req, res) => {
            const url = req.body.url
            save(url)
          })
          app.post('/b', async (req, res) => {
            const url = config.upstream
            await fetch(url)
          })
          """
        ],
        "another handler's variable has the same name"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .go, .php, .ruby, .java, .kotlin]),
          keywords: [
            "fetch", "axios", "got", "needle", "superagent", "undici", "request", "http", "ky(", "urlopen",
            "file_get_contents", "curl_init", "fopen", "URI.open", "Faraday", "new URL", "restTemplate",
          ]
        ),
        taint: .serverSideRequest
      )
    )
  )

  /// A request to a client's address follows redirects.
  static let redirectsFollowed = Check(
    id: "S-23",
    title: "Requests to addresses from clients follow redirects",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .medium,
    effort: .small,
    decides: """
      A request to an address that the client sent (as S-21 sees it, with or without a test of the host), in a \
      function that neither switches redirects off nor limits them.
      """,
    impact: """
      A test of the address a client sends is worth little: a permitted host can answer with a redirect to \
      http://169.254.169.254/ or to the internal network, and the server follows it ({list}).
      """,
    remediation: """
      Switch redirects off in {list} (`redirect: 'error'` for fetch, `maxRedirects: 0` for axios, \
      `allow_redirects=False` for requests), or follow them by hand and test every address again.
      """,
    rootCause:
      "HTTP clients follow redirects unless told otherwise, which is easy to forget behind a test of the first address.",
    references: ["CWE-918", "ASVS 5.0.0 V15.3.2"],
    guards: [
      "only where the address comes from a client", "any option about redirects in the function silences it",
    ],
    gates: ["G-08"],
    topics: ["redirect", "ssrf"],
    examples: [
      .bad([
        "src/preview.js": """
        app.get('/preview', async (req, res) => {
          const page = await fetch(req.query.url)
          res.send(await page.text())
        })
        """
      ]),
      .good([
        "src/preview.js": """
        app.get('/preview', async (req, res) => {
          const page = await fetch(req.query.url, { redirect: 'error' })
          res.send(await page.text())
        })
        """
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python]),
          keywords: ["fetch", "axios", "got", "needle", "superagent", "undici", "request", "http", "ky("]
        )
      ) { text in
        TaintRule(
          sinks: TaintRule.serverSideRequest.sinks,
          guards: [Pattern(#"(?i)redirect\s*:|redirects?\s*[:=]|followRedirect"#)]
        )
        .hits(in: text).map { hit in
          var sighting = Sighting(hit, in: text)
          sighting.key = ""
          return sighting
        }
      }
    )
  )
}
