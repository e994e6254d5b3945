import Readiness
import SourceTree

extension Check {
  /// C-05: work whose failure nobody learns of.
  static let errorsAreSwallowed = Check(
    id: "C-05",
    title: "Errors are caught and thrown away without a word",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    severity: .low,
    category: .debt,
    effort: .small,
    decides: """
      A request, query, write or other awaited call stands in a `try` whose `catch` is empty (or whose `except` is \
      `pass` alone) for errors of any kind, without a comment that says why and with nothing that stands in for its result.
      """,
    impact: """
      When something fails at {list}, nobody learns of it: the work was not done, the code goes on as if it was, and \
      the log is empty when somebody looks for the cause.
      """,
    remediation: """
      At each of {list}, either handle the error, log it with what was being done, or say in a comment why it may be \
      ignored; catch only the kind of error that is meant.
      """,
    rootCause: "The error was silenced to get on, and nobody came back to it.",
    references: ["CWE-390", "CWE-391"],
    guards: [
      "a comment at the place is taken for a reason",
      "closing, cleaning up, clipboards, storage of the browser and statistics may fail",
      "a result with a value that stands in for it, and a parser's refusal, are no lost work",
      "tests, examples and scripts are not looked at",
    ],
    topics: ["swallowed error", "empty catch", "error handling"],
    examples: [
      .bad([
        "src/save.js": "try {\n  await store.save(order)\n} catch (error) {\n}\n",
        "src/load.py":
          "def keep(order):\n    try:\n        session.add(order)\n        session.commit()\n    except Exception:\n        pass\n",
      ]),
      .good(
        [
          "src/save.js": "try { fs.unlinkSync(temporary) } catch { /* it may be gone already */ }\n",
          "src/load.py": "try:\n    os.remove(path)\nexcept FileNotFoundError:\n    pass\n",
        ],
        "the reason is given, or one kind of error is meant"
      ),
      .good(
        [
          "src/read.js": """
          let language = 'en'
          try { language = await detect(text) } catch {}
          // The cache is only a help.
          try {
            await cache.write(key, value)
          } catch {}
          try { await navigator.clipboard.writeText(link) } catch {}
          try { localStorage.setItem('theme', theme) } catch {}
          try { await browser.close() } catch {}
          async function user(id) {
            try { return await fetchUser(id) } catch {}
            return null
          }
          try { address = new URL(text) } catch {}
          """,
          "src/detect.py": """
          language = "en"
          try:
              language = client.request(text)
          except Exception:
              pass
          class Stream:
              def __del__(self):
                  try:
                      self.socket.send(b"bye")
                  except Exception:
                      pass
          """,
        ],
        "something stands in for the result, or the work may fail"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.java, .kotlin, .csharp, .php, .python]),
          excludedPaths: ["**/scripts/**", "**/bin/**", "*.config.*", "*.min.*"],
          keywords: ["catch", "except"]
        ),
        look: { text in
          let places =
            text.file.language == .python ? SilencedWork.inPython(text) : SilencedWork.inBraces(text)
          return places.map { Sighting(path: text.path, line: text.line(at: $0)) }
        }
      )
    )
  )
}
