/// A colour in the terms of a terminal of known depth.
package enum ResolvedColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault

  /// A number of the terminal's palette: 0...7, 0...15 or 0...255 by its depth.
  case indexed(UInt8)

  /// An exact colour.
  case direct(RGB)
}
