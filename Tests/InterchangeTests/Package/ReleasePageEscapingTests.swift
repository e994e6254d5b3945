import Interchange
import Readiness
import Testing

struct ReleasePageEscapingTests {
  /// Text that would do something if a page took it for more than text; each on one line.
  static let attacks = [
    #"<script>document.documentElement.dataset.injected = 1</script>"#,
    #"</script><script>document.documentElement.dataset.injected = 1</script>"#,
    #"</style><style>*{display:none}</style>"#,
    #""><img src=x onerror="document.documentElement.dataset.injected=1">"#,
    #"' onmouseover='document.documentElement.dataset.injected=1' x='"#,
    #"" autofocus onfocus="document.documentElement.dataset.injected=1"#,
    "javascript:document.documentElement.dataset.injected=1",
    "JaVaScRiPt://example.org/%0Adocument.documentElement.dataset.injected=1",
    "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd",
    "https://example.org\u{22}onclick=alert(1)", "https://user:word@example.org/", "//example.org/x",
    "]]><![CDATA[<b>bold</b>", "<!-- a comment", "--> the end of one", "<!--><svg onload=alert(1)>",
    "</details></dl></main></body></html>", "</svg></text><foreignObject><iframe>", "&lt;b&gt;&#60;b&#62;",
    "&quot;&apos;&amp;amp;", "`${alert(1)}` {{constructor.constructor('alert(1)')()}}",
    "<a href=//x.example>",
    "\u{202E}gpj.exe\u{2066}", "nul \u{0} and bell \u{7}", "\u{1B}]0;title\u{7}\u{1B}[31mred",
    "\u{FEFF}\u{200B}",
    "<plaintext>", "<base href=//x.example>", "<meta http-equiv=refresh content=0>", "#\" id=\"findings",
  ]

  /// All texts are long enough to pass for a fix plan, so that nothing is said about that.
  private static func page(_ text: String) -> HTMLReading {
    HTMLReading(PageSample.text(PackageSample.register(filledWith: text + " and so on and so forth")))
  }

  private static let pages = Dictionary(uniqueKeysWithValues: attacks.map { ($0, page($0)) })
  private static let tame = outline(page("tame"))

  /// Elements and the names of their attributes; a picture's title may take one line or two.
  private static func outline(_ page: HTMLReading) -> [String] {
    page.elements.filter { $0.name != "text" }.map { "\($0.name) \($0.attributes.keys.sorted())" }
  }

  @Test(arguments: attacks)
  func `text from outside makes no element and no attribute`(_ attack: String) throws {
    let page = try #require(Self.pages[attack])
    #expect(page.faults.isEmpty)
    #expect(Self.outline(page) == Self.tame)
  }

  @Test(arguments: attacks) func `text from outside is shown as it is`(_ attack: String) throws {
    guard attack.unicodeScalars.allSatisfy({ $0.isASCII && $0.value >= 0x20 }) else { return }
    let title = try #require(Self.pages[attack]?.all("h1").first).text
    #expect(title.contains(attack))
  }

  @Test func `links lead to places on the page and to the web only`() {
    for page in Self.pages.values {
      for link in page.all("a") {
        #expect(link.attributes["href"]?.hasPrefix("#") == true)
      }
    }
    var register = PackageSample.harbor
    var finding = PackageSample.make(9, "Linked", .critical, nil)
    finding.references = [
      "HTTPS://example.org/a?b=c&d=1#f", "CWE-79", "https://", "http://:80/", "https://ex ample",
    ]
    register.insert(finding)
    let links = HTMLReading(PageSample.text(register)).all("a").filter { $0.attributes["rel"] != nil }
    #expect(links.map { $0.attributes["href"] } == ["HTTPS://example.org/a?b=c&d=1#f"])
    #expect(links.allSatisfy { $0.attributes["rel"] == "noopener noreferrer" })
  }

  @Test func `no control but line ends reaches the page`() {
    for scalar in PageSample.hostileText.unicodeScalars where scalar != "\n" {
      #expect(!(0..<0x20).contains(scalar.value) && !(0x7F...0x9F).contains(scalar.value))
      #expect(![0x061C, 0x200B, 0x200E, 0x200F, 0xFEFF].contains(scalar.value))
      #expect(!(0x2028...0x202E).contains(scalar.value) && !(0x2060...0x206F).contains(scalar.value))
    }
  }

  @Test func `ids from outside make anchors that are safe and stay apart`() throws {
    var register = Register()
    for id in ["F-1", "F 1", "F\"1", "f-1", "F_\u{202E}", String(repeating: "x", count: 500), "../#x"] {
      var finding = PackageSample.make(1, "Named \(id.utf8.count)", .high, nil)
      finding.id = FindingID(id)
      register.insert(finding)
    }
    let ids = HTMLReading(PageSample.text(register)).all("details").compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == 7)
    #expect(ids.contains("finding-F-1"))
    #expect(ids.allSatisfy { $0.wholeMatch(of: /finding[-_][A-Za-z0-9._-]{1,40}/) != nil })
  }
}
