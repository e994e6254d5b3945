import Readiness
import SourceTree

extension Check {
  /// B-16: what the authors left for later, counted once.
  ///
  /// The marks in this file are what the check looks for; none of them is its own.
  static let openMarksInCode = Check(
    id: "B-16",
    title: "{count} TODO, FIXME, HACK and XXX marks in product code",
    workstream: WorkstreamID("baseline"),
    checkClass: .heuristic,
    severity: .info,
    category: .debt,
    effort: .medium,
    decides: "Comments of product code that begin with TODO, FIXME, HACK or XXX; one finding for all.",
    impact:
      "Each is a place that its author did not hold to be finished; some may lie in what must work ({list}).",
    remediation:
      "Read the marks in the files of critical flows first ({list}); turn what matters into issues, delete the rest.",
    rootCause: "Marks are written in passing and nobody goes through them.",
    references: ["CWE-546"],
    guards: ["tests, samples and documents do not count", "words inside strings and names do not count"],
    topics: ["todo comments", "fixme"],
    examples: [
      .bad(["a.js": "// TODO: check the limit\nrun() // FIXME\n"]),
      .good(["a.js": "const todo = 'TODO: buy milk'\n", "tests/a.js": "// TODO\n"]),
    ],
    rule: .file(
      FileRule(
        FileSelection(languages: Language.programming, keywords: ["TODO", "FIXME", "HACK", "XXX"]),
        look: { text in
          codeMark.matches(in: text.bytes).filter { text.region(at: $0.range.upperBound - 1) == .comment }
            .map { Sighting(path: text.path, line: text.line(at: $0.range.upperBound - 1)) }
        }
      )
    )
  )

  private static let codeMark = Pattern(#"(?://|#|/?\*|--|;)[ \t]*@?(?:TODO|FIXME|HACK|XXX)\b"#)
}
