extension ColorDepth {
  /// The nearest style that this depth can show.
  ///
  /// With eight colours, bright text becomes bold. Text whose colour would become that of its ground,
  /// though the style names two different ones, is shown black or white instead, whichever is clearer.
  package func resolved(_ style: Style) -> ResolvedStyle {
    var attributes = style.attributes
    if self == .ansi8, let number = Self.sixteen(style.foreground), number > 8 {
      attributes.insert(.bold)
    }
    let ground = resolved(style.background, isBackground: true)
    var text = resolved(style.foreground, isBackground: false)
    if text == ground, text != .terminalDefault, style.foreground != style.background {
      let exact = ColorLook.xterm.exact(style.background, isBackground: true)
      text = .indexed(Contrast.luminance(exact) > 0.18 ? 0 : 7)
    }
    return ResolvedStyle(foreground: text, background: ground, attributes: attributes)
  }

  /// The nearest colour that this depth can show.
  package func resolved(_ color: Color, isBackground: Bool) -> ResolvedColor {
    switch (self, color) {
    case (.none, _), (_, .terminalDefault):
      return .terminalDefault
    case (.direct, .rgb(let red, let green, let blue)):
      return .direct(RGB(red, green, blue))
    case (.indexed256, .rgb(let red, let green, let blue)):
      return .indexed(Self.nearest256(RGB(red, green, blue)))
    case (.ansi8, _):
      // Bright black as text is grey; without bright colours, white is the nearest that can be read.
      guard let number = Self.sixteen(color) else { return .terminalDefault }
      return .indexed(number == 8 && !isBackground ? 7 : number & 7)
    case (_, _):
      return Self.sixteen(color).map(ResolvedColor.indexed) ?? .terminalDefault
    }
  }

  /// The colour's number among the sixteen, the nearest for an exact colour; nil for the default.
  private static func sixteen(_ color: Color) -> UInt8? {
    switch color {
    case .terminalDefault: return nil
    case .palette(let number): return number & 15
    case .rgb(let red, let green, let blue):
      let exact = RGB(red, green, blue)
      let palette = ColorLook.xterm.palette
      let distances = palette.map(exact.distance(to:))
      return distances.indices.min { distances[$0] < distances[$1] }.map(UInt8.init)
    }
  }

  /// The exact colour that usually stands at a place of 256: xterm's own sixteen, the cube and the greys.
  package static func exact256(_ number: UInt8) -> RGB {
    if number < 16 { return ColorLook.xterm.palette[Int(number)] }
    guard number < 232 else {
      let gray = 8 + 10 * (number - 232)
      return RGB(gray, gray, gray)
    }
    func value(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
    let place = number - 16
    return RGB(value(place / 36), value(place / 6 % 6), value(place % 6))
  }

  /// The nearest of the cube and the greys of 256 colours; never one of the user's own sixteen.
  ///
  /// Cube steps are 0, 95, 135, ... 255 and greys 8, 18, ... 238, as in xterm's 256colres.h.
  static func nearest256(_ color: RGB) -> UInt8 {
    func step(_ part: UInt8) -> Int { part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40 }
    let steps = (step(color.red), step(color.green), step(color.blue))
    let cube = UInt8(16 + 36 * steps.0 + 6 * steps.1 + steps.2)
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let shade = min(23, max(0, (mean - 3) / 10))
    let gray = UInt8(232 + shade)
    return color.distance(to: exact256(gray)) < color.distance(to: exact256(cube)) ? gray : cube
  }
}
