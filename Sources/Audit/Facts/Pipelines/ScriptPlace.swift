import SourceTree

/// Finds out on which line the text of a YAML scalar begins.
enum ScriptPlace {
  /// A scalar as lines for a shell; nil for lists, tables and null.
  static func script(_ value: StructuredValue, in text: SourceText) -> Pipeline.Script? {
    value.scalarText.map { Pipeline.Script(text: $0, line: firstLine(of: value, in: text)) }
  }

  /// The line of a scalar's first character: that after the indicator of a block scalar.
  static func firstLine(of value: StructuredValue, in text: SourceText) -> Int {
    guard (1..<max(text.lineCount, 1)).contains(value.line) else { return max(value.line, 1) }
    let line = Array(text.bytes[text.range(ofLine: value.line)])
    return blockIndicator.firstMatch(in: line) == nil ? value.line : value.line + 1
  }

  private static let blockIndicator = Pattern(#"(?:^|[\s:-])[|>][+-]?\d?[+-]?\s*(?:#.*)?$"#)
}
