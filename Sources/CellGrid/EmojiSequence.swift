/// Recognises emoji of several scalars, which take two columns whatever they are made of.
///
/// See Unicode Technical Standard 51, section 1.4.5 and appendix A.
enum EmojiSequence {
  /// The character as one glyph when it is an emoji sequence, otherwise nil.
  static func glyph(of character: Character) -> Glyph? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count > 1 else { return nil }
    guard isSequence(first, scalars.dropFirst()) else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.filter(isPart).prefix(Glyph.emojiLimit))
    return Glyph(scalar: first, cluster: text, columns: 2)
  }

  /// Whether the scalar is one of the letters that make flags in pairs.
  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func isSequence(_ first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) -> Bool {
    if isRegionalIndicator(first) { return rest.first.map(isRegionalIndicator) ?? false }
    guard first.properties.isEmoji else { return false }
    return rest.contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x20E3
        || scalar.properties.isEmojiModifier
        || scalar.properties.isEmojiPresentation
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0F || scalar.value == 0x20E3 || scalar.properties.isEmoji
  }
}
