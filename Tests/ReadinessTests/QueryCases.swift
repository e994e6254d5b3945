import Readiness

/// Queries with the numbers of the findings that they keep; nil where the text is no query.
enum QueryCases {
  static let emptyQueries: [(String, [Int]?)] = [
    ("", [1, 2, 3, 4, 5, 6, 7, 8]), ("   ", [1, 2, 3, 4, 5, 6, 7, 8]), ("\"\"", [1, 2, 3, 4, 5, 6, 7, 8]),
    ("-\"\"", []),
  ]

  static let freeTexts: [(String, [Int]?)] = [
    ("cors", [1]), ("CORS", [1]), ("origin null", [1]), ("\"null origin\"", [1]), ("\"origin null\"", []),
    ("übersicht", [4]), ("ÜBERSICHT", [4]), ("检索", [5]), ("检", [5]), ("sec-7", [7]),
    ("F-000", [1, 2, 3, 4, 5, 6, 8]),
    ("i18n", [5]), ("server", [1, 2]), ("-server", [3, 4, 5, 6, 7, 8]), ("eval(x)", [6]), ("eval(", [6]),
    ("(once)", [6]),
    ("once)x", nil), ("\"\\\"not found\\\"\"", [5]), ("\"owner:x\"", [7]), ("owner\":x\"", [7]),
    ("says\" \"\\\"", nil),
    ("http://x", []), ("foo::bar", []), ("server/auth.js:12", []), (":x", [7]), ("--force", []),
    ("12:30", []),
    ("job or cors", []), ("not found", [5]),
  ]

  static let operators: [(String, [Int]?)] = [
    ("cors OR job", [1, 2]), ("cors AND auth", [1]), ("job cors OR token", [3]), ("token OR job cors", [3]),
    ("(token OR job) high", []), ("(token OR job) severity:high", [2, 3]),
    ("NOT severity:high,medium", [1, 6, 7, 8]),
    ("-(severity:high OR severity:medium)", [1, 6, 7, 8]),
    ("-(severity:high ws:security)", [1, 2, 4, 5, 6, 7, 8]),
    ("NOT -severity:high", [2, 3]), ("NOT NOT severity:high", [2, 3]), ("-NOT severity:high", [2, 3]),
    ("((severity:high))", [2, 3]), ("(severity:high)(ws:security)", [3]),
    ("NOT (NOT (severity:high) OR ws:security)", [2]),
  ]

  static let severities: [(String, [Int]?)] = [
    ("severity:high", [2, 3]), ("sev:HIGH", [2, 3]), ("severity:h", [2, 3]), ("severity:crit,info", [1, 7]),
    ("severity:>=high", [1, 2, 3]), ("severity:>high", [1]), ("severity:<=low", [6, 7, 8]),
    ("severity:<low", [7]),
    ("severity:=low", [6, 8]), ("severity:>critical", []), ("-severity:>=medium", [6, 7, 8]),
    ("SEVERITY:\"high\"", [2, 3]),
  ]

  static let states: [(String, [Int]?)] = [
    ("state:accepted", [3, 4]), ("status:open", [1, 2, 5, 7, 8]), ("disposition:fixed", [6]),
    ("state:fixed-unverified", [6]),
    ("state:fixed_unverified", [6]), ("state:\"fixed, unverified\"", [6]),
    ("validation:confirmed,refuted", [1, 5]),
    ("presence:back", [6]), ("presence:gone", [8]), ("presence:gone-fixed", [8]), ("category:secret", [3]),
    ("category:de", nil),
    ("category:deb", [8]),
  ]

  static let asIs: [(String, [Int]?)] = [
    ("is:open", [1, 2, 4, 6, 7]), ("is:closed", [3, 5, 8]), ("-is:open", [3, 5, 8]), ("is:blocker", [1]),
    ("is:must-fix", [1]),
    ("is:must-validate", [2]), ("is:accepted", [3]), ("is:expired", [4]),
    ("is:hypothesis", [2, 3, 4, 6, 7, 8]),
    ("is:confirmed", [1]), ("is:refuted", [5]), ("is:inconclusive", []), ("is:owned", [1, 2, 3]),
    ("is:unowned", [4, 5, 6, 7, 8]),
    ("is:decided", [1, 3, 4, 5, 6]), ("is:undecided", [2, 7, 8]), ("is:overridden", [8]), ("is:waived", []),
    ("is:back", [6]),
    ("is:gone", [8]), ("is:MUST_FIX", [1]),
  ]

