import Readiness
import SourceTree

extension Check {
  static let stylesKnowNoWidth = Check(
    id: "U-15",
    title: "The styles have no rule for any other screen width",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web],
    severity: .medium,
    effort: .large,
    decides: """
      The style sheets of one part of the repository have more than 80 rules together and no media or \
      container query for a width, no flexible layout (`auto-fit`, `clamp`, `flex-wrap: wrap`), no \
      breakpoint mixin, and no framework lays it out.
      """,
    impact: """
      The {rules} rules were made for one width: on a phone, on half a screen or at 400 % zoom the layout is \
      squeezed, cut off or scrolls sideways ({list}).
      """,
    remediation: """
      Go through the pages at 320, 768 and 1280 pixels and add `@media (max-width: …)` rules where the \
      layout of {list} breaks: side panels below the content, several columns into one.
      """,
    rootCause: "The interface was built and looked at in one window size.",
    reproduction: ["Search the style sheets for `@media` with a width: there is none."],
    references: ["WCAG 2.2 SC 1.4.10"],
    guards: [
      "Tailwind, Bootstrap and other utility frameworks", "desktop apps", "layouts that wrap by themselves",
    ],
    topics: ["responsive", "mobile layout", "small screens"],
    examples: [
      .bad(["a.css": (0..<90).map { ".box\($0) { color: red }" }.joined(separator: "\n")]),
      .good([
        "a.css": (0..<90).map { ".box\($0) { color: red }" }.joined(separator: "\n"),
        "b.css": "@media (max-width: 600px) { .box1 { width: auto } }",
      ]),
      .good([
        "a.css": (0..<90).map { ".box\($0) { color: red }" }.joined(separator: "\n"),
        "index.html": "<link rel=stylesheet href=https://cdn.example.org/bootstrap.min.css>",
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: [.css, .scss, .less, .sass, .vue, .svelte, .html],
          keywords: [
            "color", "width", "display", "margin", "padding", "@media", "@import", "bootstrap", "tailwind",
          ]
        ),
        look: { text in
          guard !InterfaceFiles.isMail(text) else { return [] }
          if answers(text) { return [InterfaceOutcome.marking("answers", text)] }
          guard Language.style.contains(text.file.language), !InterfaceFiles.isLibraryStyle(text.path) else {
            return []
          }
          let sheet = StyleSheet.of(text)
          guard !sheet.rules.isEmpty else { return [] }
          return [Sighting(path: text.path, line: 1, values: ["rules": "\(sheet.rules.count)"])]
        },
        conclude: { sightings, facts in
          if facts.profiles.contains(.electron) {
            return .notApplicable("a desktop app has no narrow screens")
          }
          if hasFramework(facts) || sightings.contains(where: { $0.values[InterfaceOutcome.mark] != nil }) {
            return .pass
          }
          let total = sightings.compactMap { $0.values["rules"].flatMap { Int($0) } }.reduce(0, +)
          guard total > 80 else { return .pass }
          var whole = Sighting(at: sightings.flatMap(\.locations))
          whole.values["rules"] = "\(total)"
          return .looked([whole])
        }
      )
    )
  )

  private static let answer = Pattern(
    #"""
    (?i)@media[^{]*(?:width|[$@#])|@container|@include\s+[\w.-]*(?:media|break|mobile|tablet|desktop\#
    |respond|screen|mq)|auto-fi(?:t|ll)\b|flex-wrap\s*:\s*wrap|\bclamp\(|@tailwind|@import\s+['"]tailwind
    """#
  )
  private static let linkedFramework = Pattern(
    #"""
    (?i)(?:bootstrap|bulma|materialize|foundation|pure|uikit|skeleton)(?:[.-]min)?\.css|cdn\.tailwindcss\#
    |matchMedia\(
    """#
  )
  /// Packages that lay the interface out themselves.
  private static let frameworks = [
    "tailwindcss", "bootstrap", "@mui/material", "@chakra-ui/react", "antd", "bulma", "vuetify", "quasar",
    "@angular/material", "@mantine/core", "unocss", "foundation-sites", "semantic-ui-css",
    "styled-components",
    "@emotion/react", "@emotion/styled", "@ionic/react", "@ionic/vue", "@ionic/angular", "element-plus",
    "primevue",
  ]

  /// Whether a file shows that the layout adapts, or that a framework lays it out.
  private static func answers(_ text: SourceText) -> Bool {
    answer.firstMatch(in: text.bytes) != nil
      || !Language.style.contains(text.file.language) && linkedFramework.firstMatch(in: text.bytes) != nil
  }

  private static func hasFramework(_ facts: RepositoryFacts) -> Bool {
    facts.components.contains { component in frameworks.contains { component.dependency($0) != nil } }
  }
}
