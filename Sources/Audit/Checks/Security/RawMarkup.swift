import SourceTree

/// A value that goes into a page as markup, as it is written.
struct RawMarkup {
  private let text: SourceText
  private let start: Int

  /// Looks at the value that begins at an offset.
  init(at start: Int, in text: SourceText) {
    self.start = start
    self.text = text
  }

  /// Whether it can hold what the code did not write, and nothing is seen to clean it.
  var isUnclean: Bool {
    let end = min(text.bytes.count, start + 600)
    guard Self.literal.firstMatch(in: text.bytes, range: start..<end) == nil else { return false }
    let line = text.range(ofLine: text.line(at: start))
    // A template may go on over lines: what cleans its values can stand on any of them.
    let whole =
      Self.template.firstMatch(in: text.bytes, range: start..<end)?.range.upperBound ?? line.upperBound
    let range = line.lowerBound..<max(line.upperBound, whole)
    return Self.cleaning.firstMatch(in: text.bytes, range: range) == nil && !isMadeClean
  }

  /// Whether the value is a name that the file gives only literals, or something cleaned.
  private var isMadeClean: Bool {
    let line = text.range(ofLine: text.line(at: start)).upperBound
    guard let word = Self.name.firstMatch(in: text.bytes, range: start..<line)?.text(1, in: text.bytes),
      let making = try? Pattern(compiling: #"(?<![\w.])"# + word + #"\s*(?::\s*\w+\s*)?=(?!=)\s*(\S[^\n]*)"#)
    else { return false }
    let values = making.matches(in: text.bytes)
    return !values.isEmpty
      && values.allSatisfy { value in
        let range = value.ranges[1] ?? value.range
        let end = min(text.bytes.count, range.lowerBound + 600)
        return Self.cleaning.firstMatch(in: text.bytes, range: range) != nil
          || Self.literal.firstMatch(in: text.bytes, range: range.lowerBound..<end) != nil
      }
  }

  /// A whole literal with nothing joined to it, a number, nothing at all, a constant in capitals, or a call without arguments.
  private static let literal = Pattern(
    #"\G(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`|\d+|null\b|undefined\b|[A-Z][A-Z0-9_]+(?:\.\w+)?|[\w.]+\(\))\s*(?:[;,)}\n]|$)"#
  )
  private static let template = Pattern(#"\G`(?:[^`\\]|\\.)*`"#)
  private static let name = Pattern(#"\G([A-Za-z_]\w*)\s*(?:[;,)}"'\n]|$)"#)
  private static let cleaning = Pattern(
    #"(?i)sanit|purify|escape|xss|encode(?:html|entit|uri)|safe_?html|trusted|textContent|innerText|\$?\bt\(|i18n|translat|highlight|\bhljs\b|prism|katex|\bJSON\.stringify\(|\.(?:inner|outer)HTML\s*(?:[;,)\n]|$)|(?:svg|icon|css|style)s?\b|\bcreateHTML\b|clean|url_for\(|\{%\s*static"#
  )
}
