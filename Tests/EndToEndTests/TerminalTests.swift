import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalTests {
  @Test func `the workbench opens on a register, decides, and leaves an audit behind`() throws {
    let scratch = try Scratch()
    let register = try scratch.copy(of: "harbor-desktop.json")
    let terminal = try PseudoTerminal([register])
    terminal.expect("Harbor Desktop")
    terminal.type("q")
    terminal.type("/is:must-fix no:owner\r")
    terminal.type("a\r")
    terminal.expect("owner tester on")
    terminal.type("qy")
    #expect(terminal.end() == 0)
    let log = try Program.run("log", "\(scratch.path)/harbor-desktop.launchpoll")
    #expect(log.output.contains("owner tester on"))
  }

  @Test func `leaving gives the terminal back`() throws {
    let terminal = try PseudoTerminal(["demo"])
    terminal.expect("Harbor Desktop")
    terminal.type("qy")
    #expect(terminal.end() == 0)
    let text = String(decoding: terminal.bytes, as: UTF8.self)
    #expect(text.contains("\u{1b}[?1049l"))
    #expect(!text.contains("\u{1b}[2J\u{1b}[2J"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal to end ends in order`(number: Int32) throws {
    let terminal = try PseudoTerminal(["demo"])
    terminal.expect("Harbor Desktop")
    terminal.signal(number)
    #expect(terminal.end() == 0)
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1b}[?1049l"))
  }

  @Test func `a crash gives the terminal back`() throws {
    let terminal = try PseudoTerminal(["demo"])
    terminal.expect("Harbor Desktop")
    terminal.signal(SIGSEGV)
    #expect(terminal.end() == 128 + SIGSEGV)
    #expect(String(decoding: terminal.bytes, as: UTF8.self).contains("\u{1b}[?1049l"))
  }

  @Test func `two workbenches on one audit see each other's decisions and lose none`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/shared.launchpoll"
    #expect(try Program.run("sample", "--findings", "30", "-o", audit).status == 0)
    let first = try PseudoTerminal([audit], environment: ["LAUNCHPOLL_USER": "ito"])
    let second = try PseudoTerminal([audit], environment: ["LAUNCHPOLL_USER": "mia"])
    first.expect("All findings")
    second.expect("All findings")
    first.type("ga\r")
    first.expect("owner ito on")
    second.expect("ito")
    second.type("gjsl")
    second.expect("severity low on")
    first.type("u")
    first.expect("undid act 2")
    for terminal in [first, second] {
      terminal.type("qy")
      #expect(terminal.end() == 0)
    }
    let log = try Program.run("log", audit).output
    #expect(log.contains("ito  owner ito on"))
    #expect(log.contains("mia  severity low on"))
    #expect(log.contains("ito  undid act 2"))
  }

  @Test func `undo goes on after a restart`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/again.launchpoll"
    #expect(try Program.run("sample", "--findings", "5", "-o", audit).status == 0)
    #expect(try Program.run("set", audit, "F-0002", "owner=zoe").status == 0)
    let terminal = try PseudoTerminal([audit])
    terminal.expect("All findings")
    terminal.type("u")
    terminal.expect("undid act 2: owner")
    terminal.type("qy")
    #expect(terminal.end() == 0)
    #expect(try Program.run("list", audit, "owner:zoe").output.contains("zoe") == false)
  }

  @Test func `the screen follows the terminal's size`() throws {
    let terminal = try PseudoTerminal(["demo"], columns: 120, rows: 40)
    terminal.expect("Harbor Desktop")
    terminal.resize(columns: 10, rows: 4)
    terminal.expect("too small")
    terminal.forget()
    terminal.resize(columns: 100, rows: 30)
    terminal.expect("Harbor Desktop")
  }

  @Test func `control Z stops and fg draws the screen again`() throws {
    let shell = try PseudoTerminal(running: "/bin/sh", ["-i"], environment: ["PS1": "shell> ", "ENV": ""])
    shell.expect("shell> ")
    shell.type("'\(Program.path)' demo\n")
    shell.expect("Harbor Desktop")
    shell.forget()
    shell.type("\u{1a}")
    shell.expect("shell> ")
    #expect(String(decoding: shell.bytes, as: UTF8.self).contains("\u{1b}[?1049l"))
    shell.forget()
    shell.type("fg\n")
    shell.expect("Harbor Desktop")
    shell.type("qy")
    shell.expect("shell> ")
    shell.type("exit\n")
    #expect(shell.end() != nil)
  }

  @Test func `an unknown terminal is served as a usual one, with a word about it`() throws {
    let terminal = try PseudoTerminal(["demo"], environment: ["TERM": "no-such-terminal"])
    terminal.expect("Harbor Desktop")
    terminal.type("qy")
    #expect(terminal.end() == 0)
  }

  @Test func `a dumb terminal is refused with what to do instead`() throws {
    let terminal = try PseudoTerminal(["demo"], environment: ["TERM": "dumb"])
    terminal.expect("list, show, set, gate and export")
    #expect(terminal.end() == 64)
  }

  @Test func `lines are written and never shifted`() throws {
    let terminal = try PseudoTerminal(["demo"], columns: 200, rows: 60)
    terminal.expect("Harbor Desktop")
    for key in ["3", "j", "j", "j", "G", "g", "2", "j", "J", "J", "J", "0", "z", "z"] {
      terminal.type(key)
      terminal.read(until: nil, seconds: 0.15)
    }
    terminal.type("qy")
    #expect(terminal.end() == 0)
    #expect(EscapeSequences(terminal.bytes).shifts.isEmpty)
  }

  @Test func `without colour no colour is sent`() throws {
    let terminal = try PseudoTerminal(["demo"], environment: ["NO_COLOR": "1"])
    terminal.expect("Harbor Desktop")
    terminal.type("qy")
    #expect(terminal.end() == 0)
    let sequences = EscapeSequences(terminal.bytes)
    #expect(sequences.colors.isEmpty, "\(sequences.colors)")
  }

  @Test func `a hostile register puts no control byte of its own on the terminal`() throws {
    let scratch = try Scratch()
    let register = try scratch.copy(of: "hostile.json")
    let terminal = try PseudoTerminal([register], columns: 120, rows: 40)
    terminal.expect("What was read")
    terminal.type("q")
    for _ in 0..<60 { terminal.type("jJJJ") }
    terminal.type("WGq?\u{1b}")
    terminal.read(until: nil, seconds: 0.5)
    terminal.type("L")
    terminal.expect("Decision log")
    terminal.type("qqy")
    #expect(terminal.end() == 0)
    #expect(EscapeSequences(terminal.bytes).foreign.isEmpty)
  }

  @Test func `kill loses nothing that the screen had shown as done`() throws {
    let scratch = try Scratch()
    let register = try scratch.copy(of: "harbor-desktop.json")
    let terminal = try PseudoTerminal([register])
    terminal.expect("What was read")
    terminal.type("qg")
    terminal.type("a\r")
    terminal.expect("owner tester on")
    terminal.signal(SIGKILL)
    #expect(terminal.end() == 128 + SIGKILL)
    let listed = try Program.run("list", "\(scratch.path)/harbor-desktop.launchpoll", "owner:tester")
    #expect(listed.status == 0)
    #expect(listed.output.contains("tester"))
  }

  @Test func `a batch that is killed midway is there whole or not at all`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/large.launchpoll"
    #expect(try Program.run("sample", "--findings", "3000", "-o", audit).status == 0)
    let terminal = try PseudoTerminal([audit])
    terminal.expect("All findings")
    terminal.type("Va\u{15}tester\r")
    terminal.expect("would change")
    terminal.type("\r")
    usleep(30_000)
    terminal.signal(SIGKILL)
    _ = terminal.end()
    let mine = try Program.run("list", audit, "owner:tester", "--format", "json")
    #expect(mine.status == 0)
    let count = mine.output.components(separatedBy: "\"id\":").count - 1
    #expect(count == 0 || count == 3000, "\(count)")
  }
}

