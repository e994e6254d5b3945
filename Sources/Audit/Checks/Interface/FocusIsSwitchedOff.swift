import Readiness
import SourceTree

extension Check {
  static let focusIsSwitchedOff = Check(
    id: "U-08",
    title: "The focus outline is switched off for all links or buttons",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .small,
    decides: """
      A rule for `*`, `:focus`, `a` or `button` takes the outline off, and no style sheet has a \
      `:focus-visible` rule or a general `:focus` rule that draws something.
      """,
    impact: """
      Nothing on any page shows where the keyboard is, unless a single control was given styles of its own: \
      people who cannot use a mouse have to guess what Enter will do ({list}).
      """,
    remediation: """
      Take the rule out of {list} and add one for all: `:focus-visible { outline: 2px solid; outline-offset: \
      2px; }`, which stays away on mouse clicks.
      """,
    rootCause: "A reset was written before `:focus-visible` could tell the keyboard from the mouse.",
    reproduction: ["Open any page and press Tab: nothing shows where the focus is."],
    references: ["WCAG 2.2 SC 2.4.7", "https://www.w3.org/WAI/WCAG22/Techniques/css/C45"],
    guards: [
      "any `:focus-visible` rule or class in the repository", "resets that put something in its place",
    ],
    topics: ["focus indicator", "visible focus", "focus-visible"],
    examples: [
      .bad(["a.css": "* { outline: none; }"]),
      .bad(["a.css": "a:focus, button:focus { outline: 0 }"]),
      .good(["a.css": "* { outline: none }", "b.css": ":focus-visible { outline: 2px solid }"]),
      .good(["a.css": ":focus:not(:focus-visible) { outline: none }"]),
      .good(["a.css": "*:focus { outline: none; box-shadow: 0 0 0 2px blue }"]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["outline", "focus-visible"]).with(languages: [
          .css, .scss, .less, .vue, .svelte, .html, .javascript, .typescript,
        ]),
        look: { text in
          guard !InterfaceFiles.isLibraryStyle(text.path) else { return [] }
          if visible.firstMatch(in: text.bytes) != nil { return [InterfaceOutcome.marking("focus", text)] }
          guard text.file.language != .javascript, text.file.language != .typescript else { return [] }
          let outlines = FocusOutlines(of: StyleSheet.of(text))
          if outlines.hasGeneralIndicator { return [InterfaceOutcome.marking("focus", text)] }
          return outlines.resets.map { rule in
            Sighting(path: text.path, line: rule.line, values: ["element": "`\(rule.selectors[0])`"])
          }
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  private static let visible = Pattern(#"(?<!not\()[:\w-]*focus-visible(?!\s*\{\s*outline\s*:\s*(?:none|0))"#)
}

extension FileSelection {
  /// The same selection for other languages.
  func with(languages: Set<Language>) -> FileSelection {
    var selection = self
    selection.languages = languages
    return selection
  }
}
