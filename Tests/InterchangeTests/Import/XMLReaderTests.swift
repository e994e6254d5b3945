import Testing

@testable import Interchange

struct XMLReaderTests {
  /// The tokens of a text in short: `<a`, `x=1`, `"text"`, `>a`.
  private func tokens(_ bytes: [UInt8]) throws -> [String] {
    var reader = XMLReader(bytes[...])
    var result: [String] = []
    while let token = try reader.next() {
      switch token {
      case .start(let tag): result += ["<\(tag.name)"] + tag.attributes.map { "\($0.name)=\($0.value)" }
      case .text(let text): result.append("\"\(reader.string(of: text))\"")
      case .end(let name): result.append(">\(name)")
      }
    }
    return result
  }

  private func tokens(_ text: String) throws -> [String] { try tokens(Array(text.utf8)) }

  private func fault(_ text: String) -> XMLFault? {
    do {
      _ = try tokens(text)
      return nil
    } catch {
      return error as? XMLFault
    }
  }

  @Test func `elements, attributes and text come in their order`() throws {
    #expect(
      try tokens("<?xml version='1.0'?>\n<a x=\"1\" y = '2'>one<b/>two</a>")
        == ["\"\n\"", "<a", "x=1", "y=2", "\"one\"", "<b", ">b", "\"two\"", ">a"]
    )
  }

  @Test func `predefined and numeric references are replaced, others stay as they are written`() throws {
    #expect(
      try tokens("<a x='&lt;&#65;&#x1F600;&quot;&apos;'>&gt;&amp;lt; &own; &#0; &#xD800; & &</a>")
        == ["<a", "x=<A😀\"'", "\">&lt; &own; \u{FFFD} \u{FFFD} & &\"", ">a"]
    )
  }

  @Test func `in CDATA nothing is a tag or a reference`() throws {
    #expect(try tokens("<a><![CDATA[<b>&lt;]] >]]></a>") == ["<a", "\"<b>&lt;]] >\"", ">a"])
  }

  @Test func `comments and processing instructions are passed over`() throws {
    #expect(try tokens("<!-- <x> --><a><!-- </a> --><?php </a> ?></a>") == ["<a", ">a"])
  }

  @Test func `a document type is passed over and its entities are not expanded`() throws {
    let bomb = """
      <!DOCTYPE a [ <!-- it's --> <!ENTITY x "y>"> <!ENTITY e SYSTEM 'file:///etc/passwd'>
      <!ENTITY big "&x;&x;"> ]><a>&big;&e;</a>
      """
    #expect(try tokens(bomb) == ["<a", "\"&big;&e;\"", ">a"])
  }

  @Test func `control characters and bare marks in values are put up with`() throws {
    #expect(
      try tokens("<a x='1<2>0&3'>\u{1}\u{1B}[31m\u{0}</a>") == [
        "<a", "x=1<2>0&3", "\"\u{1}\u{1B}[31m\u{0}\"", ">a",
      ]
    )
  }

  @Test func `several roots and text around them are put up with`() throws {
    #expect(
      try tokens("log line <a/> <?xml version='1.0'?><b></b>").filter { $0.hasPrefix("<") } == ["<a", "<b"]
    )
  }

  @Test(
    arguments: [
      ("<a><b></a></b>", 6), ("</a>", 0), ("<a", 0), ("<a x", 3), ("<a x=1>", 5), ("<a x='1>", 5),
      ("<a><!-- b", 3), ("<a><![CDATA[b]]", 3), ("<!DOCTYPE a [", 0), ("<a>b", 4), ("< a>", 1),
      ("<a></a b>", 3),
    ])
  func `what is wrong is told with its offset`(text: String, byteOffset: Int) throws {
    #expect(fault(text)?.byteOffset == byteOffset)
  }

  @Test func `elements stand in each other as deep as the limit and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(fault(nested(XMLReader.depthLimit)) == nil)
    #expect(fault(nested(XMLReader.depthLimit + 1))?.byteOffset == 3 * XMLReader.depthLimit)
  }

  @Test func `an element is skipped to its own end`() throws {
    var reader = XMLReader(Array("<a><b><b/>text</b><c/></a>".utf8)[...])
    _ = try reader.next()
    _ = try reader.next()
    try reader.skipElement()
    guard case .start(let tag)? = try reader.next() else {
      Issue.record("an element must begin behind the skipped one")
      return
    }
    #expect(tag.name == "c")
    try reader.skipElement()
    #expect(try reader.next() == .end("a"))
    #expect(try reader.next() == nil)
  }

  @Test func `the text of an element is gathered up to a limit that cuts no character`() throws {
    let source = Array("<a>eins<out>no</out><b>zwö</b>lf</a>".utf8)
    func text(limit: Int) throws -> String {
      var reader = XMLReader(source[...])
      _ = try reader.next()
      return try reader.text(limit: limit, leavingOut: ["out"])
    }
    #expect(try text(limit: 100) == "einszwölf")
    #expect(try text(limit: 7) == "einszw")
    #expect(try text(limit: 0) == "")
  }

  @Test func `a prefix is no part of the local name`() throws {
    var reader = XMLReader(Array("<ns:a/>".utf8)[...])
    guard case .start(let tag)? = try reader.next() else {
      Issue.record("an element must begin")
      return
    }
    #expect(tag.localName == "a")
    #expect(tag["x"] == nil)
  }

  @Test func `an encoding of one byte per character is read where the bytes are not UTF-8`() {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    let transcoded = XMLText.transcoded(latin).map { String(decoding: $0, as: UTF8.self) }
    #expect(transcoded?.hasSuffix("<a>é</a>") == true)
    #expect(XMLText.transcoded(Array("<?xml encoding='latin1'?><a>é</a>".utf8)) == nil)
    #expect(XMLText.transcoded(Array("<?xml encoding='utf-8'?>".utf8) + [0xE9]) == nil)
    #expect(XMLText.transcoded([0xE9]) == nil)
  }
}
