import Foundation
import Testing

@Suite(.timeLimit(.minutes(3)))
final class AuditCommandTests {
  private let scratch: Scratch
  private var repository: String { "\(scratch.path)/quay" }
  private var audit: String { "\(scratch.path)/quay.launchpoll" }

  init() throws {
    scratch = try Scratch()
    try write(
      "package.json",
      #"{"name":"quay","version":"1.2.0","main":"src/main.js","devDependencies":{"electron":"^37.0.0"}}"#
    )
    try write(
      "src/main.js",
      """
      const { app, BrowserWindow } = require('electron')
      app.whenReady().then(() => {
        new BrowserWindow({ webPreferences: { contextIsolation: false } })
      })

      """
    )
  }

  private func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(repository)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  private func run(_ words: String...) throws -> [String: Any] {
    let outcome = try Program.run(["audit", repository, "-o", audit, "--format", "json"] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any] ?? [:]
  }

  /// The ids of the findings with a presence.
  private func ids(_ report: [String: Any], _ presence: String) -> [String] {
    (report["findings"] as? [String: [String]])?[presence] ?? []
  }

  private func finding(rule: String) throws -> [String: Any]? {
    let outcome = try Program.run("list", audit, "--format", "json")
    let all = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
    return all.first { (($0["sources"] as? [[String: Any]])?.first?["rule"] as? String) == rule }
  }

  @Test func `an audit finds, a second one recognizes, and a fix is told from what was not looked at`() throws
  {
    let first = try run()
    let isolation = try #require(try finding(rule: "S-31"))
    let id = try #require(isolation["id"] as? String)
    #expect(ids(first, "new").contains(id))
    #expect(isolation["validation"] as? String == "confirmed")
    for field in ["impact", "recommended_fix", "root_cause_hypothesis", "effort", "verify_command"] {
      #expect((isolation[field] as? String)?.isEmpty == false, "\(field)")
    }
    let evidence = try #require((isolation["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["path"] as? String == "src/main.js")
    #expect((evidence["digest"] as? String)?.count == 64)

    #expect(try Program.run("set", audit, id, "owner=li", "severity=low", "--reason", "x").status == 0)
    let source = try String(contentsOfFile: "\(repository)/src/main.js", encoding: .utf8)
    try write("src/main.js", "// moved down\n\n\n" + source)
    #expect(ids(try run(), "moved").contains(id))
    let kept = try finding(rule: "S-31")
    #expect(kept?["owner"] as? String == "li")
    #expect(kept?["severity"] as? String == "low")

    try write("src/main.js", source.replacing("contextIsolation: false", with: "sandbox: true"))
    #expect(ids(try run(), "gone_fixed").contains(id))
    try write("src/main.js", source)
    #expect(ids(try run(), "back").contains(id))
    try write("src/main.js", source + "// " + String(repeating: "x", count: 700_000) + "\n")
    #expect(ids(try run(), "gone_untested").contains(id))
    try FileManager.default.removeItem(atPath: "\(repository)/src")
    try write("other/main.js", "require('electron').app.whenReady()\n")
    #expect(ids(try run(), "gone_fixed").contains(id))
  }

  @Test func `the same files audited twice change nothing but the look`() throws {
    _ = try run("--at", "2026-11-23T14:00:00Z")
    _ = try run("--at", "2026-11-23T15:00:00Z")
    let third = try run("--at", "2026-11-23T16:00:00Z")
    let findings = try #require(third["findings"] as? [String: [String]])
    #expect(findings.keys.sorted() == ["same"])
    let outcome = try Program.run("compare", audit, audit)
    #expect(outcome.status == 0)
  }

  @Test func `compare puts regressions first and says so by its exit status`() throws {
    _ = try run()
    let before = "\(scratch.path)/before.launchpoll"
    try FileManager.default.copyItem(atPath: audit, toPath: before)
    try write(
      "src/second.js",
      "new (require('electron').BrowserWindow)({ webPreferences: { webSecurity: false } })\n"
    )
    _ = try run()
    let outcome = try Program.run("compare", before, audit)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("New ("))
    #expect(outcome.output.contains("src/second.js:1"))
    #expect(try Program.run("compare", audit, before).status == 0)
  }

  @Test func `a folder with nothing to scan ends with 128, and one that is not there with 65`() throws {
    let empty = "\(scratch.path)/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(try Program.run("audit", empty, "-o", "\(scratch.path)/e.launchpoll").status == 128)
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/e.launchpoll"))
    #expect(try Program.run("audit", "\(empty)/none").status == 65)
    #expect(try Program.run("audit", "\(repository)/package.json").status == 65)
  }

  @Test func `a check of one's own runs, and one that cannot be read says where`() throws {
    let check = """
      id = "X-01"
      title = "The word quay stands in the code"
      workstream = "security"
      class = "deterministic"
      severity = "low"
      effort = "XS"
      decides = "The word quay."
      impact = "None, for it is a test."
      remediation = "Take the word out of {list}, please."
      root_cause = "Somebody wrote it."
      references = []
      [match]
      languages = ["json"]
      keywords = ["quay"]
      regions = ["code", "string"]
      pattern = 'quay'
      [[example]]
      findings = 1
      [example.files]
      "a.json" = '{"name": "quay"}'
      [[example]]
      findings = 0
      [example.files]
      "a.json" = '{}'
      """
    try write(".launchpoll/checks/x.toml", check)
    let path = "\(repository)/.launchpoll/checks/x.toml"
    #expect(try Program.run("checks", "test", path).status == 0)
    _ = try run()
    #expect(try finding(rule: "X-01")?["title"] as? String == "The word quay stands in the code")
    try write(".launchpoll/checks/x.toml", check.replacing("pattern = 'quay'", with: "pattern = '('"))
    let outcome = try Program.run("audit", repository, "-o", audit)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("x.toml"))
    #expect(outcome.errors.contains("pattern"))
  }

  @Test func `every check is listed, shown and written down`() throws {
    let list = try Program.run("checks", "--format", "json")
    let all = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]] ?? []
    #expect(all.contains { $0["id"] as? String == "S-31" })
    #expect(try Program.run("checks", "show", "S-31").output.contains("contextIsolation"))
    #expect(try Program.run("checks", "show", "S-3111").status == 64)
  }
}
