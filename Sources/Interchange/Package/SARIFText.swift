import Readiness

/// Text from outside as a SARIF message.
enum SARIFText {
  /// What a finding says: its title, then its impact.
  static func message(of finding: Finding) -> PropertyValue {
    message([finding.title, finding.impact].filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  /// A message that holds no placeholder and no link.
  ///
  /// Source: SARIF §3.11.5, braces are doubled; §3.11.6, a bracket after a backslash begins no link.
  static func message(_ text: String) -> PropertyValue {
    var safe = text.isEmpty ? "(no text)" : text
    let hasBraces = safe.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    if hasBraces { safe = safe.replacing("{", with: "{{").replacing("}", with: "}}") }
    if safe.utf8.contains(UInt8(ascii: "[")), safe.contains("](") {
      safe = safe.replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
    return .object([Property("text", .string(safe))])
  }
}
