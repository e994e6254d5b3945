/// How well text of one colour is read on another.
///
/// Web Content Accessibility Guidelines 2.2, definitions of "relative luminance" and "contrast ratio";
/// success criterion 1.4.3 asks for 4.5 for text, 1.4.11 for 3 for signs.
package enum Contrast {
  /// The contrast ratio, 1...21; the order of the two does not matter.
  package static func ratio(_ first: RGB, _ second: RGB) -> Double {
    let luminances = (luminance(first), luminance(second))
    return (max(luminances.0, luminances.1) + 0.05) / (min(luminances.0, luminances.1) + 0.05)
  }

  /// The contrast ratio of a style's text on its ground in a look.
  package static func ratio(_ style: Style, in look: ColorLook) -> Double {
    let colors = look.exact(style)
    return ratio(colors.foreground, colors.background)
  }

  /// The relative luminance, 0 for black and 1 for white.
  package static func luminance(_ color: RGB) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power12Fifths((value + 0.055) / 1.055)
  }

  /// The value, in 0.09...1, to the power of 2.4, by Newton's method for the fifth root.
  ///
  /// Without it this module would have to import a C library.
  private static func power12Fifths(_ value: Double) -> Double {
    let square = value * value
    var root = 1.0
    for _ in 0..<24 {
      let fourth = root * root * root * root
      root -= (root * fourth - square) / (5 * fourth)
    }
    return square * root
  }
}
