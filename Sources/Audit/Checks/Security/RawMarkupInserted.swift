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
    severity: .info,
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
      "functions of the repository that clean what they return, and sanitizers under any imported name, count",
      "a whole value counts only by the name of a text that people write, or when Markdown is made of it",
      "numbers, classes and other parts that hold no text do not count",
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
      .bad(["src/Note.vue": "<template><b v-html=\"note.body\"></b></template>\n"]),
      .bad([
        "src/note.js": "import { render } from './render'\nnote.innerHTML = render(item.text)\n",
        "src/render.js": "export function render(text) {\n  return '<p>' + text + '</p>'\n}\n",
      ]),
      .good(
        [
          "src/form.js": """
          fetch('/stories/preview').then(response => response.text()).then(text => { preview.innerHTML = text })
          const script = document.createElement('script')
          script.innerHTML = settings.additionalContent
          """,
          "src/Terms.vue": "<template><div v-html=\"terms\"></div><p v-html=\"qrCode\"></p></template>\n",
          "src/Box.tsx": """
          this.setState({ warning: { message: texts.windows(), title: 'Image' } })
          return <p dangerouslySetInnerHTML={{ __html: this.state.warning.message }} />
          """,
        ],
        "markup that the server or the code made for the place"
      ),
      .good(
        [
          "src/note.js": """
          import { render } from './render'
          import wash from 'dompurify'
          note.innerHTML = render(item.text)
          note.innerHTML = wash(item.text)
          timer.innerHTML = `<b>${elapsedTime}</b>`
          const element = document.createElement('style')
          element.innerHTML = value
          """,
          "src/render.js":
            "import wash from 'dompurify'\nexport function render(text) {\n  return wash.sanitize(marked(text))\n}\n",
          "src/set.ts": "export function set(html: SafeHtml) {\n  root.innerHTML = html\n}\n",
          "src/Reader.tsx": """
          const [content, setContent] = useState('')
          setContent(DOMPurify.sanitize(data.content))
          export const Reader = () => <div dangerouslySetInnerHTML={{ __html: content }} />
          """,
        ],
        "cleaned in another file, by a name of one's own, by its type or before it is kept"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.html]),
          keywords: ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "v-html", "{@html"]
        ),
        look: { text in
          text.codeMatches(markupSink).compactMap { match in
            guard let value = match.ranges.indices.contains(1) ? match.ranges[1] : nil else { return nil }
            var sighting = Sighting(key: text.path, path: text.path, line: text.line(at: value.lowerBound))
            switch RawMarkup(at: value.lowerBound, in: text).origin {
            case .clean: return nil
            case .unclean: break
            case .bound: sighting.values = ["bound": "yes"]
            case .made(let function, let module): sighting.values = ["function": function, "module": module]
            }
            return sighting
          }
        },
        conclude: { sightings, facts in
          let modules = MarkupModules(tree: facts.tree)
          // Such pages get what the server has rendered for them, and cleaning is done there.
          let isServerMade = facts.components.contains { component in
            component.dependencies.contains { $0.name.contains("inertia") }
          }
          let unclean = sightings.filter { sighting in
            if sighting.values["bound"] != nil { return !isServerMade }
            guard let function = sighting.values["function"], let module = sighting.values["module"],
              let path = sighting.locations.first?.path
            else { return true }
            return modules.isUnclean(function, importedFrom: module, by: path)
          }
          guard facts.profiles.contains(.electron) else { return .looked(unclean) }
          return .looked(
            unclean.map { sighting in
              var worse = sighting
              worse.severity = .low
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
