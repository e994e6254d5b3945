import CellGrid
import Testing

struct KeyTests {
  @Test(arguments: [
    "j", "G", "Space", "Enter", "Esc", "Tab", "S-Tab", "C-d", "M-b", "Up", "S-Up", "PageUp", "PageDown",
    "Home",
    "End", "Delete", "Insert", "Backspace", "F1", "F12", "F63", "Left", "Right", "Down", "C-Space", "C-M-x",
    "-",
    "C--", "M-S-Left", "?", ":", "é", "作", "C-Up", "M-Enter", "C-\\", "S-F5", "/",
  ])
  func `a name gives a key of that name`(name: String) throws {
    #expect(try #require(Key(name: name)).name == name)
  }

  @Test(arguments: [
    ("space", "Space"), ("ESCAPE", "Esc"), ("Return", "Enter"), ("PgDn", "PageDown"), ("del", "Delete"),
    ("C-D", "C-d"),
    ("C-i", "Tab"), ("C-m", "Enter"), ("C-[", "Esc"), ("C-h", "Backspace"), ("S-a", "A"), ("A-x", "M-x"),
    ("M-C-x", "C-M-x"), ("f3", "F3"), ("C-S-Tab", "C-S-Tab"),
  ])
  func `other names mean the same key`(other: String, name: String) throws {
    #expect(try #require(Key(name: other)).name == name)
  }

  @Test(arguments: [
    "", "jj", "F0", "F64", "F01", "C-", "X-a", "C-C-a", " ", "\u{1B}", "\u{301}", "Hyper", "S-", "e\u{301}",
    "F1x", "\u{202E}",
  ])
  func `what is no key has no name`(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func `keys that send the same bytes are one key`() {
    #expect(Key(.character("I"), .control) == Key(.tab))
    #expect(Key(.tab, .shift) == Key(.backTab))
    #expect(Key(.character("a"), .shift) == Key("A"))
  }
}
