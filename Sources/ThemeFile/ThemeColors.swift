import CellGrid
import TOMLKit

/// The colours that a theme can name: its palette, the terminal's sixteen, `default`, and `#rrggbb`.
struct ThemeColors {
  private var palette: [String: Color] = [:]

  private static let terminalNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// Reads the palette, whose entries are exact colours.
  init(_ table: TOMLTable?) throws(ThemeFault) {
    for name in table?.keys ?? [] {
      let text = table?[name]?.string ?? ""
      guard let color = Self.exact(text) else { throw .unknown("colour", text, expected: ["#rrggbb"]) }
      palette[name] = color
    }
  }

  /// The colour of a name; the terminal's own when there is none.
  func color(_ name: String?) throws(ThemeFault) -> Color {
    guard let name, name != "default" else { return .terminalDefault }
    if let color = palette[name] ?? Self.exact(name) ?? Self.terminal(name) { return color }
    throw .unknown(
      "colour",
      name,
      expected: palette.keys.sorted() + ["default"] + Self.terminalNames + ["#rrggbb"]
    )
  }

  private static func terminal(_ name: String) -> Color? {
    let isBright = name.hasPrefix("bright-")
    let plain = isBright ? String(name.dropFirst(7)) : name
    return terminalNames.firstIndex(of: plain).map { .palette(UInt8($0 + (isBright ? 8 : 0))) }
  }

  private static func exact(_ text: String) -> Color? {
    guard text.utf8.count == 7, text.first == "#", let value = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
  }
}
