import Readiness
import SourceTree

extension Check {
  /// S-36: handlers that answer whoever asks.
  static let messageSenderUnchecked = Check(
    id: "S-36",
    title: "Electron's message handlers do not check who sent the message",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    profiles: [.electron],
    severity: .medium,
    effort: .medium,
    decides: """
      `ipcMain` handlers are registered, and nowhere in product code is `senderFrame`, the sender's address or its id \
      compared.
      """,
    impact: """
      Any frame that gets into a window of the app, an advertisement or a page after a stray navigation, can call the \
      {count} handlers registered in {files} files ({list}) as if it were the app's own page.
      """,
    remediation: """
      Register handlers through one function that compares `event.senderFrame.url` with the app's own origin and \
      refuses others, and use it at {list}.
      """,
    rootCause: "The handlers were written for one trusted page, and nothing keeps others out of the window.",
    reproduction: ["Open {path} at line {line}: the handler does not look at `event.senderFrame`."],
    references: [
      "CWE-346",
      "https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages",
    ],
    guards: [
      "one check of a sender anywhere in product code is enough", "answering to the sender is no check",
      "comments, tests and examples do not count",
    ],
    gates: ["G-10"],
    topics: ["ipc sender", "senderframe", "ipcmain", "ipc handler"],
    examples: [
      .bad(["main.js": "ipcMain.handle('save', (event, text) => write(text))\n"]),
      .good([
        "main.js":
          "ipcMain.handle('save', (event, text) => {\n  if (!isOurs(event.senderFrame.url)) return\n  write(text)\n})\n"
      ]),
      .good(["page.js": "ipcRenderer.invoke('save', text)\n"], "no handler"),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script,
          keywords: ["ipcMain", "senderFrame", "sender.getURL", "sender.id", "validateSender"]
        ),
        look: { text in
          let handlers = text.codeMatches(messageHandler).map {
            Sighting(path: text.path, line: text.line(at: $0.range.lowerBound))
          }
          return text.codeMatches(senderCheck).isEmpty
            ? handlers : handlers + [Sighting(key: nil, path: text.path, line: 1)]
        },
        conclude: { sightings, _ in
          if sightings.contains(where: { $0.key == nil }) { return .pass }
          return sightings.isEmpty ? .notApplicable("no code handles messages of pages") : .looked(sightings)
        }
      )
    )
  )

  private static let messageHandler = Pattern(
    #"\bipcMain\s*\.\s*(?:on|once|handle|handleOnce)\s*\(\s*['"`\w]"#
  )
  private static let senderCheck = Pattern(
    #"\bsenderFrame\b|\bsender\??\.(?:getURL\(|id\s*[!=]==?|hostWebContents)|[!=]==?\s*\w*\.?sender\b|\bvalidateSender\w*\(|\bisTrustedSender\w*\("#
  )
}
