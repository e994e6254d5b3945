/// Paths of routes and requests in one form: a slash at the beginning, none at the end, parameters as `:name`.
enum RoutePath {
  /// One form for `/a/{id}`, `/a/<int:id>`, `/a/[id]`, `/a/${id}`, `a/:id/` and the like.
  static func normalized(_ path: String) -> String {
    var segments: [String] = []
    for part in path.split(separator: "/") { segments.append(segment(String(part))) }
    return "/" + segments.joined(separator: "/")
  }

  /// Both, one below the other.
  static func joined(_ prefix: String, _ path: String) -> String { normalized(prefix + "/" + path) }

  private static func segment(_ text: String) -> String {
    guard let first = text.first, let last = text.last else { return text }
    switch (first, last) {
    case ("{", "}"):
      return ":" + text.dropFirst().dropLast().prefix { $0 != ":" && $0 != "?" }.filter { $0 != "*" }
    case ("<", ">"): return ":" + (text.dropFirst().dropLast().split(separator: ":").last ?? "x")
    case ("[", "]"): return text.contains("...") ? "*" : ":" + text.dropFirst().dropLast()
    case ("$", "}"): return ":x"
    case (":", _):
      // `:id(\\d+)` and `:id?` are `:id`.
      return ":" + text.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    default: return text.contains("${") || text.contains("#{") ? ":x" : text
    }
  }

  /// Whether a request to `call` would be answered by a route at `route`, or by one whose prefix is not known.
  static func answers(_ route: String, _ call: String) -> Bool {
    let served = route.split(separator: "/").map(String.init)
    let asked = call.split(separator: "/").map(String.init)
    if matches(served[...], asked[...]) { return true }
    // Below a prefix that was not seen; a lone parameter would match everything.
    guard served.count < asked.count, served.contains(where: { !$0.hasPrefix(":") && $0 != "*" }) else {
      return false
    }
    return matches(served[...], asked[(asked.count - served.count)...])
  }

  private static func matches(_ served: ArraySlice<String>, _ asked: ArraySlice<String>) -> Bool {
    var asked = asked
    for part in served {
      if part.contains("*") { return true }
      guard let next = asked.popFirst() else { return false }
      guard part == next || part.hasPrefix(":") || next.hasPrefix(":") else { return false }
    }
    return asked.isEmpty
  }
}
