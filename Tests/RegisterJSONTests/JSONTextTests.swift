import Readiness
import RegisterJSON
import Testing

struct JSONTextTests {
  private func parse(_ text: String) throws -> JSONNode { try JSONText.parse(Array(text.utf8)) }

  @Test(
    arguments: [
      "null", "true", "false", "0", "-12.5e+3", #""text""#, "[]", "{}", "[1,[2,{}],\"x\"]",
      #"{"a":{"b":[null,true]},"":1,"a":2}"#, "  [ 1 , 2 ]\n", "1e999", "123456789012345678901234567890",
      #""\u00e9\ud83d\ude00\n\"""#,
    ])
  func `a text is written back as it was, without spaces`(text: String) throws {
    let value = try parse(text).value
    let written = JSONText.write(value, style: .compact)
    #expect(try JSONText.parse(written).value == value)
    #expect(try JSONText.parse(JSONText.write(value, style: .pretty)).value == value)
  }

  @Test func `nodes say where they stand`() throws {
    let root = try parse("{\"a\": [1,\n \"é\", {\"b\": null}]}")
    let list = try #require(root["a"])
    #expect(list.byteOffset == 6)
    #expect(list.count == 3)
    #expect(list.elements.map(\.byteOffset) == [7, 11, 17])
    #expect(list.elements.map(\.kind) == [.number, .string, .object])
    #expect(list.elements.map(\.byteRange) == [7..<8, 11..<15, 17..<28])
    #expect(root.members.map(\.byteOffset) == [1])
    #expect(root.byteRange == 0..<30)
  }

