import SourceTree
import Testing

struct IconFontSamplesTests {
  @Test func `the sample page beside an icon font's settings is other people's code`() {
    let tree = SourceTree([
      "web/icons/config.json": "{}", "web/icons/demo.html": "<html></html>",
      "web/icons/font/shop.svg": "<svg/>",
      "web/icons/page.html": "<html></html>",
    ])
    #expect(tree["web/icons/demo.html"]?.skip == .vendored)
    #expect(tree["web/icons/page.html"]?.skip == nil)
  }

  @Test(arguments: [
    ["demo.html": "<html></html>", "config.json": "{}"],
    ["demo.html": "<html></html>", "font/shop.svg": "<svg/>"],
  ])
  func `a page named demo without both settings and font is the product's`(texts: [String: String]) {
    #expect(SourceTree(texts)["demo.html"]?.skip == nil)
  }
}
