import CellGrid
import Testing

struct ContrastTests {
  @Test(
    arguments: [
      (0x000000, 0xFFFFFF, 21.0), (0xFFFFFF, 0xFFFFFF, 1.0), (0x767676, 0xFFFFFF, 4.54),
      (0xFF0000, 0xFFFFFF, 4.0),
      (0x0000FF, 0x000000, 2.44), (0x595959, 0xFFFFFF, 7.0),
    ] as [(UInt32, UInt32, Double)]
  )
  func `ratios are those of the guidelines`(first: UInt32, second: UInt32, ratio: Double) {
    #expect(abs(Contrast.ratio(RGB(hex: first), RGB(hex: second)) - ratio) < 0.005)
    #expect(
      Contrast.ratio(RGB(hex: first), RGB(hex: second)) == Contrast.ratio(RGB(hex: second), RGB(hex: first))
    )
  }

  @Test func `reversal changes nothing and dimming lowers the contrast`() {
    let style = Style(foreground: .palette(2))
    let plain = Contrast.ratio(style, in: .dark)
    #expect(Contrast.ratio(style.adding(.reverse), in: .dark) == plain)
    #expect(Contrast.ratio(style.adding(.dim), in: .dark) < plain)
  }

  @Test(arguments: [ColorLook.dark, .light])
  func `text in every colour of a look can be read`(look: ColorLook) {
    #expect(Contrast.ratio(.plain, in: look) >= 7)
    for number in 1...6 {
      #expect(Contrast.ratio(Style(foreground: .palette(UInt8(number))), in: look) >= 4.5)
    }
  }
}
