import Readiness
import SourceTree

extension Check {
  static let imageHasNoAlternative = Check(
    id: "U-04",
    title: "Images have no text alternative",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .small,
    decides: "An `<img>` or `<input type=\"image\">` in a page, template or component has no `alt` at all.",
    impact: """
      A screen reader reads the file's name or address instead of what {elements} shows, and nothing stands \
      in its place when the image does not load ({count} places in {files} files).
      """,
    remediation: """
      Give {elements} ({list}) an `alt` that says what the image tells; where it only decorates, write \
      `alt=""` so that it is passed over.
      """,
    rootCause: "The attribute is not needed for the image to show, and no linter asks for it.",
    reproduction: ["Open {path} at line {line}: the element has no `alt`."],
    references: ["WCAG 2.2 SC 1.1.1", "https://www.w3.org/WAI/WCAG22/Techniques/html/H37"],
    guards: [
      "an empty `alt` is an answer", "spreads and template tags may hold it",
      "hidden images and tracking pixels",
    ],
    gates: ["G-17"],
    topics: ["alt text", "text alternative", "screen reader"],
    examples: [
      .bad([
        "src/Card.jsx": "export const Card = ({ src }) => <div><img src={src} className=\"photo\" /></div>"
      ]),
      .bad(
        ["a.html": "<img src=a.png>", "b.vue": "<template><img :src=\"url\"></template>"],
        "one cause, two files"
      ),
      .good(["src/Card.jsx": "export const Card = (p) => <><img {...p} /><img src=\"x\" alt=\"\" /></>"]),
      .good(["show.html.erb": "<img src=\"<%= url %>\" <%= attributes %>><!-- <img src=old.png> -->"]),
      .good(["a.js": "// <img src=x>\nconst text = 'an <img src=x> in text'"], "comments and strings"),
      .good(["a.vue": "<template><img :src=\"url\" :alt=\"name\"></template>"]),
    ],
    rule: .file(
      .elements(named: ["img", "input"], keywords: ["<img", "\"image\""]) { document, index in
        let image = document.elements[index]
        if image.name == "input", image["type"]?.text?.lowercased() != "image" { return false }
        let hasAnswer = image.has("alt") || image.isNamedByAttribute || image.hasUnknownAttributes
        let isDecoration = ["presentation", "none"].contains(image["role"]?.source ?? "")
        let isPixel = image["width"]?.text == "1" || image["height"]?.text == "1"
        return !hasAnswer && !isDecoration && !isPixel && !document.isHidden(index)
      }
    )
  )
}
