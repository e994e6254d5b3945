import Readiness
import SourceTree

extension Check {
  /// S-41: values put into pages as markup.
  static let rawMarkupInserted = Check(
    id: "S-41",
    title: "{path} puts values into the page as HTML without cleaning them",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .medium,
    effort: .medium,
    decides: """
      A value that is no literal is assigned to `innerHTML` or its like, or bound by `v-html`, \
      `dangerouslySetInnerHTML` or `{@html}`, with no sanitizer on the line or where the value is made; one finding \
      for each file, worse in a desktop app.
      """,
    impact: """
      If a value that reaches {list} holds text of another user or another site, script in it runs in the reader's \
      session; in a desktop app it runs with what the preload script offers.
      """,
    remediation: """
      At {list}, set `textContent` where the value is text, and pass it through a sanitizer such as \
      `DOMPurify.sanitize` where it must be markup.
      """,
    rootCause: "Building markup as text is short, and nothing marks which values came from outside.",
    reproduction: [
      "Open {path} at line {line} and follow the value back to where it comes from.",
      "Give that source the text `<img src=x onerror=alert(1)>` and open the page.",
    ],
    references: ["CWE-79", "ASVS 5.0.0 V1.3.1", "ASVS 5.0.0 V3.2.2"],
    guards: [
      "literals, templates without a value in them and constants in capitals do not count",
      "a sanitizing, escaping or translating word on the line, or where the named value is made, is enough",
      "markup copied from another element, style sheets and icons do not count",
      "comments, tests and examples do not count",
    ],
    topics: ["innerhtml", "xss", "cross-site scripting", "v-html", "dangerouslysetinnerhtml"],
    examples: [
      .bad(["src/list.js": "row.innerHTML = '<td>' + item.name + '</td>'\n"]),
      .bad([
        "src/Note.jsx": "export const Note = ({ body }) => <p dangerouslySetInnerHTML={{ __html: body }} />\n"
      ]),
      .good([
        "src/list.js": """
        row.innerHTML = ''
        row.innerHTML = '<td class="empty"></td>'
        row.innerHTML = `<b>
          nothing
        </b>`
        row.innerHTML = DOMPurify.sanitize(item.body)
        const clean = escapeHTML(item.name)
        row.innerHTML = clean
        if (row.innerHTML === old) row.textContent = item.name
        """
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.html]),
          keywords: ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "v-html", "{@html"]
        ),
        look: { text in
          text.codeMatches(markupSink).compactMap { match in
            guard let value = match.ranges.indices.contains(1) ? match.ranges[1] : nil,
              RawMarkup(at: value.lowerBound, in: text).isUnclean
            else { return nil }
            return Sighting(key: text.path, path: text.path, line: text.line(at: value.lowerBound))
          }
        },
        conclude: { sightings, facts in
          guard facts.profiles.contains(.electron) else { return .looked(sightings) }
          return .looked(
            sightings.map { sighting in
              var worse = sighting
              worse.severity = .high
              return worse
            }
          )
        }
      )
    )
  )

  /// The group is empty and stands where the value begins.
  private static let markupSink = Pattern(
    #"(?:\.(?:innerHTML|outerHTML)\s*\+?=(?!=)\s*|\.insertAdjacentHTML\(\s*[^,()\n]+,\s*|\bdocument\.write(?:ln)?\(\s*|\b__html\s*:\s*|\bv-html\s*=\s*["']|\{@html\s+)()(?=\S)"#
  )
}
