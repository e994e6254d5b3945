import Readiness
import SourceTree

extension Check {
  /// A file is read, sent or removed by a path from the request.
  static let requestChosenPath = Check(
    id: "S-26",
    title: "File paths come from the request unchecked",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .small,
    decides: """
      A call that opens, sends, writes or removes a file whose path holds what the request holds, in a function \
      that neither takes the last part of the name nor tests where the path leads.
      """,
    impact: """
      With `../` in the value, whoever can reach this route gets at files outside the intended folder: \
      configuration, keys, other people's uploads. `{call}` in {path} line {line} is given `{source}`.
      """,
    remediation: """
      In {path} resolve the path and refuse it unless it still begins with the intended folder, or use only \
      the last part of `{source}` (`path.basename`, `secure_filename`, `filepath.Base`), or look the file up \
      by an id.
      """,
    rootCause: "A name in a request was joined to a folder as if it could not hold `..`.",
    reproduction: [
      "Send the route in {path} (line {line}) `../../../../etc/hosts` (also as `..%2f`) as `{source}`."
    ],
    references: ["CWE-22", "ASVS 5.0.0 V5.3.2"],
    guards: [
      "silent where the function takes the base name or tests a prefix",
      "`sendFile` with a `root` option is safe",
    ],
    gates: ["G-08"],
    topics: ["path traversal", "file access", "upload", "download"],
    examples: [
      .bad([
        "src/files.js": """
        app.get('/files/:name', (req, res) => {
          res.sendFile(path.join(UPLOADS, req.params.name))
        })
        """
      ]),
      .bad([
        "app/files.py": """
        @app.get("/files")
        def read(name: str):
            return open(os.path.join(FOLDER, name)).read()
        """
      ]),
      .good(
        [
          "src/files.js": """
          app.get('/files/:name', (req, res) => {
            res.sendFile(path.join(UPLOADS, path.basename(req.params.name)))
          })
          app.get('/static/:name', (req, res) => {
            res.sendFile(req.params.name, { root: PUBLIC })
          })
          """
        ],
        "the base name, or a root option"
      ),
      .good([
        "app/files.py": """
        @app.get("/files/{number}")
        def read(number: int):
            return open(os.path.join(FOLDER, str(number))).read()
        """
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .php, .ruby, .go, .java, .kotlin, .csharp]),
          keywords: [
            "sendFile", "send_file", "readFile", "writeFile", "unlink", "createReadStream",
            "createWriteStream",
            "open(", "os.remove", "rmtree", "FileResponse", "file_get_contents", "ReadFile", "os.Open",
            "FileInputStream",
            "File.read", "rmSync", "download(", "ServeFile", "readfile", "File(",
          ]
        ),
        taint: TaintRule(sinks: fileCalls, guards: [safePath])
      )
    )
  )

  private static let safePath = Pattern(
    #"(?i)\bbasename\b|secure_filename|filepath\.Base|startsWith|startswith|start_with|HasPrefix|is_relative_to|commonpath|realpath|\broot\s*:|safe_?join|sanitiz|send_from_directory|path\.relative|getCanonicalPath|\.normalize\(|allow|includes\(\s*['"]\.\.|\.test\(|\.match\(|GetFileName\(|safe|if\s*\(\s*![^\n]{0,80}\.(?:includes|has|get)\("#
  )

  private static let fileCalls: [TaintRule.Sink] = [
    TaintRule.Sink(
      languages: Language.script,
      call: Pattern(
        #"\bres\.(?:sendFile|download)\(|\breply\.sendFile\(|(?<![\w$])(?:fs(?:p|\.promises|Promises|Extra)?\.)(?:readFile|writeFile|appendFile|unlink|createReadStream|createWriteStream|rm|rmdir|readdir)(?:Sync)?\("#
      )
    ),
    TaintRule.Sink(
      languages: [.python],
      call: Pattern(
        #"(?<![\w.])open\(|\b(?:os\.(?:remove|unlink|listdir)|shutil\.rmtree|send_file|FileResponse|aiofiles\.open)\("#
      )
    ),
    TaintRule.Sink(
      languages: [.php],
      call: Pattern(#"\b(?:file_get_contents|readfile|fopen|unlink|file_put_contents)\("#)
    ),
    TaintRule.Sink(
      languages: [.ruby],
      call: Pattern(#"\b(?:send_file|File\.(?:read|open|delete)|IO\.read)[ (]"#),
      isStatement: true
    ),
    TaintRule.Sink(
      languages: [.go],
      call: Pattern(#"\bos\.(?:Open|ReadFile|Remove|RemoveAll|Create|WriteFile)\(|\bioutil\.ReadFile\("#)
    ),
    TaintRule.Sink(
      languages: [.java, .kotlin],
      call: Pattern(
        #"\bnew\s+(?:File|FileInputStream|FileOutputStream|FileReader)\(|\bFiles\.(?:readAllBytes|newInputStream|delete)\("#
      ),
      arguments: [0, 1]
    ),
    TaintRule.Sink(
      languages: [.csharp],
      call: Pattern(#"\bFile\.(?:ReadAllText|ReadAllBytes|OpenRead|Delete|WriteAllText)\(|\bPhysicalFile\("#)
    ),
  ]
}
