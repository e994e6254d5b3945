import Foundation
import Testing

@Suite(.timeLimit(.minutes(3)))
final class ImportCommandTests {
  private let scratch: Scratch
  private var audit: String { "\(scratch.path)/quay.launchpoll" }

  init() throws { scratch = try Scratch() }

  private func write(_ name: String, _ text: String) throws -> String {
    let path = "\(scratch.path)/\(name)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func sarif(_ results: [(rule: String, path: String, line: Int)]) -> String {
    let list = results.map {
      """
      {"ruleId": "\($0.rule)", "level": "error", "message": {"text": "Request data reaches \($0.rule)."},
       "locations": [{"physicalLocation": {"artifactLocation": {"uri": "\($0.path)"},
        "region": {"startLine": \($0.line), "snippet": {"text": "sink(\($0.rule))"}}}}]}
      """
    }
    return """
      {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Sieve", "version": "4.1",
       "rules": [{"id": "sql"}, {"id": "html"}]}},
       "artifacts": [{"location": {"uri": "src/a.js"}, "roles": ["analysisTarget"]},
                     {"location": {"uri": "src/b.js"}, "roles": ["analysisTarget"]}],
       "results": [\(list.joined(separator: ","))]}]}
      """
  }

  private func take(_ files: String..., options: [String] = []) throws -> [[String: Any]] {
    let outcome = try Program.run(["import", audit] + files + ["--format", "json"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return json?["files"] as? [[String: Any]] ?? []
  }

  private func count(_ file: [String: Any]?, _ presence: String) -> Int {
    let runs = file?["runs"] as? [[String: Any]] ?? []
    return runs.compactMap { ($0["presences"] as? [String: Int])?[presence] }.reduce(0, +)
  }

  private func findings() throws -> [[String: Any]] {
    let outcome = try Program.run("list", audit, "--format", "json")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
  }

  @Test func `a second report keeps decisions and tells what is fixed`() throws {
    let path = try write("sieve.sarif", sarif([("sql", "src/a.js", 3), ("html", "src/b.js", 9)]))
    #expect(count(try take(path).first, "new") == 2)
    let set = try Program.run(
      "set",
      audit,
      "--where",
      "path:src/a.js",
      "owner=ada",
      "severity=low",
      "--reason",
      "local only"
    )
    #expect(set.status == 0, "\(set.errors)")
    _ = try write("sieve.sarif", sarif([("sql", "src/a.js", 30)]))
    let again = try take(path).first
    #expect(count(again, "moved") == 1)
    #expect(count(again, "gone_fixed") == 1)
    let kept = try #require(try findings().first { ($0["owner"] as? String) == "ada" })
    #expect(kept["severity"] as? String == "low")
    #expect((kept["locations"] as? [[String: Any]])?.first?["start_line"] as? Int == 30)
  }

  @Test func `the same file twice writes nothing`() throws {
    let path = try write("sieve.sarif", sarif([("sql", "src/a.js", 3)]))
    _ = try take(path)
    let log = try Program.run("log", audit).output
    #expect(try take(path).first?["act"] is NSNull)
    #expect(try Program.run("log", audit).output == log)
  }

  @Test func `a dry run says the same and writes nothing`() throws {
    let path = try write("sieve.sarif", sarif([("sql", "src/a.js", 3)]))
    #expect(count(try take(path, options: ["--dry-run"]).first, "new") == 1)
    #expect(!FileManager.default.fileExists(atPath: audit))
  }

  @Test func `packed reports are read, and results of tests prove flows`() throws {
    let junit = try write(
      "junit.xml",
      """
      <testsuite name="shop"><testcase classname="checkout" name="pays by card" file="tests/checkout.test.js"/>
      <testcase classname="checkout" name="refunds"><failure message="expected 3"/></testcase></testsuite>
      """
    )
    let packed = Process()
    packed.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    packed.arguments = ["gzip", junit]
    try packed.run()
    packed.waitUntilExit()
    let outcome = try Program.run("import", audit, junit + ".gz")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("tests: 1 pass, 1 fail"))
    #expect(try findings().count == 1)
  }

  @Test func `one file that cannot be read does not keep the others out`() throws {
    let good = try write("sieve.sarif", sarif([("sql", "src/a.js", 3)]))
    let bad = try write("broken.json", "{\"version\": \"2.1.0\",\n \"runs\": [}")
    let outcome = try Program.run("import", audit, bad, good)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("broken.json:2:11"))
    #expect(try findings().count == 1)
  }

  @Test func `an unknown format and an unknown field are usage errors that say what there is`() throws {
    let path = try write("a.csv", "Headline,Grade\nBroken,high\n")
    let format = try Program.run("import", audit, path, "--as", "fancy")
    #expect(format.status == 64 && format.errors.contains("sarif"))
    let field = try Program.run("import", audit, path, "--map", "colour=Headline")
    #expect(field.status == 64 && field.errors.contains("title"))
    let mapped = try Program.run(
      "import",
      audit,
      path,
      "--as",
      "csv",
      "--map",
      "title=Headline",
      "--map",
      "severity=Grade"
    )
    #expect(mapped.status == 0, "\(mapped.errors)")
    #expect(try findings().first?["severity"] as? String == "high")
  }

  @Test func `no escape sequence of a report reaches the terminal`() throws {
    let text = sarif([("sql", "src/a.js", 3)]).replacingOccurrences(
      of: "Request data",
      with: "\\u001b]52;c;eA==\\u0007Request"
    )
    let path = try write("sieve.sarif", text)
    let outcome = try Program.run("import", audit, path)
    let list = try Program.run("list", audit)
    #expect(!(outcome.output + list.output).contains("\u{1B}"))
  }

  @Test func `a register of another audit comes in under ids of its own`() throws {
    let path = try write("sieve.sarif", sarif([("sql", "src/a.js", 3)]))
    _ = try take(path)
    let register = try write(
      "notes.json",
      "[{\"id\": \"F-0001\", \"title\": \"Backups are never restored\", \"severity\": \"high\"}]"
    )
    #expect(count(try take(register).first, "new") == 1)
    #expect(try findings().compactMap { $0["id"] as? String } == ["F-0001", "F-0002"])
  }
}
