/// Tells code, comments and strings apart, family by family of languages.
///
/// In data (YAML, JSON, TOML, `.env`) quotes are only a way to write a value, so that all but comments is
/// code there. In pages, tags are code, and text and values of attributes are strings, as is the text of
/// JSX elements. A docstring is a comment; code within a string is code. It takes any bytes, and what is
/// left open ends with the text.
package enum RegionLexer {
  /// The regions of a text in a language; TypeScript is taken to be without elements of JSX.
  ///
  /// Cost: linear in the number of bytes.
  package static func regions(of bytes: [UInt8], language: Language) -> RegionMap {
    regions(of: bytes, language: language, hasElements: language == .javascript)
  }

  /// The regions of a file's text.
  ///
  /// Cost: linear in the number of bytes.
  package static func regions(of bytes: [UInt8], file: TreeFile) -> RegionMap {
    let hasElements = file.language == .javascript || file.path.lowercased().hasSuffix(".tsx")
    return regions(of: bytes, language: file.language, hasElements: hasElements)
  }

  private static func regions(of bytes: [UInt8], language: Language, hasElements: Bool) -> RegionMap {
    bytes.withUnsafeBufferPointer { text in
      let builder = RegionBuilder(count: text.count)
      if let dialect = PageDialect(language), language != .php || hasPHPMark(text) {
        var lexer = PageLexer(text, dialect, builder)
        lexer.run()
      } else {
        let rules = hasElements ? .scriptWithElements : LexicalRules.all[language]
        guard let rules else { return builder.map }
        var lexer = CodeLexer(text, rules, builder)
        _ = lexer.run(0..<text.count)
      }
      return builder.finished(count: text.count)
    }
  }

  /// Whether code of PHP begins anywhere; a text without is a piece of code by itself.
  private static func hasPHPMark(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.dropLast().contains { text[$0] == UInt8(ascii: "<") && text[$0 + 1] == UInt8(ascii: "?") }
  }
}
