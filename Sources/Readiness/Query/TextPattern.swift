/// How a text from a query is compared with texts of a table; always on folded bytes.
enum TextPattern: Equatable, Sendable {
  /// The text occurs somewhere.
  case part(TextNeedle)
  /// The whole text, or one of its lines, is this.
  case whole([UInt8])
  /// The whole text, or one of its lines, has this shape.
  case shape(PathPattern)

  /// The pattern for texts that hold a text, in any case.
  static func part(_ text: String) -> TextPattern { .part(TextNeedle(TextColumn.folded(text))) }

  /// The pattern for a text, in any case.
  static func whole(_ text: String) -> TextPattern { .whole(TextColumn.folded(text)) }
}
