/// Recognises emoji of several scalars, which take two columns whatever they are made of.
///
/// See Unicode Technical Standard 51, section 1.4.5 and appendix A.
enum EmojiSequence {
  /// The scalars as one glyph when they are an emoji sequence, otherwise nil.
  static func glyph(of scalars: Substring.UnicodeScalarView) -> Glyph? {
    guard let first = scalars.first, scalars.count > 1 else { return nil }
    if isFlag(first, scalars.dropFirst()) { return Glyph(scalar: first, cluster: nil, columns: 2) }
    guard isSequence(first, scalars.dropFirst()) else { return nil }
    var kept = Array(scalars.lazy.filter(isPart).prefix(Glyph.emojiLimit))
    while kept.last == joiner { kept.removeLast() }
    var text = ""
    text.unicodeScalars.append(contentsOf: kept)
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

  /// Whether a black flag is followed by the tags of a region; these few are too short to hide a message.
  private static func isFlag(_ first: Unicode.Scalar, _ rest: Substring.UnicodeScalarView) -> Bool {
    first.value == 0x1F3F4 && rest.count <= 7 && rest.last?.value == 0xE007F
      && rest.allSatisfy { (0xE0020...0xE007F).contains($0.value) }
  }

  private static let joiner: Unicode.Scalar = "\u{200D}"

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == joiner || scalar.value == 0xFE0F || scalar.value == 0x20E3 || scalar.properties.isEmoji
  }
}
