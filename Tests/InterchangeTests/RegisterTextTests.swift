import Readiness
import Testing

@testable import Interchange

struct RegisterTextTests {
  @Test(
    arguments: [
      ("src/a.ts:12-40", ["src/a.ts:12-40"], true), ("src/a.ts:12", ["src/a.ts:12"], true),
      ("src/a.ts:12:5", ["src/a.ts:12"], true), ("src/a.ts#L10-L20", ["src/a.ts:10-20"], true),
      ("a.md lines 62-64, 83-84", ["a.md:62-64", "a.md:83-84"], true), ("a.md line 12", ["a.md:12"], true),
      ("a.ts:73-84,95-137", ["a.ts:73-84", "a.ts:95-137"], true), ("a.ts (lines 1-2)", ["a.ts:1-2"], true),
      ("a.md lines 1-2, b.md line 3", ["a.md:1-2", "b.md:3"], true), ("a.ts; b.ts", ["a.ts", "b.ts"], true),
      ("a.ts:1-5 + b.ts:7", ["a.ts:1-5", "b.ts:7"], true), ("`a.ts:3`", ["a.ts:3"], true),
      ("a.ts:12–40", ["a.ts:12-40"], true), ("a.ts:0", ["a.ts"], true),
      ("Dockerfile:33", ["Dockerfile:33"], true),
      ("a.ts:10 (get_tab)", ["a.ts:10"], false),
      ("Multiple: a.md lines 5, 62-64", ["a.md:5", "a.md:62-64"], false),
      ("see src/a.ts:3 and more", ["src/a.ts:3"], false),
      ("docs/My File.md:12", ["docs/My File.md:12"], true),
      ("the login page", [], false), ("https://example.org/a.html", [], false), ("1.2.3", [], false),
      ("", [], true),
      ("a.ts:99999999999999999999", [], false), ("C:/x/a.ts:5", ["C:/x/a.ts:5"], true),
      (".github/workflows/ci.yml:44", [".github/workflows/ci.yml:44"], true),
    ])
  func `places are read as people write them`(text: String, places: [String], isWhole: Bool) {
    let parsed = LocationText(text)
    #expect(parsed.locations.map(\.text) == places)
    #expect(parsed.isWhole == isWhole)
  }

  @Test(
    arguments: [
      ("Short.", "Short", ""),
      ("A whole sentence stands here. And more.", "A whole sentence stands here", "And more."),
      ("Two lines\nhere", "Two lines", "here"),
      ("Use e.g. a lock for the thing. Then go.", "Use e.g. a lock for the thing", "Then go."),
      ("Version 1.2.3 of the library is old", "Version 1.2.3 of the library is old", ""),
      ("  spaced   out  ", "spaced out", ""),
    ])
  func `a title is the first sentence`(text: String, title: String, rest: String) {
    let parsed = TitleText(text)
    #expect(parsed.title == title)
    #expect(parsed.rest == rest)
  }

  @Test func `a long sentence is cut where a clause ends, and kept whole`() {
    let text = String(repeating: "word ", count: 22) + "end, " + String(repeating: "more ", count: 40)
    let parsed = TitleText(text)
    #expect(parsed.title.hasSuffix("end…"))
    #expect(parsed.title.count <= TitleText.longest)
    #expect(parsed.rest == text.trimmed)
    let unbroken = TitleText(String(repeating: "x", count: 500))
    #expect(unbroken.title.count == TitleText.longest)
  }

  @Test(arguments: ["whyItMatters", "why_it_matters", "Why it matters", "WHY-IT-MATTERS", "why.it.matters:"])
  func `keys are the same however they are written`(key: String) {
    #expect(NormalName(key) == "whyitmatters")
  }

  @Test func `no name stands twice in a field`() {
    for field in RecordField.allCases {
      #expect(!field.names.isEmpty)
      #expect(Set(field.names).count == field.names.count)
      #expect(field.names.allSatisfy { NormalName($0).text == $0 })
    }
  }
}
