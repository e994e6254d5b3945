import SourceTree

extension FactScan {
  /// What is known of a router in this file.
  struct Router {
    var prefix = ""
    var guards: [(offset: Int, path: String, name: String)] = []
  }

  /// Routes of Express, Fastify, Koa, Hono and what is written like them.
  mutating func readScriptRoutes() {
    let words = ["express", "fastify", "koa", "hono", "restify", "polka", "router", "app.get", "app.post"]
    guard words.contains(where: holds) else { return }
    var reader = ScriptRouteReader(scan: self)
    reader.read()
    facts.routes += reader.routes
    facts.mounts += reader.mounts
  }
}

/// Reads the routes of one script.
private struct ScriptRouteReader {
  let scan: FactScan
  var routes: [SourceFacts.Route] = []
  var mounts: [SourceFacts.Mount] = []
  private var routers: [String: FactScan.Router] = [:]
  private var imports: [String: String] = [:]
  private let framework: String

  init(scan: FactScan) {
    self.scan = scan
    framework = ["fastify", "hono", "koa"].first(where: scan.holds) ?? "express"
  }

  private var bytes: [UInt8] { scan.text.bytes }

  mutating func read() {
    for hit in scan.hits(Self.definition) {
      var router = FactScan.Router()
      if let prefix = Self.prefix.captures(in: hit.texts[3]) { router.prefix = prefix[1] }
      routers[hit.texts[1]] = router
    }
    for hit in scan.hits(Self.importing) {
      for name in hit.texts[1].split(whereSeparator: {
        !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "$"
      }) {
        imports[String(name)] = hit.texts[2]
      }
    }
    for hit in scan.hits(Self.call) { read(hit) }
  }

  private mutating func read(_ hit: FactScan.Hit) {
    let receiver = scan.name(before: hit.range.lowerBound)
    guard isRouter(receiver) else { return }
    let arguments = CallArguments(in: bytes, from: hit.range.upperBound)
    guard let first = arguments.ranges.first else { return }
    let path = literal(first)
    switch hit.texts[1] {
    case "use", "register": readUse(receiver, hit, arguments, path)
    case "route":
      // `router.route('/x').get(a).post(b)`; Hono mounts with `app.route('/x', other)`.
      guard let path else { return readRouteObject(receiver, hit, first) }
      if arguments.ranges.count > 1 {
        readUse(receiver, hit, arguments, path)
      } else {
        readChain(receiver, path, from: arguments.end)
      }
    default:
      guard let path, path.hasPrefix("/") || path == "*", arguments.ranges.count > 1 else { return }
      let guards = guards(of: Array(arguments.ranges.dropFirst()))
      add(method: hit.texts[1], receiver, path, hit, guards, handler: handler(arguments.ranges.last))
    }
  }

  private mutating func add(
    method: String,
    _ receiver: String,
    _ path: String,
    _ hit: FactScan.Hit,
    _ guards: [String],
    handler: String? = ""
  ) {
    guard routes.count < FactScan.mostPerFile else { return }
    let router = routers[receiver] ?? FactScan.Router()
    let above = router.guards.filter { $0.offset < hit.range.lowerBound && Self.covers($0.path, path) }.map(
      \.name
    )
    var route = SourceFacts.Route(
      method: Self.method(method),
      path: RoutePath.joined(router.prefix, path),
      place: scan.place(hit.line),
      guards: Array((above + guards).prefix(16)),
      framework: framework
    )
    route.router = receiver
    route.handler = handler
    routes.append(route)
  }

  private mutating func readChain(_ receiver: String, _ path: String, from start: Int) {
    var offset = start
    for _ in 0..<8 {
      let window = offset..<min(bytes.count, offset + 300)
      guard let match = Self.chained.firstMatch(in: bytes, range: window), match.range.lowerBound == offset
      else { return }
      let arguments = CallArguments(in: bytes, from: match.range.upperBound)
      let line = scan.text.line(at: match.ranges[1]?.lowerBound ?? offset)
      let hit = FactScan.Hit(range: match.range, line: line, texts: [])
      add(
        method: match.text(1, in: bytes) ?? "",
        receiver,
        path,
        hit,
        guards(of: arguments.ranges),
        handler: handler(arguments.ranges.last)
      )
      offset = arguments.end
    }
  }

