/// The rules of one file's styles.
package struct StyleSheet: Sendable {
  /// The rules in order, nested ones after those around them.
  package internal(set) var rules: [StyleRule] = []
  /// The text of every at-rule before its block or semicolon, in order.
  package internal(set) var atRules: [String] = []

  /// Has no rules.
  package init() {}

  /// Reads the styles in a range of bytes; never fails, for browsers do not either.
  ///
  /// Cost: linear in the number of bytes.
  package init(_ bytes: [UInt8], range: Range<Int>? = nil, isPlain: Bool = true) {
    var reader = StyleReader(bytes: bytes, range: range ?? 0..<bytes.count, isPlain: isPlain)
    reader.read()
    rules = reader.rules
    atRules = reader.atRules
  }

  /// The styles of a text, those of all its style blocks together, read once.
  package static func of(_ text: SourceText) -> StyleSheet {
    text.memo.value {
      switch text.file.language {
      case .css: return StyleSheet(text.bytes)
      case .scss, .less: return StyleSheet(text.bytes, isPlain: false)
      default: return StyleSheet(blocksOf: text)
      }
    }
  }

  private init(blocksOf text: SourceText) {
    guard let dialect = MarkupDialect(path: text.path), dialect != .jsx, dialect != .astro,
      let document = MarkupDocument.of(text)
    else { return }
    for element in document.elements where element.name == "style" {
      guard let range = element.rawContent, !["sass", "stylus"].contains(element["lang"]?.text ?? "") else {
        continue
      }
      let sheet = StyleSheet(text.bytes, range: range, isPlain: !element.has("lang"))
      rules += sheet.rules
      atRules += sheet.atRules
    }
  }

  /// The custom properties and preprocessor variables that hold for the whole page, as the last rule sets
  /// them.
  package var variables: [String: String] {
    var variables: [String: String] = [:]
    for rule in rules where rule.conditions.isEmpty {
      let isGlobal =
        rule.selectors.isEmpty || rule.selectors.contains { [":root", "html", "body", "*"].contains($0) }
      guard isGlobal else { continue }
      for declaration in rule.declarations {
        guard let sigil = declaration.property.utf8.first, [45, 36, 64].contains(sigil) else { continue }
        variables[declaration.property] = declaration.value
      }
    }
    return variables
  }

  /// A value with its variables replaced; nil when one of them is not known.
  package static func resolved(_ value: String, with variables: [String: String]) -> String? {
    var value = value
    for _ in 0..<8 {
      let name =
        value.hasPrefix("var(") && value.hasSuffix(")")
        ? value.dropFirst(4).dropLast().prefix { $0 != "," } : value[...]
      let trimmed = String(name.filter { !$0.isWhitespace })
      guard let sigil = trimmed.utf8.first, [45, 36, 64].contains(sigil) else {
        return value.contains("var(") || value.contains("$") || value.contains("@") ? nil : value
      }
      guard let known = variables[trimmed] else { return nil }
      value = known
    }
    return nil
  }
}
