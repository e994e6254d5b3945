import Foundation
import Interchange
import Testing

struct PagePaletteTests {
  private func color(_ name: StaticString) throws -> PagePalette.Color {
    try #require(PagePalette.colors.first { "\($0.name)" == "\(name)" }, "\(name)")
  }

  /// Source: WCAG 2.2, "relative luminance" and "contrast ratio".
  private func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    func luminance(_ color: UInt32) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double((color >> UInt32(shift)) & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test func `text can be read on every ground it stands on, on light screens and on dark ones`() throws {
    for pair in PagePalette.pairs {
      let text = try color(pair.text)
      for name in pair.grounds {
        let ground = try color(name)
        #expect(contrast(text.light, ground.light) >= 4.5, "\(pair.text) on \(name), light")
        #expect(contrast(text.dark, ground.dark) >= 4.5, "\(pair.text) on \(name), dark")
      }
    }
  }

  @Test func `the style sheet uses no colour that the palette does not have`() throws {
    let style = try #require(PageSample.harbor.all("style").first).text
    let used = style.matches(of: /var\(--([a-z-]+)\)/).map { String($0.output.1) }
    #expect(Set(used).subtracting(PagePalette.colors.map { "\($0.name)" }) == [])
    let rules = style.split(separator: "\n").filter { !$0.contains(":root") }.joined()
    #expect(rules.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(/) == nil)
  }
}
