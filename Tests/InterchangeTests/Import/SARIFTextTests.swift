import Testing

@testable import Interchange

struct SARIFTextTests {
  @Test(arguments: [
    ("no place", "no place"), ("{0} and {1}", "a and b"), ("{{0}} stays", "{0} stays"),
    ("{2} is none", "{2} is none"),
    ("{", "{"), ("}", "}"), ("a{0", "a{0"), ("{x}{0}", "{x}a"), ("}}{{", "}{"),
    ("{99999999999999999999}", "{99999999999999999999}"),
    ("é{0}é", "éaé"),
  ])
  func `arguments take their places`(text: String, filled: String) {
    #expect(SARIFMessageText.filled(text, ["a", "b"]) == filled)
  }

  @Test(arguments: [
    ("[text](1) ends", "text ends"), ("a [b](2) c [d](3)", "a b c d"),
    ("[web](https://x) stays", "[web](https://x) stays"),
    ("[a [b](1)", "a [b"), ("[x](1", "[x](1"), ("](1)", "](1)"), ("[]()", "[]()"), ("[é](12)", "é"),
    ("[a](x) [b](1)", "[a](x) b"), ("[open", "[open"),
  ])
  func `links to places lose their targets`(text: String, plain: String) {
    #expect(SARIFMessageText.withoutLinks(text) == plain)
  }

  @Test(arguments: [
    ("src/a.js", "src/a.js"), ("/abs/a.js", "/abs/a.js"), ("./a", "a"), ("a//b", "a/b"),
    ("a/./b/../c", "a/c"),
    (".github/x.yml", ".github/x.yml"), ("a/.b", "a/.b"), ("a/", "a"), ("/", "/"), ("//a", "/a"), ("", ""),
    ("C:/a", "/a"), ("a\\b", "a/b"), ("a b(1)/c@2+3", "a b(1)/c@2+3"), ("a\u{7}b", "a\u{FFFD}b"),
    ("é/a", "é/a"),
  ])
  func `paths are cleaned`(path: String, cleaned: String) {
    #expect(ReportPath.cleaned(path) == cleaned)
    #expect(ReportPath.ofURI(path) == cleaned)
  }

  @Test(arguments: [
    "0000000000000000000000", " n/a ", "None", "requires login", "  requires login  ",
    "unknown\n\n\n\n\n\n\n\n\n\n\n\n\n",
    "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}none", "",
  ])
  func `a placeholder is no fingerprint`(text: String) { #expect(ToolFingerprint.trusted(text) == nil) }

  @Test(arguments: ["0000000000000000000001", "a", "abcdef0123456789:1", "requires login now"])
  func `any other text is a fingerprint`(text: String) { #expect(ToolFingerprint.trusted(text) == text) }
}
