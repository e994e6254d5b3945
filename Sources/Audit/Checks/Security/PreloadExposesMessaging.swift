import Readiness
import SourceTree

extension Check {
  /// S-37: preload scripts that hand the page more than single functions.
  static let preloadExposesMessaging = Check(
    id: "S-37",
    title: "The preload script gives pages {surface}",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    profiles: [.electron],
    severity: .high,
    effort: .medium,
    decides: """
      A preload script exposes `ipcRenderer` itself, a function whose caller names the channel, or a function that \
      returns a token or secret.
      """,
    impact: """
      Through {surface} ({list}), any script in the page reaches every handler of the main process, or carries \
      credentials away, not only what the page was meant to do.
      """,
    remediation: """
      At {list}, expose one function for each thing the page may do, with the channel written inside it \
      (`save: (text) => ipcRenderer.invoke('document:save', text)`), and keep tokens in the main process.
      """,
    rootCause: "A general bridge was quicker to write than one function for each message.",
    reproduction: [
      "Open {path} at line {line}.",
      "In the window's developer tools, call the exposed function with another channel.",
    ],
    references: [
      "CWE-749",
      "https://www.electronjs.org/docs/latest/tutorial/security#20-do-not-expose-electron-apis-to-untrusted-web-content",
    ],
    guards: [
      "a list of allowed channels tested nearby is enough",
      "channels taken from a fixed list in a loop do not count",
      "comments, tests and examples do not count",
    ],
    gates: ["G-10"],
    topics: ["preload", "ipcrenderer", "contextbridge", "generic invoke"],
    examples: [
      .bad(["preload.js": "contextBridge.exposeInMainWorld('ipc', ipcRenderer)\n"]),
      .bad(
        [
          "preload.ts": """
          contextBridge.exposeInMainWorld('api', {
            invoke: (channel: string, ...values: unknown[]) => ipcRenderer.invoke(channel, ...values),
            getToken: () => ipcRenderer.invoke('token'),
          })
          """
        ],
        findings: 2
      ),
      .good(
        [
          "preload.js": """
          const allowed = ['save', 'open']
          contextBridge.exposeInMainWorld('api', {
            save: (text) => ipcRenderer.invoke('save', text),
            send: (channel, value) => {
              if (allowed.includes(channel)) ipcRenderer.send(channel, value)
            },
          })
          """
        ]
      ),
    ],
    rule: .file(
      FileRule(FileSelection(languages: [.javascript, .typescript], keywords: ["exposeInMainWorld"])) {
        text in
        exposedObject(in: text) + exposedChannels(in: text) + exposedSecrets(in: text)
      }
    )
  )

  private static func exposedObject(in text: SourceText) -> [Sighting] {
    text.codeMatches(wholeObject).map {
      exposure("ipc", "Electron's messaging object", at: $0.range.upperBound - 1, in: text)
    }
  }

  private static func exposedChannels(in text: SourceText) -> [Sighting] {
    text.codeMatches(forwarding).compactMap { match in
      let line = text.line(at: match.range.lowerBound)
      guard let name = match.text(1, in: text.bytes) ?? match.text(2, in: text.bytes),
        !text.hasMatch(channelTest, around: line, before: 8, after: 1),
        let parameter = try? Pattern(
          compiling: #"[(,]\s*(?:\.\.\.)?"# + name + #"\s*(?::[^,()]*)?[,)][^;]*(?:=>|\{)|(?<![\w.])"# + name
            + #"\s*=>"#
        ),
        text.hasMatch(parameter, around: line, before: 4)
      else { return nil }
      return exposure("channel", "a function that sends to any channel", at: match.range.lowerBound, in: text)
    }
  }

  private static func exposedSecrets(in text: SourceText) -> [Sighting] {
    text.codeMatches(secretGetter).map {
      exposure("secret", "a function that returns a secret", at: $0.range.lowerBound, in: text)
    }
  }

  private static func exposure(
    _ key: String,
    _ surface: String,
    at offset: Int,
    in text: SourceText
  ) -> Sighting {
    Sighting(key: key, path: text.path, line: text.line(at: offset), values: ["surface": surface])
  }

  private static let wholeObject = Pattern(
    #"\bexposeInMainWorld\(\s*['"`][\w.-]+['"`]\s*,\s*(?:ipcRenderer\b|electronAPI\b|require\(\s*['"]electron['"]\s*\))|(?:[{,]|^)\s*ipcRenderer\s*(?:,\s*$|:\s*ipcRenderer\s*[,}\n])|(?:[{,]|^)\s*\w+\s*:\s*ipcRenderer\.(?:send|invoke|sendSync)\s*[,}\n]"#
  )
  private static let forwarding = Pattern(
    #"\bipcRenderer\s*\.\s*(?:send|invoke|sendSync|postMessage)\s*\(\s*(?:\.\.\.(\w+)|([A-Za-z_]\w*)\s*[,)])"#
  )
  private static let channelTest = Pattern(
    #"(?i)\.includes\(|\.has\(|\.indexOf\(|valid\w*channel|allow|white_?list|\bswitch\b|\.(?:map|forEach|reduce)\(|\bfor\s*\(|startsWith\("#
  )
  private static let secretGetter = Pattern(
    #"(?:[{,]|^)\s*(?:get|read|fetch)(?!\w*(?:Csrf|Count))\w*(?:AuthToken|AccessToken|Token|Secret|Password|ApiKey|APIKey|Credentials)\s*(?::\s*(?:async\s*)?\(\s*\)|\(\s*\)\s*(?::\s*[\w<>]+\s*)?\{)"#
  )
}
