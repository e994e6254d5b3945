import SourceTree

extension FactScan {
  /// Routes that the path of their file names: Next.js, Nuxt, SvelteKit, Remix.
  mutating func readFileRoutes() {
    let path = text.path
    guard let dot = path.lastIndex(of: "."), [.javascript, .typescript].contains(text.file.language) else {
      return
    }
    let stem = String(path[..<dot])
    if let folder = Self.after("app/", stem), stem.hasSuffix("/route") {
      add(methods: exportedMethods(), folder.dropLast("/route".count), "next")
    } else if let rest = Self.after("pages/api/", stem) {
      guard holds("export default") || holds("module.exports") else { return }
      add(methods: handledMethods(), "api/" + rest, "next")
    } else if let folder = Self.after("routes/", stem), stem.hasSuffix("+server") {
      add(methods: exportedMethods(), folder.dropLast("+server".count), "sveltekit")
    } else if let rest = Self.after("server/api/", stem) ?? Self.after("server/routes/", stem),
      holds("eventhandler")
    {
      let isAPI = stem.contains("server/api/")
      addNuxt((isAPI ? "api/" : "") + rest)
    } else if let rest = Self.after("app/routes/", stem), holds("remix") || holds("react-router") {
      addRemix(String(rest))
    }
  }

  private mutating func add(
    methods: [(name: String, line: Int)],
    _ path: some StringProtocol,
    _ framework: String
  ) {
    // `(group)` and `@slot` are no part of the address.
    let parts = path.split(separator: "/").filter {
      !($0.hasPrefix("(") && $0.hasSuffix(")")) && !$0.hasPrefix("@")
    }
    let plain = parts.last == "index" ? parts.dropLast() : parts[...]
    for method in methods {
      facts.routes.append(
        SourceFacts.Route(
          method: method.name,
          path: RoutePath.normalized(plain.joined(separator: "/")),
          place: place(method.line),
          guards: calledGuards(),
          framework: framework
        )
      )
    }
  }

  private func exportedMethods() -> [(name: String, line: Int)] {
    hits(Self.exported).map { ($0.texts[1].isEmpty ? $0.texts[2] : $0.texts[1], $0.line) }
  }

  /// The methods that a handler for all methods tells apart.
  private func handledMethods() -> [(name: String, line: Int)] {
    let line = hits(Self.defaultExport).first?.line ?? 1
    let names = Set(hits(Self.methodTest).map { $0.texts[1].isEmpty ? $0.texts[2] : $0.texts[1] })
    return names.isEmpty ? [("ANY", line)] : names.sorted().map { ($0, line) }
  }

  private mutating func addNuxt(_ rest: String) {
    let parts = rest.split(separator: ".")
    let known = ["get", "post", "put", "patch", "delete"]
    if let last = parts.last.map(String.init), parts.count > 1, known.contains(last) {
      add(methods: [(last.uppercased(), 1)], rest.dropLast(last.count + 1), "nuxt")
    } else {
      add(methods: [("ANY", 1)], rest, "nuxt")
    }
  }

  private mutating func addRemix(_ rest: String) {
    let path = rest.split(whereSeparator: { $0 == "." || $0 == "/" }).filter { !$0.hasPrefix("_") }.map {
      $0.hasPrefix("$") ? ":" + $0.dropFirst() : String($0)
    }
    for hit in hits(Self.remixExport) {
      let method = hit.texts[1] == "loader" ? "GET" : "ANY"
      add(methods: [(method, hit.line)], path.joined(separator: "/"), "remix")
    }
  }

  /// Calls by which a handler asks who is there, in the words of the file.
  private func calledGuards() -> [String] {
    var names: [String] = []
    for hit in hits(Self.guardCall) where !names.contains(hit.texts[1]) { names.append(hit.texts[1]) }
    return Array(names.prefix(6))
  }

  private static func after(_ folder: String, _ stem: String) -> Substring? {
    if stem.hasPrefix(folder) { return stem.dropFirst(folder.count) }
    return stem.firstRange(of: "/" + folder).map { stem[$0.upperBound...] }
  }

  private static let exported = Pattern(
    #"export\s+(?:async\s+)?(?:function\s+(GET|POST|PUT|PATCH|DELETE)\b|const\s+(GET|POST|PUT|PATCH|DELETE)\b)"#
  )
  private static let defaultExport = Pattern(#"export\s+default|module\.exports"#)
  private static let methodTest = Pattern(
    #"\bmethod\s*(?:===?|!==?)\s*['"](GET|POST|PUT|PATCH|DELETE)['"]|case\s+['"](GET|POST|PUT|PATCH|DELETE)['"]"#
  )
  private static let remixExport = Pattern(
    #"export\s+(?:const|async\s+function|function)\s+(loader|action)\b"#
  )
  private static let guardCall = Pattern(
    #"\b((?:\w*(?:[aA]uth|[sS]ession|[pP]ermission|[uU]serOr)\w*|(?:require|check|verify|can|assert|ensure|is)(?:Admin|User|Role|Login|Access|Permission|Token|Signature|Owner)\w*|can[A-Z]\w+|getUser|currentUser|getToken|parseRequest|checkAuth))\s*\("#
  )
}