  /// Fastify's `route({ method, url, preHandler, handler })`.
  private mutating func readRouteObject(_ receiver: String, _ hit: FactScan.Hit, _ range: Range<Int>) {
    let object = scan.text.string(range.lowerBound..<min(range.upperBound, range.lowerBound + 1_500))
    guard let path = Self.url.captures(in: object)?[1],
      let method = Self.methodName.captures(in: object)?[1]
    else { return }
    add(method: method, receiver, path, hit, optionGuards(object))
  }

  /// A use without a path guards what follows; with a path and a router it mounts.
  private mutating func readUse(
    _ receiver: String,
    _ hit: FactScan.Hit,
    _ arguments: CallArguments,
    _ path: String?
  ) {
    let texts = arguments.ranges.dropFirst(path == nil ? 0 : 1).prefix(8).map { short($0, 200) }
    var prefix = path ?? ""
    if let option = texts.last.flatMap({ Self.prefix.captures(in: $0) }) { prefix = option[1] }
    var names: [String] = []
    for text in texts {
      if let target = target(of: text) {
        mounts.append(
          SourceFacts.Mount(
            path: scan.text.path,
            router: receiver,
            prefix: prefix,
            guards: names + guardsAbove(receiver, hit.range.lowerBound, prefix),
            target: target.name,
            modules: target.modules
          )
        )
      } else if let name = guardName(text) {
        names.append(name)
      }
    }
    guard hit.texts[1] == "use" else { return }
    for name in names {
      routers[receiver, default: FactScan.Router()].guards.append((hit.range.lowerBound, prefix, name))
    }
  }

  private func guardsAbove(_ receiver: String, _ offset: Int, _ path: String) -> [String] {
    (routers[receiver]?.guards ?? []).filter { $0.offset < offset && Self.covers($0.path, path) }.map(\.name)
  }

  /// The router that an argument of `use` stands for: one of this file, or one of another.
  private func target(of text: String) -> (name: String, modules: [String])? {
    if let found = Self.required.captures(in: text) { return ("", modules(found[1])) }
    guard let found = Self.routerName.captures(in: text) else { return nil }
    let name = found[1]
    if routers[name] != nil { return (name, []) }
    if let path = imports[name.split(separator: ".").first.map(String.init) ?? name],
      looksLikeRouter(name, path)
    {
      return ("", modules(path))
    }
    return nil
  }

  private func looksLikeRouter(_ name: String, _ path: String) -> Bool {
    let words = (name + " " + path).lowercased()
    if ["rout", "controller", "endpoint"].contains(where: { words.contains($0) }) { return true }
    return name.lowercased() == "api" || path.contains("/api/") || path.hasSuffix("/api")
  }

  /// A relative module as the end of a path from the root, without extension.
  private func modules(_ path: String) -> [String] {
    var parts = scan.text.file.folder.split(separator: "/").map(String.init)
    guard path.hasPrefix(".") else {
      let plain = path.split(separator: "/").drop { $0 == "@" || $0 == "~" || $0 == "src" }
      return path.hasPrefix("@/") || path.hasPrefix("~/") ? [Self.stem(plain.joined(separator: "/"))] : []
    }
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return [Self.stem(parts.joined(separator: "/"))]
  }

  private static func stem(_ path: String) -> String {
    for suffix in [".js", ".ts", ".mjs", ".cjs"] where path.hasSuffix(suffix) {
      return String(path.dropLast(suffix.count))
    }
    return path
  }

  /// The name of a handler that is written elsewhere; empty for a function or a call around one.
  private func handler(_ range: Range<Int>?) -> String? {
    guard let range else { return nil }
    let text = short(range, 80)
    return Self.reference.matches(text) ? text : ""
  }

  // MARK: Guards

  private func guards(of arguments: [Range<Int>]) -> [String] {
    var names: [String] = []
    for (index, range) in arguments.prefix(10).enumerated() {
      let text = short(range, 1_500)
      if text.hasPrefix("{") {
        names += optionGuards(text)
      } else if text.hasPrefix("[") {
        names += text.dropFirst().split(separator: ",").compactMap { guardName(String($0).trimmed) }
      } else if index == arguments.count - 1 {
        // The handler; a call around it may be a guard, such as `withUser(handler)`.
        if let wrapper = Self.wrapper.captures(in: text) { names.append(wrapper[1]) }
      } else if let name = guardName(text) {
        names.append(name)
      }
    }
    return names
  }

