import CellGrid
import Testing
import Workbench

struct TextFieldTests {
  private func field(_ keys: [String], from text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys { if let key = Key(name: key) { _ = field.handle(key) } }
    return field
  }

  @Test(arguments: [
    (["C-a", "x"], "xone two"), (["C-w"], "one "), (["C-u"], ""), (["C-a", "C-k"], ""),
    (["M-b", "C-k"], "one "),
    (["Backspace"], "one tw"), (["Home", "Delete"], "ne two"),
    (["Left", "Left", "Left", "M-b", "x"], "xone two"),
  ])
  func `the editing keys of shells work`(keys: [String], expected: String) {
    #expect(field(keys, from: "one two").string == expected)
  }

  @Test func `letters that join when something between them goes keep the cursor in place`() {
    var field = TextField("\u{1100}x\u{1161}x\u{11A8}")
    for key in ["Home", "Right", "Delete", "Right", "Delete", "Home", "z"] {
      if let key = Key(name: key) { _ = field.handle(key) }
      #expect(field.cursor >= 0 && field.cursor <= field.text.count)
    }
    #expect(field.string.hasPrefix("z"))
    #expect(field.beforeCursor == "z")
  }

  @Test func `a combining mark joins the letter before the cursor`() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.text.count == 1 && field.cursor == 1)
  }

  @Test func `pasted lines become one line`() {
    var field = TextField()
    field.insert("one\ntwo\tthree\r\nfour")
    #expect(field.string == "one two three four")
  }
}
