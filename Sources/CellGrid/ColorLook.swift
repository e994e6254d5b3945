/// The exact colours that stand for a terminal's own ones, where there is no terminal to ask.
package struct ColorLook: Equatable, Sendable {
  /// The default colour of text.
  package var foreground: RGB

  /// The default colour behind text.
  package var background: RGB

  /// The sixteen colours, 0...15.
  package var palette: [RGB]

  /// Makes a look; palette entries that are missing show as the foreground.
  package init(foreground: RGB, background: RGB, palette: [RGB]) {
    self.foreground = foreground
    self.background = background
    self.palette = palette
  }

  /// Light text on a dark ground.
  package static let dark = ColorLook(
    foreground: RGB(hex: 0xD7DAE0),
    background: RGB(hex: 0x16181D),
    palette: [
      0x16181D, 0xE06C75, 0x98C379, 0xE5C07B, 0x61AFEF, 0xC678DD, 0x56B6C2, 0xC8CCD4,
      0x7F848E, 0xFF7B86, 0xB5E890, 0xFFD98C, 0x82C4FF, 0xDE96F2, 0x74D8E5, 0xFFFFFF,
    ].map(RGB.init(hex:))
  )

  /// Dark text on a light ground.
  package static let light = ColorLook(
    foreground: RGB(hex: 0x24292F),
    background: RGB(hex: 0xFFFFFF),
    palette: [
      0x24292F, 0xB3261E, 0x116329, 0x7A5200, 0x0550AE, 0x8250DF, 0x0F6B75, 0x6E7781,
      0x57606A, 0xA40E26, 0x1A7F37, 0x8A5D00, 0x0969DA, 0x6639BA, 0x147A86, 0x8C959F,
    ].map(RGB.init(hex:))
  )

  /// The classic colours of xterm, against which the nearest of the sixteen is found.
  package static let xterm = ColorLook(
    foreground: RGB(hex: 0xE5E5E5),
    background: RGB(hex: 0x000000),
    palette: [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].map(RGB.init(hex:))
  )

  /// The exact colour of text or, when `isBackground`, of the ground in this look.
  package func exact(_ color: Color, isBackground: Bool) -> RGB {
    switch color {
    case .terminalDefault: isBackground ? background : foreground
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    case .palette(let number):
      palette.indices.contains(Int(number & 15)) ? palette[Int(number & 15)] : foreground
    }
  }

  /// The two exact colours that a style ends up with: reversal done and dim text mixed into its ground.
  package func exact(_ style: Style) -> (foreground: RGB, background: RGB) {
    var text = exact(style.foreground, isBackground: false)
    var ground = exact(style.background, isBackground: true)
    if style.attributes.contains(.reverse) { swap(&text, &ground) }
    if style.attributes.contains(.dim) { text = text.mixed(with: ground, percent: 40) }
    return (text, ground)
  }
}
