import Readiness
import SourceTree

extension Check {
  static let motionCannotBeReduced = Check(
    id: "U-17",
    title: "Animations ignore the wish for less motion",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .info,
    effort: .extraSmall,
    decides: """
      The style sheets run three or more named animations, spinners not counted, and nothing in the \
      repository asks for `prefers-reduced-motion`.
      """,
    impact: """
      People whom motion makes ill have told their system so; the animations {elements} run for them all the \
      same.
      """,
    remediation: """
      Add one rule for all: `@media (prefers-reduced-motion: reduce) { *, ::before, ::after { \
      animation-duration: 0.01ms !important; transition-duration: 0.01ms !important } }`, or switch off \
      {elements} one by one ({list}).
      """,
    rootCause: "Who builds the interface has not set that wish and never sees the difference.",
    reproduction: [
      "Switch on reduced motion in the system's settings and open the page: everything still moves."
    ],
    references: ["WCAG 2.2 SC 2.3.3", "https://www.w3.org/WAI/WCAG22/Techniques/css/C39"],
    guards: ["spinners and progress bars", "any use of `prefers-reduced-motion` in styles or scripts"],
    topics: ["reduced motion", "animation"],
    examples: [
      .bad(["a.css": ".a { animation: slide 1s }\n.b { animation: bounce 2s }\n.c { animation-name: fly }"]),
      .good(["a.css": ".a { animation: slide 1s }\n.b { animation: spin 1s }\n.c { animation: loading 1s }"]),
      .good([
        "a.css": ".a { animation: slide 1s }\n.b { animation: bounce 2s }\n.c { animation-name: fly }",
        "a.js": "const calm = matchMedia('(prefers-reduced-motion: reduce)').matches",
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: [.css, .scss, .less, .sass, .vue, .svelte, .html, .javascript, .typescript, .astro],
          keywords: ["@keyframes", "animation", "prefers-reduced-motion", "motion-reduce", "ReducedMotion"]
        ),
        look: { text in
          if answer.firstMatch(in: text.bytes) != nil { return [InterfaceOutcome.marking("reduced", text)] }
          guard text.file.language != .javascript, text.file.language != .typescript,
            !InterfaceFiles.isLibraryStyle(text.path), !InterfaceFiles.isMail(text)
          else { return [] }
          return StyleSheet.of(text).rules.compactMap { rule in
            guard let name = animationName(of: rule), !harmless.matches(name),
              !harmless.matches(rule.selectorText)
            else {
              return nil
            }
            return Sighting(path: text.path, line: rule.line, values: ["element": "`\(name)`"])
          }
        },
        conclude: { sightings, facts in
          if sightings.contains(where: { $0.values[InterfaceOutcome.mark] != nil }) { return .pass }
          let names = Set(sightings.compactMap { $0.values["element"] })
          guard names.count >= 3 else { return .pass }
          var whole = Sighting(at: sightings.flatMap(\.locations))
          whole.values["elements"] = InterfaceOutcome.listed(sightings.compactMap { $0.values["element"] })
          return .looked([whole])
        }
      )
    )
  )

  private static let answer = Pattern(#"(?i)reduced-?motion|motion-(?:reduce|safe)"#)
  private static let harmless = Pattern(#"(?i)spin|rotat|load|progress|skeleton|shimmer|blink|caret|cursor"#)
  private static let word = Pattern(#"^-?[_a-zA-Z][\w-]*$"#)
  private static let keywords: Set<String> = [
    "none", "infinite", "linear", "ease", "ease-in", "ease-out", "ease-in-out", "forwards", "backwards",
    "both",
    "alternate", "alternate-reverse", "reverse", "normal", "running", "paused", "initial", "inherit", "unset",
    "step-end",
    "step-start",
  ]

  private static func animationName(of rule: StyleRule) -> String? {
    guard let value = rule["animation-name"] ?? rule["animation"] ?? rule["-webkit-animation"] else {
      return nil
    }
    return value.split { " ,".contains($0) }.map(String.init).first {
      word.matches($0) && !keywords.contains($0)
    }
  }
}
