import SourceTree

extension FactScan {
  /// Routes of Flask, FastAPI, Django and aiohttp.
  mutating func readPythonRoutes() {
    readPythonRouters()
    readPythonDecorators()
    if holds("urlpatterns") { readDjangoPaths() }
    if holds("aiohttp") { readAiohttp() }
    readPythonMounts()
  }

  /// Prefixes and dependencies that a router is made with.
  private mutating func readPythonRouters() {
    guard holds("apirouter(") || holds("blueprint(") else { return }
    for hit in hits(Self.routerDefinition) {
      let arguments = CallArguments(in: text.bytes, from: hit.range.upperBound)
      let words = text.string(hit.range.upperBound..<arguments.end)
      let prefix = Self.prefixArgument.captures(in: words)?[1] ?? ""
      let guards = Self.dependencies(words)
      guard !prefix.isEmpty || !guards.isEmpty else { continue }
      // A router's own prefix is a mount of itself under what mounts it.
      facts.mounts.append(
        SourceFacts.Mount(
          path: text.path,
          router: hit.texts[1] + "@" + text.path,
          prefix: prefix,
          guards: guards,
          target: hit.texts[1],
          modules: []
        )
      )
    }
  }

  private mutating func readPythonDecorators() {
    guard holds(".route(") || ["get", "post", "put", "patch", "delete"].contains(where: { holds(".\($0)(") })
    else {
      return
    }
    for hit in hits(Self.routeDecorator) {
      let arguments = CallArguments(in: text.bytes, from: hit.range.upperBound)
      guard let first = arguments.ranges.first else { continue }
      let argument = text.string(first).trimmed
      let written = Self.pathArgument.captures(in: argument)?[1] ?? argument.unquoted
      guard written.hasPrefix("/") || written.isEmpty || argument == "\"\"" || argument == "''" else {
        continue
      }
      let words = text.string(hit.range.upperBound..<arguments.end)
      let line = hit.line
      let guards = Self.dependencies(words) + decorators(around: line) + signatureDependencies(arguments.end)
      for method in Self.methods(hit.texts[2], words) {
        var route = SourceFacts.Route(
          method: method,
          path: RoutePath.normalized(written),
          place: place(line),
          guards: guards,
          framework: holds("fastapi") ? "fastapi" : "flask"
        )
        route.router = hit.texts[1]
        route.handler = ""
        facts.routes.append(route)
      }
    }
  }

  private static func methods(_ name: String, _ words: String) -> [String] {
    if name != "route", name != "api_route" { return [name == "websocket" ? "GET" : name.uppercased()] }
    guard let list = methodList.captures(in: words) else { return [name == "api_route" ? "ANY" : "GET"] }
    return list[1].split { !$0.isLetter }.map { $0.uppercased() }
  }

  /// The decorators above and below a route's, up to the function.
  private func decorators(around line: Int) -> [String] {
    var names: [String] = []
    for step in [-1, 1] {
      var number = line + step
      while number >= 1, number <= text.lineCount, abs(number - line) < 12 {
        let words = text.string(ofLine: number).trimmed
        if words.hasPrefix("def ") || words.hasPrefix("async def ") || words.isEmpty { break }
        if words.hasPrefix("@") {
          if let found = Self.decoratorName.captures(in: words), !Self.routeLine.matches(words) {
            names.append(found[1])
          }
        } else if step < 0 {
          break
        }
        number += step
      }
    }
    return names
  }

  /// `Depends(…)` and `Security(…)` of the handler, and parameters whose type says who asks.
  private func signatureDependencies(_ offset: Int) -> [String] {
    let window = offset..<min(text.bytes.count, offset + 1_500)
    guard let start = Self.function.firstMatch(in: text.bytes, range: window) else { return [] }
    let arguments = CallArguments(in: text.bytes, from: start.range.upperBound, limit: 3_000)
    return arguments.ranges.flatMap { range -> [String] in
      let words = text.string(range).trimmed
      let named = Self.dependencies(words)
      if !named.isEmpty { return named }
      return Self.userType.captures(in: words).map { [$0[1]] } ?? []
    }
  }

  private static func dependencies(_ words: String) -> [String] {
    dependency.allCaptures(in: Array(words.utf8)).map { $0.texts[1] }
  }

  private mutating func readDjangoPaths() {
    for hit in hits(Self.djangoPath) {
      let path = hit.texts[2]
      if !hit.texts[3].isEmpty {
        let module = hit.texts[3].split(separator: ".").joined(separator: "/")
        facts.mounts.append(
          .init(
            path: text.path,
            router: "urlpatterns",
            prefix: path,
            guards: [],
            target: "",
            modules: [module]
          )
        )
        continue
      }
      let line = text.string(ofLine: hit.line)
      let guards = Self.djangoGuard.allCaptures(in: Array(line.utf8)).map { $0.texts[1] }
      let isExpression = hit.texts[1] != "path"
      var route = SourceFacts.Route(
        method: "ANY",
        path: isExpression ? Self.plain(path) : RoutePath.normalized(path),
        place: place(hit.line),
        guards: guards,
        framework: "django"
      )
      route.router = "urlpatterns"
      facts.routes.append(route)
    }
  }

