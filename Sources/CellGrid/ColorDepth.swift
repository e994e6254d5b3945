/// The colours that a terminal or a file can show.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// No colours, only attributes.
  case none

  /// The eight colours of ISO 6429.
  case ansi8

  /// The eight colours and their bright forms.
  case ansi16

  /// The sixteen colours, a cube of 6×6×6 and 24 greys.
  case indexed256

  /// Exact colours.
  case direct

  /// Whether the first shows less than the second.
  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
