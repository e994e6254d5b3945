import Readiness
import SourceTree

extension Check {
  /// A shell is given a command with values in it.
  static let shellCommand = Check(
    id: "S-17",
    title: "Shell commands are put together from values",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .medium,
    effort: .small,
    decides: """
      A call that hands a command to a shell with values interpolated or joined into it: `exec` of child_process, \
      `shell=True`, `os.system`, backticks in Ruby and PHP, `sh -c` in Go; high when a value comes from the request in \
      the same function.
      """,
    impact: """
      A value with `;`, `|` or `$(…)` in it runs a second command with the rights of this process. `{call}` in \
      {path} line {line} is given a command that values are put into.
      """,
    remediation: """
      In {path} line {line} call the program without a shell and give its arguments as a list (`execFile('git', \
      [a, b])`, `subprocess.run(["git", a])`, `exec.Command("git", a)`).
      """,
    rootCause:
      "A command that worked in the terminal was copied into the code, and values were put into its text.",
    references: ["CWE-78", "ASVS 5.0.0 V1.2.5"],
    guards: [
      "JavaScript counts only in files that import child_process", "constants do not count",
      "scripts, tests and examples are not looked at", "values from constants of the same file do not count",
      "names that the file compares with a list, tests against a pattern or declares as numbers do not count",
    ],
    gates: ["G-08"],
    topics: ["command injection", "shell", "child_process"],
    examples: [
      .bad([
        "src/convert.js": """
        const { exec } = require('child_process')
        function convert(name) {
          exec(`convert ${name} out.png`, done)
        }
        """
      ]),
      .bad([
        "app/convert.py": "import subprocess\n" + """
          def convert(name):
              subprocess.run(f"convert {name} out.png", shell=True)
          """
      ]),
      .good(
        [
          "src/convert.js": """
          const { exec, execFile } = require('child_process')
          const BINARY = 'convert'
          execFile('convert', [name, 'out.png'], done)
          exec('convert --version', done)
          exec(`${BINARY} --version`, done)
          """,
          "src/match.js": "const found = pattern.exec(`${prefix}${name}`)\n",
          "app/convert.py": "subprocess.run([\"convert\", name])\nsubprocess.run(\"ls\", shell=True)\n",
        ],
        "no shell, no values, or another exec"
      ),
      .good(
        [
          "src/ping.js": """
          const { exec } = require('child_process')
          const allowed = ['a.example.com', 'b.example.com']
          function ping(host, times) {
            if (!allowed.includes(host)) throw new Error('unknown host')
            exec(`ping -c 1 ${host}`, done)
          }
          """,
          "app/jobs/copy.rb": """
          def perform
            home = "/home/deploy"
            shared = "#{home}/shared"
            system("tar cf #{shared}/all.tar #{home}")
          end
          """,
          "src/kill.ts":
            "import { exec } from 'child_process'\nexport const kill = (port: number) => exec(`fuser -k ${port}/tcp`)\n",
        ],
        "a host from a list, a number, texts of the same method"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .ruby, .go, .php]),
          excludedPaths: [
            "**/scripts/**", "extra/**", "tools/**", "Gruntfile*", "gulpfile*", "*.config.*", "**/bin/**",
            "cli.py", "**/cli/**", "**/management/commands/**",
          ],
          keywords: [
            "child_process", "subprocess", "os.system", "os.popen", "system(", "`", "\"-c\"", "shell_exec",
            "exec(",
          ]
        ),
        look: shellCommands
      )
    )
  )

  @Sendable private static func shellCommands(_ text: SourceText) -> [Sighting] {
    let own = shellCalls.filter { sink in
      sink.languages.contains(text.file.language) && sink.call.firstMatch(in: text.bytes) != nil
        && sink.fileMustMatch.map { $0.firstMatch(in: text.bytes) != nil } ?? true
    }
    guard !own.isEmpty else { return [] }
    let flow = FlowText(text)
    let requestLines = Set(
      TaintRule(sinks: own, guards: []).hits(in: text).map { text.line(at: $0.offset) }
    )
    return own.flatMap { sink in
      sink.call.matches(in: flow.bytes).prefix(TaintRule.mostCalls).filter { isPutTogether($0, sink, flow) }
        .map { match in
          let call = text.string(match.range).filter { $0 != "(" }
          let line = text.line(at: match.range.lowerBound)
          return Sighting(
            key: nil,
            path: text.path,
            line: line,
            values: ["call": call],
            severity: requestLines.contains(line) ? .high : nil
          )
        }
    }
  }

  private static func isPutTogether(_ match: PatternMatch, _ sink: TaintRule.Sink, _ flow: FlowText) -> Bool {
    let arguments = flow.arguments(from: match.range.upperBound)
    guard let first = arguments.first, let last = arguments.last else { return false }
    let whole = first.lowerBound..<last.upperBound
    if let must = sink.argumentMustMatch, !flow.matches(must, whole) { return false }
    let command = sink.arguments.contains(2) ? (arguments.dropFirst(2).first ?? first) : first
    return flow.matches(interpolated, command) && hasVariable(command, flow)
  }

  /// Whether a name stands in the command that is no constant of the file, in capitals or set to plain text.
  private static func hasVariable(_ range: Range<Int>, _ flow: FlowText) -> Bool {
    variable.matches(in: flow.bytes, range: range).contains { match in
      guard let name = match.text(1, in: flow.bytes), !harmless.contains(name) else { return false }
      return name != name.uppercased() && !isConstant(name, flow) && !isValidated(name, flow)
    }
  }

  /// Whether the file compares the name with a list, tests it against a pattern or asks a function if it is valid.
  private static func isValidated(_ name: String, _ flow: FlowText) -> Bool {
    guard
      let validation = try? Pattern(
        compiling:
          #"(?:\.(?:includes|has|test|match|fullmatch|indexOf)|\b(?:is(?:IP|Valid|Allowed|Safe)\w*|net\.isIP\w*|validate\w*|assert\w*|sanitize\w*|int|Number|parseInt|ParseInt|Atoi)|!~|=~)\s*\(?\s*(?:\w+,\s*)?"#
          + name + #"\b(?!\s*\()|\b"# + name + #"\s+(?:not\s+)?in\s+[A-Z]|\b"# + name
          + #"(?:\.match\?|\s*=~|\.match)\b|\b"# + name + #"\s*:\s*(?:number|int|bool|boolean|float)\b"#
      )
    else { return false }
    return validation.firstMatch(in: flow.bytes) != nil
  }

  private static func isConstant(_ name: String, _ flow: FlowText, depth: Int = 0) -> Bool {
    for match in assignedText.matches(in: flow.text.bytes) where match.text(1, in: flow.text.bytes) == name {
      return true
    }
    let values = assignments(of: name, flow)
    return !values.isEmpty && depth < 3
      && values.allSatisfy { value in
        guard let text = plainText.captures(in: value)?[1] else { return false }
        return interpolatedName.allCaptures(in: Array(text.utf8)).allSatisfy {
          isConstant($0.texts[1], flow, depth: depth + 1)
        }
      }
  }

  /// The lines from after the sign in all places of the file that set a name.
  private static func assignments(of name: String, _ flow: FlowText) -> [String] {
    guard
      let setting = try? Pattern(
        compiling: #"(?:^|[\s;({])\$?"# + name + #"\s*(?:\|\|)?=(?![=~>])[ \t]*(\S[^\n]*)"#
      )
    else { return [] }
    return setting.matches(in: flow.text.bytes).compactMap { $0.text(1, in: flow.text.bytes) }
  }

  /// A line that is one text and nothing else.
  private static let plainText = Pattern(#"^(?:[fr]?["'`])([^"'`]*)["'`](?:\.freeze)?\s*;?\s*(?:#.*|//.*)?$"#)
  private static let interpolatedName = Pattern(#"(?:#|\$)?\{([\w.]+)"#)

  private static let harmless: Set<String> = [
    "f", "r", "path", "resolve", "join", "__dirname", "process", "execPath", "JSON", "stringify", "os",
    "tmpdir",
    "shlex", "quote", "escapeshellarg", "shellescape", "Shellwords", "pid", "platform", "env",
  ]
  private static let variable = Pattern(#"(?<![\w.])\$?([A-Za-z_]\w*)"#)
  private static let assignedText = Pattern(
    #"(?:const|final|static)\s+(?:\w+\s+)?(\w+)\s*(?::\s*\w+\s*)?=\s*['"`][^'"`$]*['"`]"#
  )
  /// A command with a value put into it, and none of the functions that quote one.
  private static let interpolated = Pattern(
    ##"""
    (?xs)^(?!.*(?:shlex\.quote|quote\(|escapeshellarg|shellescape|escapeShell))
    .*? (?: `[^`]*\$\{ | (?<![\w"'])[rR]?[fF][rR]?["'].*\{ | ["']\s*[+.]\s*[\$\w] | [\w)]\s*\+\s*["'] | ["']\s*%\s*[\w(] | ["']\.format\( | "[^"]*\#\{ | "[^"]*\{?\$\w | Sprintf\( )
    """##
  )

  private static let childProcess = Pattern(#"['"](?:node:)?child_process['"]"#)
  private static let shellCalls: [TaintRule.Sink] = [
    TaintRule.Sink(
      languages: Language.script,
      call: Pattern(
        #"(?<![\w.$])(?:(?:child_process|childProcess|cp|proc)\.)?(?:exec|execSync|execAsync|execPromise|promisify\(exec\))\("#
      ),
      fileMustMatch: childProcess
    ),
    TaintRule.Sink(
      languages: Language.script,
      call: Pattern(
        #"(?<![\w.$])(?:(?:child_process|childProcess|cp)\.)?(?:spawn|spawnSync|execFile|execFileSync)\("#
      ),
      argumentMustMatch: Pattern(#"\bshell\s*:\s*(?:true|['"])"#),
      fileMustMatch: childProcess
    ),
    TaintRule.Sink(languages: [.python], call: Pattern(#"\bos\.(?:system|popen)\("#)),
    TaintRule.Sink(
      languages: [.python],
      call: Pattern(#"\bsubprocess\.(?:run|call|check_call|check_output|Popen)\("#),
      argumentMustMatch: Pattern(#"\bshell\s*=\s*True\b"#)
    ),
    TaintRule.Sink(languages: [.ruby], call: Pattern(#"(?<![\w.:])(?:system|exec)\("#)),
    TaintRule.Sink(
      languages: [.php],
      call: Pattern(#"(?<![\w>:$])(?:shell_exec|exec|system|passthru|popen)\("#)
    ),
    TaintRule.Sink(
      languages: [.go],
      call: Pattern(#"\bexec\.Command\((?=\s*"(?:/bin/)?(?:ba)?sh"\s*,\s*"-l?c")"#),
      arguments: [2]
    ),
  ]
}
