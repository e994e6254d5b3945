/// An exact colour in the sRGB space.
package struct RGB: Hashable, Sendable {
  /// How much red, 0...255.
  package var red: UInt8

  /// How much green, 0...255.
  package var green: UInt8

  /// How much blue, 0...255.
  package var blue: UInt8

  /// Makes a colour from its three parts.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Makes a colour from a number such as 0x1E88E5; bits above the lowest 24 do not count.
  package init(hex: UInt32) {
    self.init(UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
  }

  /// The colour as in CSS, such as `#1e88e5`.
  package var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The colour on the straight line to another, by 0...100 percent of the way.
  package func mixed(with other: RGB, percent: Int) -> RGB {
    func part(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Int(from) * (100 - percent) + Int(to) * percent) / 100)
    }
    return RGB(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// The distance to another colour for finding the nearest; a weighted square, not a length.
  ///
  /// Weights follow the eye's sensitivity roughly: 2 for red, 4 for green, 3 for blue.
  func distance(to other: RGB) -> Int {
    let deltas = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return 2 * deltas.0 * deltas.0 + 4 * deltas.1 * deltas.1 + 3 * deltas.2 * deltas.2
  }
}
