/// What one or two cells show: a scalar, or a base with its marks, or an emoji sequence.
///
/// Segmentation follows what terminals and the C library do, not only grapheme clusters: a spacing mark
/// takes a cell of its own, and marks without width join the base before them.
struct Glyph: Equatable {
  /// The first scalar, which is the whole glyph unless there is a cluster.
  var scalar: Unicode.Scalar

  /// All scalars when there are several.
  var cluster: String?

  /// The columns it takes, 1 or 2.
  var columns: Int

  /// Most marks a base keeps, which is also what a cell of ncurses holds.
  static let markLimit = 4

  /// Longest emoji sequence kept; the longest in general use has ten scalars.
  static let emojiLimit = 12

  /// The glyph's text.
  var text: String { cluster ?? String(scalar) }
}

extension Glyph {
  /// What to show for a scalar that must not reach a terminal as it is.
  enum StandIn: Equatable {
    case itself
    case nothing
    case other(Unicode.Scalar)
  }

  /// The harmless stand-in for a control, a bidi control or an invisible scalar.
  static func standIn(for scalar: Unicode.Scalar) -> StandIn {
    switch scalar.value {
    case 0x09, 0x0A: .other(" ")
    case 0x00..<0x20: .other(Unicode.Scalar(0x2400 + scalar.value) ?? replacement)
    case 0x20..<0x7F: .itself
    case 0x7F: .other("\u{2421}")
    case 0x85, 0x2028, 0x2029: .other("\u{2424}")
    case 0x80..<0xA0: .other(replacement)
    case 0xA0: .other(" ")
    case 0xAD, 0x200C, 0x200D, 0xFEFF: .nothing
    case 0x034F, 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .nothing
    case 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F: .other(replacement)
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A: .other(replacement)
    case 0x1BCA0...0x1BCA3, 0x13430...0x1345F, 0xE0000...0xE0FFF: .other(replacement)
    case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): .other(replacement)
    default: .itself
    }
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
