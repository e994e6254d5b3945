import SourceTree
import Testing

struct StructuredValueTests {
  @Test func `YAML keeps the lines of names, and scalars keep their kinds`() throws {
    let value = try StructuredValue(yaml: Array("on:\n  push:\n    tags: ['1.0', 2, true]\n".utf8))
    #expect(value.members.first?.line == 1)
    let tags = try #require(value[path: ["on", "push", "tags"]])
    #expect(tags.elements.map(\.content) == [.string("1.0"), .number("2"), .boolean(true)])
    #expect(tags.line == 3)
  }

  @Test func `aliases that multiply are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(names)]\n"
    }
    #expect(throws: StructuredFault.self) { try StructuredValue(yaml: Array(text.utf8)) }
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 50_000), String(repeating: "? ", count: 50_000),
    ]
  )
  func `values that stand too deep in each other are refused`(text: String) {
    #expect(throws: StructuredFault.self) { try StructuredValue(yaml: Array(text.utf8)) }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 50_000), "", "\u{0}",
  ])
  func `JSON that is none is refused`(text: String) {
    #expect(throws: StructuredFault.self) { try StructuredValue(json: Array(text.utf8)) }
  }

  @Test func `JSON may have comments and trailing commas`() throws {
    let text = "{\n  // one\n  \"a\": [1, 2,], /* two, */\n  \"b\": \"// no comment\",\n}\n"
    let value = try StructuredValue(json: Array(text.utf8))
    #expect(value["a"]?.elements.count == 2)
    #expect(value["b"]?.string == "// no comment")
    #expect(value.members.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    String(repeating: "[", count: 20_000), "a = [", "= 1", String(repeating: "[a.", count: 9000),
  ])
  func `TOML that is none is refused`(text: String) {
    #expect(throws: StructuredFault.self) { try StructuredValue(toml: Array(text.utf8)) }
  }
}
