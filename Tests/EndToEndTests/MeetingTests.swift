import Foundation
import Testing

/// The last ten minutes before a release: from NO-GO with its reasons to a decision and a written package.
@Suite(.serialized, .timeLimit(.minutes(5)))
struct MeetingTests {
  @Test func `the meeting is held by keyboard and leaves a package that says what was said`() throws {
    let scratch = try Scratch()
    let register = try scratch.copy(of: "harbor-desktop.json")
    let audit = "\(scratch.path)/harbor-desktop.launchpoll"
    let terminal = try PseudoTerminal([register], columns: 120, rows: 40)
    terminal.expect("Harbor Desktop")
    terminal.type("q")
    terminal.type("W")
    terminal.expect("something is broken")
    terminal.expect("We cannot tell")
    terminal.type("8")
    terminal.expect("blockers done")
    terminal.type("+")
    terminal.expect("slips 1 working day")
    terminal.type("r")
    terminal.type("2")
    terminal.expect("Pull request")
    terminal.type("0")
    terminal.expect("Launch poll")
    terminal.type("\u{1b}[B" + "n")
    terminal.expect("Security: NO-GO")
    terminal.type("\tI will not sign an open door.\r")
    terminal.expect("Security voted NO-GO")
    terminal.type("\u{1b}[F" + "n")
    terminal.expect("Release authority: NO-GO")
    terminal.type("\r\r")
    terminal.expect("decided NO-GO")
    terminal.type("q")
    terminal.type("qy")
    #expect(terminal.end() == 0)

    let package = "\(scratch.path)/package"
    #expect(try Program.run("export", audit, "-o", package).status == 0)
    let report = try String(contentsOfFile: "\(package)/production-readiness-audit.md", encoding: .utf8)
    #expect(report.contains("I will not sign an open door."))
    let page = try String(contentsOfFile: "\(package)/release-package.html", encoding: .utf8)
    #expect(page.contains("I will not sign an open door."))
    let decision = try String(contentsOfFile: "\(package)/decision.json", encoding: .utf8)
    #expect(decision.contains(#""answer": "no-go""#))
    let gate = try Program.run("gate", audit)
    #expect(gate.status == 1)
    #expect(gate.output.contains("EC-4"))
  }

  @Test func `the same can be said from the command line`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/small.launchpoll"
    #expect(try Program.run("sample", "--findings", "12", "-o", audit).status == 0)
    let bare = try Program.run("vote", audit, "security", "no-go")
    #expect(bare.status == 64)
    #expect(bare.errors.contains("needs a statement"))
    let blind = try Program.run("vote", audit, "security", "go", "--by", "a. osei")
    #expect(blind.status == 64)
    #expect(blind.errors.contains("cannot be told"))
    #expect(try Program.run("vote", audit, "security", "go", "--by", "a. osei", "--acknowledge").status == 0)
    #expect(try Program.run("set", audit, "G-13", "state=pass").status == 64)
    let answered = try Program.run("set", audit, "G-13", "state=pass", "--reason", "rolled back in staging")
    #expect(answered.status == 0)
    let gate = try Program.run("gate", audit).output
    #expect(gate.contains("rolled back in staging"))
    #expect(gate.contains("confidence"))
    let waiver = [
      "set", audit, "G-14", "state=waived", "approver=grace", "until=2099-01-01", "--reason", "x",
    ]
    #expect(try Program.run(waiver).status == 0)
    let log = try Program.run("log", audit).output
    #expect(log.contains("Security voted GO"))
    #expect(log.contains("gate G-13 PASS"))
    #expect(log.contains("gate G-14 WAIVED"))
  }

  @Test func `a vote goes stale when the register changes and not when others vote`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/stale.launchpoll"
    #expect(try Program.run("sample", "--findings", "12", "-o", audit).status == 0)
    for role in ["engineering", "security", "quality", "operations", "product"] {
      #expect(try Program.run("vote", audit, role, "no-go", "--statement", "not yet").status == 0)
    }
    #expect(try Program.run("gate", audit).output.contains("5 of 5 roles have voted"))
    #expect(try Program.run("set", audit, "F-0001", "owner=zoe").status == 0)
    #expect(try Program.run("gate", audit).output.contains("the register has changed since the vote of"))
  }

  @Test func `a long import in the workbench can be stopped and leaves nothing behind`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/stopped.launchpoll"
    #expect(try Program.run("sample", "--findings", "5", "-o", audit).status == 0)
    let before = try Program.run("log", audit).output
    let results = (0..<60_000).map { number in
      #"{"ruleId":"R\#(number % 9)","message":{"text":"Result \#(number)"},"locations":[{"physicalLocation":"#
        + #"{"artifactLocation":{"uri":"src/f\#(number % 97).js"},"region":{"startLine":\#(number + 1)}}}]}"#
    }
    let log =
      #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Sieve"}},"results":["#
      + results.joined(separator: ",") + "]}]}"
    let file = "\(scratch.path)/big.sarif"
    try log.write(toFile: file, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal([audit])
    terminal.expect("All findings")
    terminal.type("O\(file)\r")
    terminal.expect("Looking through")
    terminal.type("\u{1b}")
    terminal.expect("stopped; nothing was taken in")
    terminal.type("qy")
    #expect(terminal.end() == 0)
    #expect(try Program.run("log", audit).output == before)
  }
}
