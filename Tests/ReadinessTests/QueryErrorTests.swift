import Readiness
import Testing

struct QueryErrorTests {
  private static func error(_ text: String) -> QueryError? {
    do throws(QueryError) {
      _ = try Query(text)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("a \"b", 2, QueryError.Kind.quoteNotClosed), ("owner:\"x", 6, .quoteNotClosed),
    ("(a", 0, .parenthesisNotClosed),
    ("a (b (c)", 2, .parenthesisNotClosed), ("(", 0, .parenthesisNotClosed), ("a)", 1, .parenthesisNotOpened),
    (")", 0, .parenthesisNotOpened), ("(a) b)", 5, .parenthesisNotOpened), ("()", 0, .termMissing(near: "(")),
    ("OR a", 0, .termMissing(near: "OR")), ("a OR", 2, .termMissing(near: "OR")),
    ("a OR OR b", 5, .termMissing(near: "OR")),
    ("(a OR )", 3, .termMissing(near: "OR")), ("AND a", 0, .termMissing(near: "AND")),
    ("a AND", 2, .termMissing(near: "AND")),
    ("a AND OR b", 2, .termMissing(near: "AND")), ("NOT", 0, .termMissing(near: "NOT")),
    ("a NOT )", 2, .termMissing(near: "NOT")),
    ("NOT OR a", 0, .termMissing(near: "NOT")), ("-", 0, .termMissing(near: "-")),
    ("a - b", 2, .termMissing(near: "-")),
    ("a serverity:high", 2, .unknownField("serverity", suggestion: "severity")),
    ("ownr:x", 0, .unknownField("ownr", suggestion: "owner")),
    ("Sate:x", 0, .unknownField("Sate", suggestion: "state")),
    ("effo:x", 0, .unknownField("effo", suggestion: "effort")),
    ("quux:x", 0, .unknownField("quux", suggestion: nil)),
    ("-zzz:x", 1, .unknownField("zzz", suggestion: nil)),
    ("é owner:>ada", 8, .notComparable(field: "owner")), ("title:<a", 6, .notComparable(field: "title")),
  ])
  func `what is wrong is told with its column`(text: String, column: Int, kind: QueryError.Kind) {
    #expect(Self.error(text) == QueryError(column: column, kind))
    #expect(Self.error(text)?.text.contains("\n") == false)
  }

  @Test(arguments: [
    ("severity:", 9), ("a sev:", 6), ("severity:high,", 14), ("severity:>=", 11), ("owner:\"\"", 6),
    ("is:", 3), ("-no:", 4),
    ("🔒 age:>", 7), ("title:,a", 6),
  ])
  func `a value that is still missing is asked for where it would stand`(text: String, column: Int) {
    let error = Self.error(text)
    #expect(error?.column == column)
    guard case .valueMissing(_, let expected)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!expected.isEmpty)
  }

  @Test(arguments: [
    ("severity:hihg", 9, "high" as String?), ("severity:high,lwo", 14, "low"), ("is:opn", 3, "open"),
    ("is:confrimed", 3, "confirmed"), ("no:ownr", 3, "owner"), ("validation:confirmd", 11, "confirmed"),
    ("effort:huge", 7, nil),
    ("age:soon", 4, nil), ("age:9999999d", 4, nil), ("age:-1d", 4, nil), ("blocker:BR-6", 8, nil),
    ("state:zzzzz", 6, nil),
    ("category:de", 9, "defect"), ("severity:>=hi gh", nil, nil),
  ])
  func `an unknown value is told with the nearest`(text: String, column: Int?, suggestion: String?) {
    let error = Self.error(text)
    #expect(error?.column == column)
    guard column != nil else { return }
    guard case .unknownValue(_, _, _, let nearest)? = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(nearest == suggestion)
    #expect(error?.text.contains("expected") == true || error?.text.contains("did you mean") == true)
  }

  @Test func `length is bounded`() {
    #expect(Self.error(String(repeating: "a", count: 4096)) == nil)
    #expect(Self.error(String(repeating: "a", count: 4097))?.kind == .tooLong(limit: 4096))
    #expect(Self.error("e" + String(repeating: "\u{301}", count: 100_000))?.kind == .tooLong(limit: 4096))
  }

  @Test func `depth is bounded`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(Self.error(nested(64)) == nil)
    #expect(Self.error(nested(65)) == QueryError(column: 64, .tooDeep(limit: 64)))
    #expect(Self.error(String(repeating: "(", count: 4096))?.kind == .tooDeep(limit: 64))
    #expect(Self.error(String(repeating: "NOT ", count: 1000) + "a") == nil)
    #expect(Self.error(String(repeating: "a OR ", count: 800) + "a") == nil)
  }
}
