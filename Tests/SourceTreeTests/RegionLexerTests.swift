import Readiness
import SourceTree
import Testing

/// In the examples, words with `code` in them stand in code, with `note` in comments, with `text` in strings.
struct RegionLexerTests {
  private static let words: [(word: String, region: Region)] = [
    ("code", .code), ("note", .comment), ("text", .string),
  ]

  private static func check(_ language: Language, path: String = "file", _ example: String) {
    let bytes = Array(example.utf8)
    let file = TreeFile(path: path, size: bytes.count, language: language, role: .product)
    let map = RegionLexer.regions(of: bytes, file: file)
    for (word, region) in words {
      for offset in Keyword(word).offsets(in: bytes) {
        #expect(
          map.region(at: offset) == region,
          "\(language): \(word) at \(offset) in \(bytes.count) bytes: \(example)"
        )
      }
    }
  }

  @Test(arguments: [
    #"code("text \" text") // note 'note\#ncode"#,
    "code /* note \n // note */ code('text')",
    "`text ${code(`text ${code} text`, {a: code})} text` + code",
    "'text\ncode",
    "a = /text['\"/]text/g; code('text')",
    "code / code / 'text'",
    "return /text\"/.test(code)",
    "x = [ // note\n/text'/.exec(code)]",
    "if (a) { } /text'/.exec(code)",
    "code++ / 'text' / code",
    "#!/note\ncode",
    "\"text \\\r\n text\" + code",
  ])
  func `scripts have templates and regular expressions`(example: String) {
    Self.check(.javascript, example)
    Self.check(.typescript, example)
  }

  @Test(arguments: [
    "const a = <div>text's {code('text')} text</div>; code",
    "return <Code code=\"text's\" on={() => code('text')} />; code",
    "x = (<>text <b>text</b> {/* note's */} text</>); code",
    "f = a ? <br/> : <hr code />; code('text')",
    "a = <p>{code ? <i>text's</i> : <b code='text'/>} text // text</p>; code // note",
    "if (code < code && code > code) { code } // note's",
    "x = <A.B code={<C/>}>text</A.B>; code",
  ])
  func `elements of JSX hold text and code`(example: String) {
    Self.check(.javascript, example)
    Self.check(.typescript, path: "a.tsx", example)
  }

  @Test(arguments: [
    "const f = <T,>(code: T) => code('text') // note's\nx = '/>'",
    "const f = <T extends code>(code: T) => code // note's\nx = <br/>",
    "interface F { <T>(code: T): code; <K>(code: K): 'text' } // note's",
    "a = code<T>(code) // note's",
  ])
  func `type parameters are no elements`(example: String) {
    Self.check(.typescript, path: "a.tsx", example)
  }

  @Test func `a cast of TypeScript is no element`() {
    Self.check(.typescript, "const a = <any>code; const b = '</any>'.code // note's")
  }

  @Test(arguments: [
    "def code():\n  \"\"\"note's\n  note\"\"\"\n  return \"text\" # note",
    "\"\"\"note\"\"\"\nimport code",
    "x = \"\"\"text\n# text\"\"\"\ncode",
    "code(\n  \"\"\"text\"\"\",\n)",
    "f\"text {code['text']} {{text}} text\" + code",
    "rf'text {code}' + code # note's",
    "r'\\'text' + code",
    "'text\ncode",
    "b\"text\" 'text' code",
    "class code:\n  # note\n  '''note'''\n  code = 1",
    "code = [\n  'text',\n  '''text''']",
  ])
  func `docstrings of Python are comments`(example: String) {
    Self.check(.python, example)
  }

  @Test(arguments: [
    "code \"text #{code('text')} text\" # note's",
    "=begin\nnote's\n=end\ncode",
    "x = <<~SQL\n  text's #{text}\n  SQL\ncode 'text'",
    "code(<<-'A', <<-B)\n text\"\n A\n text'\n B\ncode # note",
    "code << 'text'\ncode << code\n",
    "class << self\n  code\nend",
    "%w[text text's].code # note's",
    "code % 'text'",
    "a =~ /text'#/ # note\ncode",
    "code\n__END__\nnote's",
  ])
  func `Ruby has heredocs and percent literals`(example: String) {
    Self.check(.ruby, example)
  }

  @Test(arguments: [
    "code 'text # text' # note's\ncode",
    "code \"text $(code 'text' # note\n) text\" code",
    "code#code $#code ${#code} # note",
    "code <<EOF | code\ntext's # text\nEOF\ncode # note",
    "code <<-'END'\n\ttext \"\n\tEND\ncode",
    "code <<< 'text'; code # note's",
    "code \\' # note's\ncode",
    "code $((1<<2)) # note",
  ])
  func `shells have heredocs and escapes in code`(example: String) {
    Self.check(.shell, example)
  }

  @Test(
    arguments: [
      (
        .rust,
        "fn code<'a>(x: &'a str) { 'x'; '\\''; \"text's\n text\"; r#\"text\"text\"#; b'\"'; code } // note's"
      ),
      (.rust, "/* note /* note */ note's */ code!(r\"text\\\"); code"),
      (.swift, "code(\"text \\(code(\"text\")) text\") // note's\ncode"),
      (
        .swift,
        "code(#\"text\" \\(text)\"#); #if code\n\"\"\"\n text \" text\n\"\"\"; code /* note /* note */ note's */"
      ),
      (.go, "code(`text\\`, \"text\\\"text\", '\"') // note's\ncode"),
      (.csharp, "code(@\"text\\\", $\"text {code(\"text\")} {{text}}\", \"text\", '\"') // note's"),
      (.csharp, "code(@\"text\"\"text\ntext\"); code"),
      (.java, "code('\"', \"\"\"\n text's \" text\n\"\"\") /* note's */ + code"),
      (.kotlin, "code(\"text ${code(\"text\")} text\") /* note /* note */ note */ + code"),
      (.c, "#define code '\"' // note's\ncode(\"text\")"),
      (.cpp, "auto code = R\"x(text \" )\" text)x\"; code = 1'000'000; code(\"text\") // note's"),
      (.dart, "code('text ${code(\"text\")} text') // note's"),
      (.groovy, "code '''text\n' text''' + \"text ${code} text\" // note"),
      (.scala, "code(s\"text ${code} text\") /* note /* note */ note's */ + code"),
      (.zig, "code = 'x'; // note's\ncode(\"text\")"),
    ] as [(Language, String)]
  )
  func `compiled languages have strings of their own`(language: Language, example: String) {
    Self.check(language, example)
  }

  @Test(
    arguments: [
      (
        .php,
        "<p class=\"text\">text's</p><?php code('text', \"text {$code['text']} text\"); // note ?><b>text</b>"
      ),
      (.php, "<?php # note's\n#[Code('text')]\ncode(<<<X\n text's\n X); code /* note */"),
      (.php, "<a href=\"text<?= code('text') ?>text\">text</a>"),
      (
        .html,
        "<!-- note's --><p id='text'>text's <b>text</b></p><script>code('text') // note's\n</script>text"
      ),
      (
        .html,
        "<style>code { content: 'text' } /* note's */</style><a onclick=\"code()\">text {{ code }} text</a>"
      ),
      (
        .html,
        "<script type=\"application/json\">{\"code\": \"code's\"}</script>text {# note #} {% code %} text"
      ),
      (.html, "<script type='text/template'><b>text's</b></script><i>text</i>"),
      (.html, "text < text <% code('text') %> text"),
      (
        .vue,
        "<template><p :a=\"code\" v-if=\"code\" b=\"text\">text's {{ code }}</p></template><script lang=\"ts\">\ncode() // note's\n</script>"
      ),
      (.vue, "<style lang=\"scss\">\ncode { } // note's\n</style><i>text</i>"),
      (
        .svelte,
        "<p class={code('text')}>text's {#if code}text{/if} {code} text</p><script>code('text')</script>"
      ),
      (.astro, "---\nconst a = code('text') // note\n---\n<p>text's {code && <b>text's</b>} text</p>"),
      (.erb, "<p>text's <%= code 'text' %> text</p><%# note's %><b>text</b>"),
      (.jsp, "<p>text's <% code(\"text\"); %> text</p><%-- note's --%><b>text</b>"),
      (.xml, "<code a=\"code\"><!-- note's -->code's</code>"),
      (.markdown, "# code's <!-- note's --> code"),
    ] as [(Language, String)]
  )
  func `pages hold text, tags, scripts and styles`(language: Language, example: String) {
    Self.check(language, example)
  }

  @Test(
    arguments: [
      (.css, "code { a: url(//code) } /* note's */ code { content: \"text\" }"),
      (.scss, "code { a: url(http://code) } // note's\ncode { content: 'text' }"),
      (.sql, "select code, 'text''s -- text' -- note's\nfrom \"code\" /* note */ where code = 'C:\\'; code"),
      (.yaml, "code: it's code # note's\ncode: \"code # code\"\ncode#code: 'it''s # code' # note"),
      (.toml, "code = \"code # code\" # note's\ncode = '''\n# code\n''' # note"),
      (.ini, "; note's\n[code]\ncode = code ; code\n# note"),
      (.environment, "CODE=code#code # note's\nCODE=\"code # code\" # note\n# note"),
      (.dockerfile, "# note's\nRUN code # code\n  # note\nRUN it's code"),
      (.terraform, "code = \"code # code\" # note's\n/* note */ code // note"),
      (.json, "{\"code\": \"code // code\"} // note's"),
      (.lua, "code('text') -- note's\n--[[ note\n note's ]] code = [==[ text ]] text ]==] .. code"),
      (.haskell, "code' = 'x' -- note's\n--> code\n{- note {- note -} note's -} code \"text\""),
      (
        .elixir,
        "@doc \"\"\"\nnote's\n\"\"\"\ncode \"text #{code(\"text\")} text\" # note's\n~s(text's) |> code"
      ),
      (.powershell, "code \"text `\" text\" 'text''s' # note's\n<# note\n note's #> code"),
      (.batch, "rem note's\n:: note\ncode"),
      (.perl, "code \"text\" # note's\n$#code\n=pod\nnote's\n=cut\ncode"),
      (.r, "code('text') # note's\ncode"),
      (.graphql, "\"\"\"note's\"\"\"\ntype Code { code: String } # note's\nx(a: \"text\")"),
      (.nix, "code = ''text'' # note's"),
      (.make, "code: it's # note's\n\tcode \\# code"),
    ] as [(Language, String)]
  )
  func `data, styles, queries and scripts of other tools`(language: Language, example: String) {
    Self.check(language, example)
  }

  @Test(arguments: Language.allCases)
  func `any bytes have regions from start to end, in order`(language: Language) {
    var generator = SplitMix64(seed: 7)
    let marks = [
      "\"", "'", "`", "\"\"\"", "'''", "/*", "*/", "//", "#", "<!--", "-->", "<", ">", "</", "/>", "${", "{",
      "}",
      "(", ")", "\\", "\n", "\r\n", "<<EOF", "EOF", "<?php", "?>", "<%", "%>", "{{", "}}", "{%", "%", "~s(",
      "r#\"",
      "R\"(", "[[", "--[[", "]]", "=", "a", "div", "<script>", "</script>", "<style>", "---", " ", "\0", "é",
      "/", "[",
      "=begin", "=end", "__END__", "f\"", "@\"", "$\"",
    ]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).flatMap { _ in
        Int.random(in: 0..<8, using: &generator) == 0
          ? [UInt8.random(in: 0...255, using: &generator)]
          : Array((marks.randomElement(using: &generator) ?? "").utf8)
      }
      let map = RegionLexer.regions(of: bytes, language: language)
      #expect(map.first?.start == 0)
      for (left, right) in zip(map, map.dropFirst()) {
        #expect(left.start < right.start && left.region != right.region)
      }
      #expect((map.last?.start ?? 0) <= max(0, bytes.count - 1))
    }
  }

  @Test(arguments: [
    "=/[ ", "<<A\n", "<T>(", "%w[", "a = <b ", "\"\"\"a\"\"\"\n", "{% ", "<a b=\"", "<%", "`${", "{", "x(/",
    "####",
    "/*", "<!-", "R\"(", "'", "<script>", "//\n", "r#", "$(", "~s(",
  ])
  func `a hostile text takes linear time`(piece: String) {
    let bytes = Array(String(repeating: piece, count: 40_000 / piece.utf8.count).utf8)
    for language in Language.allCases where language != .plain {
      let clock = ContinuousClock()
      let time = clock.measure { _ = RegionLexer.regions(of: bytes, language: language) }
      #expect(time < .seconds(2), "\(language)")
    }
  }
}
