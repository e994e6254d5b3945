import CellGrid
import Testing

struct DisplayTextTests {
  @Test func `printable text stays as it is`() {
    let text = "func main() { return \"作者 é 🎉\" }"
    #expect(DisplayText.sanitised(text) == text)
  }

  @Test(arguments: (0x00...0x1F).filter { $0 != 0x09 && $0 != 0x0A })
  func `a C0 control shows as its picture`(value: Int) throws {
    let control = try #require(Unicode.Scalar(value))
    let picture = try #require(Unicode.Scalar(0x2400 + value))
    #expect(DisplayText.sanitised("a\(control)b") == "a\(picture)b")
  }

  @Test(arguments: 0x80...0x9F)
  func `a C1 control never stays`(value: Int) throws {
    let control = try #require(Unicode.Scalar(value))
    #expect(DisplayText.sanitised("a\(control)b") == (value == 0x85 ? "a␤b" : "a\u{FFFD}b"))
  }

  @Test(arguments: ["\t", "\n", "\r\n", "\u{A0}"])
  func `white space becomes one space`(space: String) {
    #expect(DisplayText.sanitised("a\(space)b") == "a b")
  }

  @Test(arguments: [
    "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}",
    "\u{2067}", "\u{2068}", "\u{2069}", "\u{200B}", "\u{2060}", "\u{3164}", "\u{FFF9}", "\u{FFFE}",
    "\u{1FFFF}",
    "\u{E0041}", "\u{E0041}\u{E0042}\u{E0043}", "\u{115F}",
  ])
  func `what reorders or hides text shows as a replacement`(hidden: String) {
    #expect(DisplayText.sanitised("a\(hidden)b") == "a\u{FFFD}b")
  }

  @Test(arguments: ["\u{AD}", "\u{FEFF}", "\u{200C}", "\u{200D}", "\u{FE0F}", "\u{34F}", "\u{E0100}"])
  func `what has no meaning outside its script is dropped`(dropped: String) {
    #expect(DisplayText.sanitised("a\(dropped)b") == "ab")
  }

  @Test func `escape sequences lose their escape`() {
    #expect(DisplayText.sanitised("\u{1B}[31mred") == "␛[31mred")
    #expect(DisplayText.sanitised("\u{1B}]52;c;eA==\u{7}") == "␛]52;c;eA==␇")
    #expect(DisplayText.sanitised("\u{7F}\u{2028}\u{2029}") == "␡␤␤")
  }

  @Test func `a base keeps four marks`() {
    let marks = String(repeating: "\u{335}", count: 1000)
    #expect(DisplayText.sanitised("z\(marks)y").unicodeScalars.count == 6)
  }

  @Test func `a mark without a base gets one`() {
    #expect(DisplayText.sanitised("\u{301}a") == "◌\u{301}a")
  }

  @Test func `an emoji sequence keeps its parts within a limit`() {
    #expect(DisplayText.sanitised("👩‍❤️‍💋‍👨") == "👩‍❤️‍💋‍👨")
    let endless = Array(repeating: "👩", count: 100).joined(separator: "\u{200D}")
    #expect(DisplayText.sanitised(endless).unicodeScalars.count <= 12)
  }

  @Test func `invalid UTF-8 was replaced before and stays so`() {
    let text = String(decoding: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0x62], as: UTF8.self)
    #expect(
      DisplayText.sanitised(text).unicodeScalars.allSatisfy { $0 == "a" || $0 == "b" || $0 == "\u{FFFD}" }
    )
  }

  @Test func `sanitising twice changes nothing and leaves nothing invisible`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let once = DisplayText.sanitised(HostileText.random(using: &generator))
      #expect(Array(DisplayText.sanitised(once).unicodeScalars) == Array(once.unicodeScalars))
      for scalar in once.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format || scalar == "\u{200D}" || scalar == "\u{600}")
      }
    }
  }
}
