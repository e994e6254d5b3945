import CellGrid
import TOMLKit
package import Workbench

/// A theme as a TOML file has it, before the theme it inherits from is known.
///
/// Keys: `name`, `background` (`any`, `dark`, `light`), `inherits`, `[palette]` with names for `#rrggbb`, and
/// `[styles]` with a table per role: `foreground`, `background`, `attributes`.
package struct ThemeFile {
  /// The name by which people choose the theme and others inherit from it.
  package let name: String
  /// The name of the theme whose styles stand where this one sets none.
  package let inherits: String?
  private let background: Theme.Background
  private let styles: [Theme.Role: Style]

  /// Reads a file's text.
  package init(_ text: String) throws(ThemeFault) {
    let table = try Self.table(text)
    try Self.check(table.keys, against: ["name", "background", "inherits", "palette", "styles"])
    guard let name = table["name"]?.string else { throw .missing("name") }
    let palette = try ThemeColors(table["palette"]?.table)
    self.name = name
    inherits = table["inherits"]?.string
    background = try Self.background(table["background"]?.string ?? "any")
    styles = try Self.styles(table["styles"]?.table, palette)
  }

  /// The theme, on top of the one it inherits from.
  package func theme(on base: Theme?) -> Theme {
    var theme = base ?? Theme(name: name, styles: [:])
    theme.name = name
    theme.background = background
    for (role, style) in styles { theme[role] = style }
    return theme
  }

  private static func table(_ text: String) throws(ThemeFault) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .malformed(
        line: error.source.begin.line,
        column: error.source.begin.column,
        what: error.description
      )
    } catch {
      throw .malformed(line: 1, column: 1, what: "\(error)")
    }
  }

  private static func background(_ word: String) throws(ThemeFault) -> Theme.Background {
    guard let background = Theme.Background(rawValue: word) else {
      throw .unknown("background", word, expected: Theme.Background.allCases.map(\.rawValue))
    }
    return background
  }

  private static func styles(
    _ table: TOMLTable?,
    _ colors: ThemeColors
  ) throws(ThemeFault) -> [Theme.Role: Style] {
    var styles: [Theme.Role: Style] = [:]
    for key in table?.keys ?? [] {
      guard let role = Theme.Role(rawValue: key) else {
        throw .unknown("role", key, expected: Theme.Role.allCases.map(\.rawValue))
      }
      guard let entry = table?[key]?.table else { throw .missing("styles.\(key)") }
      styles[role] = try style(entry, colors)
    }
    return styles
  }

  private static func style(_ entry: TOMLTable, _ colors: ThemeColors) throws(ThemeFault) -> Style {
    try check(entry.keys, against: ["foreground", "background", "attributes"])
    var attributes: Attributes = []
    for value in entry["attributes"]?.array ?? TOMLArray() {
      let word = value.string ?? ""
      guard let attribute = attributeNames[word] else {
        throw .unknown("attribute", word, expected: attributeNames.keys.sorted())
      }
      attributes.insert(attribute)
    }
    return Style(
      foreground: try colors.color(entry["foreground"]?.string),
      background: try colors.color(entry["background"]?.string),
      attributes: attributes
    )
  }

  private static let attributeNames: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  private static func check(_ keys: [String], against known: [String]) throws(ThemeFault) {
    for key in keys where !known.contains(key) { throw .unknown("key", key, expected: known) }
  }
}
