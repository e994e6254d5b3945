import CellGrid
import Foundation
import Readiness
import Testing
import ThemeFile
import Workbench

/// Screens compared with the texts in `Screens/`; `RECORD=1` writes them anew.
struct ScreenTests {
  static let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  /// Scenes by name, with the keys that lead to them.
  static let scenes: [(name: String, keys: [String])] = [
    ("main", []),
    ("scoped-and-marked", ["2", "Space", "Space"]),
    ("filter", ["/", "\"owner:li sev\""]),
    ("owner", ["a", "\"s\""]),
    ("preview", ["V", "s", "h"]),
    ("accept", ["d", "a"]),
    ("help", ["?"]),
    ("why", ["W"]),
    ("board-gates", ["W", "2", "j", "j"]),
    ("board-exit", ["W", "3"]),
    ("board-checklist", ["W", "4"]),
    ("board-hypotheses", ["W", "5"]),
    ("board-flows", ["W", "6"]),
    ("board-evidence", ["W", "7"]),
    ("board-sequence", ["W", "8"]), ("board-what-if", ["W", "8", "+", "+"]),
    ("board-risks", ["W", "9"]),
    (
      "board-poll",
      ["P", "j", "n", "Tab", "\"I will not sign: F-0002 is open to anyone.\"", "Enter", "Enter"]
    ),
    ("board-vote", ["P", "g"]),
    ("detail", ["Enter", "z"]),
    ("flow", ["S-Tab", "z", "j"]),
    ("inventory", ["I"]),
    ("inventory-checks", ["I", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab"]),
    ("empty", ["/", "\"zzz\"", "Enter"]),
  ]

  @Test(arguments: scenes.map(\.name), sizes)
  func `a screen looks as it was agreed`(scene: String, size: Size) throws {
    var robot = Robot(size: size)
    for key in Self.scenes.first(where: { $0.name == scene })?.keys ?? [] { robot.press(key) }
    try expectScreen(robot.text + "\n", named: "\(scene)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: ["terminal", "dark", "light", "monochrome"])
  func `a theme paints the screen as it was agreed`(name: String) throws {
    let theme = try #require(try ThemeShelf().theme(named: name))
    var robot = Robot(size: Size(columns: 80, rows: 24), theme: theme)
    robot.press("2", "Space")
    try expectScreen(
      GridANSI.render(robot.model.draw(), depth: .indexed256),
      named: "theme-\(name)-80x24.ansi"
    )
  }

  @Test func `states differ without colour`() {
    var robot = Robot(size: Size(columns: 80, rows: 24), theme: .plain)
    robot.press("Space")
    let grid = robot.model.draw()
    let lines = robot.screen
    #expect(lines.contains { $0.contains("*C!") })
    #expect(lines.contains { $0.contains("> C!") })
    #expect(lines.contains { $0.contains("H?") })
    let styles = Set(
      (0..<grid.size.rows).flatMap { y in (0..<grid.size.columns).map { grid.style(at: Point(x: $0, y: y)) } }
    )
    #expect(styles.allSatisfy { $0.foreground == .terminalDefault && $0.background == .terminalDefault })
  }

  @Test(arguments: [Size(columns: 1, rows: 1), Size(columns: 23, rows: 40), Size(columns: 200, rows: 5)])
  func `a screen too small says so and no key decides there`(size: Size) {
    var robot = Robot(size: size)
    robot.press("a", "Enter", "d", "f")
    #expect(robot.acts.isEmpty)
    #expect(robot.model.overlays.isEmpty)
    #expect(
      "too small".hasPrefix(String(robot.screen[0].prefix(9).prefix(size.columns).filter { $0 != "…" }))
    )
  }

  @Test(arguments: scenes.map(\.name))
  func `a scene keeps within every size`(scene: String) {
    var robot = Robot()
    for key in Self.scenes.first(where: { $0.name == scene })?.keys ?? [] { robot.press(key) }
    for columns in stride(from: 24, through: 200, by: 11) {
      for rows in stride(from: 6, through: 60, by: 7) {
        robot.resize(columns, rows)
        let isWithin = robot.screen.allSatisfy { TextWidth.columns($0) <= columns }
        #expect(isWithin, "\(columns)x\(rows)")
      }
    }
  }

  private func expectScreen(_ text: String, named name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    let agreed = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == agreed, "\(name) differs; look at it, then RECORD=1 if it is meant\n\(text)")
  }
}