/// The escape sequences in what a program wrote.
struct EscapeSequences {
  /// Sequences and control bytes that no part of the program sends: what came through from elsewhere.
  private(set) var foreign: [String] = []
  /// Sequences that insert, delete or scroll lines.
  private(set) var shifts: [String] = []
  /// The parameters of every SGR sequence that sets a colour.
  private(set) var colors: [String] = []

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x1b {
        takeSequence(bytes, &index)
      } else if byte < 0x20, ![0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x0f].contains(byte) {
        foreign.append("byte \(byte)")
      } else if byte == 0xc2, index < bytes.count, (0x80...0x9f).contains(bytes[index]) {
        foreign.append("C1 \(bytes[index])")
      } else if byte == 0x7f {
        foreign.append("DEL")
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for scalar in text.unicodeScalars where Self.isBidirectionalControl(scalar) {
      foreign.append("U+\(String(scalar.value, radix: 16))")
    }
  }

  private mutating func takeSequence(_ bytes: [UInt8], _ index: inout Int) {
    guard index < bytes.count else { return }
    let kind = bytes[index]
    index += 1
    switch kind {
    case UInt8(ascii: "["):
      let start = index
      while index < bytes.count, !(0x40...0x7e).contains(bytes[index]) { index += 1 }
      guard index < bytes.count else { return }
      let parameters = String(decoding: bytes[start..<index], as: UTF8.self)
      takeControl(parameters, bytes[index])
      index += 1
    case UInt8(ascii: "("), UInt8(ascii: ")"): index += 1
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"): break
    default: foreign.append("ESC \(Character(Unicode.Scalar(kind)))")
    }
  }

  private mutating func takeControl(_ parameters: String, _ final: UInt8) {
    let letter = Character(Unicode.Scalar(final))
    guard "ABCDGHJKLMPSTXZbdhlmrt@".contains(letter) else {
      foreign.append("CSI \(parameters)\(letter)")
      return
    }
    if "LMST".contains(letter) { shifts.append("\(parameters)\(letter)") }
    guard letter == "m" else { return }
    let codes = parameters.split(separator: ";").compactMap { Int($0) }
    if codes.contains(where: { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) })
    {
      colors.append(parameters)
    }
  }

  private static func isBidirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202a...0x202e).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
