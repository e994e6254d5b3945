/// Groups the scalars of one character into bases with their marks.
struct GlyphBuilder {
  private var glyphs: [Glyph] = []
  private var base: Unicode.Scalar?
  private var marks: [Unicode.Scalar] = []
  private var isInTags = false

  /// What carries a mark that has no base, as the Unicode code charts print it.
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  /// Adds the next scalar, replaced or dropped where it must not be shown.
  mutating func add(_ scalar: Unicode.Scalar) {
    // A run of tag characters can hide whole sentences; one stand-in for the run is enough.
    let isTag = (0xE0000...0xE007F).contains(scalar.value)
    defer { isInTags = isTag }
    if isTag && isInTags { return }
    switch Glyph.standIn(for: scalar) {
    case .nothing: return
    case .other(let shown): begin(shown)
    case .itself: TextWidth.columns(of: scalar) == 0 ? mark(scalar) : begin(scalar)
    }
  }

  /// All glyphs, in order.
  mutating func finished() -> [Glyph] {
    close()
    return glyphs
  }

  private mutating func begin(_ scalar: Unicode.Scalar) {
    close()
    base = scalar
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    if base == nil { base = Self.dottedCircle }
    guard marks.count < Glyph.markLimit else { return }
    marks.append(scalar)
  }

  private mutating func close() {
    guard let base else { return }
    var cluster: String?
    if !marks.isEmpty {
      var text = String(base)
      text.unicodeScalars.append(contentsOf: marks)
      cluster = text
    }
    glyphs.append(Glyph(scalar: base, cluster: cluster, columns: TextWidth.columns(of: base)))
    self.base = nil
    marks = []
  }
}
