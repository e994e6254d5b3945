/// The colours of the page, for light and for dark screens; paper is light.
package enum PagePalette {
  /// A colour by its name in the style sheet.
  package struct Color: Sendable {
    /// The name, without the dashes before it.
    package var name: StaticString
    /// Red, green and blue as six hexadecimal digits, on light screens and on paper.
    package var light: UInt32
    /// The same on dark screens.
    package var dark: UInt32
  }

  /// Every colour that the style sheet uses.
  package static let colors = [
    Color(name: "page", light: 0xFFFFFF, dark: 0x131519),
    Color(name: "panel", light: 0xF5F6F8, dark: 0x1C1F25),
    Color(name: "line", light: 0xD9DCE2, dark: 0x363B45), Color(name: "ink", light: 0x1A1C21, dark: 0xECEDF0),
    Color(name: "quiet", light: 0x575C66, dark: 0xABB1BD),
    Color(name: "accent", light: 0x1F4FA8, dark: 0x8FB6FA),
    Color(name: "go", light: 0x14602F, dark: 0x83D7A0),
    Color(name: "go-panel", light: 0xE4F3E8, dark: 0x13291B),
    Color(name: "caution", light: 0x774600, dark: 0xEDBE63),
    Color(name: "caution-panel", light: 0xFCF1DA, dark: 0x2D2311),
    Color(name: "stop", light: 0x9E1420, dark: 0xFF9D96),
    Color(name: "stop-panel", light: 0xFCEAE9, dark: 0x3A1718),
    Color(name: "critical", light: 0x9E1420, dark: 0xFF9D96),
    Color(name: "on-critical", light: 0xFFFFFF, dark: 0x2A0708),
    Color(name: "high", light: 0xAD4409, dark: 0xF2A873),
    Color(name: "on-high", light: 0xFFFFFF, dark: 0x2B1303),
    Color(name: "medium", light: 0x7D5C00, dark: 0xD9BD62),
    Color(name: "low", light: 0x3D5F85, dark: 0x93B4D8),
    Color(name: "info", light: 0x575C66, dark: 0xABB1BD),
  ]

  /// A colour of text and the colours that it may stand on.
  package struct Pair: Sendable {
    /// The colour of the text.
    package var text: StaticString
    /// The colours behind it.
    package var grounds: [StaticString]
  }

  /// Every pair of text and ground that the style sheet makes.
  package static let pairs = [
    Pair(text: "ink", grounds: ["page", "panel", "go-panel", "caution-panel", "stop-panel"]),
    Pair(text: "quiet", grounds: ["page", "panel", "go-panel", "caution-panel", "stop-panel"]),
    Pair(text: "accent", grounds: ["page", "panel", "go-panel", "caution-panel", "stop-panel"]),
    Pair(text: "go", grounds: ["page", "panel", "go-panel"]),
    Pair(text: "caution", grounds: ["page", "panel", "caution-panel"]),
    Pair(text: "stop", grounds: ["page", "panel", "stop-panel"]),
    Pair(text: "critical", grounds: ["page", "panel"]), Pair(text: "on-critical", grounds: ["critical"]),
    Pair(text: "high", grounds: ["page", "panel"]), Pair(text: "on-high", grounds: ["high"]),
    Pair(text: "medium", grounds: ["page", "panel"]), Pair(text: "low", grounds: ["page", "panel"]),
    Pair(text: "info", grounds: ["page", "panel"]),
  ]

  /// The colours as properties of the style sheet; a dark screen has its own, a dark sheet of paper does not.
  static var rules: String {
    let light = colors.map { "--\($0.name): #\(digits($0.light));" }.joined(separator: " ")
    let dark = colors.map { "--\($0.name): #\(digits($0.dark));" }.joined(separator: " ")
    return """
      :root { color-scheme: light; \(light) }
      @media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; \(dark) } }

      """
  }

  private static func digits(_ color: UInt32) -> String {
    let digits = String(color, radix: 16)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
