import Readiness
import SourceTree

extension Check {
  /// U-24: controls that look as if they did something.
  ///
  /// The marks in this file are what handlers show; none of them is its own.
  static let controlDoesNothing = Check(
    id: "U-24",
    title: "Controls that do nothing",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .info,
    effort: .small,
    decides: """
      A button or link has an empty click handler, a link leads to `#` and nothing takes hold of it, or a \
      handler only shows "TODO".
      """,
    impact: """
      People press {elements} and nothing happens: they take the product for broken ({count} places in \
      {files} files).
      """,
    remediation: """
      Give each its action or take it out; a control that cannot act yet is `disabled` and says why. Places: \
      {list}.
      """,
    rootCause: "The control was drawn first, and its action was left for later.",
    reproduction: ["Open the page of {path}, line {line}, and press it."],
    references: [],
    guards: [
      "links with an id, a handler, data attributes or a class that a script asks for",
      "scripts that take all links",
      "links to the top of the page", "controls that are shown as disabled",
    ],
    topics: ["incomplete feature", "incomplete features", "dead link", "dead button", "placeholder"],
    examples: [
      .bad(["A.jsx": "export const A = () => <button onClick={() => {}}>Export</button>"]),
      .bad(["a.html": "<footer><a href=\"#\">Privacy</a> <a href=\"#\">Terms</a></footer>"]),
      .bad(["a.html": "<button onclick=\"alert('TODO')\">Export</button>"]),
      .good(["a.html": "<a href=\"#\" class=\"menu\">Menu</a>", "a.js": "document.querySelectorAll('.menu')"]
      ),
      .good(["a.html": "<a href=\"#\" data-toggle=\"dropdown\">Menu</a><a href=\"#\" onclick=\"go()\">x</a>"]
      ),
      .good(["A.jsx": "export const A = () => <a href=\"#\" onClick={go}>x</a>"]),
      .good(["a.html": "<a href=\"#\">Back to top</a>"]),
      .good(
        [
          "a.html":
            "<a class=\"item disabled\" href=\"#\">None</a><a href=\"#\" aria-disabled=\"true\">None</a><ul><li class=\"disabled\"><a href=\"#\">1</a></li></ul>"
        ],
        "shown as disabled"
      ),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup([
          "onclick", "@click", "(click)", "on:click", "href=\"#\"", "href='#'", "queryselector", "$('",
          "$(\"", "closest(",
          "getelementsby", "jquery",
        ]),
        look: { text in
          guard !InterfaceFiles.isMail(text) else { return [] }
          var sightings: [Sighting] = []
          if let document = MarkupDocument.of(text) {
            for index in document.elements.indices where document.isIdle(index) {
              var sighting = document.sighting(of: index, in: text)
              let isLink = !document.elements[index].has("onclick")
              sighting.values["classes"] =
                isLink ? document.elements[index].classes.joined(separator: " ") : nil
              sightings.append(sighting)
            }
          }
          // Which classes scripts take hold of decides about links elsewhere.
          for match in hold.matches(in: text.bytes) {
            sightings.append(InterfaceOutcome.marking(match.text(1, in: text.bytes) ?? "", text))
          }
          return sightings
        },
        conclude: { sightings, facts in
          let held = Set(sightings.compactMap { $0.values[InterfaceOutcome.mark] }.flatMap(names))
          let isAll = !held.isDisjoint(with: ["a", "A"])
          let idle = sightings.filter { sighting in
            guard sighting.values[InterfaceOutcome.mark] == nil else { return false }
            guard let classes = sighting.values["classes"] else { return true }
            return !isAll && held.isDisjoint(with: classes.split(separator: " ").map(String.init))
          }
          return InterfaceOutcome.grouped(idle, facts)
        }
      )
    )
  )

  private static let hold = Pattern(
    #"""
    (?:querySelector(?:All)?|closest|matches|getElementsBy(?:ClassName|TagName)|\$|jQuery|\.on|\.find\#
    |delegate)\(\s*(?:['"]click['"]\s*,\s*)?['"`]([^'"`\n]{1,120})['"`]
    """#
  )

  private static func names(in selector: String) -> [String] {
    selector.split { !$0.isLetter && !$0.isNumber && !"-_".contains($0) }.map(String.init)
  }
}

extension MarkupDocument {
  private static let emptyHandler = Pattern(
    #"""
    ^(?:\(?\s*\w*\s*\)?\s*=>\s*(?:\{\s*(?:/\*.*\*/)?\s*\}|null|undefined)|function\s*\(\w*\)\s*\{\s*\}\#
    |\(\)|noop|void\(0\);?)$
    """#
  )
  private static let reminder = Pattern(
    #"(?i)^(?:\(\)\s*=>\s*)?(?:window\.)?alert\(\s*['"]\s*(?:todo|fixme|tbd)\b[^)]*\)[; ]*$"#
  )
  private static let top = Pattern(#"(?i)\btop\b|nach oben|haut de page"#)

  /// Whether a control, or the item of a list that it stands in, is shown as one that does nothing now.
  private func isShownDisabled(_ index: Int) -> Bool {
    let around = elements[index].parent.map { [elements[$0]].filter { $0.name == "li" } } ?? []
    return ([elements[index]] + around).contains { element in
      // Not `MarkupElement.classes`, for which `disabled:grey` is the class `disabled` too.
      let classes = (element["class"]?.source ?? "").split { $0.isWhitespace || "'\"`".contains($0) }
      return element.has("disabled") || element.has("aria-disabled")
        || classes.contains { ["disabled", "is-disabled", "btn-disabled"].contains($0) }
    }
  }

  /// Whether nothing happens on a button or link, as far as the file tells.
  fileprivate func isIdle(_ index: Int) -> Bool {
    let element = elements[index]
    guard ["button", "a", "div", "span", "li"].contains(element.name), !element.hasUnknownAttributes,
      !isHidden(index), !isShownDisabled(index)
    else { return false }
    if let click = element["onclick"] {
      guard click.modifiers.isEmpty else { return false }
      return Self.emptyHandler.matches(click.source) || Self.reminder.matches(click.source)
    }
    guard element.name == "a", element["href"]?.text == "#" else { return false }
    let known: Set<String> = ["href", "class", "title", "style", "rel", "aria-label"]
    guard element.attributes.allSatisfy({ known.contains($0.name) }) else { return false }
    let words = ([element] + descendants(of: index).map { elements[$0] }).map(\.text).joined(separator: " ")
    return !Self.top.matches(words)
  }
}
