/// Puts the lines of a Dockerfile together to instructions.
struct DockerfileReader {
  private let lines: [Substring]
  private var index = 0
  private var escape: Character = "\\"

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    // Parser directives stand at the very top, before anything else.
    for line in lines.prefix(8) {
      guard line.first == "#" else { break }
      let words = line.dropFirst().split(separator: "=", maxSplits: 1)
      guard words.count == 2 else { break }
      if words[0].lowercased().filter({ $0 != " " }) == "escape", words[1].contains("`") { escape = "`" }
    }
  }

  mutating func next() -> Dockerfile.Instruction? {
    while index < lines.count {
      let start = index
      let whole = joinedLine()
      guard let keyword = whole.split(maxSplits: 1, whereSeparator: \.isWhitespace).first,
        keyword.allSatisfy(\.isLetter)
      else { continue }
      let rest = whole.drop(while: \.isWhitespace).dropFirst(keyword.count)
      var instruction = Self.instruction(keyword.uppercased(), rest, line: start + 1)
      if ["RUN", "COPY", "ADD"].contains(instruction.keyword) {
        instruction.heredoc = heredocs(of: instruction.arguments)
      }
      return instruction
    }
    return nil
  }

  /// The line at the index and those it goes on in, without comments.
  private mutating func joinedLine() -> Substring {
    var parts: [Substring] = []
    while index < lines.count {
      let line = lines[index]
      index += 1
      let trimmed = line.drop(while: \.isWhitespace)
      if trimmed.first == "#" {
        if parts.isEmpty { return "" }
        continue
      }
      // An empty line inside an instruction is passed over, as the builder does with a warning.
      if trimmed.isEmpty {
        if parts.isEmpty { return "" }
        continue
      }
      let end = line.lastIndex { !$0.isWhitespace }
      guard let end, line[end] == escape else {
        parts.append(line)
        break
      }
      parts.append(line[..<end])
    }
    return parts.joined(separator: " ")[...]
  }

  private static func instruction(
    _ keyword: String,
    _ text: Substring,
    line: Int
  ) -> Dockerfile.Instruction {
    var rest = text.drop(while: \.isWhitespace)
    var flags: [String: String] = [:]
    while rest.hasPrefix("--") {
      let flag = rest.prefix { !$0.isWhitespace }
      let parts = flag.dropFirst(2).split(separator: "=", maxSplits: 1)
      flags[parts.first.map { $0.lowercased() } ?? ""] = parts.count > 1 ? String(parts[1]) : ""
      rest = rest.dropFirst(flag.count).drop(while: \.isWhitespace)
    }
    let end = rest.lastIndex { !$0.isWhitespace }.map { rest.index(after: $0) } ?? rest.startIndex
    return .init(keyword: keyword, arguments: String(rest[..<end]), flags: flags, line: line)
  }

  private static let heredocStart = Pattern(#"<<-?(["']?)([A-Za-z_][A-Za-z0-9_]*)\1"#)

  /// The bodies of the here-documents that an instruction begins.
  private mutating func heredocs(of arguments: String) -> String {
    guard arguments.contains("<<") else { return "" }
    let bytes = Array(arguments.utf8)
    var body = ""
    for match in Self.heredocStart.matches(in: bytes) {
      let name = match.text(2, in: bytes) ?? ""
      while index < lines.count {
        let line = lines[index]
        index += 1
        if line.drop(while: { $0 == "\t" }) == name { break }
        body += line + "\n"
      }
    }
    return body
  }
}
