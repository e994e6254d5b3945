import CellGrid
import Testing
import ThemeFile
import Workbench

struct ThemeContrastTests {
  /// Roles that are lines rather than letters, for which WCAG 2.2 success criterion 1.4.11 asks for 3.
  private static let signs: Set<Theme.Role> = [.border, .selectedBorder]

  @Test(arguments: ["dark", "light"])
  func `every role of an exact theme is read well`(name: String) throws {
    let theme = try #require(try ThemeShelf().theme(named: name))
    let look: ColorLook = theme.background == .light ? .light : .dark
    for role in Theme.Role.allCases {
      let ratio = Contrast.ratio(theme[role], in: look)
      #expect(ratio >= (Self.signs.contains(role) ? 3 : 4.5), "\(name) \(role.rawValue): \(ratio)")
    }
  }

  @Test func `the monochrome theme has no colour`() throws {
    let theme = try #require(try ThemeShelf().theme(named: "monochrome"))
    for role in Theme.Role.allCases {
      #expect(theme[role].foreground == .terminalDefault)
      #expect(theme[role].background == .terminalDefault)
    }
  }

  @Test func `the default theme sets no background of its own`() throws {
    let theme = try #require(try ThemeShelf().theme(named: "terminal"))
    #expect(Theme.Role.allCases.allSatisfy { theme[$0].background == .terminalDefault })
  }
}
