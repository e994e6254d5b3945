/// A colour of a style sheet without transparency.
package struct StyleColor: Equatable, Sendable {
  /// Red, green and blue from 0 to 255.
  package var channels: [Double]

  /// Reads a colour; nil when it is none, when it lets the background through, or when only the browser
  /// knows it.
  package init?(_ text: String) {
    let lowered = text.lowercased()
    if lowered.hasPrefix("#") {
      self.init(digits: lowered.dropFirst())
    } else if lowered.hasPrefix("rgb") {
      self.init(rgb: lowered)
    } else if lowered.hasPrefix("hsl") {
      self.init(hsl: lowered)
    } else if let digits = Self.names[lowered] {
      self.init(digits: digits[...])
    } else {
      return nil
    }
  }

  private init?(digits: Substring) {
    var values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.count else { return nil }
    if values.count == 3 || values.count == 4 { values = values.flatMap { [$0, $0] } }
    if values.count == 8 {
      guard values[6] == 15, values[7] == 15 else { return nil }
      values.removeLast(2)
    }
    guard values.count == 6 else { return nil }
    channels = [0, 2, 4].map { Double(values[$0] * 16 + values[$0 + 1]) }
  }

  private static func arguments(_ text: String) -> [Substring]? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let parts = text[text.index(after: open)...].dropLast().split { " ,/".contains($0) }
    guard parts.count == 3 || parts.count == 4 else { return nil }
    if parts.count == 4 {
      guard parts[3] == "100%" || Double(parts[3]) == 1 else { return nil }
    }
    return Array(parts.prefix(3))
  }

  private init?(rgb text: String) {
    guard let parts = Self.arguments(text) else { return nil }
    channels = parts.compactMap { part -> Double? in
      part.hasSuffix("%") ? Double(part.dropLast()).map { $0 * 2.55 } : Double(part)
    }
    guard channels.count == 3, channels.allSatisfy({ (0...255).contains($0) }) else { return nil }
  }

  /// Converts by CSS Color 4, §7.1.
  private init?(hsl text: String) {
    guard let parts = Self.arguments(text) else { return nil }
    let hueText = parts[0].hasSuffix("deg") ? parts[0].dropLast(3) : parts[0]
    guard let hue = Double(hueText), hue.isFinite, abs(hue) < 100_000,
      let saturation = Double(parts[1].filter { $0 != "%" }),
      let light = Double(parts[2].filter { $0 != "%" }), (0...100).contains(saturation),
      (0...100).contains(light)
    else { return nil }
    let amount = saturation / 100 * min(light / 100, 1 - light / 100)
    channels = [0.0, 8, 4].map { offset in
      var step = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      if step < 0 { step += 12 }
      return 255 * (light / 100 - amount * max(-1, min(step - 3, 9 - step, 1)))
    }
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  package func contrast(with other: StyleColor) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// WCAG 2.2, "relative luminance".
  package var luminance: Double {
    let linear = channels.map { channel -> Double in
      let value = channel / 255
      return value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// A value to the power of 2.4: its square times the fifth root of its square.
  private static func power(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    let square = value * value
    var root = max(square, 0.2)
    // Newton's method for root⁵ = square, which comes closer than any ratio is shown after a few steps.
    for _ in 0..<30 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
