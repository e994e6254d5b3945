import Readiness
import SourceTree

/// Reads the tables of a check file and refuses keys that it does not know.
struct CheckFileReader {
  let file: String
  let table: StructuredValue

  /// The check, with every key in its place and nothing left over.
  mutating func check() throws(CheckFileFault) -> Check {
    try refuseUnknownKeys()
    return Check(
      id: try text("id"),
      version: try number("version") ?? 1,
      title: try text("title"),
      workstream: WorkstreamID(try text("workstream")),
      checkClass: try word("class", of: CheckClass.self),
      profiles: Set(try words("profiles", of: Profile.self)),
      severity: try severity(),
      category: try optionalWord("category", of: Readiness.Category.self) ?? .defect,
      effort: try effort(),
      decides: try text("decides"),
      impact: try text("impact"),
      remediation: try text("remediation"),
      rootCause: try text("root_cause"),
      reproduction: try texts("reproduction"),
      verifyCommand: table["verify_command"]?.string,
      references: try texts("references"),
      guards: try texts("guards"),
      gates: try texts("gates"),
      topics: try texts("topics"),
      examples: try examples(),
      rule: try rule()
    )
  }

  /// One `[match]` is a pattern; several `[[match]]` are what any of them sees.
  private func rule() throws(CheckFileFault) -> Check.Rule {
    let rules = try matches.map { match throws(CheckFileFault) in
      try CheckFileReader(file: file, table: match).patternRule()
    }
    guard let first = rules.first else { throw fault("match", "must say what is looked for") }
    return rules.count == 1 ? .pattern(first) : .file(FileRule(anyOf: rules))
  }

  private var matches: [StructuredValue] {
    guard let match = table["match"] else { return [] }
    if case .list(let several) = match.content { return several }
    return [match]
  }

  private static let checkKeys: Set<String> = [
    "id", "version", "title", "workstream", "class", "profiles", "severity", "category", "effort", "decides",
    "impact", "remediation", "root_cause", "reproduction", "verify_command", "references", "guards", "gates",
    "topics", "match", "example",
  ]

  private static let matchKeys: Set<String> = [
    "languages", "roles", "paths", "excluded_paths", "keywords", "pattern", "multiline", "regions",
    "file_must_match", "file_must_not_match", "not_near", "lines_before", "lines_after", "grouping",
  ]

  private func refuseUnknownKeys() throws(CheckFileFault) {
    for member in table.members where !Self.checkKeys.contains(member.name) {
      throw fault(member.name, "is no key of a check file")
    }
    for member in matches.flatMap(\.members) where !Self.matchKeys.contains(member.name) {
      throw fault("match.\(member.name)", "is no key of a match")
    }
  }

  private func patternRule() throws(CheckFileFault) -> PatternRule {
    let roles = try words("roles", of: FileRole.self)
    let files = FileSelection(
      languages: Set(try words("languages", of: Language.self)),
      roles: roles.isEmpty ? [.product] : Set(roles),
      paths: try texts("paths"),
      excludedPaths: try texts("excluded_paths"),
      keywords: try keywords()
    )
    var rule = PatternRule(files: files, pattern: try pattern(try text("pattern"), "pattern"))
    rule.isMultiline = table["multiline"]?.boolean ?? false
    let regions = try texts("regions")
    if !regions.isEmpty {
      rule.regions = try Set(regions.map { name throws(CheckFileFault) in try region(name) })
    }
    rule.fileMustMatch = try patterns("file_must_match")
    rule.fileMustNotMatch = try patterns("file_must_not_match")
    rule.notNear = try patterns("not_near")
    rule.nearLines = (try number("lines_before") ?? 0, try number("lines_after") ?? 0)
    rule.grouping = try optionalWord("grouping", of: PatternRule.Grouping.self) ?? .check
    return rule
  }

  private func region(_ name: String) throws(CheckFileFault) -> Region {
    switch name {
    case "code": return .code
    case "comment": return .comment
    case "string": return .string
    default: throw fault("regions", "\(name) is none of code, comment, string")
    }
  }

