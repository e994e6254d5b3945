import Readiness
import SourceTree

/// What the guards and the handler of a route say of who may use it.
struct RouteAccess {
  let route: SourceFacts.Route
  private let tree: SourceTree

  init(_ route: SourceFacts.Route, in tree: SourceTree) {
    self.route = route
    self.tree = tree
  }

  /// Frameworks that name the guards of a route where it is registered.
  static let frameworks: Set<String> = [
    "express", "fastify", "koa", "hono", "nestjs", "next", "flask", "fastapi", "go",
  ]

  var isMutating: Bool { ["POST", "PUT", "PATCH", "DELETE"].contains(route.method) }

  /// Whether something asks who is there.
  var isGuarded: Bool { route.guards.contains { Self.identity.matches($0) && !Self.noGuard.matches($0) } }

  /// Whether something asks if whoever is there is an administrator.
  var isAdministrative: Bool { route.guards.contains { Self.administration.matches($0) } }

  /// Whether the code says itself that everybody may use the route.
  var isDeclaredPublic: Bool { route.guards.contains { Self.declaredPublic.matches($0) } }

  /// The first lines of the handler; nil when it is written where it was not looked for.
  var handlerText: String? {
    guard let handler = route.handler, let text = tree.text(at: route.place.path) else { return nil }
    if handler.isEmpty { return Self.lines(of: text, from: route.place.line, count: 16) }
    let parts = handler.split(separator: ".").map(String.init)
    guard let name = parts.last, let pattern = Self.definition(of: name) else { return nil }
    if let found = Self.definition(pattern, in: text) { return found }
    // `userController.remove` is in a file of about that name.
    let owner = Self.plain(parts.count > 1 ? parts[0] : name)
    let files = tree.files.filter { file in
      guard file.role == .product, file.skip == nil else { return false }
      let stem = Self.plain(String(file.path.drop { $0 == "." }))
      return stem.contains(owner) || (owner == "routes" && file.folder.hasSuffix("routes"))
    }
    for file in files.prefix(12) {
      guard let text = tree.text(at: file.path), let found = Self.definition(pattern, in: text) else {
        continue
      }
      return found
    }
    return nil
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0 == "/" }
  }

  private static func definition(of name: String) -> Pattern? {
    guard name.utf8.allSatisfy({ $0 == 95 || (48...57).contains($0) || (65...90).contains($0 & 0xDF) }) else {
      return nil
    }
    return try? Pattern(
      compiling:
        #"(?:\bfunction\s+NAME\b|\bNAME\s*[:=]\s*(?:async\b|function\b|\(|\w+\s*=>|\w+\()|^[ \t]*(?:static[ \t]+)?(?:async[ \t]+)?NAME\s*\([^)\n]*\)\s*\{|\bfunc\s+(?:\([^)\n]*\)\s*)?NAME\(|\bdef\s+NAME\()"#
        .split(separator: "NAME").joined(separator: name)
    )
  }

  private static func definition(_ pattern: Pattern, in text: SourceText) -> String? {
    pattern.firstMatch(in: text.bytes).map {
      lines(of: text, from: text.line(at: $0.range.lowerBound), count: 12)
    }
  }

  private static func lines(of text: SourceText, from first: Int, count: Int) -> String {
    let last = min(text.lineCount, first + count)
    guard first >= 1, first <= last else { return "" }
    return text.string(text.range(ofLine: first).lowerBound..<text.range(ofLine: last).upperBound)
  }

  static let identity = Pattern(
    #"(?i)auth|log(?:ged)?_?in|isLogged|user|admin|role|permi|jwt|token|passport|protect|secure|guard|acl\b|rbac|verif|require|ensure|owner|member|account|api_?key|signature|session_?(?:required|check)|(?:^|\.)can[A-Z]|basic|bearer|policy"#
  )
  static let administration = Pattern(
    #"(?i)admin|super_?user|staff|role|permi|owner|rbac|acl\b|\bcan[A-Z_]|polic|scope|privileg|authori[sz]e|isRoot|operator"#
  )
  /// What a handler's first lines hold when it asks who is there.
  static let handlerIdentity = Pattern(
    #"(?i)req(?:uest)?\.(?:user|session|auth)|ctx\.(?:state\.)?user|current_?user|get_?(?:server_?)?(?:user|session|token)|is_?auth|unauthori|401|403|verify|jwt|api_?key|secret|signature|permission|forbidden|check_?login|session\["#
  )
  private static let noGuard = Pattern(
    #"(?i)^(?:express|cors|helmet|body_?parser|cookie|session\(|validat|multer|upload)"#
  )
  private static let declaredPublic = Pattern(
    #"(?i)AllowAnonymous|^Public|SkipAuth|noAuth|allowGuest|optional"#
  )
}
