import Readiness
import SourceTree

extension Check {
  static let frameHasNoTitle = Check(
    id: "U-21",
    title: "Frames have no title, or media begin to play by themselves",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .extraSmall,
    decides: """
      A visible `<iframe>` has no title or label, or `<audio>` or `<video>` has `autoplay`, a source and is \
      not muted.
      """,
    impact: """
      A screen reader offers {elements} as a frame without a name, or sound starts over its voice: people \
      must enter or hunt for the source to find out what it is.
      """,
    remediation: """
      Give each `<iframe>` a `title` that says what it shows; take `autoplay` off, or add `muted` and \
      `controls`. Places: {list}.
      """,
    rootCause: "The code came from the provider of the embedded content, without these attributes.",
    reproduction: ["Open {path} at line {line}: the element has none of them."],
    references: [
      "WCAG 2.2 SC 4.1.2", "WCAG 2.2 SC 1.4.2", "https://www.w3.org/WAI/WCAG22/Techniques/html/H64",
    ],
    guards: [
      "hidden frames and those of one pixel",
      "muted media, media with controls and streams that code attaches",
    ],
    gates: ["G-17"],
    topics: ["iframe", "autoplay"],
    examples: [
      .bad(["a.html": "<iframe src=\"https://maps.example.org\" width=\"600\"></iframe>"]),
      .bad(["V.jsx": "export const V = () => <video src=\"/intro.mp4\" autoPlay loop />"]),
      .good(["a.html": "<iframe src=x title=Map></iframe><iframe src=y style=\"display: none\"></iframe>"]),
      .good([
        "V.jsx":
          "export const V = () => <><video src=\"/intro.mp4\" autoPlay muted /><video src={url} autoPlay controls /><video ref={r} autoPlay /></>"
      ]),
    ],
    rule: .file(
      .elements(named: ["iframe", "video", "audio"], keywords: ["<iframe", "autoplay"]) { document, index in
        let element = document.elements[index]
        if element.hasUnknownAttributes || document.isHidden(index) { return false }
        guard element.name == "iframe" else {
          let hasSource =
            element.has("src")
            || document.descendants(of: index).contains { document.elements[$0].name == "source" }
          let isPlaying =
            element["autoplay"].map { $0.text.map { $0 != "false" } ?? ($0.source == "true") } ?? false
          return isPlaying && hasSource && !element.has("muted") && !element.has("controls")
        }
        let isTiny = ["0", "1", "0px", "1px"].contains(element["width"]?.source ?? "")
        return !element.isNamedByAttribute && !isTiny && element["tabindex"]?.source != "-1"
      }
    )
  )
}