  static let blockers: [(String, [Int]?)] = [
    ("blocker:must-fix", [1]), ("blocker:backlog", [6, 7]), ("blocker:post-release", [4]),
    ("blocker:closed", [3, 5, 8]),
    ("blocker:BR-1", [1]), ("blocker:br-9", [6, 7]), ("blocker:BR-1,BR-7", [1, 2]),
  ]

  static let attributes: [(String, [Int]?)] = [
    ("no:owner", [4, 5, 6, 7, 8]), ("has:owner", [1, 2, 3]), ("-no:owner", [1, 2, 3]),
    ("no:effort", [3, 4, 5, 6, 7]),
    ("has:fix", [2]), ("has:evidence", [1]), ("no:workstream", [5, 7, 8]), ("has:target", [4]),
    ("has:age", [1, 2]),
    ("has:tag", [1, 5]), ("no:path", [4, 5, 7, 8]), ("no:owner,effort", [3, 4, 5, 6, 7, 8]),
  ]

  static let names: [(String, [Int]?)] = [
    ("owner:ada", [1, 3]), ("owner:adam", [3]), ("owner:lovelace", [1]), ("owner:\"ada l\"", [1]),
    ("owner:grace", [2]),
    ("owner:@grace", [2]), ("owner:@me", [2]), ("owner:@ME,adam", [2, 3]), ("owner:none", [4, 5, 6, 7, 8]),
    ("owner:x", []),
    ("owner:lace", []), ("ws:security", [1, 3]), ("workstream:SEC", [1, 3]), ("ws:ui,ops", [4, 6]),
    ("ws:none", [5, 7, 8]),
    ("ws:x", []),
  ]

  static let amounts: [(String, [Int]?)] = [
    ("effort:M", [1]), ("effort:16h", [1]), ("effort:2d", [1]), ("effort:<=M", [1, 2]), ("effort:<m", [2]),
    ("effort:>2d", [8]),
    ("effort:none", [3, 4, 5, 6, 7]), ("effort:xl,3h", [2, 8]), ("effort:<0h", []), ("age:>7d", [2]),
    ("age:>1w", [2]),
    ("age:3", [1]), ("age:3d", [1]), ("age:<3d", []), ("age:<=1m", [1]), ("age:>=1y", []),
    ("age:none", [3, 4, 5, 6, 7, 8]),
    ("age:<1w,>1m", [1, 2]),
  ]

  static let texts: [(String, [Int]?)] = [
    ("id:1", [1]), ("id:0001", [1]), ("id:f-0001", [1]), ("id:F-0001,sec-7", [1, 7]), ("id:F-", []),
    ("id:f-*", [1, 2, 3, 4, 5, 6, 8]),
    ("id:sec-?", [7]), ("title:origin", [1]), ("title:server", []), ("title:\"a job\"", [2]),
    ("path:cors", [1]),
    ("path:server/**", [1, 2]), ("path:server/*", []), ("path:server/*/*.js", [1, 2]), ("path:*.js", [1, 2]),
    ("path:*.MD", [1]), ("path:**/cors.??", [1]), ("path:**/*.yaml", [6]), ("path:license*", [3]),
    ("path:/LICENSE*", [3]),
    ("path:**", [1, 2, 3, 6]), ("path:deploy/**/values.*", [6]), ("path:docs/*", [1]),
    ("path:server/**/docs/*", []),
    ("tag:auth", [1]), ("tag:aut", []), ("tag:cwe-*", [1]), ("tag:AUTH,i18n", [1, 5]), ("label:auth", [1]),
  ]

  static let all = [
    emptyQueries, freeTexts, operators, severities, states, asIs, blockers, attributes, names, amounts, texts,
  ].flatMap { $0 }
}
