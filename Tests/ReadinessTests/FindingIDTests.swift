import Readiness
import Testing

struct FindingIDTests {
  @Test(arguments: [(1, "F-0001"), (14, "F-0014"), (9_999, "F-9999"), (10_000, "F-10000")])
  func `numbers make ids and come back`(number: Int, text: String) {
    #expect(FindingID(number: number).text == text)
    #expect(FindingID(text).number == number)
  }

  @Test(arguments: ["SEC-1", "F-", "F-x", "f-0001", ""])
  func `ids from elsewhere have no number`(text: String) { #expect(FindingID(text).number == nil) }

  @Test(arguments: [
    ("F-0001", true), ("CVE-2024-1.a_b#2", true), (String(repeating: "a", count: 40), true), ("", false),
    (String(repeating: "a", count: 41), false), ("a b", false), ("a/b", false), ("é", false), ("a\n", false),
    ("a,b", false),
  ])
  func `only short plain texts are valid`(text: String, isValid: Bool) {
    #expect(FindingID.isValid(text) == isValid)
  }
}
