/// The glyphs of a text, sanitised one at a time, so that a long text costs only what is drawn of it.
struct GlyphSequence: Sequence, IteratorProtocol {
  private var characters: String.Iterator
  private var pending: ArraySlice<Glyph> = []

  /// Begins at the start of the text, which may hold anything.
  init(_ text: String) {
    characters = text.makeIterator()
  }

  mutating func next() -> Glyph? {
    while pending.isEmpty {
      guard let character = characters.next() else { return nil }
      if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
        return Glyph(scalar: Unicode.Scalar(ascii), cluster: nil, columns: 1)
      }
      pending = Self.glyphs(of: character)[...]
    }
    return pending.removeFirst()
  }

  /// The glyphs that stand for one user-perceived character; none when nothing of it is visible.
  static func glyphs(of character: Character) -> [Glyph] {
    if character == "\r\n" { return [Glyph(scalar: " ", cluster: nil, columns: 1)] }
    var builder = GlyphBuilder()
    var rest = Substring(String(character)).unicodeScalars
    var prepended = 0
    while let scalar = rest.first {
      // A prepended mark, such as U+0600, makes one character with the emoji after it; there are few.
      if prepended < 4, let emoji = EmojiSequence.glyph(of: rest) {
        return builder.finished() + [emoji]
      }
      builder.add(scalar)
      rest.removeFirst()
      prepended += 1
    }
    return builder.finished()
  }
}
