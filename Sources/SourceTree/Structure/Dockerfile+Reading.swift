extension Dockerfile {
  /// Reads a Dockerfile; lines that are no instruction are passed over.
  ///
  /// Cost: linear in the number of bytes.
  package init(_ text: String) {
    var reader = DockerfileReader(text)
    var defaults: [String: String] = [:]
    while let instruction = reader.next() {
      switch instruction.keyword {
      case "FROM": stages.append(Self.stage(of: instruction, defaults))
      case "ARG" where stages.isEmpty:
        arguments.append(instruction)
        let parts = instruction.arguments.split(separator: "=", maxSplits: 1)
        if parts.count == 2 {
          defaults[String(parts[0])] = Self.filled(Self.unquoted(String(parts[1])), defaults)
        }
      default:
        guard !stages.isEmpty else { continue }
        stages[stages.count - 1].instructions.append(instruction)
      }
    }
  }

  private static func stage(of from: Instruction, _ defaults: [String: String]) -> Stage {
    let words = from.arguments.split(whereSeparator: \.isWhitespace).map(String.init)
    let base = unquoted(words.first ?? "")
    let hasName = words.count >= 3 && words[1].lowercased() == "as"
    return Stage(
      name: hasName ? words[2].lowercased() : nil,
      base: base,
      image: filled(base, defaults),
      line: from.line
    )
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// The text with `$NAME`, `${NAME}`, `${NAME:-word}` and `${NAME:+word}` filled in; nil when a name has no value.
  package static func filled(_ text: String, _ values: [String: String]) -> String? {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      let isBraced = rest.first == "{"
      if isBraced { rest = rest.dropFirst() }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !name.isEmpty else { return nil }
      rest = rest.dropFirst(name.count)
      var value = values[String(name)]
      if isBraced {
        guard let close = rest.firstIndex(of: "}") else { return nil }
        let modifier = rest[..<close]
        rest = rest[rest.index(after: close)...]
        if modifier.hasPrefix(":-"), value ?? "" == "" { value = String(modifier.dropFirst(2)) }
        if modifier.hasPrefix(":+") { value = value ?? "" == "" ? "" : String(modifier.dropFirst(2)) }
      }
      guard let value else { return nil }
      result += value
    }
    return result + rest
  }
}
