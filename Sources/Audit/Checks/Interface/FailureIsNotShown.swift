import Readiness
import SourceTree

extension Check {
  static let failureIsNotShown = Check(
    id: "U-29",
    title: "Actions of the interface do not notice that a request failed",
    workstream: WorkstreamID("uiux"),
    checkClass: .heuristic,
    profiles: [.web, .electron],
    severity: .low,
    effort: .medium,
    decides: """
      Code of a page or component awaits `fetch`, and in the function around it there is neither a `catch` \
      nor a test of `ok` or `status`.
      """,
    impact: """
      When the server answers with an error or cannot be reached, people see nothing, or the page goes on \
      with an error's body as if it were data ({count} requests in {files} files).
      """,
    remediation: """
      Test `response.ok`, catch what `fetch` throws and tell people what happened and what they can do, best \
      in one function that all requests go through. Places: {list}.
      """,
    rootCause: """
      `fetch` fails only without a connection, so the code seems to handle errors of the server and does \
      not.
      """,
    reproduction: ["Stop the server, or let it answer 500, and use the function of {path}, line {line}."],
    references: ["CWE-252", "https://developer.mozilla.org/docs/Web/API/Response/ok"],
    guards: [
      "a handler for all rejections in the repository", "query libraries that catch for the caller",
      "code of servers",
    ],
    topics: ["error handling", "failed request", "error message"],
    examples: [
      .bad([
        "Save.jsx": """
        export function Save() {
          const save = async () => {
            const response = await fetch('/api/save', { method: 'POST' })
            setItems(await response.json())
          }
          return <button onClick={save}>Save</button>
        }
        """
      ]),
      .good([
        "Save.jsx": """
        export function Save() {
          const save = async () => {
            const response = await fetch('/api/save', { method: 'POST' })
            if (!response.ok) throw new Error(response.statusText)
          }
          return <button onClick={save}>Save</button>
        }
        """
      ]),
      .good([
        "Save.jsx":
          "const A = () => { const f = async () => { try { await fetch('/x') } catch (e) { show(e) } }; return <p/> }"
      ]),
      .good(
        ["A.vue": "<script setup>const fetch = async () => await load()\nawait fetch(1)</script>"],
        "its own"
      ),
      .good(["server.js": "app.get('/', async (req, res) => { res.send(await (await fetch(url)).json()) })"]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.html]),
          excludedPaths: ["*.min.*", "**/api/**", "**/server/**", "*.server.*", "+server.*"],
          keywords: ["await fetch(", "unhandledrejection"]
        ),
        look: { text in
          if global.firstMatch(in: text.bytes) != nil { return [InterfaceOutcome.marking("global", text)] }
          guard isInterface(text), query.firstMatch(in: text.bytes) == nil,
            ownFetch.firstMatch(in: text.bytes) == nil
          else { return [] }
          return request.matches(in: text.bytes).filter { match in
            guard text.region(at: match.range.lowerBound) == .code else { return false }
            let around = EnclosingFunction.range(around: match.range.lowerBound, in: text)
            return handling.firstMatch(in: text.bytes, range: around) == nil
          }
          .map { Sighting(path: text.path, line: text.line(at: $0.range.lowerBound)) }
        },
        conclude: InterfaceOutcome.groupedUnlessMarked
      )
    )
  )

  /// A function of this name that is not the browser's.
  private static let ownFetch = Pattern(
    #"(?:const|let|var|function|async)\s+fetch\b|import\s[^;\n]*\bfetch\b"#
  )
  private static let global = Pattern(#"unhandledrejection"#)
  private static let request = Pattern(#"\bawait\s+(?:window\.)?fetch\(\s*[^)\s]"#)
  private static let query = Pattern(
    #"""
    \b(?:useQuery|useMutation|useSWR|createAsyncThunk|createResource|getServerSideProps|getStaticProps\#
    |ErrorBoundary|createApi|defineEventHandler|NextResponse|ipcMain)\b|['"]use server['"]
    """#
  )
  private static let handling = Pattern(
    #"""
    \bcatch\b|\.ok\b|\bok\b\s*[,}]|\.status\b|\bstatus\b\s*[,}]|onError|handleError|checkStatus\#
    |handleResponse
    """#
  )

  /// Whether a file is code of pages: it has markup or speaks to the document.
  private static func isInterface(_ text: SourceText) -> Bool {
    if [.vue, .svelte, .html].contains(text.file.language) { return true }
    let suffix = text.path.split(separator: ".").last ?? ""
    if suffix == "tsx" || suffix == "jsx" {
      return text.path.split(separator: "/").last?.hasPrefix("page.") != true
    }
    if text.file.language == .astro { return false }
    return document.firstMatch(in: text.bytes) != nil
  }

  private static let document = Pattern(
    #"\bdocument\.(?:getElementById|querySelector|createElement|addEventListener)"#
  )
}
