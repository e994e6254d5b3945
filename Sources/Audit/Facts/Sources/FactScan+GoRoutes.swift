import SourceTree

extension FactScan {
  /// Routes of Gin, Echo, Fiber, chi, gorilla and `net/http`.
  mutating func readGoRoutes() {
    guard
      ["gin-gonic", "labstack/echo", "gofiber", "go-chi", "gorilla/mux", "net/http"].contains(where: holds)
    else {
      return
    }
    var groups: [String: (prefix: String, guards: [String])] = [:]
    for hit in hits(Self.call) {
      let receiver = name(before: hit.range.lowerBound)
      guard !receiver.isEmpty || text.bytes[max(0, hit.range.lowerBound - 1)] == UInt8(ascii: ")") else {
        continue
      }
      let arguments = CallArguments(in: text.bytes, from: hit.range.upperBound, limit: 3_000)
      let words = arguments.ranges.prefix(6).map { String(text.string($0).trimmed.prefix(80)) }
      let above = groups[receiver] ?? ("", [])
      switch hit.texts[1] {
      case "Use": groups[receiver] = (above.prefix, above.guards + words)
      case "Group":
        guard let first = words.first, first.hasPrefix("\"") else { continue }
        if let variable = assignedName(hit) {
          groups[variable] = (above.prefix + first.unquoted, above.guards + words.dropFirst())
        }
      default: addGoRoute(hit.texts[1], words, above, hit, after: arguments.end)
      }
    }
  }

  private mutating func addGoRoute(
    _ method: String,
    _ words: [String],
    _ group: (prefix: String, guards: [String]),
    _ hit: Hit,
    after end: Int
  ) {
    guard words.count >= 2, let first = words.first, first.count > 2, first.hasPrefix("\""),
      first.hasSuffix("\"")
    else {
      return
    }
    var path = first.unquoted
    var methods = [method.uppercased()]
    if method.hasPrefix("Handle") || method == "Any" {
      methods = ["ANY"]
      // Go 1.22 writes the method before the path.
      if let space = path.firstIndex(of: " ") {
        methods = [String(path[..<space])]
        path = String(path[path.index(after: space)...])
      }
      let window = end..<min(text.bytes.count, end + 120)
      if let found = Self.methodsCall.firstMatch(in: text.bytes, range: window), found.range.lowerBound == end
      {
        methods = (found.text(1, in: text.bytes) ?? "").split { !$0.isLetter }.map { $0.uppercased() }
          .filter { $0 != "HTTP" && !$0.hasPrefix("METHOD") }
        if methods.isEmpty { methods = ["ANY"] }
      }
    }
    guard path.hasPrefix("/") else { return }
    for method in methods {
      var route = SourceFacts.Route(
        method: method,
        path: RoutePath.joined(group.prefix, path),
        place: place(hit.line),
        guards: Array((group.guards + words.dropFirst().dropLast()).prefix(16)),
        framework: "go"
      )
      route.handler = words.last.map { $0.hasPrefix("func") ? "" : String($0.prefix { $0 != "(" }) }
      facts.routes.append(route)
    }
  }

  private func assignedName(_ hit: Hit) -> String? {
    Self.assignment.captures(in: text.string(ofLine: hit.line))?[1]
  }

  private static let call = Pattern(
    #"\.(GET|POST|PUT|PATCH|DELETE|Any|Get|Post|Put|Patch|Delete|HandleFunc|Handle|Group|Use)\(\s*(?=["\w])"#
  )
  private static let assignment = Pattern(#"^[ \t]*(\w+)\s*:?="#)
  private static let methodsCall = Pattern(#"\.Methods\(([^)\n]*)\)"#)
}
