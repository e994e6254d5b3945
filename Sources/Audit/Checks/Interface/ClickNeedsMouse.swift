import Readiness
import SourceTree

extension Check {
  static let clickNeedsMouse = Check(
    id: "U-11",
    title: "Actions can be reached with the mouse only",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .medium,
    decides: """
      A `div`, `span`, `li`, `td`, `i`, `img` or `svg`, or an `a` without `href`, handles clicks and has no \
      role, no tabindex, no key handler and no control inside.
      """,
    impact: """
      Nobody can reach {elements} with the keyboard or a switch, and a screen reader does not say that it \
      does anything: for these people {count} actions in {files} files do not exist.
      """,
    remediation: """
      Make each a `<button type="button">` (or a link, when it leads somewhere) and take its looks off with \
      styles; only where that cannot be, add `role="button"`, `tabindex="0"` and a handler for Enter and \
      Space. Places: {list}.
      """,
    rootCause:
      "An element that looked right was given a click handler, and the page was tried with the mouse only.",
    reproduction: [
      "Open the page of {path}, line {line}, and try to reach the element with Tab and press Enter."
    ],
    references: ["WCAG 2.2 SC 2.1.1", "WCAG 2.2 SC 4.1.2"],
    guards: [
      "handlers that only stop or prevent the event, or that move the focus",
      "backdrops that close what is above them",
      "elements with a button, link or field inside", "spreads and template tags may hold the rest",
    ],
    gates: ["G-17"],
    topics: ["keyboard", "keyboard navigation", "keyboard access"],
    examples: [
      .bad(["Row.jsx": "export const Row = ({ open }) => <div className=\"row\" onClick={open}>More</div>"]),
      .bad(["row.vue": "<template><span class=\"x\" @click=\"remove(item)\">x</span></template>"]),
      .bad(["row.component.html": "<li (click)=\"select(item)\">{{ item.name }}</li>"]),
      .good(["Row.jsx": "export const R = () => <div onClick={(e) => e.stopPropagation()}>Text</div>"]),
      .good([
        "row.vue":
          "<template><li @click.stop><b>x</b></li><div @click=\"go\"><a href=\"/x\">x</a></div></template>"
      ]),
      .good([
        "Row.jsx":
          "export const R = () => <span role=\"button\" tabIndex={0} onClick={go} onKeyDown={k}>x</span>"
      ]),
      .good(["Modal.jsx": "export const M = () => <div className=\"backdrop\" onClick={close} />"]),
      .good(["Row.jsx": "export const R = (p) => <Card onClick={p.open}>More</Card>"], "a component"),
    ],
    rule: .file(
      .elements(
        named: [
          "div", "span", "li", "td", "tr", "p", "i", "img", "svg", "a", "h1", "h2", "h3", "h4", "h5", "h6",
        ],
        keywords: ["onclick", "@click", "(click)", "on:click"]
      ) { document, index in
        let element = document.elements[index]
        guard let click = element["onclick"], !element.hasUnknownAttributes else { return false }
        // Foreign content holds links of its own, and what is dragged is more than a button.
        if unjudged.contains(where: { element.has($0) }) { return false }
        return !isHarmless(click) && !element.isReachable && !isBackdrop(element) && !document.isHidden(index)
          && !document.holdsControl(index)
      }
    )
  )

  private static let unjudged = [
    "v-html", "dangerouslysetinnerhtml", "innerhtml", "onpointerdown", "onmousedown", "onmousemove",
  ]
  private static let harmless = Pattern(
    #"""
    ^(?:\(?\s*(?:\w+|\{\s*\w+\s*\})?\s*(?::\s*[\w.<> ]+)?\)?\s*=>\s*\{?\s*)?(?:[\w$]+\??\.(?:native[eE]ven\#
    t\??\.)?(?:stopPropagation|preventDefault|stopImmediatePropagation)\(\)[;\s]*)+\}?$|\.focus\(\#
    |^\w*(?:stop|prevent)\w*$|^\s*$|return false;?$
    """#
  )
  private static let backdrop = Pattern(
    #"""
    (?i)backdrop|overlay|(?:^|[-_ ])mask|scrim|curtain|modal(?:[-_ ]|$)|dialog|lightbox|click-?(?:outside\#
    |away)
    """#
  )

  private static func isHarmless(_ click: MarkupAttribute) -> Bool {
    if click.modifiers.contains("self") { return true }
    return harmless.matches(click.source)
  }

  private static func isBackdrop(_ element: MarkupElement) -> Bool {
    backdrop.matches((element["class"]?.source ?? "") + " " + (element["id"]?.source ?? ""))
  }
}

extension MarkupElement {
  /// Whether it has a role, can have the focus or handles keys.
  fileprivate var isReachable: Bool {
    if name == "a",
      has("href") || has("ui-sref") || has("xlink:href") || has("ng-href") || has("name") && !has("class")
    {
      return true
    }
    return ["role", "tabindex", "onkeydown", "onkeyup", "onkeypress", "contenteditable"].contains { has($0) }
  }
}

extension MarkupDocument {
  private static let controls: Set<String> = [
    "a", "button", "input", "select", "textarea", "label", "summary", "router-link", "iframe", "video",
    "audio",
  ]

  /// Whether an element has a control around it or inside, or something that may become one.
  fileprivate func holdsControl(_ index: Int) -> Bool {
    let isInside = descendants(of: index).contains { place in
      let part = elements[place]
      return Self.controls.contains(part.name) || part.name == "slot" || part.isComponent && !part.isIcon
        || part.has("tabindex") || part.has("role")
    }
    let around = ancestors(of: index)
    return isInside
      || around.contains {
        ["button", "a", "label", "summary"].contains($0.name) && ($0.name != "a" || $0.has("href"))
      }
  }
}
