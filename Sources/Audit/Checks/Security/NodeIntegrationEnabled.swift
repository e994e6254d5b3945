import Readiness
import SourceTree

extension Check {
  /// S-30: pages that get Node's modules.
  static let nodeIntegrationEnabled = Check(
    id: "S-30",
    title: "Pages in Electron windows can use Node's modules",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [.electron],
    severity: .high,
    effort: .medium,
    decides: """
      `nodeIntegration` or `nodeIntegrationInWorker` switched on for a window, view or \
      webview in product code; worse where the same file loads a page from the network.
      """,
    impact: """
      Script in a page shown by {list} reads and writes files and starts programs as the user: one injected script is \
      a takeover of the machine.
      """,
    remediation: """
      Remove the setting in {list} (false is the default) and hand the page single functions through a preload script \
      with `contextBridge.exposeInMainWorld`.
      """,
    rootCause: "The page was written to call Node directly, as early tutorials showed it.",
    reproduction: [
      "Open {path} at line {line}.", "In that window's developer tools, `process.versions` answers.",
    ],
    verifyCommand: """
      ! grep -rnE "nodeIntegration(InWorker)?['\\"]?: *(true|!0)" --include='*.js' --include='*.ts' \
      --include='*.mjs' --include='*.cjs' --exclude-dir=node_modules .
      """,
    references: [
      "CWE-653",
      "https://www.electronjs.org/docs/latest/tutorial/security#2-do-not-enable-nodejs-integration-for-remote-content",
    ],
    guards: ["comments and strings do not count", "tests and examples are not looked at"],
    gates: ["G-10"],
    topics: ["node integration", "nodeintegration"],
    examples: [
      .bad(["main.js": "const window = new BrowserWindow({ webPreferences: { nodeIntegration: true } })\n"]),
      .bad(
        ["view.html": "<webview src=\"page.html\" nodeintegration></webview>\n"],
        "a webview's attribute"
      ),
      .good(
        [
          "main.js": """
          // nodeIntegration: true was removed
          const preferences = { nodeIntegration: false, nodeIntegrationInWorker: settings.worker }
          """
        ]
      ),
    ],
    rule: .file(
      FileRule(FileSelection(languages: Language.script.union([.html]), keywords: ["nodeIntegration"])) {
        text in
        text.codeMatches(nodeIntegrationSetting).map { match in
          Sighting(
            path: text.path,
            line: text.line(at: match.range.upperBound),
            severity: remotePage.firstMatch(in: text.bytes) == nil ? nil : .critical
          )
        }
      }
    )
  )

  private static let nodeIntegrationSetting = Pattern(
    #"(?:[{,(]|^)\s*['"]?nodeIntegration(?:InWorker)?['"]?\s*:\s*(?:true|!0)\b|\bwebPreferences\??\.nodeIntegration(?:InWorker)?\s*=\s*(?:true|!0)\b|<webview\b[^<>]*\snodeintegration(?=[\s=>/])(?!\s*=\s*["']?false)"#
  )
  private static let remotePage = Pattern(
    #"\.loadURL\(\s*['"`]https?://(?!localhost|127\.0\.0\.1|\[::1\])"#
  )
}
