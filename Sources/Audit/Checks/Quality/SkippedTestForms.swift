import SourceTree

/// The forms in which test runners write that a test is off.
enum SkippedTestForms {
  /// The lines on which tests are switched off without a condition.
  static func lines(in text: SourceText) -> [Int] {
    guard let pattern = patterns[text.file.language] else { return [] }
    let lines = pattern.matches(in: text.bytes).filter { text.region(at: $0.range.lowerBound) == .code }
      .map { text.line(at: start(of: $0, in: text)) }
    return lines.filter { number in
      let first = text.range(ofLine: max(1, number - 2)).lowerBound
      let around = first..<text.range(ofLine: number).upperBound
      return condition.firstMatch(in: text.bytes, range: around) == nil
    }
  }

  /// A match may begin on the line before what it is about.
  private static func start(of match: PatternMatch, in text: SourceText) -> Int {
    match.ranges.count > 1 ? match.ranges[1]?.lowerBound ?? match.range.lowerBound : match.range.lowerBound
  }

  private static let condition = Pattern(
    #"(?i)platform|win32|windows|darwin|macos|linux|process\.env|\bos\.|\bif\b|isCI|version|browserName"#
  )

  static let keywords = [
    "skip", "todo", "fixme", "xit(", "xtest(", "xdescribe(", "xcontext", "xit ", "xdescribe ", "xfail",
    "Disabled", "Ignore",
    "#[ignore", "pending", "Incomplete", ".disabled(",
  ]

  private static let script = Pattern(
    #"(?<![.\w$])(?:(?:describe|it|test|context|suite|specify)(?:\.(?:concurrent|describe|sequential|only))?\.(?:skip|todo|fixme)(?:\.each[^\n(]*)?\s*\(\s*(?:['"`]|\))|x(?:it|test|describe|context|specify)\s*\(\s*['"`])"#
  )
  private static let java = Pattern(#"^[ \t]*@(?:Disabled|Ignore)\b(?!\s*\(?\s*(?:On|If|For))"#)

  /// What is looked for in each language.
  static let patterns: [Language: Pattern] = [
    .javascript: script, .typescript: script, .vue: script, .svelte: script,
    .python: Pattern(
      #"^[ \t]*@(?:pytest\.mark\.(?:skip(?!if)\b|xfail\s*(?:$|\(\s*(?:reason|strict|raises|\))))|unittest\.(?:skip\(|expectedFailure\b))"#
    ),
    .go: Pattern(
      #"(?:^func (?:Test|Benchmark)\w*\([^)]*\)\s*\{|t\.Run\([^\n]*func\([^)]*\)\s*\{)\s*\n\s*(t\.Skip(?:f|Now)?\()"#
    ),
    .java: java, .kotlin: java,
    .csharp: Pattern(#"^[ \t]*\[(?:Fact|Theory|Test|TestCase)?\(?[^\]\n]*\bSkip\s*=\s*"|^[ \t]*\[Ignore\b"#),
    .ruby: Pattern(
      #"^[ \t]*(?:x(?:it|describe|context|specify|scenario|feature)\b[ (]+['"]|pending[ (]+['"]|skip[ (]+['"][^'"]*['"]\)?\s*$)"#
    ),
    .rust: Pattern(#"^[ \t]*#\[ignore\b"#),
    .php: Pattern(#"\$this->markTestIncomplete\("#),
    .swift: Pattern(
      #"^[ \t]*(?:@Test|@Suite)\([^\n]*\.disabled\((?!if)|\bfunc test\w*\(\)[^{\n]*\{\s*\n\s*(throw XCTSkip)"#
    ),
  ]
}
