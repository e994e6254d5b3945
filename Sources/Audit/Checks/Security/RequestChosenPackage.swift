import Readiness
import SourceTree

extension Check {
  /// A repository or package is fetched whose address a client sent.
  static let requestChosenPackage = Check(
    id: "S-15",
    title: "The server clones or installs what a client names",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .medium,
    decides: """
      A command or function that clones a repository, installs a package or unpacks a download, with an address or \
      name from the request, and no list of permitted ones in the same function.
      """,
    impact: """
      Installing runs the installed code's scripts: whoever can reach this route runs their own program on the \
      server, with its data and keys. `{call}` in {path} line {line} is given `{source}`.
      """,
    remediation: """
      In {path} look `{source}` up in a fixed list of sources (or of signed packages with checksums) before \
      `{call}`, install without scripts (`npm ci --ignore-scripts`), and keep the route for administrators.
      """,
    rootCause: "Plugins were meant to be easy to add, and the source was left to whoever asks.",
    references: ["CWE-829", "CWE-494", "ASVS 5.0.0 V13.2.4"],
    guards: ["a list of permitted sources in the function silences it"],
    gates: ["G-08", "G-09"],
    topics: ["plugin", "marketplace", "install", "git clone", "supply chain"],
    examples: [
      .bad([
        "src/plugins.js": """
        const { execFile } = require('child_process')
        router.post('/plugins/install', async (req, res) => {
          const { url } = req.body
          execFile('git', ['clone', '--depth', '1', url, target], done)
        })
        """
      ]),
      .bad([
        "src/plugins.ts": """
        router.post('/plugins', async (req, res) => {
          await git.clone(req.body.repository, folder)
        })
        """
      ]),
      .good(
        [
          "src/plugins.js": """
          const { execFile } = require('child_process')
          router.post('/plugins/install', async (req, res) => {
            const { url } = req.body
            if (!ALLOWED_SOURCES.includes(url)) return res.sendStatus(403)
            execFile('git', ['clone', url, target], done)
          })
          """
        ],
        "only listed sources"
      ),
      .good(
        [
          "src/update.js": """
          const { execFile } = require('child_process')
          router.post('/update', async (req, res) => {
            execFile('git', ['clone', UPSTREAM, target], done)
          })
          """
        ],
        "a fixed source"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .go, .ruby, .php]),
          keywords: ["clone", "install"]
        ),
        taint: TaintRule(
          sinks: [
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                #"\b(?:exec|execSync|execAsync|execFile|execFileSync|execFileAsync|spawn|spawnSync|execa|execaCommand|\$)\("#
              ),
              arguments: [],
              argumentMustMatch: Pattern(#"(?s)\bclone\b|\binstall\b|^\s*\[|^\s*`"#),
              fileMustMatch: installs
            ),
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(#"\b(?:git|simpleGit\([^)]*\)|nodegit\.Clone|degit)(?:\.clone)?\("#)
            ),
            TaintRule.Sink(
              languages: [.python],
              call: Pattern(
                #"\bsubprocess\.(?:run|call|check_call|check_output|Popen)\(|\bRepo\.clone_from\(|\bos\.system\("#
              ),
              arguments: [],
              fileMustMatch: installs
            ),
            TaintRule.Sink(
              languages: [.go],
              call: Pattern(#"\bexec\.Command(?:Context)?\(|\bgit\.PlainClone\("#),
              arguments: [],
              fileMustMatch: installs
            ),
          ],
          guards: [
            Pattern(
              #"(?i)allow|white_?list|trusted|permitted|registry_?check|verif(?:y|ied)|signature|checksum|includes\("#
            )
          ]
        )
      )
    )
  )

  private static let installs = Pattern(
    #"['"`](?:git\s+)?clone\b|['"`]clone['"`]|\b(?:npm|yarn|pnpm|pip3?|gem|composer)\b[^\n]{0,20}\b(?:install|add)\b|clone_from|PlainClone"#
  )
}
