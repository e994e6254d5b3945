import Testing

@testable import Interchange

struct CredentialTextTests {
  @Test(
    arguments: [
      ("let id = \"AKIA" + "ABCDEFGHIJKLMNOP\"", "let id = \"AKIA…\""),
      ("db = \"postgres://ada:" + "lovelace@host/x\"", "db = \"postgres://ada:…@host/x\""),
      ("password: 'open sesame'", "password: '…'"), ("{\"apiToken\": \"abc\"}", "{\"apiToken\": \"…\"}"),
      ("if (secret === \"abc\")", "if (secret === \"…\")"),
      (
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY…-----END RSA PRIVATE KEY-----"
      ),
      ("gh" + "p_0123456789abcdefghijABCDEFGHIJ456789 end", "ghp_… end"),
      ("const total = 'a'", "const total = 'a'"), ("https://example.org/a:b@c", "https://example.org/a:b@c"),
      ("password = read()", "password = read()"), ("", ""), ("token:", "token:"), ("://", "://"),
      ("=\"", "=\""),
    ])
  func `credentials are hidden by their form`(text: String, hidden: String) {
    #expect(CredentialText.hidden(text) == hidden)
  }

  @Test(
    arguments: [
      ("key = \"abcdefgh\"", "key =…"), ("login(\"abcdefgh\")", "login(\"…\")"), ("login abcdefgh", "…"),
      ("TOKEN=abcdefgh", "TOKEN=…"), ("{\"abcdefgh\": 1}", "{\"…\":…"), ("x(\"abc\ndefgh\")", "x(\"…\n…"),
      ("'abcdefgh", "'…"),
    ])
  func `of a line about a secret only its name is kept`(code: String, kept: String) {
    let secret = SecretText(code: code, isAboutSecret: true)
    #expect(secret.code(code) == kept)
    #expect(!secret.code(code).contains("defgh"))
  }

  @Test func `a message does not repeat what the code holds`() {
    let secret = SecretText(code: "a('open sesame')", named: ["plain text"], isAboutSecret: true)
    #expect(secret.message("Found open sesame and plain text near 'abc'") == "Found … and … near '…")
  }

  @Test func `only what is too long to guess has a digest`() {
    #expect(SecretText(code: "a('short')", isAboutSecret: true).digest == nil)
    #expect(SecretText(code: "a('0123456789abcdef')", isAboutSecret: true).digest?.count == 32)
    #expect(SecretText(code: "a('0123456789abcdef')", isAboutSecret: false).digest == nil)
  }
}