  @Test(
    arguments: [
      ("{\"a\": 1,}", 1, 9, JSONExpectation.name, Character("}")),
      ("[1 2]", 1, 4, .commaOrArrayEnd, "2"),
      ("[1,\n]", 2, 1, .value, "]"),
      ("{\"a\" 1}", 1, 6, .colon, "1"),
      ("{\"a\": 1 \"b\": 2}", 1, 9, .commaOrObjectEnd, "\""),
      ("[01]", 1, 3, .commaOrArrayEnd, "1"),
      ("[1.]", 1, 4, .digit, "]"),
      ("[tru]", 1, 2, .value, "t"),
      ("[nulls]", 1, 6, .commaOrArrayEnd, "s"),
      ("[\"\\x\"]", 1, 3, .escape, "\\"),
      ("[\"é\n\"]", 1, 4, .escapedControlCharacter, "\n"),
      ("[] []", 1, 4, .end, "["),
      ("[[1]] x", 1, 7, .end, "x"),
      ("1 2", 1, 3, .end, "2"),
      ("\"a\" 2", 1, 5, .end, "2"),
      ("{'a': 1}", 1, 2, .name, "'"),
      ("{\"a\": NaN}", 1, 7, .value, "N"),
    ])
  func `an error names line, column and what was expected`(
    text: String,
    line: Int,
    column: Int,
    expected: JSONExpectation,
    found: Character
  ) throws {
    let error = #expect(throws: JSONError.self) { try parse(text) }
    guard case .malformed(let position, expected, found)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test(arguments: ["[", "{", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "[\"abc", "[[1]", "[{\"a\":[1}"])
  func `a truncated text is an error at its end or before`(text: String) throws {
    let error = #expect(throws: JSONError.self) { try parse(text) }
    let position = try #require(error?.position)
    #expect(position.byteOffset >= text.utf8.count - 1)
  }

  @Test(arguments: ["", " ", "\n\t", "\u{FEFF}"])
  func `a text without anything is empty`(text: String) {
    #expect(throws: JSONError.empty) { try parse(text) }
  }

  @Test func `256 levels are read and 257 are too deep`() throws {
    let deepest = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(try parse(deepest).count == 1)
    let place = JSONPosition(byteOffset: 256, line: 1, column: 257)
    #expect(throws: JSONError.tooDeep(at: place, limit: 256)) { try parse("[" + deepest + "]") }
    let bomb = String(repeating: "{\"a\":[", count: 500_000)
    #expect(throws: JSONError.self) { try parse(bomb) }
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a byte order mark`(isLittleEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "{\"title\": \"plain and é 🔒\"}"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    let node = try JSONText.parse(bytes)
    #expect(node["title"]?.string == "plain and é 🔒")
    #expect(node.document.repairs == [.transcodedFromUTF16])
  }

  @Test func `a UTF-8 byte order mark has no width`() throws {
    let node = try parse("\u{FEFF}[1]")
    #expect(node.byteOffset == 3)
    #expect(node.document.repairs == [])
    #expect(JSONText.position(of: 3, in: node.document.source).column == 1)
    let error = #expect(throws: JSONError.self) { try parse("\u{FEFF}[x]") }
    #expect(error?.position == JSONPosition(byteOffset: 4, line: 1, column: 2))
  }

  @Test func `invalid UTF-8 becomes U+FFFD`() throws {
    let node = try JSONText.parse(Array("[\"a".utf8) + [0xFF] + Array("b\",1]".utf8))
    #expect(node.elements.map(\.value) == [.string("a\u{FFFD}b"), .number("1")])
    #expect(node.document.repairs == [.replacedInvalidUTF8])
  }

  @Test(arguments: [#"\ud800"#, #"\udc00"#, #"\udc00\ud800"#, #"\ud83dx"#, #"\ud83d\ud83d"#])
  func `half a surrogate pair becomes U+FFFD`(escape: String) throws {
    let node = try parse("[\"\(escape)\", \"\\\\ud800\"]")
    #expect(node.document.repairs == [.replacedLoneSurrogates])
    let texts = node.elements.compactMap(\.string)
    #expect(texts.first?.unicodeScalars.contains("\u{FFFD}") == true)
    #expect(texts.first?.unicodeScalars.count == escape.utf8.count / 6 + (escape.hasSuffix("x") ? 1 : 0))
    #expect(texts.last == "\\ud800")
  }

  @Test(
    arguments: [
      "Here is the register you asked for:\n\n{\"a\":1}", "12:00 [info] done\n{\"a\":1}",
      "total 5 [see below]\n\n{\"a\":1}\n",
      "[info] one\n[info] two\n  {\"a\":1}\n",
    ])
  func `text before the JSON is passed over`(text: String) throws {
    let node = try parse(text)
    #expect(node["a"]?.number == "1")
    guard case .skippedTextBefore(let count)? = node.document.repairs.first else {
      Issue.record("no note of the text before")
      return
    }
    #expect(Array(text.utf8)[count] == UInt8(ascii: "{"))
    #expect(node.byteOffset == count)
  }

  @Test(arguments: ["banner\n[\n{\"a\":1}", "[\n{\"a\":1}", "banner [{\"a\":1}", "[1,\n[2]", "a [1,\n[2]"])
  func `the rest of a truncated text is not taken for the whole`(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test func `of an error behind other text the place is named`() {
    let error = #expect(throws: JSONError.self) { try parse("banner\n{\"a\":1,\n\"b\" 2}") }
    #expect(error?.position?.line == 3)
    #expect(error?.position?.column == 5)
  }

  @Test func `characters that steer a display are escaped`() {
    let text = "a\u{1B}\u{7F}\u{85}\u{2028}\u{202E}\u{2066}\u{61C}\u{FEFF}\"\\/é\n"
    let written = String(decoding: JSONText.write(.string(text), style: .compact), as: UTF8.self)
    #expect(
      written == #""a\u001b\u007f\u0085\u2028\u202e\u2066\u061c\ufeff\"\\/é\n""#
    )
  }

  @Test func `digits that are no number are written as a string`() {
    let values = ["1", "01", "", "1 ", "NaN", "\"", "[1]"].map(PropertyValue.number)
    let written = String(decoding: JSONText.write(.array(values), style: .compact), as: UTF8.self)
    #expect(written == #"[1,"01","","1 ","NaN","\"","[1]"]"#)
  }

  @Test func `pretty text has two spaces a level and ends with a line feed`() {
    let value = PropertyValue.object([
      Property("a", .array([.number("1"), .object([])])), Property("b", .array([])),
    ])
    let written = String(decoding: JSONText.write(value, style: .pretty), as: UTF8.self)
    #expect(written == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n")
  }

  @Test func `mutated texts are read or refused, and what is read is written back`() {
    var random = RandomRegister(seed: 11)
    let seed = RegisterCoding.findingBytes(random.finding(number: 1))
    for _ in 0..<4_000 {
      var text = Array(seed.prefix(random.number(below: 400) + 1))
      for _ in 0..<random.number(below: 4) {
        text[random.number(below: text.count)] = random.one(of: Array("\"\\{}[],:0e-u \u{0}é".utf8))
      }
      guard let node = try? JSONText.parse(text) else { continue }
      let written = JSONText.write(node.value, style: .compact)
      #expect((try? JSONText.parse(written))?.value == node.value)
    }
  }
}

struct JSONSequenceTests {
  @Test func `values one after the other are read with their places`() throws {
    let text = "{\"a\":1}\n\n[2]\r\n  \"three\" 4\n"
    let sequence = try #require(JSONSequence(Array(text.utf8)))
    #expect(sequence.values.elements.map(\.kind) == [.object, .array, .string, .number])
    #expect(sequence.values.elements.map(\.byteOffset) == [0, 9, 16, 24])
    #expect(sequence.values.elements.map(\.number) == [nil, nil, nil, "4"])
    #expect(sequence.broken.isEmpty)
  }

  @Test func `a broken line is named and the others are read`() throws {
    let text = "{\"a\":1}\n{\"a\":\n{\"a\":3}\n{\"a\":4"
    let sequence = try #require(JSONSequence(Array(text.utf8)))
    #expect(sequence.values.elements.map { $0["a"]?.number } == ["1", "3"])
    #expect(sequence.broken.compactMap { $0.position?.line } == [2, 4])
  }

  @Test(arguments: ["", "no JSON\nhere", "{\n\"a\": [\n1,\n", "{\"a\":1}{\"b\":2}"])
  func `what is mostly broken is no sequence`(text: String) {
    #expect(JSONSequence(Array(text.utf8)) == nil)
  }
}
