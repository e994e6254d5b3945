import Readiness
import SourceTree

extension Check {
  static let featureIsAnnounced = Check(
    id: "U-23",
    title: "The interface offers what is not there yet",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    category: .defect,
    effort: .medium,
    decides: """
      Text that people see, in elements, their titles or in messages, says "coming soon", "not implemented", \
      "under construction" or the like.
      """,
    impact: """
      People find {elements} where they look for a function: what was promised is missing in {count} places, \
      and each is a question to support on the first day.
      """,
    remediation: "Build what {list} announce, or take it out of the interface until it is there: {elements}.",
    rootCause:
      "The place was built before the function, and nothing reminded anyone of it before the release.",
    reproduction: ["Open the page of {path}, line {line}, and look for the text."],
    verifyCommand: nil,
    references: [],
    guards: ["errors that are thrown or logged", "comments", "documents, tests and examples"],
    topics: ["incomplete feature", "incomplete features", "coming soon", "placeholder", "unfinished"],
    examples: [
      .bad(["a.html": "<main><h2>Reports</h2><p>Coming soon!</p></main>"]),
      .bad([
        "A.jsx": "export const A = () => <button onClick={() => alert('Not implemented yet')}>Export</button>"
      ]),
      .bad(["a.vue": "<template><span title=\"Coming soon\">Export</span></template>"]),
      .good(["a.js": "throw new Error('not implemented')\n// coming soon\nconsole.log('not implemented')"]),
      .good(["a.html": "<!-- coming soon --><p>The road is soon coming to an end.</p>"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["coming soon", "implemented", "under construction", "work in progress"]),
        look: { text in
          guard !InterfaceFiles.isMail(text) else { return [] }
          var found: [Int: String] = [:]
          for element in MarkupDocument.of(text)?.elements ?? [] {
            let shown =
              [element.rawContent == nil ? element.text : ""]
              + ["title", "placeholder", "aria-label"].map { element[$0]?.text ?? "" }
            for words in shown {
              if let match = phrase.firstMatch(in: Array(words.utf8)), words.utf8.count < 200 {
                found[element.line] = match.text(in: Array(words.utf8)) ?? ""
              }
            }
          }
          if Language.script.contains(text.file.language) {
            for match in message.matches(in: text.bytes)
            where text.region(at: match.range.lowerBound) == .code {
              found[text.line(at: match.range.lowerBound)] = match.text(1, in: text.bytes) ?? ""
            }
          }
          return found.sorted { $0.key < $1.key }.map { line, words in
            Sighting(path: text.path, line: line, values: ["element": "\"\(words)\""])
          }
        },
        conclude: InterfaceOutcome.grouped
      )
    )
  )

  private static let phrase = Pattern(
    #"""
    (?i)\bcoming (?:very )?soon\b|\bnot (?:yet )?implemented\b|\bunder construction\b\#
    |\bto be implemented\b|\bnot implemented yet\b
    """#
  )
  private static let message = Pattern(
    #"""
    (?i)\b(?:alert|toast(?:\.\w+)?|message\.(?:info|warning|error|success)|show(?:Toast|Message\#
    |Notification|Snackbar|Alert)|notify(?:\.\w+)?|enqueueSnackbar)\(\s*['"`][^'"`\n]{0,80}?(coming soon\#
    |not (?:yet )?implemented(?: yet)?|under construction|to be implemented)
    """#
  )
}
