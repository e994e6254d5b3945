import Readiness
import SourceTree

extension Check {
  /// SQL is put together from what a client sent.
  static let injectedQuery = Check(
    id: "S-25",
    title: "SQL is put together from what a client sends",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .small,
    decides: """
      A database call whose query text is joined or interpolated with what the request holds, directly or \
      through a name set in the same function.
      """,
    impact: """
      Whoever can reach this route can change the query: read other people's rows, change or delete them. `{call}` \
      in {path} line {line} puts `{source}` into the query's text.
      """,
    remediation: """
      Write a placeholder in the query of {path} line {line} and hand `{source}` over as its parameter; for \
      names of columns or sort orders, pick from a fixed list.
      """,
    rootCause:
      "The query was written as text with gaps, which the database cannot tell from the values put there.",
    reproduction: [
      "Send the route in {path} (line {line}) a single quote as `{source}`: the database reports a syntax error.",
      "Send `' OR '1'='1`: rows come back that the request did not ask for.",
    ],
    references: ["CWE-89", "ASVS 5.0.0 V1.2.4"],
    guards: [
      "placeholders and constants do not count", "only values of the request in the same function count",
    ],
    gates: ["G-08"],
    topics: ["sql injection", "query", "parameterized"],
    examples: [
      .bad([
        "src/search.js": """
        app.get('/search', async (req, res) => {
          const term = req.query.q
          const rows = await db.query(`SELECT * FROM items WHERE name LIKE '%${term}%'`)
          res.json(rows)
        })
        """
      ]),
      .bad([
        "app/views.py": """
        @app.route("/user")
        def user():
            name = request.args.get("name")
            cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
        """
      ]),
      .bad([
        "main.go": """
        func user(w http.ResponseWriter, r *http.Request) {
          id := r.URL.Query().Get("id")
          rows, err := db.Query("SELECT * FROM users WHERE id = " + id)
        }
        """
      ]),
      .good(
        [
          "src/search.js": """
          app.get('/search', async (req, res) => {
            const term = req.query.q
            const table = TABLES.items
            res.json(await db.query(`SELECT * FROM ${table} WHERE name = $1`, [term]))
            await db.execute(sql`SELECT * FROM items WHERE name = ${term}`)
          })
          """
        ],
        "a parameter, a constant name, a tagged template"
      ),
      .good([
        "app/views.py": """
        @app.route("/user")
        def user():
            name = request.args.get("name")
            cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
        """
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .go, .java, .kotlin, .php, .ruby, .csharp]),
          keywords: ["select", "insert", "update", "delete", "where", "order by"]
        ),
        taint: TaintRule(
          sinks: queryCalls,
          guards: [Pattern(#"(?i)\bescapeId\(|\bescape\(|quote_?ident|pg-format|parseInt\(|sanitize_sql"#)]
        )
      )
    )
  )

  /// Text that is SQL and that something is joined or interpolated into.
  private static let joinedQuery = Pattern(
    ##"""
    (?six)\A(?!\s*[\w.]+\s*(?:<[^<>`]*>)?`) .*? \b(?:select\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|where\s|order\s+by\s)
    .*? (?: ["'`]\s*[+.%]\s* | [+.]\s*["'`] | \$\{ | \{ | \#\{ | \$\w | %[sv] | \.format\( )
    """##
  )

  private static let queryCalls: [TaintRule.Sink] = [
    sink(
      Language.script,
      Pattern(#"\.(?:query|execute|raw|\$queryRawUnsafe|\$executeRawUnsafe|all|run|each|exec)\("#)
    ),
    sink([.python], Pattern(#"\.(?:execute|executemany|raw|read_sql|text)\(|\btext\("#)),
    TaintRule.Sink(
      languages: [.go],
      call: Pattern(#"\.(?:Query|QueryRow|Exec|Raw|Where)(?:Context)?\("#),
      arguments: [0, 1],
      argumentMustMatch: joinedQuery
    ),
    sink(
      [.java, .kotlin],
      Pattern(
        #"\.(?:executeQuery|executeUpdate|execute|createQuery|createNativeQuery|prepareStatement|queryForObject|queryForList|query)\("#
      )
    ),
    TaintRule.Sink(
      languages: [.php],
      call: Pattern(#"(?:->query|->exec|mysqli_query|mysql_query|pg_query|DB::(?:select|statement|raw))\("#),
      arguments: [0, 1],
      argumentMustMatch: joinedQuery
    ),
    sink([.ruby], Pattern(#"\.(?:where|find_by_sql|execute|order|pluck|joins|exists\?)\("#)),
    sink([.csharp], Pattern(#"\bnew\s+\w*Command\(|\.(?:FromSqlRaw|ExecuteSqlRaw)\("#)),
  ]

  private static func sink(_ languages: Set<Language>, _ call: Pattern) -> TaintRule.Sink {
    TaintRule.Sink(languages: languages, call: call, argumentMustMatch: joinedQuery)
  }
}
