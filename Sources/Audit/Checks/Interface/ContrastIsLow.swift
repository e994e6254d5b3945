import Readiness
import SourceTree

extension Check {
  static let contrastIsLow = Check(
    id: "U-13",
    title: "Text stands out too little from its background",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .small,
    decides: """
      One rule sets an opaque text colour and an opaque background, written out or through variables of the \
      same file, and their contrast is below 4.5:1 (3:1 for text of 24 pixels, or 18.66 pixels and bold).
      """,
    impact: """
      People with weak sight, on a poor screen or in the sun cannot read this text: {pairs}.
      """,
    remediation: """
      Darken or lighten one colour of each pair in {path} until it reaches its ratio: {pairs}.
      """,
    rootCause: "The colours were chosen by eye on a good screen, and no tool measures them.",
    reproduction: ["Open {path} at line {line} and put both colours into a contrast checker."],
    references: ["WCAG 2.2 SC 1.4.3", "https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"],
    guards: [
      "transparency, gradients and images", "disabled controls, placeholders, icons and logos",
      "colours that another rule of the same selector replaces", "themes for highlighted source text",
    ],
    topics: ["contrast", "colour contrast", "color contrast"],
    examples: [
      .bad(["a.css": ".note { color: #999; background: #fff }\n.tip { color: #aaa; background-color: white }"]
      ),
      .bad([
        "a.css":
          ":root { --muted: #9ca3af; --card: #ffffff }\n.note { color: var(--muted); background: var(--card) }"
      ]),
      .good([
        "a.css":
          ".note { color: #595959; background: #fff }\n.big { color: #888; background: #fff; font-size: 24px }"
      ]),
      .good([
        "a.css":
          ".btn:disabled { color: #999; background: #fff }\n.a { color: #999; background: url(x.png) #fff }"
      ]),
      .good(["a.css": ".note { color: #999; background: rgba(255, 255, 255, 0.2) }\n.x { color: #999 }"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.styles(["background"]),
        look: { text in
          guard !InterfaceFiles.isMail(text), !InterfaceFiles.isLibraryStyle(text.path),
            !InterfaceFiles.isHighlightTheme(text)
          else { return [] }
          let pairs = ContrastPairs(of: StyleSheet.of(text)).pairs
          guard !pairs.isEmpty else { return [] }
          return [
            Sighting(
              key: text.path,
              at: pairs.map { Location(path: text.path, startLine: $0.line) },
              values: ["pairs": InterfaceOutcome.listed(pairs.map(\.text))]
            )
          ]
        },
        conclude: { sightings, _ in
          // A sheet and what was compiled from it are one cause; the compiled one has all pairs.
          let sources = Set(
            sightings.filter { $0.key?.hasSuffix(".css") == false }.compactMap { $0.values["pairs"] }
          )
          let sightings = sightings.filter { sighting in
            sighting.key?.hasSuffix(".css") != true || !sources.contains(sighting.values["pairs"] ?? "")
          }
          let stems = Set(sightings.compactMap(\.key).filter { $0.hasSuffix(".css") }.map { $0.dropLast(4) })
          return .looked(
            sightings.filter { sighting in
              guard let key = sighting.key, key.hasSuffix(".scss") || key.hasSuffix(".less") else {
                return true
              }
              return !stems.contains(key.dropLast(5))
            }
          )
        }
      )
    )
  )
}