  private func keywords() throws(CheckFileFault) -> [String] {
    let keywords = try texts("keywords")
    guard !keywords.isEmpty, keywords.allSatisfy({ $0.utf8.count >= 3 }) else {
      throw fault("keywords", "needs at least one word, each of 3 bytes or more")
    }
    return keywords
  }

  private func examples() throws(CheckFileFault) -> [CheckExample] {
    let elements: [StructuredValue] = table["example"]?.elements ?? []
    let examples = elements.map { example -> CheckExample in
      let files = (example["files"]?.members ?? []).map { ($0.name, $0.value.string ?? "") }
      let findings: Int = example["findings"]?.scalarText.flatMap { text in Int(text) } ?? 1
      return CheckExample(
        files: Dictionary(files) { first, _ in first },
        findings: findings,
        note: example["note"]?.string ?? ""
      )
    }
    guard examples.contains(where: { $0.findings > 0 }), examples.contains(where: { $0.findings == 0 }) else {
      throw fault("example", "needs at least one with findings and one with findings = 0")
    }
    return examples
  }
}

extension CheckFileReader {
  private func fault(_ key: String, _ problem: String) -> CheckFileFault {
    CheckFileFault(file: file, key: key, problem: problem)
  }

  private func text(_ key: String) throws(CheckFileFault) -> String {
    guard let text = table[key]?.string, !text.isEmpty else { throw fault(key, "must be a text") }
    return text.last == "\n" ? String(text.dropLast()) : text
  }

  private func texts(_ key: String) throws(CheckFileFault) -> [String] {
    guard let value = table[key] else { return [] }
    guard case .list(let elements) = value.content else { throw fault(key, "must be a list of texts") }
    return try elements.map { element throws(CheckFileFault) in
      guard let text = element.string else { throw fault(key, "must be a list of texts") }
      return text
    }
  }

  private func number(_ key: String) throws(CheckFileFault) -> Int? {
    guard let value = table[key] else { return nil }
    guard case .number(let digits) = value.content, let number = Int(digits), number >= 0 else {
      throw fault(key, "must be a whole number")
    }
    return number
  }

  private func optionalWord<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    of type: Word.Type
  ) throws(CheckFileFault) -> Word? where Word.RawValue == String {
    guard table[key] != nil else { return nil }
    return try word(key, of: type)
  }

  private func word<Word: RawRepresentable>(
    _ key: String,
    of type: Word.Type
  ) throws(CheckFileFault) -> Word where Word.RawValue == String {
    let text = try text(key)
    guard let word = Word(rawValue: text) else { throw fault(key, "\(text) is not a value it can have") }
    return word
  }

  private func words<Word: RawRepresentable>(
    _ key: String,
    of type: Word.Type
  ) throws(CheckFileFault) -> [Word] where Word.RawValue == String {
    try texts(key).map { text throws(CheckFileFault) in
      guard let word = Word(rawValue: text) else { throw fault(key, "\(text) is not a value it can have") }
      return word
    }
  }

  private func severity() throws(CheckFileFault) -> Severity {
    let text = try text("severity")
    guard let severity = Severity(rawValue: text) else {
      throw fault("severity", "\(text) is none of critical, high, medium, low, info")
    }
    return severity
  }

  private func effort() throws(CheckFileFault) -> Effort {
    let text = try text("effort")
    guard let effort = Effort(text) else { throw fault("effort", "\(text) is no effort, such as S or 6h") }
    return effort
  }

  private func pattern(_ source: String, _ key: String) throws(CheckFileFault) -> Pattern {
    do throws(PatternFault) {
      return try Pattern(compiling: source)
    } catch {
      throw fault(key, "\(error.message) at byte \(error.offset)")
    }
  }

  private func patterns(_ key: String) throws(CheckFileFault) -> [Pattern] {
    try texts(key).map { source throws(CheckFileFault) in try pattern(source, key) }
  }
}
