import SourceTree

extension FactScan {
  /// Routes of NestJS and what is decorated like it.
  mutating func readDecoratedRoutes() {
    guard holds("@controller") else { return }
    var (prefix, classGuards, waiting): (String, [String], [String]) = ("", [], [])
    for hit in hits(Self.decorator) {
      let path = hit.texts[2].unquoted
      switch hit.texts[1] {
      case "Controller":
        (prefix, classGuards, waiting) = (Self.controllerPath(hit.texts[2]), waiting, [])
      case "UseGuards", "Roles", "Auth", "Authorized", "Public", "SkipAuth":
        // Guards between a class's decorators and its body are the class's.
        let name = hit.texts[1] == "UseGuards" ? hit.texts[2] : "\(hit.texts[1])(\(hit.texts[2]))"
        if isBeforeClass(hit.range.upperBound) { classGuards.append(name) } else { waiting.append(name) }
      default:
        let below = guardsBelow(hit.range.upperBound)
        facts.routes.append(
          SourceFacts.Route(
            method: hit.texts[1] == "All" ? "ANY" : hit.texts[1].uppercased(),
            path: RoutePath.joined(prefix, path),
            place: place(hit.line),
            guards: classGuards + waiting + below,
            framework: "nestjs"
          )
        )
        waiting = []
      }
    }
  }

  /// Whether the next declaration after an offset is a class.
  private func isBeforeClass(_ offset: Int) -> Bool {
    let window = offset..<min(text.bytes.count, offset + 600)
    guard let next = Self.declaration.firstMatch(in: text.bytes, range: window) else { return false }
    return next.text(1, in: text.bytes) == "class"
  }

  /// Guards that stand between a route's decorator and its method.
  private func guardsBelow(_ offset: Int) -> [String] {
    var names: [String] = []
    let first = text.line(at: offset) + 1
    for line in first..<max(first, min(text.lineCount + 1, first + 8)) {
      let words = text.string(ofLine: line).trimmed
      guard words.hasPrefix("@") else { break }
      if let found = Self.guardLine.captures(in: words) { names.append(found[1]) }
    }
    return names
  }

  private static func controllerPath(_ argument: String) -> String {
    if let found = pathMember.captures(in: argument) { return found[1] }
    return argument.hasPrefix("{") ? "" : argument.unquoted
  }

  private static let decorator = Pattern(
    #"@(Controller|UseGuards|Roles|Auth|Authorized|Public|SkipAuth|Get|Post|Put|Patch|Delete|All)\(\s*([^()\n]*(?:\([^()\n]*\)[^()\n]*)?)\)"#
  )
  private static let declaration = Pattern(#"\b(class)\s+\w+|^[ \t]+(?:async\s+)?\w+\s*\("#)
  private static let guardLine = Pattern(#"^@((?:UseGuards|Roles|Auth|Authorized|Permissions?)\(.{0,60})"#)
  private static let pathMember = Pattern(#"\bpath\s*:\s*['"]([^'"]*)['"]"#)
}
