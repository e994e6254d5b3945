import CellGrid
import Readiness
import Testing
import Workbench

struct PropertyTests {
  /// Keys that a user might hit in any order.
  private static let keys = [
    "j", "k", "g", "G", "h", "l", "Space", "v", "V", "m", "a", "s", "w", "b", "C", "d", "x", "c", ".", "u",
    "S", "z", "p",
    "0", "1", "2", "7", "9", "Tab", "S-Tab", "Enter", "Esc", "/", "?", "W", "L", "X", "R", "y", "n", "i", "f",
    "o", "C-d",
    "C-u", "PageDown", "PageUp", "Down", "Up", "Left", "Right", "S-Down", "S-Up", "Backspace", "!", "@", "q",
    "e", "r",
    "J", "K", "Home", "End", "C-w", "C-t", "t", ":", "H", "M",
  ]

  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `any keys in any order keep cursor, marks and screen sound`(seed: UInt64) {
    var dice = Dice(state: seed)
    var robot = Robot(size: Size(columns: 60 + dice.roll(80), rows: 10 + dice.roll(40)))
    for _ in 0..<400 where !robot.model.isEnded {
      if dice.roll(40) == 0 { robot.resize(20 + dice.roll(120), 4 + dice.roll(50)) }
      robot.press(Self.keys[dice.roll(Self.keys.count)])
      let list = robot.model.list
      #expect(list.rows.isEmpty ? list.cursor == 0 : list.rows.indices.contains(list.cursor))
      #expect(list.marks.rows.allSatisfy { $0 < list.table.count })
      let size = robot.model.size
      #expect(robot.model.draw().size == size)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `undoing everything returns to the start, and the log replays to the same register`(seed: UInt64) {
    var dice = Dice(state: seed)
    var robot = Robot()
    let start = robot.register
    for _ in 0..<60 {
      robot.press(["j", "k", "G", "g"][dice.roll(4)])
      let severity = ["c", "h", "m", "l", "i"][dice.roll(5)]
      let act = [["a", "Enter"], ["s", severity], ["w", "m"], ["x", "x"], ["c", "\"so\"", "Enter"]][
        dice.roll(5)
      ]
      for key in act { robot.press(key) }
    }
    var replayed = start
    for act in robot.acts { for change in act.changes { replayed.apply(change) } }
    #expect(replayed == robot.register)
    let count = robot.acts.count
    for _ in 0..<count { robot.press("u") }
    #expect(robot.register == start)
  }
}
