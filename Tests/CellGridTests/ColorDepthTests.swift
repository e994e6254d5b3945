import CellGrid
import Testing

struct ColorDepthTests {
  @Test(arguments: [
    (Color.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(255, 0, 0), 196), (.rgb(95, 135, 175), 67),
    (.rgb(8, 8, 8), 232), (.rgb(128, 128, 128), 244), (.rgb(238, 238, 238), 255), (.palette(9), 9),
  ])
  func `exact colours find their place among 256`(color: Color, number: Int) {
    #expect(ColorDepth.indexed256.resolved(color, isBackground: false) == .indexed(UInt8(number)))
  }

  @Test func `the nearest of 256 is never far away`() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        let color = Color.rgb(UInt8(red), UInt8(green), 120)
        guard case .indexed(let number) = ColorDepth.indexed256.resolved(color, isBackground: false) else {
          Issue.record("not indexed")
          continue
        }
        let exact = ColorDepth.exact256(number)
        let deltas = (Int(exact.red) - red, Int(exact.green) - green, Int(exact.blue) - 120)
        #expect(abs(deltas.0) <= 60 && abs(deltas.1) <= 60 && abs(deltas.2) <= 60)
      }
    }
  }

  @Test func `every place of the cube and the greys is its own nearest`() {
    for number in UInt8(16)...255 {
      let exact = ColorDepth.exact256(number)
      let color = Color.rgb(exact.red, exact.green, exact.blue)
      guard case .indexed(let nearest) = ColorDepth.indexed256.resolved(color, isBackground: false) else {
        Issue.record("not indexed")
        continue
      }
      #expect(ColorDepth.exact256(nearest) == exact)
    }
  }

  @Test(arguments: [
    (Color.rgb(250, 10, 10), 9), (.rgb(200, 10, 10), 1), (.rgb(10, 10, 10), 0), (.rgb(130, 130, 130), 8),
    (.rgb(250, 250, 250), 15), (.palette(12), 12), (.palette(28), 12),
  ])
  func `exact colours find the nearest of sixteen`(color: Color, number: Int) {
    #expect(ColorDepth.ansi16.resolved(color, isBackground: false) == .indexed(UInt8(number)))
  }

  @Test func `bright text is bold where there are eight colours`() {
    let style = ColorDepth.ansi8.resolved(Style(foreground: .palette(9), background: .palette(12)))
    #expect(style.foreground == .indexed(1))
    #expect(style.background == .indexed(4))
    #expect(style.attributes == .bold)
    #expect(ColorDepth.ansi8.resolved(.palette(8), isBackground: false) == .indexed(7))
    #expect(ColorDepth.ansi8.resolved(.palette(8), isBackground: true) == .indexed(0))
  }

  @Test func `text never disappears in its ground`() {
    let gray = Style(foreground: .rgb(10, 10, 10), background: .rgb(20, 20, 20))
    #expect(ColorDepth.ansi8.resolved(gray).foreground == .indexed(7))
    let light = Style(foreground: .rgb(252, 252, 252), background: .rgb(248, 248, 248))
    #expect(ColorDepth.ansi16.resolved(light).foreground == .indexed(0))
    let wanted = Style(foreground: .palette(1), background: .palette(1))
    #expect(ColorDepth.ansi8.resolved(wanted).foreground == .indexed(1))
  }

  @Test func `without colours only attributes remain`() {
    let style = Style(foreground: .palette(1), background: .rgb(1, 2, 3), attributes: [.reverse, .bold])
    let resolved = ColorDepth.none.resolved(style)
    #expect(resolved.foreground == .terminalDefault)
    #expect(resolved.background == .terminalDefault)
    #expect(resolved.attributes == [.reverse, .bold])
  }

  @Test func `exact colours stay exact where they can`() {
    #expect(ColorDepth.direct.resolved(.rgb(1, 2, 3), isBackground: false) == .direct(RGB(1, 2, 3)))
    #expect(ColorDepth.direct.resolved(.palette(3), isBackground: false) == .indexed(3))
  }
}
