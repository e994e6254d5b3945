import SourceTree

extension FactScan {
  /// Routes of frameworks whose forms a table of patterns can tell.
  mutating func readTabledRoutes() {
    for form in RouteForm.all where form.languages.contains(text.file.language) && holds(form.word) {
      let prefix = form.prefix.flatMap { hits($0).first?.texts[1] } ?? ""
      for hit in hits(form.pattern) {
        let method = hit.texts[1].uppercased()
        facts.routes.append(
          .init(
            method: ["REQUEST", "ANY", "MATCH", "RESOURCE", "RESOURCES", ""].contains(method)
              ? "ANY" : method,
            path: RoutePath.joined(prefix, hit.texts.count > 2 ? hit.texts[2] : ""),
            place: place(hit.line),
            guards: guards(around: hit.line, form),
            framework: form.framework
          )
        )
      }
    }
  }

  /// The words of a guard on the lines around a route, and those that stand for the whole file.
  private func guards(around line: Int, _ form: RouteForm) -> [String] {
    guard let pattern = form.guards else { return [] }
    let first = max(1, line - form.linesBefore)
    let last = min(text.lineCount, line + form.linesAfter)
    let range = text.range(ofLine: first).lowerBound..<text.range(ofLine: last).upperBound
    return hits(pattern, within: range).map { $0.texts[0] }
  }
}

/// How a framework writes a route: the method in group 1, the path in group 2.
struct RouteForm {
  let framework: String
  let languages: Set<Language>
  /// A word without which a file has none.
  let word: String
  let pattern: Pattern
  /// The path of the class around, in group 1.
  var prefix: Pattern?
  var guards: Pattern?
  var linesBefore = 3
  var linesAfter = 3

  static let all: [RouteForm] = [
    RouteForm(
      framework: "spring",
      languages: [.java, .kotlin],
      word: "mapping",
      pattern: Pattern(
        #"@(Get|Post|Put|Patch|Delete)Mapping(?:\(\s*(?:(?:value|path)\s*=\s*)?\{?\s*"([^"\n]*)")?"#
      ),
      prefix: Pattern(#"@RequestMapping\(\s*(?:(?:value|path)\s*=\s*)?\{?\s*"([^"\n]*)""#),
      guards: Pattern(#"@(?:PreAuthorize|Secured|RolesAllowed)\([^\n]{0,60}"#)
    ),
    RouteForm(
      framework: "rails",
      languages: [.ruby],
      word: "routes.draw",
      pattern: Pattern(#"^[ \t]*(get|post|put|patch|delete|match|resources?)\s+[:'"]/?([\w/:.-]+)"#),
      prefix: nil,
      guards: nil
    ),
    RouteForm(
      framework: "sinatra",
      languages: [.ruby],
      word: "sinatra",
      pattern: Pattern(#"^[ \t]*(get|post|put|patch|delete)\s+['"](/[^'"\n]*)['"]\s+do\b"#),
      guards: Pattern(#"\b(?:authenticate!|protected!|require_\w+|authorize!?)"#)
    ),
    RouteForm(
      framework: "laravel",
      languages: [.php],
      word: "route::",
      pattern: Pattern(#"Route::(get|post|put|patch|delete|any|resource)\(\s*['"]/?([^'"\n]*)['"]"#),
      guards: Pattern(#"middleware\([^)\n]{0,60}|can:[\w,-]+"#),
      linesBefore: 12,
      linesAfter: 2
    ),
    RouteForm(
      framework: "aspnet",
      languages: [.csharp],
      word: "map",
      pattern: Pattern(#"\.Map(Get|Post|Put|Patch|Delete)\(\s*"([^"\n]*)""#),
      guards: Pattern(#"RequireAuthorization\([^)\n]{0,40}|\[Authorize[^\]\n]{0,40}"#),
      linesBefore: 0,
      linesAfter: 12
    ),
    RouteForm(
      framework: "aspnet",
      languages: [.csharp],
      word: "[http",
      pattern: Pattern(#"\[Http(Get|Post|Put|Patch|Delete)(?:\(\s*"([^"\n]*)")?"#),
      prefix: Pattern(#"\[Route\(\s*"([^"\n]*)""#),
      guards: Pattern(#"\[(?:Authorize|AllowAnonymous)[^\]\n]{0,40}"#)
    ),
    RouteForm(
      framework: "actix",
      languages: [.rust],
      word: "#[",
      pattern: Pattern(#"^[ \t]*#\[(get|post|put|patch|delete)\(\s*"([^"\n]*)""#)
    ),
    RouteForm(
      framework: "axum",
      languages: [.rust],
      word: ".route(",
      pattern: Pattern(#"\.route\(\s*(?=[^,]*,\s*(?:\w+::)*(get|post|put|patch|delete|any)\()"([^"\n]*)""#)
    ),
    RouteForm(
      framework: "vapor",
      languages: [.swift],
      word: "vapor",
      pattern: Pattern(
        #"\b(?:app|routes?|router|group|\w+Routes?)\.(get|post|put|patch|delete)\(\s*"([^"\n]*)""#
      )
    ),
  ]
}
