import CellGrid
import Testing

struct InputDecoderTests {
  private func names(_ bytes: [UInt8], terminal: [[UInt8]: Key] = [:]) -> [String] {
    var decoder = InputDecoder(terminalSequences: terminal)
    return (decoder.decode(bytes) + decoder.flush()).map { event in
      switch event {
      case .key(let key): key.name
      case .paste(let text): "paste " + text
      default: "other"
      }
    }
  }

  private func names(_ text: String) -> [String] {
    names(Array(text.utf8))
  }

  @Test(arguments: [
    ("j", ["j"]), ("作é", ["作", "é"]), ("\r", ["Enter"]), ("\n", ["C-j"]), ("\t", ["Tab"]),
    ("\u{7F}", ["Backspace"]),
    ("\u{8}", ["Backspace"]), ("\u{0}", ["C-Space"]), ("\u{4}", ["C-d"]), ("\u{1C}", ["C-\\"]),
    ("\u{1B}", ["Esc"]),
    ("\u{1B}b", ["M-b"]), ("\u{1B}\u{1B}", ["Esc", "Esc"]), ("\u{1B}\r", ["M-Enter"]), ("\u{1B}é", ["M-é"]),
    (" ", ["Space"]),
    ("\u{1B}[", ["M-["]), ("\u{1B}O", ["M-O"]), ("\u{1B}P", ["M-P"]), ("\u{1B}]x", ["M-]", "x"]),
  ])
  func `characters and controls are keys`(text: String, keys: [String]) {
    #expect(names(text) == keys)
  }

  @Test(arguments: [
    ("[A", "Up"), ("OA", "Up"), ("[1;2A", "S-Up"), ("[1;2B", "S-Down"), ("[1;5C", "C-Right"),
    ("[1;3D", "M-Left"),
    ("[a", "S-Up"), ("Oc", "C-Right"), ("[H", "Home"), ("OF", "End"), ("[1~", "Home"), ("[4~", "End"),
    ("[3~", "Delete"),
    ("[2~", "Insert"), ("[5~", "PageUp"), ("[6~", "PageDown"), ("[6;5~", "C-PageDown"), ("[Z", "S-Tab"),
    ("OP", "F1"),
    ("[15~", "F5"), ("[24~", "F12"), ("[1;2P", "S-F1"), ("[[A", "F1"), ("[[E", "F5"), ("[106;5u", "C-j"),
    ("[13;2u", "S-Enter"),
    ("[27;5;106~", "C-j"), ("OM", "Enter"), ("Oj", "*"), ("Oy", "9"), ("[1;6A", "C-S-Up"),
  ])
  func `sequences are keys`(sequence: String, name: String) {
    #expect(names("\u{1B}" + sequence) == [name])
    #expect(names("\u{1B}" + sequence + "j") == [name, "j"])
  }

  @Test(arguments: [
    "[I", "[O", "[?1;2c", "[<0;11;6M", "[99~", "[1;1R9;9~", "]11;rgb:0000/0000/0000\u{7}",
    "]11;rgb:0/0/0\u{1B}\\",
    "P1+r\u{1B}\\", "[200;1~", "[9999999999999999999~", "[27u;", "[0u",
  ])
  func `reports are not keys and leave the next key alone`(report: String) {
    let keys = names("\u{1B}" + report + "\u{1B}[Bj")
    #expect(keys.suffix(2) == ["Down", "j"])
  }

  @Test func `invalid UTF-8 costs no key`() {
    #expect(
      names([0xFF, 0x6A, 0xE4, 0xBD, 0x78, 0xC0, 0x80, 0x6B]) == ["�", "j", "�", "�", "x", "�", "�", "k"]
    )
    #expect(names([0xE4, 0xBD]) == ["�", "�"])
    #expect(names([0xED, 0xA0, 0x80, 0x6A]).last == "j")
    #expect(names([0xC2, 0x9B, 0x6A]) == ["�", "j"])
  }

  @Test func `a character may arrive in pieces`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xE4, 0xBD]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.decode([0x9C]) == [.key(Key("作"))])
    #expect(!decoder.isPending)
  }

  @Test func `an escape waits for what may follow`() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(decoder.decode([0x1B, 0x5B]).isEmpty)
    #expect(decoder.decode([0x41]) == [.key(Key(.up))])
  }

  @Test func `a terminal's own sequences come first`() {
    let terminal: [[UInt8]: Key] = [
      Array("\u{1B}[7$".utf8): Key(.home, .shift), Array("\u{1B}[A".utf8): Key(.insert),
    ]
    #expect(
      names(Array("\u{1B}[7$j\u{1B}[A\u{1B}[B".utf8), terminal: terminal) == [
        "S-Home", "j", "Insert", "Down",
      ]
    )
  }

  @Test func `a paste is one event whatever is in it`() {
    #expect(
      names("\u{1B}[200~a\rb\r\nc\n\u{1B}[A\u{1B}[201x\u{1B}[201~j") == [
        "paste a\nb\nc\n\u{1B}[A\u{1B}[201x", "j",
      ]
    )
    #expect(names(Array("\u{1B}[200~".utf8) + [0xFF] + Array("\u{1B}[201~".utf8)) == ["paste �"])
    #expect(names("\u{1B}[200~\u{1B}\u{1B}[201~") == ["paste \u{1B}"])
  }

  @Test func `a paste in pieces stays one event`() {
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    for byte in "\u{1B}[200~hello\u{1B}[201~".utf8 { events += decoder.decode([byte]) }
    #expect(events == [.paste("hello")])
  }

  @Test func `a paste without an end ends with a flush`() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("abc")])
    #expect(decoder.decode("j".utf8) == [.key(Key("j"))])
  }

  @Test func `a paste is bounded`() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[200~".utf8)
    _ = decoder.decode(repeatElement(UInt8(ascii: "a"), count: InputDecoder.pasteLimit + 10))
    let events = decoder.decode("\u{1B}[201~".utf8)
    #expect(events == [.paste(String(repeating: "a", count: InputDecoder.pasteLimit))])
  }

  @Test func `endless sequences do not wait for ever`() {
    for start in ["\u{1B}[", "\u{1B}]", "\u{1B}P"] {
      var decoder = InputDecoder()
      _ = decoder.decode(Array(start.utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: 5000))
      #expect(!decoder.isPending)
    }
  }

  @Test func `random bytes never keep the next key away`() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<3000 {
      var decoder = InputDecoder()
      let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      #expect(decoder.decode([0x6A]) == [.key(Key("j"))])
    }
  }
}
