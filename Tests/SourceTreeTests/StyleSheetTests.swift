import SourceTree
import Testing

struct StyleSheetTests {
  @Test func `rules have selectors, declarations, lines and conditions`() {
    let sheet = StyleSheet(
      Array(
        "/* x { } */\na, b:not(.c, .d) { Color: RED !important; background: url(a;b) }\n@media (max-width: 9px) { a { top: 0 } }"
          .utf8
      )
    )
    #expect(sheet.rules.map(\.selectors) == [["a", "b:not(.c, .d)"], ["a"]])
    #expect(sheet.rules.map(\.line) == [2, 3])
    #expect(sheet.rules[0]["color"] == "RED")
    #expect(sheet.rules[0]["background"] == "url(a;b)")
    #expect(sheet.rules[1].conditions == ["@media (max-width: 9px)"])
  }

  @Test func `nested rules have the selectors around them`() {
    let sheet = StyleSheet(
      Array(".a { color: red; // b { }\n &:hover, .b { top: 0 }\n @media print { left: 0 } }".utf8),
      isPlain: false
    )
    #expect(sheet.rules.map(\.selectors) == [[".a"], [".a:hover", ".a .b"], [".a"]])
    #expect(sheet.rules[2].conditions == ["@media print"])
  }

  @Test func `variables are resolved as far as the root sets them`() {
    let sheet = StyleSheet(
      Array(":root { --a: #fff; --b: var(--a) }\n.dark { --a: #000 }\n$c: blue;".utf8),
      isPlain: false
    )
    #expect(StyleSheet.resolved("var(--b)", with: sheet.variables) == "#fff")
    #expect(StyleSheet.resolved("$c", with: sheet.variables) == "blue")
    #expect(StyleSheet.resolved("var(--z)", with: sheet.variables) == nil)
    #expect(StyleSheet.resolved("var(--a)", with: ["--a": "var(--a)"]) == nil)
  }

  @Test(arguments: [
    ("#fff", "#000000", 21.0), ("#777777", "white", 4.47), ("rgb(255, 0, 0)", "#fff", 3.99),
    ("hsl(0, 100%, 50%)", "#fff", 3.99), ("#767676", "#fff", 4.54),
  ])
  func `contrast is that of the guidelines`(one: String, two: String, ratio: Double) throws {
    let contrast = try #require(StyleColor(one)).contrast(with: try #require(StyleColor(two)))
    #expect(abs(contrast - ratio) < 0.01)
  }

  @Test(arguments: [
    "rgba(0, 0, 0, 0.5)", "#0000", "transparent", "currentColor", "#12", "rgb(1,2)", "hsl(a,b,c)",
  ])
  func `what lets the background through is no colour`(text: String) {
    #expect(StyleColor(text) == nil)
  }

  @Test(arguments: [
    String(repeating: "{", count: 20_000), String(repeating: "}", count: 20_000),
    String(repeating: ".a,.b{", count: 20_000), "/*", "a{b:'", String(repeating: "#{", count: 10_000), "@",
  ])
  func `hostile styles are read to their end`(text: String) {
    #expect(StyleSheet(Array(text.utf8), isPlain: false).rules.allSatisfy { $0.selectors.count <= 60 })
  }
}
