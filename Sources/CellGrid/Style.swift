/// The look of a cell: its two colours and its attributes.
package struct Style: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Color

  /// The colour behind the text.
  package var background: Color

  /// Weight, slant, line and reversal.
  package var attributes: Attributes

  /// Makes a style; everything left out is the terminal's own.
  package init(
    foreground: Color = .terminalDefault,
    background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without any attribute.
  package static let plain = Style()

  /// This style with what the other sets: its colours unless default, and its attributes added.
  package func overlaid(by other: Style) -> Style {
    Style(
      foreground: other.foreground == .terminalDefault ? foreground : other.foreground,
      background: other.background == .terminalDefault ? background : other.background,
      attributes: attributes.union(other.attributes)
    )
  }

  /// This style with those attributes added.
  package func adding(_ added: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(added))
  }

  /// This style without those attributes.
  package func removing(_ removed: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.subtracting(removed))
  }
}
