/// A colour as a theme names it, before a terminal's abilities are considered.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background, whatever the user chose.
  case terminalDefault

  /// One of the terminal's own sixteen colours, 0...15; greater numbers are taken modulo 16.
  case palette(UInt8)

  /// An exact sRGB colour: red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}
