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
    if isBuiltByTag(before: end) { return false }
    let line = text.range(ofLine: text.line(at: start))
    // A template may go on over lines: what cleans its values can stand on any of them.
    let whole =
      Self.template.firstMatch(in: text.bytes, range: start..<end)?.range.upperBound ?? line.upperBound
    let range = line.lowerBound..<max(line.upperBound, whole)
    return Self.cleaning.firstMatch(in: text.bytes, range: range) == nil && !isMadeClean
  }

  /// Whether a template's tag makes the value, or a type that the tag makes holds it: that is what such tags are for.
  private func isBuiltByTag(before end: Int) -> Bool {
    if Self.tagged.firstMatch(in: text.bytes, range: start..<end) != nil { return true }
    return Self.heldMarkup.firstMatch(in: text.bytes, range: start..<end) != nil
      && Self.tagUse.firstMatch(in: text.bytes) != nil
  }

  /// Whether every result of a function of the file with this name is a literal or something cleaned.
  private func returnsClean(_ word: String) -> Bool {
    guard
      let head = try? Pattern(
        compiling: #"(?:\bfunction\s+|^\s*(?:async\s+)?|\bconst\s+)"# + word
          + #"\s*(?::\s*function\s*|=\s*(?:async\s*)?)?\([^()\n]*\)\s*(?::[^{=\n]+)?(?:=>\s*)?\{"#
      ),
      let definition = head.firstMatch(in: text.bytes)
    else { return false }
    let body = EnclosingFunction.range(around: definition.range.upperBound, in: text)
    let results = Self.result.matches(in: text.bytes, range: body)
    return !results.isEmpty && results.allSatisfy { isClean($0.ranges[1] ?? $0.range) }
  }

  private func isClean(_ range: Range<Int>) -> Bool {
    let end = min(text.bytes.count, range.lowerBound + 600)
    return Self.cleaning.firstMatch(in: text.bytes, range: range) != nil
      || Self.literal.firstMatch(in: text.bytes, range: range.lowerBound..<end) != nil
  }

  /// Whether the value is a name that the file gives only literals, or something cleaned.
  private var isMadeClean: Bool {
    let line = text.range(ofLine: text.line(at: start)).upperBound
    guard let word = Self.name.firstMatch(in: text.bytes, range: start..<line)?.text(1, in: text.bytes),
      let making = try? Pattern(compiling: #"(?<![\w.])"# + word + #"\s*(?::\s*\w+\s*)?=(?!=)\s*(\S[^\n]*)"#)
    else { return false }
    let values = making.matches(in: text.bytes)
    if returnsClean(word) { return true }
    return !values.isEmpty && values.allSatisfy { isClean($0.ranges[1] ?? $0.range) }
  }

  private static let tagged = Pattern(#"\G(?!String\.raw)[A-Za-z_$][\w$.]*`"#)
  private static let heldMarkup = Pattern(#"\G[\w$.]+(?:\([^()\n]*\))?\.html\s*(?:[;,)}\n]|$)"#)
  private static let tagUse = Pattern(#"\bhtml`|\bHtml\b"#)
  private static let result = Pattern(#"\breturn\s+(\S[^\n]*)"#)

  /// A whole literal with nothing joined to it, a number, nothing at all, a constant in capitals, or a call without arguments.
  private static let literal = Pattern(
    #"\G(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`|\d+|null\b|undefined\b|[A-Z][A-Z0-9_]+(?:\.\w+)?|[\w.]+\(\))\s*(?:[;,)}\n]|$)"#
  )
  private static let template = Pattern(#"\G`(?:[^`\\]|\\.)*`"#)
  private static let name = Pattern(#"\G(?:this\.)?([A-Za-z_]\w*)(?:\([^()\n]*\))?\s*(?:[;,)}"'\n]|$)"#)
  private static let cleaning = Pattern(
    #"(?i)sanit|purify|escape|xss|encode(?:html|entit|uri)|safe_?html|trusted|textContent|innerText|\$?\bt\(|i18n|translat|highlight|\bhljs\b|prism|katex|\bJSON\.stringify\(|\.(?:inner|outer)HTML\s*(?:[;,)\n]|$)|(?:svg|icon|css|style)s?\b|\bcreateHTML\b|clean|url_for\(|\{%\s*static"#
  )
}
