extension LexicalRules {
  /// The rules of each language that is not a page of markup; languages that are not here have no comments.
  static let all: [Language: LexicalRules] = {
    var all: [Language: LexicalRules] = [:]
    for (languages, forms) in table {
      let rules = LexicalRules(forms)
      for language in languages { all[language] = rules }
    }
    return all
  }()

  /// Rules without any comment or literal.
  static let plain = LexicalRules([])
  /// JavaScript and TypeScript with elements of JSX.
  static let scriptWithElements = LexicalRules(script + [.special(.element, "<")])

  private static let slashes: [LexicalForm] = [.line("//"), .block("/*", "*/")]
  private static let nestedSlashes: [LexicalForm] = [.line("//"), .block("/*", "*/", nested: true)]
  private static let doubleQuoted = LexicalForm.string("\"")
  private static let character = LexicalForm.special(.character, "'")

  private static let script: [LexicalForm] =
    slashes + [
      .line("#!", .firstColumn), doubleQuoted, .string("'"), .string("`", lines: true, code: "${"),
      .special(.regularExpression, "/"),
    ]

  private static let table: [([Language], [LexicalForm])] = [
    ([.javascript, .typescript, .astro], script),
    ([.c, .cpp, .objectivec], slashes + [doubleQuoted, character, .special(.cRaw, "R\"")]),
    ([.java], slashes + [doubleQuoted, character, .string("\"\"\"", lines: true)]),
    ([.go], slashes + [doubleQuoted, character, .string("`", escape: nil, lines: true)]),
    (
      [.rust],
      nestedSlashes + [
        .string("\"", lines: true), character, .special(.rustRaw, "r\""), .special(.rustRaw, "r#"),
      ]
    ),
    (
      [.swift],
      nestedSlashes + [
        .string("\"", code: "\\("), .string("\"\"\"", lines: true, code: "\\("), .special(.swiftRaw, "#"),
      ]
    ),
    (
      [.kotlin],
      nestedSlashes + [
        .string("\"", code: "${"), .string("\"\"\"", escape: nil, lines: true, code: "${"), character,
      ]
    ),
    (
      [.scala],
      nestedSlashes + [
        .string("\"", code: "${"), .string("\"\"\"", escape: nil, lines: true, code: "${"), character,
      ]
    ),
    (
      [.groovy, .gradle],
      slashes + [
        .string("\"", code: "${"), .string("\"\"\"", lines: true, code: "${"), .string("'"),
        .string("'''", lines: true),
      ]
    ),
    (
      [.dart],
      nestedSlashes + [
        .string("\"", code: "${"), .string("\"\"\"", lines: true, code: "${"), .string("'", code: "${"),
        .string("'''", lines: true, code: "${"), .string("r\"", "\"", escape: nil),
        .string("r'", "'", escape: nil),
      ]
    ),
    (
      [.csharp],
      slashes + [
        doubleQuoted, character, .string("\"\"\"", escape: nil, lines: true), .string("$\"", "\"", code: "{"),
        .string("@\"", "\"", escape: nil, doubled: true, lines: true),
        .string("$@\"", "\"", escape: nil, doubled: true, lines: true, code: "{"),
        .string("@$\"", "\"", escape: nil, doubled: true, lines: true, code: "{"),
      ]
    ),
    (
      [.php],
      slashes + [
        .line("#", .notBeforeBracket), .string("\"", lines: true, code: "{$"), .string("'", lines: true),
        .special(.heredoc, "<<<"), .special(.pageMark, "?>"),
      ]
    ),
    ([.protobuf], slashes + [doubleQuoted, .string("'")]),
    ([.zig], [.line("//"), doubleQuoted, character, .string("\\\\", "\n", escape: nil)]),
    ([.graphql], [.line("#"), doubleQuoted, .string("\"\"\"", lines: true, region: .comment)]),
    ([.css], [.block("/*", "*/"), doubleQuoted, .string("'")]),
    (
      [.scss, .less, .sass],
      [.block("/*", "*/"), .line("//", .notAfterColon), doubleQuoted, .string("'")]
    ),
    (
      [.python],
      [.line("#"), .special(.python, "\""), .special(.python, "'")]
    ),
    (
      [.ruby],
      [
        .line("#"), .block("=begin", "\n=end", .firstColumn), .string("\"", lines: true, code: "#{"),
        .string("'", lines: true), .string("`", lines: true, code: "#{"), .special(.regularExpression, "/"),
        .special(.percent, "%"), .special(.heredoc, "<<"), .block("__END__", "\0", .firstColumn),
      ]
    ),
    (
      [.elixir],
      [
        .line("#"), .string("\"", lines: true, code: "#{"), .string("'", lines: true, code: "#{"),
        .string("\"\"\"", lines: true, code: "#{"), .string("'''", lines: true, code: "#{"),
        .special(.sigil, "~"),
        .string("@doc \"\"\"", "\"\"\"", lines: true, region: .comment),
        .string("@moduledoc \"\"\"", "\"\"\"", lines: true, region: .comment),
      ]
    ),
    (
      [.shell],
      [
        .line("#", .afterGap), .string("\"", lines: true, code: "$("), .string("'", escape: nil, lines: true),
        .string("$'", "'", lines: true), .special(.heredoc, "<<"), .special(.escape, "\\"),
      ]
    ),
    (
      [.perl],
      [
        .line("#", .afterGap), .string("\"", lines: true), .string("'", lines: true), .special(.escape, "\\"),
        .special(.heredoc, "<<"), .block("=pod", "\n=cut", .firstColumn),
        .block("=head", "\n=cut", .firstColumn), .block("__END__", "\0", .firstColumn),
      ]
    ),
    (
      [.powershell],
      [
        .line("#", .afterGap), .block("<#", "#>"), .string("\"", escape: "`", doubled: true, lines: true),
        .string("'", escape: nil, doubled: true, lines: true),
        .string("@\"", "\n\"@", escape: nil, lines: true), .string("@'", "\n'@", escape: nil, lines: true),
      ]
    ),
    ([.batch], [.line("::", .lineStart), .line("REM ", .lineStart), .line("rem ", .lineStart)]),
    ([.r], [.line("#"), .string("\"", lines: true), .string("'", lines: true)]),
    (
      [.lua],
      [.special(.luaLong, "--"), .special(.luaLong, "["), doubleQuoted, .string("'")]
    ),
    (
      [.haskell],
      [.line("--", .notBeforeSymbol), .block("{-", "-}", nested: true), doubleQuoted, character]
    ),
    (
      [.nix],
      [.line("#"), .block("/*", "*/"), .string("\"", lines: true), .string("''", escape: nil, lines: true)]
    ),
    (
      [.sql],
      [
        .line("--"), .block("/*", "*/", nested: true), .string("'", escape: nil, doubled: true, lines: true),
        .string("\"", escape: nil, doubled: true, region: .code),
        .string("`", escape: nil, region: .code),
      ]
    ),
    (
      [.terraform],
      slashes + [.line("#"), .string("\"", region: .code)]
    ),
    (
      [.yaml],
      [
        .line("#", .afterGap), .string("\"", place: .valueStart, region: .code),
        .string("'", escape: nil, doubled: true, place: .valueStart, region: .code),
      ]
    ),
    (
      [.toml],
      [
        .line("#"), .string("\"", region: .code), .string("'", escape: nil, region: .code),
        .string("\"\"\"", lines: true, region: .code),
        .string("'''", escape: nil, lines: true, region: .code),
      ]
    ),
    (
      [.environment],
      [
        .line("#", .afterGap), .string("\"", lines: true, place: .valueStart, region: .code),
        .string("'", escape: nil, lines: true, place: .valueStart, region: .code),
      ]
    ),
    ([.ini], [.line("#", .lineStart), .line(";", .lineStart)]),
    ([.properties], [.line("#", .lineStart), .line("!", .lineStart)]),
    ([.dockerfile], [.line("#", .lineStart)]),
    ([.make], [.line("#"), .special(.escape, "\\")]),
    (
      [.json],
      slashes + [.string("\"", region: .code)]
    ),
    ([.xml, .markdown], [.block("<!--", "-->")]),
  ]
}
