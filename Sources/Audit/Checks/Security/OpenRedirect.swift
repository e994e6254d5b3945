import Readiness
import SourceTree

extension Check {
  /// A redirect goes where the client says.
  static let openRedirect = Check(
    id: "S-24",
    title: "A redirect goes to any address in the request",
    workstream: WorkstreamID("security"),
    checkClass: .deterministic,
    severity: .medium,
    effort: .small,
    decides: """
      A redirect whose target begins with what the request holds, with no test of it in the same function.
      """,
    impact: """
      A link to this site can end on any other site: people trust the address they clicked, and sign in or \
      pay on a copy. `{call}` in {path} line {line} goes to `{source}`.
      """,
    remediation: """
      In {path} accept only paths of this site as `{source}` (beginning with one `/`, not `//` or `/\\\\`), \
      or look the target up in a list of known ones, and go to a fixed page otherwise.
      """,
    rootCause: "The page to return to after an action was passed through the address without a limit.",
    references: ["CWE-601", "ASVS 5.0.0 V3.7.2"],
    guards: ["targets with a constant beginning do not count", "silent where the function tests the target"],
    topics: ["open redirect"],
    examples: [
      .bad([
        "src/login.js": """
        router.get('/done', (req, res) => {
          res.redirect(req.query.next || '/')
        })
        """
      ]),
      .bad([
        "app/auth.py": """
        @app.route("/done")
        def done():
            return redirect(request.args.get("next"))
        """
      ]),
      .good(
        [
          "src/login.js": """
          router.get('/done', (req, res) => {
            const next = req.query.next
            res.redirect(next && next.startsWith('/app/') ? next : '/')
          })
          router.get('/old/:id', (req, res) => res.redirect('/new/' + req.params.id))
          """
        ],
        "the target is tested, or begins with a path of this site"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .php, .ruby, .go, .java, .kotlin, .csharp]),
          keywords: ["redirect", "Location"]
        ),
        taint: TaintRule(
          sinks: [
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                #"\b(?:res|response|reply|ctx|c)\.redirect\((?:\s*30[1278]\s*,)?|\bNextResponse\.redirect\("#
              ),
              isLeading: true
            ),
            TaintRule.Sink(
              languages: [.python],
              call: Pattern(
                #"(?<![\w.])(?:redirect|HttpResponseRedirect|RedirectResponse)\((?:\s*url\s*=)?"#
              ),
              isLeading: true
            ),
            TaintRule.Sink(
              languages: [.ruby],
              call: Pattern(#"\bredirect_to[ (]"#),
              isLeading: true,
              isStatement: true
            ),
            TaintRule.Sink(
              languages: [.go],
              call: Pattern(#"\bhttp\.Redirect\("#),
              arguments: [2],
              isLeading: true
            ),
            TaintRule.Sink(
              languages: [.java, .kotlin],
              call: Pattern(#"\.sendRedirect\("#),
              isLeading: true
            ),
            TaintRule.Sink(languages: [.csharp], call: Pattern(#"(?<![\w.])Redirect\("#), isLeading: true),
          ],
          guards: [
            Pattern(
              #"(?i)startsWith|startswith|start_with|HasPrefix|allow|is_?safe|safe_|valid|\.hostname\b|\.host\b|\.origin\b|netloc|\.includes\(|\.test\(|\.match\(|sanitiz|isLocalUrl|is_local|only_path"#
            )
          ]
        )
      )
    )
  )
}
