import Readiness
import SourceTree

extension Check {
  /// S-35: addresses handed to the operating system untested.
  static let externalOpenUnchecked = Check(
    id: "S-35",
    title: "Addresses are handed to the operating system without a check of their kind",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    profiles: [.electron],
    severity: .medium,
    effort: .small,
    decides: """
      `shell.openExternal` is called with something other than a fixed address, and neither the fifteen lines before \
      nor the function that makes the argument test its protocol; worse where the address comes from a page.
      """,
    impact: """
      An address such as `file:` or `smb:` that reaches {list} makes the system open a program or file of somebody \
      else's choice on the user's machine.
      """,
    remediation: """
      Send every address through one function that parses it with `new URL` and opens it only when its `protocol` is \
      `https:` (and `mailto:` where wanted); call that function at {list}.
      """,
    rootCause: "Each place opens addresses by itself, so no single place checks them.",
    reproduction: [
      "Open {path} at line {line}.", "Follow the address back: it can be one that the code did not write.",
    ],
    references: [
      "CWE-20",
      "https://www.electronjs.org/docs/latest/tutorial/security#15-do-not-use-shellopenexternal-with-untrusted-content",
    ],
    guards: [
      "literal addresses, addresses whose literal beginning fixes the protocol and constants in capitals do not count",
      "a test of protocol, host or form in the fifteen lines before, or in the called function, is enough",
      "comments, tests and examples do not count",
    ],
    gates: ["G-10"],
    topics: ["openexternal", "open external"],
    examples: [
      .bad(["main.js": "ipcMain.handle('open', (_, address) => shell.openExternal(address))\n"]),
      .good([
        "main.js": """
        shell.openExternal('https://example.org/help')
        shell.openExternal(`https://example.org/search?q=${query}`)
        shell.openExternal(HELP_URL)
        """
      ]),
      .good(
        [
          "open.js":
            "function open(address) {\n  if (new URL(address).protocol === 'https:') shell.openExternal(address)\n}\n"
        ],
        "tested"
      ),
    ],
    rule: .file(
      FileRule(FileSelection(languages: Language.script, keywords: ["openExternal"])) { text in
        text.codeMatches(externalOpening).compactMap { match in
          let line = text.line(at: match.range.upperBound)
          guard !text.hasMatch(addressTest, around: line, before: 15) else { return nil }
          let isFromPage = text.hasMatch(pageInput, around: line, before: 12)
          return Sighting(path: text.path, line: line, severity: isFromPage ? .high : nil)
        }
      }
    )
  )

  /// The argument is no literal, no template that begins with a protocol, no constant in capitals and nothing of
  /// `this` or an object of constants.
  private static let externalOpening = Pattern(
    #"\b(?:shell|electron)\s*\??\.\s*openExternal\s*\(\s*(?!['"]|`\s*[a-z]+:|[A-Z][A-Z0-9_]*(?:\.\w+)*\s*[,)]|(?i:links?|urls?|constants?|config|pkg|packageJson|repo\w*|app_?info)\.\w|this\.\w+\s*\)|\)|\w+:)(?=\S)"#
  )
  private static let addressTest = Pattern(
    #"(?i)new\s+URL\(|\.protocol\b|\bprotocol\s*[=!]=|startsWith\(\s*['"`](?:https?|mailto)|\^?\(?https?[:?)]|\bis_?(?:safe|valid|allowed|trusted|external|http|web|https?)\w*\(|allowed_?(?:protocols|schemes|urls|hosts|origins)|\b(?:validate|sanitize|normalize|assert|check)\w*(?:url|link|uri)\w*\(|allow_?list|white_?list|\bis(?:Url|URL|Link)\b|URL_REG|\burl\.parse\("#
  )
  private static let pageInput = Pattern(
    #"setWindowOpenHandler|['"`](?:new-window|will-navigate)['"`]|ipcMain\s*\.\s*(?:on|handle)|['"`]click['"`]|\.getAttribute\(|\bhref\b"#
  )
}
