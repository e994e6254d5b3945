import Readiness
import SourceTree

extension Check {
  static let pageHasNoLanguage = Check(
    id: "U-01",
    title: "Pages do not say in which language they are",
    workstream: WorkstreamID("uiux"),
    checkClass: .deterministic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .extraSmall,
    decides:
      "An `<html>` element of a whole page has no `lang` (or an empty one), and no code sets it later.",
    impact: """
      Screen readers read {list} with the pronunciation of the listener's own language, browsers guess when \
      they offer a translation, and hyphenation and quotation marks come out wrong.
      """,
    remediation: """
      Write the language of the text on the root element in {list}, such as `<html lang="en">`; a page in \
      several languages sets `document.documentElement.lang` when the language changes.
      """,
    rootCause: """
      The page was started from a skeleton without the attribute, and nothing visible is missing without it.
      """,
    reproduction: ["Open {path} at line {line}: the `<html>` tag has no `lang`."],
    references: ["WCAG 2.2 SC 3.1.1", "https://www.w3.org/WAI/WCAG22/Techniques/html/H57"],
    guards: [
      "fragments, partials, redirects and e-mails are no pages", "spreads and template tags may hold it",
    ],
    gates: ["G-17"],
    topics: ["page language", "lang attribute"],
    examples: [
      .bad(["index.html": "<!doctype html>\n<html>\n<head><title>Shop</title></head><body></body></html>"]),
      .good(
        [
          "Picture.tsx":
            "export const A = () => <WebView source={{ html: `\n<html>\n<body><img src=${url}></body></html>` }} />\n"
        ],
        "text of a script"
      ),
      .good(
        ["welcome.html": "<html><body><img src=\"cid:logo\"><p>Welcome</p></body></html>"],
        "a mail, by its attached picture"
      ),
      .good(["index.html": "<html lang=\"{{ locale }}\"><head></head></html>"]),
      .good(
        ["_document.tsx": "export default () => <html {...attributes}><body/></html>"],
        "may be in the spread"
      ),
      .good([
        "index.html": "<html><head><title>Shop</title></head></html>",
        "i18n.js": "document.documentElement.lang = locale",
      ]),
    ],
    rule: .file(
      FileRule(
        InterfaceFiles.markup(["<html", "documentElement", "htmlAttrs", "htmlAttributes"]),
        look: { text in
          if !InterfaceFiles.isMail(text), let document = MarkupDocument.of(text),
            let root = document.pageRoot
          {
            let element = document.elements[root]
            let value = element["lang"] ?? element["xml:lang"]
            let isMissing = value?.text.map { $0.allSatisfy(\.isWhitespace) } ?? (value == nil)
            return isMissing && !element.hasUnknownAttributes && !isText(element, in: text)
              ? [document.sighting(of: root, in: text)] : []
          }
          return setter.firstMatch(in: text.bytes) == nil ? [] : [InterfaceOutcome.marking("sets", text)]
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  /// Whether the tag stands in a string of a script, which may make a frame, a mail or a picture of it.
  private static func isText(_ element: MarkupElement, in text: SourceText) -> Bool {
    guard Language.script.contains(text.file.language),
      let tag = openTag.firstMatch(in: text.bytes, range: text.range(ofLine: element.line))
    else { return false }
    return text.region(at: tag.range.lowerBound) != .code
  }

  private static let openTag = Pattern(#"(?i)<html\b"#)
  private static let setter = Pattern(
    #"""
    documentElement\??\.(?:lang\s*=|setAttribute\(\s*['"]lang)|html(?:Attrs\#
    |Attributes)\s*[=:]\s*\{+[^}]*\blang
    """#
  )
}
