/// Cuts and wraps text by columns; every result is sanitised.
package enum TextLayout {
  static let ellipsis: Unicode.Scalar = "…"

  /// The text, or as much of its start as fits before a "…"; never wider than `columns`.
  package static func clipped(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if TextWidth.isPrintableASCII(text) {
      return text.utf8.count <= columns ? text : String(text.prefix(columns - 1)) + String(ellipsis)
    }
    var shown = ""
    var used = 0
    var fitting = shown
    for glyph in GlyphSequence(text) {
      used += glyph.columns
      guard used <= columns else { return fitting + String(ellipsis) }
      shown += glyph.text
      if used < columns { fitting = shown }
    }
    return shown
  }

  /// A path cut in its middle, such as "server/…/manager.js:88", so that its end stays readable.
  ///
  /// The first folder stays when there is room for it; without room for the last component, its end stays.
  package static func middleClipped(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    let glyphs = Array(GlyphSequence(text))
    let total = glyphs.reduce(0) { $0 + $1.columns }
    guard total > columns else { return glyphs.map(\.text).joined() }
    let head = glyphs.firstIndex { $0.scalar == "/" }.map { glyphs[...$0] } ?? []
    let headColumns = head.reduce(0) { $0 + $1.columns }
    let tails = glyphs.indices.dropFirst(max(1, head.count)).filter { glyphs[$0].scalar == "/" }
    for start in tails {
      let tail = glyphs[start...]
      if headColumns + 1 + tail.reduce(0, { $0 + $1.columns }) <= columns {
        return (head + [ellipsisGlyph] + tail).map(\.text).joined()
      }
    }
    return String(ellipsis) + end(of: glyphs, within: columns - 1)
  }

  static let ellipsisGlyph = Glyph(scalar: ellipsis, cluster: nil, columns: 1)

  private static func end(of glyphs: [Glyph], within columns: Int) -> String {
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs.reversed() {
      used += glyph.columns
      guard used <= columns else { break }
      kept.append(glyph)
    }
    return kept.reversed().map(\.text).joined()
  }
}
