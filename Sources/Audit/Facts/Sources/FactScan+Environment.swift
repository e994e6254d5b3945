import SourceTree

extension FactScan {
  /// Reads of environment variables, with what stands in when one is not set.
  mutating func readEnvironment() {
    for pattern in Self.environmentPatterns[text.file.language] ?? [] {
      for hit in hits(pattern) {
        guard let name = hit.texts.dropFirst().first(where: { !$0.isEmpty }), Self.isName(name) else {
          continue
        }
        guard !isAssigned(hit.range.upperBound) else { continue }
        append(name, hit)
      }
    }
    if Language.script.contains(text.file.language) { readDestructured() }
  }

  private mutating func append(_ name: String, _ hit: Hit) {
    guard facts.environmentReads.count < Self.mostPerFile else { return }
    var read = SourceFacts.EnvironmentRead(
      name: name,
      place: place(hit.line),
      fallback: fallback(after: hit.range.upperBound)
    )
    read.isTested = isTested(hit)
    facts.environmentReads.append(read)
  }

  /// Whether a read is part of a test, raises when nothing is set, or fills a name that is tested or passed on.
  private func isTested(_ hit: Hit) -> Bool {
    if Self.raising.matches(hit.texts[0]) { return true }
    let line = text.string(ofLine: hit.line)
    if Self.test.matches(line) || Self.passedOn.matches(line) { return true }
    guard let name = Self.assigned.captures(in: line)?[1],
      let pattern = try? Pattern(
        compiling: #"(?:[!(]\s*|\bif\s+(?:not\s+)?)"# + name + #"\b|\b"# + name + #"\s*(?:\|\||\?|&&|[!=]=)"#
      )
    else { return false }
    return pattern.firstMatch(in: text.bytes) != nil
  }

  /// `const { PORT = 3000, HOST: host } = process.env`.
  private mutating func readDestructured() {
    for hit in hits(Self.destructured) {
      let start = hit.range.lowerBound
      for part in hit.texts[1].split(separator: ",") {
        let words = String(part).trimmed
        guard let found = Self.destructuredName.captures(in: words), Self.isName(found[1]) else { continue }
        let offset = hit.texts[0].firstRange(of: found[1]).map {
          hit.texts[0][..<$0.lowerBound].utf8.count
        }
        facts.environmentReads.append(
          SourceFacts.EnvironmentRead(
            name: found[1],
            place: place(text.line(at: start + (offset ?? 0))),
            fallback: found[2].isEmpty ? nil : found[2].trimmed
          )
        )
      }
    }
  }

  /// What follows a read and stands in for it: `|| 'x'`, `?? x`, a second argument, `.unwrap_or("x")`.
  private func fallback(after offset: Int) -> String? {
    let window = offset..<min(text.bytes.count, offset + 200)
    guard let match = Self.fallback.firstMatch(in: text.bytes, range: window),
      match.range.lowerBound == offset
    else { return nil }
    return (1..<match.ranges.count).compactMap { match.text($0, in: text.bytes) }.first?.trimmed
  }

  /// Whether the variable is set rather than read.
  private func isAssigned(_ offset: Int) -> Bool {
    let rest = text.bytes[offset..<min(text.bytes.count, offset + 12)].drop {
      $0 == 32 || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"")
    }
    guard rest.first == UInt8(ascii: "=") else {
      // `||=` and `??=` read before they set.
      return false
    }
    return rest.dropFirst().first != UInt8(ascii: "=")
  }

  private static func isName(_ name: String) -> Bool {
    // Names in small letters are those of build tools and shells.
    name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
      && name.utf8.contains { (65...90).contains($0) }
  }

  private static let raising = Pattern(#"environ\[|ENV\.fetch|LookupEnv|env!"#)
  /// A member that is filled and read elsewhere, where it may be tested.
  private static let passedOn = Pattern(#"^\s*['"]?\w+['"]?\s*:\s*process\.|\w\.\w+\s*=\s*process\."#)
  private static let test = Pattern(
    #"\bif\b|\?|&&|\|\||[!=]=|!\s*process|!!|Boolean\(|assert|throw|\[[^\]]*,\s*process|\bin\s+process"#
  )
  private static let assigned = Pattern(#"(?:const|let|var)?\s*\b(\w+)\s*(?::[^=]+)?:?=\s*"#)
  private static let fallback = Pattern(
    #"['"]\s*,\s*(?!None\s*,?\s*\))([^\s),][^,\n)]*)|['"]?\s*[\])]?(?:\s*(?:\|\||\?\?|\?:|\bor\b)=?\s*([^;,)\n}]+)|\s*\.(?:unwrap_or(?:_else|_default)?|orElse|orElseGet|getOrElse|trim\(\)\s*\|\|)\s*\(?([^;\n]*))"#
  )
  private static let destructured = Pattern(
    #"\{([^{}]{1,2000})\}\s*=\s*(?:process\.env|import\.meta\.env)\b(?![.\[])"#
  )
  private static let destructuredName = Pattern(#"^([A-Za-z_]\w*)\s*(?::\s*\w+)?\s*(?:=\s*([^=].*))?$"#)

  private static let script = [
    Pattern(#"process\.env\??(?:\.([A-Za-z_]\w*)|\[\s*['"`]([A-Za-z_]\w*)(?=['"`]))"#),
    Pattern(#"import\.meta\.env\??(?:\.([A-Za-z_]\w*)|\[\s*['"`]([A-Za-z_]\w*)(?=['"`]))"#),
    Pattern(#"(?:Deno\.env\.get\(\s*['"]([A-Za-z_]\w*)(?=['"])|Bun\.env\.([A-Za-z_]\w*))"#),
  ]
  private static let java = [
    Pattern(#"System\.getenv\(\s*"([A-Za-z_]\w*)(?=")"#), Pattern(#"\$\{([A-Z][A-Z0-9_]{2,})(?=[:}])"#),
  ]

  private static let environmentPatterns: [Language: [Pattern]] = {
    var table: [Language: [Pattern]] = [
      .python: [
        Pattern(#"environ(?:\.get\(\s*|\[\s*|\.setdefault\(\s*)['"]([A-Za-z_]\w*)(?=['"])"#),
        Pattern(#"\bgetenv\(\s*['"]([A-Za-z_]\w*)(?=['"])"#),
      ],
      .go: [Pattern(#"os\.(?:Getenv|LookupEnv)\(\s*"([A-Za-z_]\w*)(?=")"#)],
      .ruby: [Pattern(#"ENV(?:\[\s*|\.fetch\(?\s*)['"]([A-Za-z_]\w*)(?=['"])"#)],
      .rust: [Pattern(#"\b(?:env::var(?:_os)?\(\s*|(?:option_)?env!\(\s*)"([A-Za-z_]\w*)(?=")"#)],
      .swift: [
        Pattern(#"\.environment\[\s*"([A-Za-z_]\w*)(?=")"#),
        Pattern(#"Environment\.get\(\s*"([A-Za-z_]\w*)(?=")"#),
      ],
      .php: [
        Pattern(#"\b(?:getenv|env)\(\s*['"]([A-Za-z_]\w*)(?=['"])"#),
        Pattern(#"\$_ENV\[\s*['"]([A-Za-z_]\w*)(?=['"])"#),
      ],
      .csharp: [Pattern(#"GetEnvironmentVariable\(\s*"([A-Za-z_]\w*)(?=")"#)],
      .java: java,
      .kotlin: java,
    ]
    for language in Language.script { table[language] = script }
    return table
  }()
}
