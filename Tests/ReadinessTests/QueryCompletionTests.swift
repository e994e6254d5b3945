import Readiness
import Testing

struct QueryCompletionTests {
  private static func completions(_ text: String) -> [String] {
    Query.completions(of: text, at: text.count, in: QueryTests.table)
  }

  @Test(arguments: [
    ("sev", ["severity:"]), ("SEV", ["severity:"]), ("-own", ["owner:"]), ("a (o", ["owner:"]),
    ("severity:h", ["severity:high"]),
    ("severity:>=h", ["severity:>=high"]), ("severity:high,c", ["severity:high,critical"]),
    ("ws:u", ["ws:uiux"]),
    ("owner:a", ["owner:Adam", "owner:\"ada lovelace\""]), ("owner:\"ada l", ["owner:\"ada lovelace\""]),
    ("owner:@", ["owner:@me", "owner:@grace"]), ("no:ev", ["no:evidence"]),
    ("effort:x", ["effort:XS", "effort:XL"]),
    ("zzz", []), ("zzz:a", []), ("path:s", []),
    ("blocker:must", ["blocker:must-fix", "blocker:must-validate"]),
  ])
  func `words become fields and values`(text: String, expected: [String]) {
    #expect(Self.completions(text) == expected)
  }

  @Test(arguments: [
    ("", 0, 0), ("sev", 3, 0), ("a sev", 5, 2), ("a -sev", 6, 3), ("(sev", 4, 1), ("owner:\"ada l", 12, 0),
    ("a b c", 3, 2),
    ("a", 9, 0), ("a", -1, 0), ("a-b", 3, 0), ("-(-x", 4, 3),
  ])
  func `a completion replaces the word before the cursor`(text: String, column: Int, start: Int) {
    #expect(Query.completionStart(of: text, at: column) == start)
  }

  @Test func `nothing typed offers every field`() {
    #expect(Self.completions("").contains("severity:"))
    #expect(Self.completions("is:open ").count == Self.completions("").count)
  }

  @Test func `what is offered can be read`() throws {
    for field in Self.completions("") {
      for word in Self.completions(field) { #expect(throws: Never.self) { try Query(word) } }
    }
  }

  @Test func `offers are bounded`() {
    let findings = (0..<300).map { number in Finding.plain(number) { $0.owner = "owner \(number)" } }
    let table = FindingTable(Register(findings: findings))
    #expect(Query.completions(of: "owner:", at: 6, in: table).count == 100)
  }
}
