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
      "files of the page's own bundle, and functions whose callers in the file catch",
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
      .good([
        "List.tsx": """
        const get = async () => {
          const response = await fetch('/api/list')
          return response.json()
        }
        export const useList = () => useInfiniteQuery({ queryFn: get })
        """
      ]),
      .good([
        "about.ts":
          "document.querySelector('p').innerHTML = await (await fetch(new URL('about.html', bundleUrl))).text()"
      ]),
      .good(
        [
          "Save.jsx": """
          async function load() {
            return (await fetch('/api/list')).json()
          }
          export function List() {
            const show = async () => { try { setItems(await load()) } catch (error) { setError(error) } }
            return <button onClick={show}>Load</button>
          }
          """
        ],
        "the caller catches"
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
            guard asset.firstMatch(in: text.bytes, range: lineAndNext(match.range.lowerBound, text)) == nil
            else {
              return false
            }
            let around = EnclosingFunction.range(around: match.range.lowerBound, in: text)
            return handling.firstMatch(in: text.bytes, range: around) == nil
              && !isCaughtByCallers(around, text)
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
    \b(?:use(?:Suspense|Infinite|Lazy)?(?:Query|Queries|Mutation)|queryFn|mutationFn|useSWR\w*|useAsync\w*|createAsyncThunk|createResource|getServerSideProps|getStaticProps\#
    |ErrorBoundary|createApi|defineEventHandler|NextResponse|ipcMain)\b|['"]use server['"]
    """#
  )
  private static let handling = Pattern(
    #"""
    \bcatch\b|\.ok\b|\bok\b\s*[,}]|\.status\b|\bstatus\b\s*[,}]|onError|handleError|checkStatus\#
    |handleResponse|\.redirected\b|\bresponseError\b
    """#
  )

  /// Files that come with the page, and data that is no server's.
  private static let asset = Pattern(
    #"\.(?:html|json|svg|css|md|txt|wasm|xml|csv|png|jpe?g|glsl|woff2?)['"`]|['"`](?:data|blob):|import\.meta\.url|\bgetURL\(|(?i:(?:data|blob|object|bundle|asset|file)_?ur[il])"#
  )

  private static func lineAndNext(_ offset: Int, _ text: SourceText) -> Range<Int> {
    let line = text.line(at: offset)
    return offset..<max(offset, text.range(ofLine: min(line + 1, text.lineCount)).upperBound)
  }

  /// Whether the function around is called in the file where what it throws is caught.
  private static func isCaughtByCallers(_ function: Range<Int>, _ text: SourceText) -> Bool {
    let line = text.range(ofLine: text.line(at: function.lowerBound))
    guard
      let name = naming.firstMatch(in: text.bytes, range: line.lowerBound..<function.lowerBound)
        .flatMap({ $0.text(1, in: text.bytes) ?? $0.text(2, in: text.bytes) }),
      let call = try? Pattern(compiling: #"(?<!function )(?<![\w$])"# + name + #"\("#)
    else { return false }
    let calls = call.matches(in: text.bytes).filter { !function.contains($0.range.lowerBound) }
    return !calls.isEmpty
      && calls.contains { match in
        let around = EnclosingFunction.range(around: match.range.lowerBound, in: text)
        return !around.contains(function.lowerBound)
          && catching.firstMatch(in: text.bytes, range: around) != nil
          || catchingCall.firstMatch(
            in: text.bytes,
            range: text.range(ofLine: text.line(at: match.range.lowerBound))
          )
            != nil
      }
  }

  private static let naming = Pattern(
    #"(?:\bfunction\s+|\b(?:const|let|var)\s+)([A-Za-z_]\w*)|^\s*(?:async\s+)?([A-Za-z_]\w*)\s*\("#
  )
  private static let catching = Pattern(#"\bcatch\b"#)
  private static let catchingCall = Pattern(#"\.catch\(|\.then\([^,\n]+,\s*\S"#)

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
