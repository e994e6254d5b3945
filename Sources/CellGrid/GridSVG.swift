/// A grid as a picture in one self-contained SVG file, without scripts or references.
///
/// Every glyph that a font might draw wider or narrower has its place and length given, so that columns
/// stay aligned with whatever fonts the viewer has. The same grid always gives the same bytes.
package enum GridSVG {
  static let cellWidth = 9
  static let cellHeight = 18
  static let fontSize = 15
  static let baseline = 14
  static let margin = 9

  /// The picture, with a title that is also its text alternative.
  package static func render(_ grid: Grid, title: String, look: ColorLook = .dark) -> String {
    let width = grid.size.columns * cellWidth + 2 * margin
    let height = grid.size.rows * cellHeight + 2 * margin
    let name = escaped(DisplayText.sanitised(title))
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(name)">
      <title>\(name)</title>
      <rect width="\(width)" height="\(height)" rx="6" fill="\(look.background.hexadecimal)"/>
      <g transform="translate(\(margin) \(margin))" font-size="\(fontSize)" \
      font-family="DejaVu Sans Mono,Menlo,Consolas,Liberation Mono,Noto Sans Mono,monospace" \
      xml:space="preserve">
      <style>text{white-space:pre}</style>

      """
    for y in 0..<grid.size.rows {
      let runs = grid.runs(inRow: y)
      // All grounds of a row come first, so that none covers a stroke that leans out of its cell.
      for run in runs { svg += ground(of: run, y: y, look: look) }
      for run in runs where !run.isBlank || run.style.attributes.contains(.underline) {
        svg += texts(of: run, y: y, look: look)
      }
    }
    if let cursor = grid.cursor, grid.bounds.contains(cursor) {
      svg += outline(of: cursor, columns: max(1, grid.columns(at: cursor)), look: look)
    }
    return svg + "</g>\n</svg>\n"
  }

  private static func ground(of run: StyledRun, y: Int, look: ColorLook) -> String {
    let color = look.exact(run.style).background
    guard color != look.background else { return "" }
    return rectangle(x: run.x, y: y, columns: run.columns) + " fill=\"\(color.hexadecimal)\"/>\n"
  }

  private static func outline(of cursor: Point, columns: Int, look: ColorLook) -> String {
    rectangle(x: cursor.x, y: cursor.y, columns: columns)
      + " fill=\"none\" stroke=\"\(look.foreground.hexadecimal)\"/>\n"
  }

  private static func rectangle(x: Int, y: Int, columns: Int) -> String {
    "<rect x=\"\(x * cellWidth)\" y=\"\(y * cellHeight)\""
      + " width=\"\(columns * cellWidth)\" height=\"\(cellHeight)\""
  }

  private static func texts(of run: StyledRun, y: Int, look: ColorLook) -> String {
    var svg = ""
    var x = run.x
    var pending = StyledRun(x: x, glyphs: [], style: run.style)
    for glyph in run.glyphs {
      // A font may draw any glyph outside ASCII at another width, so each of them is placed by itself.
      if glyph.text.utf8.count > 1 {
        svg += text(pending, y: y, look: look)
        svg += text(StyledRun(x: x, glyphs: [glyph], style: run.style), y: y, look: look)
        pending.glyphs = []
        pending.x = x + glyph.columns
      } else {
        pending.glyphs.append(glyph)
      }
      x += glyph.columns
    }
    return svg + text(pending, y: y, look: look)
  }

  private static func text(_ run: StyledRun, y: Int, look: ColorLook) -> String {
    let isUnderlined = run.style.attributes.contains(.underline)
    guard !run.glyphs.isEmpty, isUnderlined || !run.isBlank else { return "" }
    var attributes = "x=\"\(run.x * cellWidth)\" y=\"\(y * cellHeight + baseline)\""
    attributes += " textLength=\"\(run.columns * cellWidth)\" lengthAdjust=\"spacingAndGlyphs\""
    attributes += " fill=\"\(look.exact(run.style).foreground.hexadecimal)\""
    if run.style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if run.style.attributes.contains(.italic) { attributes += " font-style=\"italic\"" }
    if isUnderlined { attributes += " text-decoration=\"underline\"" }
    return "<text \(attributes)>\(escaped(run.glyphs.map(\.text).joined()))</text>\n"
  }

  /// The text with the five characters replaced that XML gives a meaning.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