  private func optionGuards(_ object: String) -> [String] {
    Self.option.allCaptures(in: Array(object.utf8)).flatMap { hit in
      hit.texts[1].split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }.map(String.init)
    }
  }

  /// The name of a guard with its arguments, on one line; nil for what is a function or an object itself.
  private func guardName(_ text: String) -> String? {
    guard Self.guardForm.matches(text), !text.hasPrefix("function"), !text.hasPrefix("async") else {
      return nil
    }
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    // The options of a factory say nothing here; a role or a name among its arguments does.
    let plain = line.contains("{") ? String(line.prefix { $0 != "(" }) : line
    return String(plain.filter { $0 != "]" }.prefix(60)).trimmed
  }

  private func isRouter(_ name: String) -> Bool {
    if routers[name] != nil { return true }
    return Self.routerForm.matches(name)
  }

  private func literal(_ range: Range<Int>) -> String? {
    let text = short(range, 200)
    guard let first = text.first, "'\"`".contains(first), text.last == first, text.count >= 2 else {
      return nil
    }
    return String(text.dropFirst().dropLast())
  }

  private func short(_ range: Range<Int>, _ limit: Int) -> String {
    scan.text.string(range.lowerBound..<min(range.upperBound, range.lowerBound + limit)).trimmed
  }

  private static func covers(_ prefix: String, _ path: String) -> Bool {
    let plain = prefix.hasSuffix("*") ? String(prefix.dropLast()) : prefix
    return plain.isEmpty || plain == "/" || path == plain
      || path.hasPrefix(plain.hasSuffix("/") ? plain : plain + "/")
  }

  private static func method(_ name: String) -> String {
    switch name {
    case "all": "ANY"
    case "del": "DELETE"
    default: name.uppercased()
    }
  }

  private static let definition = Pattern(
    #"(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]+)?=\s*(?:await\s+)?(?:new\s+)?((?:express|Express)(?:\.Router)?|Router|[Ff]astify|OpenAPIHono|Hono|Koa|Koa[Rr]outer|restify\.createServer|polka)\s*(?:<[^>\n]*>)?\(([^)\n]*)"#
  )
  private static let reference = Pattern(#"^[\w$.]+$"#)
  private static let prefix = Pattern(#"\bprefix\s*:\s*['"`]([^'"`]*)['"`]"#)
  private static let importing = Pattern(
    #"(?:import|const|let|var)\s+([\w$\s{},*]{1,400}?)\s*(?:from|=\s*require\()\s*['"]([^'"\n]+)['"]"#
  )
  private static let call = Pattern(
    #"\.(get|post|put|patch|delete|del|all|options|use|route|register)\s*(?:<[^>()\n]*>)?\(\s*(?=['"`\[{\w])"#
  )
  private static let chained = Pattern(#"\s*(?://[^\n]*\n\s*)*\.(get|post|put|patch|delete|all)\s*\("#)
  private static let routerForm = Pattern(
    #"(?:^|\.)(?:app|router|server|fastify|\w*(?:[rR]outer|[rR]outes|App))$"#
  )
  private static let url = Pattern(#"\b(?:url|path)\s*:\s*['"`]([^'"`]+)['"`]"#)
  private static let methodName = Pattern(#"\bmethod\s*:\s*\[?\s*['"`](\w+)['"`]"#)
  private static let required = Pattern(#"^require\(\s*['"](\.[^'"]+)['"]\s*\)"#)
  private static let routerName = Pattern(#"^([\w$.]+)(?:\(\s*[\w$., ]*\)|\.routes\(\)|\.router)?$"#)
  private static let wrapper = Pattern(#"^(?!async\b|function\b)([\w$.]+)\s*\("#)
  private static let option = Pattern(
    #"\b(?:preHandler|onRequest|preValidation|beforeHandler|middleware)\s*:\s*(\[[^\]]*\]|[\w$.]+)"#
  )
  private static let guardForm = Pattern(#"^\(?[A-Za-z_$][\w$.]*(?:\s*\(|\s*$|\])"#)
}
