import Readiness
import SourceTree

extension Check {
  /// S-34: windows that may go anywhere and open anything.
  static let navigationUnrestricted = Check(
    id: "S-34",
    title: "Electron windows may navigate anywhere and open any window",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [.electron],
    severity: .medium,
    effort: .small,
    decides: """
      Product code makes an Electron window and nowhere calls `setWindowOpenHandler` nor listens to `will-navigate`, \
      `will-frame-navigate` or `new-window`.
      """,
    impact: """
      A link or an injected script can take the windows made at {list} to any site, which then runs with the preload \
      script that was written for the app's own pages.
      """,
    remediation: """
      Where the windows are made ({list}), deny by default: `contents.setWindowOpenHandler(() => ({ action: 'deny' }))` \
      and `contents.on('will-navigate', …)` with `preventDefault()` for every origin but the app's own.
      """,
    rootCause: "Electron allows navigation by default, and nothing fails when it is left so.",
    reproduction: [
      "In a window of the app, run `location = 'https://example.org'` in the developer tools: it goes there."
    ],
    verifyCommand: """
      grep -rqE 'setWindowOpenHandler|will-navigate' --include='*.js' --include='*.ts' --exclude-dir=node_modules .
      """,
    references: [
      "https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation",
      "https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows",
    ],
    guards: [
      "either of the two anywhere in product code is enough", "comments, tests and examples do not count",
    ],
    gates: ["G-10"],
    topics: ["navigation", "setwindowopenhandler", "will-navigate", "window open"],
    examples: [
      .bad(["main.js": "const window = new BrowserWindow({})\nwindow.loadFile('index.html')\n"]),
      .good([
        "main.js": "const window = new BrowserWindow({})\n",
        "guard.js": "app.on('web-contents-created', (_, contents) => contents.setWindowOpenHandler(deny))\n",
      ]),
      .good(["print.js": "// new BrowserWindow() is what others do\n"], "no window at all"),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script,
          keywords: [
            "BrowserWindow", "BrowserView", "WebContentsView", "setWindowOpenHandler", "will-navigate",
            "will-frame-navigate", "new-window",
          ]
        ),
        look: { text in
          let windows = text.codeMatches(windowMaking).map {
            Sighting(path: text.path, line: text.line(at: $0.range.lowerBound))
          }
          guard navigationGuard.firstMatch(in: text.blanked(keeping: [.code, .string])) != nil else {
            return windows
          }
          return windows + [Sighting(key: nil, path: text.path, line: 1)]
        },
        conclude: { sightings, _ in
          if sightings.contains(where: { $0.key == nil }) { return .pass }
          return sightings.isEmpty ? .notApplicable("no code makes an Electron window") : .looked(sightings)
        }
      )
    )
  )

  private static let windowMaking = Pattern(
    #"\bnew\s+(?:electron\.)?(?:BrowserWindow|BrowserView|WebContentsView)\s*\("#
  )
  private static let navigationGuard = Pattern(
    #"\bsetWindowOpenHandler\b|['"`](?:will-navigate|will-frame-navigate|new-window)['"`]"#
  )
}
