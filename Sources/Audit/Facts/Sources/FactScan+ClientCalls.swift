import SourceTree

extension FactScan {
  /// Requests to paths that begin with a slash: the repository's own server is asked.
  mutating func readClientCalls() {
    guard ["fetch", "axios", "ajax", "xmlhttprequest", "useswr", "ky."].contains(where: holds) else { return }
    for hit in hits(Self.function) {
      readCall(argumentsAt: hit.range.upperBound, line: hit.line, method: nil)
    }
    for hit in hits(Self.member) {
      readCall(argumentsAt: hit.range.upperBound, line: hit.line, method: hit.texts[1].uppercased())
    }
    for hit in hits(Self.open) {
      append(hit.texts[1].uppercased(), hit.texts[2], hit.line)
    }
  }

  private mutating func readCall(argumentsAt offset: Int, line: Int, method: String?) {
    let arguments = CallArguments(in: text.bytes, from: offset, limit: 1_500)
    guard let first = arguments.ranges.first else { return }
    let path = text.string(first).trimmed
    if path.hasPrefix("{") {
      // `$.ajax({ url: '/x', type: 'POST' })` and `axios({ url: '/x' })`.
      guard let found = Self.url.captures(in: path) else { return }
      append(Self.methodOption.captures(in: path)?[1].uppercased() ?? "GET", found[1], line)
      return
    }
    guard let quote = path.first, "'\"`".contains(quote), path.count > 2, path.last == quote else { return }
    var used = method
    if used == nil {
      let options = arguments.ranges.dropFirst().first.map { text.string($0).trimmed } ?? ""
      if options.isEmpty {
        used = "GET"
      } else if let found = Self.methodOption.captures(in: options) {
        used = found[1].uppercased()
      } else {
        used =
          options.hasPrefix("{") && !options.contains("...") && !options.contains("method") ? "GET" : "ANY"
      }
    }
    append(used ?? "ANY", String(path.dropFirst().dropLast()), line)
  }

  private mutating func append(_ method: String, _ written: String, _ line: Int) {
    var path = written
    // A base that begins the path, such as `${API_URL}/users`, is left out; the rest is the server's own path.
    if path.hasPrefix("${"), let end = path.firstIndex(of: "}") {
      // Other people's servers have bases too; theirs are members of settings, or paths without `/api`.
      guard Self.ownBase.matches(String(path[..<end])) else { return }
      path = String(path[path.index(after: end)...])
      guard path.hasPrefix("/api/") else { return }
    }
    guard path.hasPrefix("/"), !path.hasPrefix("//") else { return }
    var plain = ""
    var depth = 0
    for character in path {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      // The query begins at a question mark that is in no interpolation.
      if depth == 0, character == "?" || character == "#" { break }
      plain.append(depth > 0 && (character == "/" || character == "?") ? "_" : character)
    }
    guard plain.count > 1, facts.clientCalls.count < Self.mostPerFile else { return }
    facts.clientCalls.append(
      SourceFacts.ClientCall(method: method, path: RoutePath.normalized(plain), place: place(line))
    )
  }

  private static let function = Pattern(
    #"(?<![\w.])(?:window\.|globalThis\.)?(?:\$?fetch|axios|useSWR|useFetch|ky|\$\.ajax|jQuery\.ajax)\s*(?:<[^>()\n]*>)?\(\s*(?=['"`{])"#
  )
  private static let member = Pattern(
    #"(?<![\w.])(?:axios|ky|\$)\.(get|post|put|patch|delete)\s*(?:<[^>()\n]*>)?\(\s*(?=['"`])"#
  )
  private static let open = Pattern(
    #"\.open\(\s*['"](GET|POST|PUT|PATCH|DELETE)['"]\s*,\s*['"`](/[^'"`\n]*)['"`]"#
  )
  private static let ownBase = Pattern(
    #"(?i)^\$\{(?:import\.meta\.env\.|process\.env\.)?(?:\w*base\w*|\w*api_?(?:url|host|root|origin)?|\w*origin|server_?url|prefix)$"#
  )
  private static let url = Pattern(#"\burl\s*:\s*['"`]([^'"`\n]+)['"`]"#)
  private static let methodOption = Pattern(#"\b(?:method|type)['"]?\s*:\s*['"`](\w+)['"`]"#)
}
