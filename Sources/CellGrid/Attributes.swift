/// How a cell's text is set, apart from its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits; only the five below have a meaning.
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier strokes; some terminals brighten the colour instead.
  package static let bold = Attributes(rawValue: 1 << 0)

  /// Fainter text, where the terminal has it.
  package static let dim = Attributes(rawValue: 1 << 1)

  /// Slanted text, where the terminal has it.
  package static let italic = Attributes(rawValue: 1 << 2)

  /// A line below the text.
  package static let underline = Attributes(rawValue: 1 << 3)

  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 1 << 4)
}
