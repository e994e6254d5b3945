import CellGrid
import Testing
import ThemeFile
import Workbench

struct ThemeFileTests {
  @Test func `the default theme comes first`() {
    #expect(ThemeShelf().names == ["terminal", "dark", "light", "monochrome"])
  }

  @Test func `a theme keeps what it inherits and sets what it names`() throws {
    var shelf = ThemeShelf()
    shelf.add(
      try ThemeFile(
        """
        name = "mine"
        inherits = "dark"
        [styles]
        critical = { foreground = "bright-red", attributes = ["underline"] }
        """
      )
    )
    let mine = try #require(try shelf.theme(named: "mine"))
    let dark = try #require(try shelf.theme(named: "dark"))
    #expect(mine[.critical] == Style(foreground: .palette(9), attributes: .underline))
    #expect(mine[.go] == dark[.go])
  }

  @Test(arguments: [
    ("name = 1 2", ThemeFault.malformed(line: 1, column: 10, what: "")),
    ("background = \"dark\"", .missing("name")),
    (
      "name = \"x\"\nbackground = \"grey\"",
      .unknown("background", "grey", expected: ["any", "dark", "light"])
    ),
  ])
  func `a broken theme says what is wrong`(text: String, fault: ThemeFault) {
    let error = #expect(throws: ThemeFault.self) { try ThemeFile(text) }
    if case .malformed(let line, _, _)? = error, case .malformed(let expected, _, _) = fault {
      #expect(line == expected)
    } else {
      #expect(error == fault)
    }
  }

  @Test(arguments: [
    "[styles]\ncritcal = { foreground = \"red\" }", "[styles]\ncritical = { foreground = \"reddish\" }",
    "[styles]\ncritical = { attributes = [\"shiny\"] }", "[styles]\ncritical = { color = \"red\" }",
    "colour = 1",
  ])
  func `an unknown word is refused with what would do`(text: String) {
    let source = text.hasPrefix("[") ? "name = \"x\"\n" + text : text + "\nname = \"x\""
    let error = #expect(throws: ThemeFault.self) { try ThemeFile(source) }
    guard case .unknown(_, _, let expected)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!expected.isEmpty)
  }

  @Test func `a circle of inheritance is refused`() throws {
    var shelf = ThemeShelf()
    shelf.add(try ThemeFile("name = \"a\"\ninherits = \"b\""))
    shelf.add(try ThemeFile("name = \"b\"\ninherits = \"a\""))
    #expect(throws: ThemeFault.inheritanceCycle(["a", "b", "a"])) { try shelf.theme(named: "a") }
  }
}
