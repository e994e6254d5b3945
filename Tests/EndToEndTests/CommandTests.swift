import Foundation
import Testing

@Suite(.timeLimit(.minutes(3)))
struct CommandTests {
  @Test(arguments: [
    ("lantern-cli.json", Int32(0), "GO"), ("harbor-desktop.json", 1, "NO-GO"), ("tide-api.json", 3, "NO-GO"),
  ])
  func `gate says the recommendation by its exit status`(sample: String, status: Int32, word: String) throws {
    let outcome = try Program.run("gate", Program.sample(sample), "--at", "2026-11-23T14:00:00Z")
    #expect(outcome.status == status)
    #expect(outcome.output.hasPrefix(word))
  }

  @Test func `list prints findings that the query finds as JSON shaped as in the register`() throws {
    let outcome = try Program.run(
      "list",
      Program.sample("harbor-desktop.json"),
      "severity:critical",
      "--format",
      "json"
    )
    let findings = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    #expect(findings?.count == 5)
    #expect(findings?.allSatisfy { $0["severity"] as? String == "critical" } == true)
  }

  struct WrongCall: CustomTestStringConvertible {
    var words: [String]
    var status: Int32
    var testDescription: String { words.joined(separator: " ") }
  }

  static let wrongCalls = [
    WrongCall(words: ["list", "no-such-file.json"], status: 65),
    WrongCall(words: ["list"], status: 64),
    WrongCall(words: ["gate", "--frobnicate"], status: 64),
    WrongCall(words: ["show", Program.sample("tide-api.json"), "F-9999"], status: 64),
    WrongCall(words: ["list", Program.sample("tide-api.json"), "severty:high"], status: 64),
    WrongCall(words: ["set", Program.sample("tide-api.json"), "F-0001", "owner=li"], status: 64),
    WrongCall(words: ["screen", Program.sample("tide-api.json"), "--size", "wide"], status: 64),
    WrongCall(words: ["list", Program.sample("harbor-desktop.plan.md")], status: 65),
    WrongCall(words: ["log", Program.sample("tide-api.json")], status: 65),
    WrongCall(words: ["sample", "--findings", "-1", "-o", "-"], status: 64),
  ]

  @Test(arguments: wrongCalls)
  func `a wrong call says so by its exit status and on standard error`(call: WrongCall) throws {
    let outcome = try Program.run(call.words)
    #expect(outcome.status == call.status)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `set decides, log tells, and refusals keep the finding as it was`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/a.launchpoll"
    #expect(try Program.run("sample", "--findings", "20", "-o", audit).status == 0)
    let done = try Program.run("set", audit, "F-0003", "owner=li", "severity=low", "--reason", "seen")
    #expect(done.status == 0)
    let refused = try Program.run("set", audit, "F-0003", "blocker=must_fix")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("needs a reason"))
    let log = try Program.run("log", audit)
    #expect(log.output.contains("owner li on F-0003"))
    #expect(log.output.contains("seen"))
    let shown = try Program.run("show", audit, "F-0003")
    #expect(shown.output.contains("Owner li"))
  }

  @Test func `a dry run changes nothing`() throws {
    let scratch = try Scratch()
    let audit = "\(scratch.path)/a.launchpoll"
    _ = try Program.run("sample", "--findings", "5", "-o", audit)
    let outcome = try Program.run("set", audit, "--where", "is:open", "owner=zoe", "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("would be"))
    #expect(try Program.run("list", audit, "owner:zoe").output.contains("zoe") == false)
  }

  @Test func `the same register and clock export the same bytes`() throws {
    let scratch = try Scratch()
    for name in ["one", "two"] {
      let outcome = try Program.run(
        "export",
        Program.sample("harbor-desktop.json"),
        "-o",
        "\(scratch.path)/\(name)",
        "--at",
        "2026-11-23T14:00:00Z"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/one").sorted()
    #expect(
      names == [
        "MANIFEST.json", "decision.json", "findings.csv", "findings.jsonl", "findings.sarif",
        "github-issues.sh", "production-readiness-audit.md", "production-readiness-issues.json",
        "release-gate-checklist.md", "release-package.html", "remediation-sequence.md",
      ]
    )
    for name in names {
      #expect(
        FileManager.default.contents(atPath: "\(scratch.path)/one/\(name)")
          == FileManager.default.contents(atPath: "\(scratch.path)/two/\(name)"),
        "\(name)"
      )
    }
  }

  @Test func `a folder of somebody else's is not written into`() throws {
    let scratch = try Scratch()
    try "mine".write(toFile: "\(scratch.path)/notes.txt", atomically: true, encoding: .utf8)
    let outcome = try Program.run("export", Program.sample("tide-api.json"), "-o", scratch.path)
    #expect(outcome.status == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["notes.txt"])
  }

  @Test func `the exported register is read back as it was`() throws {
    let scratch = try Scratch()
    let time = "2026-11-23T14:00:00Z"
    _ = try Program.run(
      "export",
      Program.sample("harbor-desktop.json"),
      "-o",
      "\(scratch.path)/one",
      "--at",
      time
    )
    let issues = "\(scratch.path)/one/production-readiness-issues.json"
    _ = try Program.run("export", issues, "-o", "\(scratch.path)/two", "--at", time)
    #expect(
      FileManager.default.contents(atPath: issues)
        == FileManager.default.contents(atPath: "\(scratch.path)/two/production-readiness-issues.json")
    )
  }

  @Test func `screen draws what keys lead to and leaves the audit alone`() throws {
    let outcome = try Program.run(
      "screen",
      Program.sample("harbor-desktop.json"),
      "--size",
      "100x30",
      "--keys",
      "j Space a Enter",
      "--at",
      "2026-11-23T14:00:00Z"
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("owner tester on"))
    let picture = try Program.run(
      "screen",
      Program.sample("harbor-desktop.json"),
      "--format",
      "svg",
      "--theme",
      "light"
    )
    #expect(picture.output.hasPrefix("<svg"))
  }

  @Test func `sample makes the same register from the same seed`() throws {
    let one = try Program.run(
      "sample",
      "--findings",
      "50",
      "--seed",
      "7",
      "-o",
      "-",
      "--at",
      "2026-11-23T14:00:00Z"
    )
    let two = try Program.run(
      "sample",
      "--findings",
      "50",
      "--seed",
      "7",
      "-o",
      "-",
      "--at",
      "2026-11-23T14:00:00Z"
    )
    #expect(one.output == two.output)
    #expect(one.output.count > 20_000)
  }

  @Test func `a hostile register is listed and shown without its control characters`() throws {
    let listed = try Program.run("list", Program.sample("hostile.json"))
    let controls = listed.output.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7f...0x9f).contains($0.value)
    }
    #expect(listed.status == 0)
    #expect(controls.isEmpty)
  }

  @Test func `every command has help that says what it does`() throws {
    for command in [
      "demo", "list", "show", "set", "export", "gate", "log", "keys", "themes", "screen", "sample",
    ] {
      let help = try Program.run(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.hasPrefix("OVERVIEW: "), "\(command)")
    }
  }
}