  /// A path of an expression: groups as parameters, anchors left out.
  private static func plain(_ expression: String) -> String {
    let parts = expression.split(separator: "/").map { part -> String in
      part.contains("(") ? ":x" : String(part.filter { $0 != "^" && $0 != "$" && $0 != "\\" })
    }
    return RoutePath.normalized(parts.joined(separator: "/"))
  }

  private mutating func readAiohttp() {
    for hit in hits(Self.aiohttp) {
      let method = hit.texts[1].uppercased()
      facts.routes.append(
        .init(
          method: method,
          path: RoutePath.normalized(hit.texts[2]),
          place: place(hit.line),
          framework: "aiohttp"
        )
      )
    }
  }

  private mutating func readPythonMounts() {
    guard holds("include_router(") || holds("register_blueprint(") else { return }
    var imports: [String: [String]] = [:]
    for hit in hits(Self.importing) {
      let module = hit.texts[1].split(separator: ".").joined(separator: "/")
      for item in hit.texts[2].split(whereSeparator: { $0 == "," || $0 == "\n" || $0 == "(" || $0 == ")" }) {
        let words = item.split(separator: " ").map(String.init)
        guard let name = words.first, let used = words.last else { continue }
        imports[used] = module.isEmpty ? [name] : [module + "/" + name, module]
      }
    }
    for hit in hits(Self.mounting) {
      let arguments = CallArguments(in: text.bytes, from: hit.range.upperBound)
      guard let first = arguments.ranges.first else { continue }
      let target = text.string(first).trimmed.split(separator: ".").map(String.init)
      guard let name = target.first else { continue }
      let words = text.string(hit.range.upperBound..<arguments.end)
      let modules = imports[name] ?? []
      // A router with a prefix of its own is mounted in two steps.
      let inner = facts.mounts.contains { $0.target == name } ? name + "@" + text.path : name
      facts.mounts.append(
        .init(
          path: text.path,
          router: hit.texts[1],
          prefix: Self.prefixArgument.captures(in: words)?[1] ?? "",
          guards: Self.dependencies(words),
          target: modules.isEmpty ? inner : "",
          modules: modules
        )
      )
    }
  }

  private static let routerDefinition = Pattern(
    #"^[ \t]*(\w+)\s*(?::\s*\w+\s*)?=\s*(?:\w+\.)?(?:APIRouter|Blueprint)\("#
  )
  private static let prefixArgument = Pattern(#"\b(?:url_)?prefix\s*=\s*f?['"]([^'"\n]*)['"]"#)
  private static let routeDecorator = Pattern(
    #"^[ \t]*@([\w.]+)\.(get|post|put|patch|delete|route|api_route|websocket)\(\s*"#
  )
  private static let pathArgument = Pattern(#"^(?:path|rule)\s*=\s*['"]([^'"\n]*)['"]"#)
  private static let methodList = Pattern(#"\bmethods\s*=\s*[\[({]([^\])}]*)[\])}]"#)
  private static let decoratorName = Pattern(#"^@([\w.]+(?:\([^)\n]{0,60}\)?)?)"#)
  private static let routeLine = Pattern(#"^@[\w.]+\.(?:get|post|put|patch|delete|route|api_route)\("#)
  private static let function = Pattern(#"\bdef\s+\w+\s*\("#)
  private static let userType = Pattern(
    #":\s*((?:\w*(?:Current|Auth|Session|Admin|Superuser)\w*(?:User|Dep|Admin)?|CurrentUser))\b"#
  )
  private static let dependency = Pattern(#"\b(?:Depends|Security)\(\s*([\w.]+(?:\([^)\n]{0,60}\))?)"#)
  private static let djangoPath = Pattern(
    #"\b(path|re_path|url)\(\s*r?['"]([^'"\n]*)['"]\s*,\s*(?:include\(\s*\(?\s*['"]([\w.]+)['"])?"#
  )
  private static let djangoGuard = Pattern(
    #"\b((?:login|staff_member|permission)_required|user_passes_test|admin_view)\b"#
  )
  private static let aiohttp = Pattern(
    #"\b(?:web\.|add_)(get|post|put|patch|delete)\(\s*['"](/[^'"\n]*)['"]"#
  )
  private static let importing = Pattern(#"^[ \t]*from\s+\.*([\w.]*)\s+import\s+(\([^)]*\)|[^\n#(]+)"#)
  private static let mounting = Pattern(#"\b(\w+)\.(?:include_router|register_blueprint)\(\s*"#)
}
