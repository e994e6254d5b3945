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

  /// What is known of a value by the file that it stands in.
  enum Origin: Equatable {
    case clean
    case unclean
    /// Somebody's text by its name, put in whole: who made it may have cleaned it.
    case bound
    /// A function of another file makes it.
    case made(by: String, in: String)
  }

  /// Whether the value can hold what the code did not write, and nothing is seen to clean it.
  var origin: Origin {
    let end = min(text.bytes.count, start + 600)
    guard Self.literal.firstMatch(in: text.bytes, range: start..<end) == nil else { return .clean }
    if isBuiltByTag(before: end) || isTextOfStyle { return .clean }
    let line = text.range(ofLine: text.line(at: start))
    let expression = MarkupExpression(at: start, in: text.bytes)
    // A template may go on over lines: what cleans its values can stand on any of them.
    let range = line.lowerBound..<max(line.upperBound, expression.end)
    if Self.cleaning.firstMatch(in: text.bytes, range: range) != nil { return .clean }
    let origin = origin(of: expression, depth: 0)
    guard origin == .unclean, !isJoined(start..<expression.end) else { return origin }
    return isSomebodysText(expression) ? .bound : .clean
  }

  /// Whether markup is written around the value here.
  private func isJoined(_ range: Range<Int>) -> Bool {
    Self.markup.firstMatch(in: text.bytes, range: range) != nil
  }

  /// Whether a value that is put in whole has the name of what people write.
  ///
  /// Markup of any other name is as often made by the code or the server for this place.
  private func isSomebodysText(_ expression: MarkupExpression) -> Bool {
    expression.parts.contains { part in
      !part.isCall
        && (part.chain.split(separator: ".").last.map { Self.written.matches(String($0)) } ?? false)
        || part.isCall && Self.renders.matches(part.chain)
    }
  }

  /// Whether every result of a function of the file is a literal or something cleaned, or its body cleans.
  ///
  /// False when the file has no such function.
  static func isCleaner(_ name: String, in text: SourceText) -> Bool {
    let markup = RawMarkup(at: 0, in: text)
    guard let body = markup.body(ofFunction: name) else { return false }
    return sanitizer.firstMatch(in: text.bytes, range: body) != nil || markup.returnsClean(body, depth: 1)
  }

  /// Whether the file has a function of this name with tags in its body.
  static func makesMarkup(_ name: String, in text: SourceText) -> Bool {
    RawMarkup(at: 0, in: text).body(ofFunction: name).map {
      markup.firstMatch(in: text.bytes, range: $0) != nil
    }
      ?? false
  }

  // MARK: - Names

  /// Names are followed this deep.
  private static let greatestDepth = 3

  private func origin(of expression: MarkupExpression, depth: Int) -> Origin {
    var origin = Origin.clean
    var cleanedBelow: Int?
    for part in expression.parts.prefix(60) {
      if let level = cleanedBelow, part.depth > level { continue }
      cleanedBelow = part.isCall ? part.depth : nil
      switch self.origin(of: part, depth: depth) {
      case .clean: continue
      case .unclean, .bound: return .unclean
      case .made(let function, let module): origin = .made(by: function, in: module)
      }
    }
    return origin
  }

  private func origin(of part: MarkupExpression.Part, depth: Int) -> Origin {
    guard depth < Self.greatestDepth else { return .unclean }
    let chain = part.chain
    if Self.harmless.matches(chain) || Self.cleaning.matches(chain) { return .clean }
    guard let first = chain.split(separator: ".").first.map(String.init) else { return .clean }
    if let module = module(of: first) {
      if Self.sanitizers.matches(module) { return .clean }
      if part.isCall, !chain.contains(".") { return .made(by: first, in: module) }
    }
    if part.isCall {
      return body(ofFunction: chain).map { returnsClean($0, depth: depth) } == true ? .clean : .unclean
    }
    if chain.hasPrefix("this.state."), isStateClean(chain, depth: depth) { return .clean }
    return !chain.contains(".") && isMadeClean(chain, depth: depth) ? .clean : .unclean
  }

  /// Whether the component sets a member of its state only to what is clean.
  private func isStateClean(_ chain: String, depth: Int) -> Bool {
    guard let member = chain.split(separator: ".").last else { return false }
    let values = captures(#"[{,(\s]"# + member + #"\s*:\s*()\S"#)
    return !values.isEmpty && values.allSatisfy { isClean(at: $0.lowerBound, depth: depth + 1) }
  }

  /// Whether the file gives a name only literals or something cleaned, says so by its type, or cleans what it takes in.
  private func isMadeClean(_ name: String, depth: Int) -> Bool {
    if matches(#"\b"# + name + #"\??\s*:\s*(?:Safe|Trusted|Sanitized|Html\b|Markup\b|number\b|boolean\b)"#) {
      return true
    }
    let values = captures(
      #"(?<![\w.:@-])"# + name + #"(?:\.value)?\s*(?::\s*[\w<>\[\]| ]+)?=(?![=>])\s*()\S"#
    )
    let set = captures(#"\[\s*"# + name + #"\s*,\s*(\w+)\s*\]\s*=\s*(?:React\.)?useState\b"#)
      .first.map { captures(#"(?<![\w.])"# + text.string($0) + #"\(\s*()\S"#) }
    let all = set ?? values
    if all.isEmpty { return Self.sanitizer.firstMatch(in: text.bytes) != nil }
    return all.allSatisfy { isClean(at: $0.lowerBound, depth: depth + 1) }
  }

  private func isClean(at offset: Int, depth: Int) -> Bool {
    let end = min(text.bytes.count, offset + 600)
    if Self.literal.firstMatch(in: text.bytes, range: offset..<end) != nil { return true }
    let expression = MarkupExpression(at: offset, in: text.bytes)
    if Self.cleaning.firstMatch(in: text.bytes, range: offset..<max(offset, expression.end)) != nil {
      return true
    }
    return origin(of: expression, depth: depth) == .clean
  }

  // MARK: - Functions and modules

  private func body(ofFunction name: String) -> Range<Int>? {
    guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
      let head = captures(
        #"(?:\bfunction\s+|^\s*(?:(?:async|public|private|protected|static|get)\s+)*|\b(?:const|let|var)\s+)"#
          + name
          + #"\s*(?::\s*function\s*|=\s*(?:async\s*)?)?(?:\([^()\n]*\)|(?<==)\s*\w+(?=\s*=>))\s*(?::[^{=\n]+)?(?:=>\s*)?\{()"#
      ).first
    else { return nil }
    return EnclosingFunction.range(around: head.upperBound, in: text)
  }

  private func returnsClean(_ body: Range<Int>, depth: Int) -> Bool {
    let results = Self.result.matches(in: text.bytes, range: body)
    return !results.isEmpty
      && results.allSatisfy { isClean(at: ($0.ranges[1] ?? $0.range).lowerBound, depth: depth + 1) }
  }

  /// What a name is imported from.
  private func module(of name: String) -> String? {
    captures(
      #"(?:\bimport\s+(?:type\s+)?(?:[^'";]*[\s{,])?"# + name
        + #"\b[^'";]*\bfrom\s*|\b(?:const|let|var)\s+(?:\{[^}=]*\b)?"# + name
        + #"\b[^}=;]*\}?\s*=\s*require\(\s*)['"]([^'"\n]+)['"]"#
    ).first.map { text.string($0) }
  }

  private func captures(_ pattern: String) -> [Range<Int>] {
    (try? Pattern(compiling: pattern))?.matches(in: text.bytes).compactMap { $0.ranges[1] } ?? []
  }

  private func matches(_ pattern: String) -> Bool {
    (try? Pattern(compiling: pattern))?.firstMatch(in: text.bytes) != nil
  }

  // MARK: - Forms

  /// Whether a template's tag makes the value, or a type that the tag makes holds it: that is what such tags are for.
  private func isBuiltByTag(before end: Int) -> Bool {
    if Self.tagged.firstMatch(in: text.bytes, range: start..<end) != nil { return true }
    return Self.heldMarkup.firstMatch(in: text.bytes, range: start..<end) != nil
      && Self.tagUse.firstMatch(in: text.bytes) != nil
  }

  /// Whether the element is a `style`, `textarea` or `script`, whose text no browser reads as markup.
  private var isTextOfStyle: Bool {
    let line = text.range(ofLine: text.line(at: start))
    guard
      let receiver = Self.receiver.firstMatch(in: text.bytes, range: line.lowerBound..<start).flatMap({
        $0.text(1, in: text.bytes)
      })
    else { return false }
    return matches(
      #"\b"# + receiver
        + #"\s*(?::\s*[\w<>| ]+)?=\s*(?:\w+\.)?document\.(?:createElement\(\s*['"](?:style|textarea|script)|(?:getElementById|querySelector)\(\s*['"`][^'"`\n]*(?:css|style)\b)"#
    )
  }

  private static let receiver = Pattern(#"([A-Za-z_]\w*)[!?]?\.(?:innerHTML|outerHTML)\s*\+?=\s*$"#)
  private static let tagged = Pattern(#"\G(?!String\.raw)[A-Za-z_$][\w$.]*`"#)
  private static let heldMarkup = Pattern(#"\G[\w$.]+(?:\([^()\n]*\))?\.html\s*(?:[;,)}\n]|$)"#)
  private static let tagUse = Pattern(#"\bhtml`|\bHtml\b"#)
  /// A tag in a string.
  private static let markup = Pattern(#"[\"'`][^\"'`\n]*</?[a-zA-Z]|`[^`]*</?[a-zA-Z]"#)
  /// Names of texts that people write.
  private static let written = Pattern(
    #"(?i)(?:^|_|user)(?:body|bio|about|comments?|message|description|content|notes?|review|reply|post|excerpt|summary|changelog|signature|answer|question|caption|userdata)$|[a-z](?:Body|Bio|Comment|Message|Description|Content|Note|Review|Reply|Excerpt|Summary|Data)$|(?:body|description|content|comment|message|note|bio)_?html$"#
  )
  /// Functions that make markup of text and let markup in it through.
  private static let renders = Pattern(
    #"(?i)(?:^|\.)(?:marked(?:\.parse)?|snarkdown|micromark|showdown\w*|makeHtml|markdownToHtml)$"#
  )
  private static let result = Pattern(#"\breturn\s+()\S"#)

  /// A whole literal with nothing joined to it, a number, nothing at all, a constant in capitals, or a call without arguments.
  private static let literal = Pattern(
    #"\G(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`|\d+|null\b|undefined\b|[A-Z][A-Z0-9_]+(?:\.\w+)?|[\w.]+\(\))\s*(?:[;,)}\n]|$)"#
  )
  /// Constants, counts, measures, names of classes and colours, templates of the code itself.
  private static let harmless = Pattern(
    #"^(?:[\w$]+\.)*(?:[A-Z][A-Z0-9_]*|[ijnkxy]|(?i:count|total|num|number|index|idx|length|size|width|height|elapsed\w*|seconds|minutes|hours|percent\w*|progress|year|version|class(?:Name|es)?|colou?r|\w*template\w*|\w*placeholder|spinner|loader))$|^(?:Math|Number|parseInt|parseFloat|Date|Intl|Boolean|Array|Object|String|screen)\b|(?:^|\.)(?:toString|toFixed|toLocale\w*String|trim|join|concat|slice|repeat|padStart|getFullYear|getTime|now)$"#
  )
  private static let sanitizers = Pattern(
    #"(?i)sanit|purify|xss|escape|(?:^|/)he$|insane|safe-?html|ammonia|bleach|\.(?:html|svg|md|css)(?:\?|$)|i18n"#
  )
  private static let sanitizer = Pattern(
    #"(?i)\b(?:DOMPurify|purify)\b|\bsanitize\w*\s*\(|\bescape\w*\s*\(|\bxss\s*\(|setHTML\(|bypassSecurity"#
  )
  private static let cleaning = Pattern(
    #"(?i)sanit|purify|escape|xss|encode(?:html|entit|uri)|safe_?html|trusted|textContent|innerText|\$?\bt\(|i18n|translat|highlight|\bhljs\b|prism|katex|\bJSON\.stringify\(|\.(?:inner|outer)HTML\s*(?:[;,)\n]|$)|(?:svg|icon|css|style)s?\b|\bcreateHTML\b|clean|url_for\(|\{%\s*static"#
  )
}
