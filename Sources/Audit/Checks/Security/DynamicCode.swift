import Readiness
import SourceTree

extension Check {
  /// Text becomes code, or data becomes objects.
  static let dynamicCode = Check(
    id: "S-16",
    title: "Values are run as code or turned into objects",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .low,
    effort: .medium,
    decides: """
      A call that runs text as code (`eval`, `new Function`, `vm.run…`, `exec`, `instance_eval`) or rebuilds \
      any object from data (pickle, `yaml.load` without a safe loader, `unserialize`, `Marshal.load`, \
      BinaryFormatter) with something else than a constant; high when it comes from the request in the same \
      function.
      """,
    impact: """
      Whoever decides what `{call}` in {path} line {line} is given runs their own code in this process, with its \
      keys and its data.
      """,
    remediation: """
      Replace `{call}` in {path}: JSON instead of code or pickles, a table of named functions instead of \
      `eval`, `yaml.safe_load` instead of `yaml.load`. Where plugins must be loaded, load only from a folder \
      that nobody can write through the application.
      """,
    rootCause: "The short way was taken from a text to a value, and it can do more than was needed.",
    references: ["CWE-94", "CWE-502", "ASVS 5.0.0 V1.3.2", "ASVS 5.0.0 V1.5.2"],
    guards: [
      "constants do not count", "tests, examples and tooling are not looked at", "safe loaders are silent",
    ],
    gates: ["G-08"],
    topics: ["eval", "dynamic code", "deserialization", "code injection"],
    examples: [
      .bad([
        "src/rules.js": """
        app.post('/rule', (req, res) => {
          res.json(eval(req.body.rule))
        })
        """
      ]),
      .bad([
        "app/cache.py": "import pickle\n" + """
          def load(blob):
              return pickle.loads(blob)
          """
      ]),
      .bad(["config.py": "import yaml\nsettings = yaml.load(stream)\n"]),
      .bad(["index.php": "<?php\n$cart = unserialize($_COOKIE['cart']);\n"]),
      .good(
        [
          "src/rules.js": """
          const value = JSON.parse(text)
          const root = eval('this')
          model.eval()
          await redis.eval(script, 1, key)
          const three = regex.exec(text)
          """,
          "config.py": "import yaml\na = yaml.safe_load(s)\nb = yaml.load(s, Loader=yaml.SafeLoader)\n",
        ],
        "safe loaders, constants, and methods with the same name"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .ruby, .php, .java, .csharp]),
          keywords: [
            "eval", "Function(", "vm.run", "vm.Script", "pickle", "yaml.load", "marshal", "exec(",
            "unserialize",
            "BinaryFormatter", "ObjectInputStream", "Deserialize",
          ]
        ),
        look: codeFromValues
      )
    )
  )

  @Sendable private static func codeFromValues(_ text: SourceText) -> [Sighting] {
    let tainted = TaintRule(sinks: codeCalls, guards: []).hits(in: text)
    let requestLines = Set(tainted.map { text.line(at: $0.offset) })
    let flow = FlowText(text)
    let others = codeCalls.filter { $0.languages.contains(text.file.language) }
      .flatMap { sink in sink.call.matches(in: flow.bytes).prefix(TaintRule.mostCalls).map { (sink, $0) } }
      .filter { sink, match in
        isVariable(match, sink, flow) && !requestLines.contains(text.line(at: match.range.lowerBound))
          && !text.hasMatch(verified, around: text.line(at: match.range.lowerBound), before: 15)
      }
      .map { _, match in
        let call = text.string(match.range).filter { $0 != "(" }
        return Sighting(
          key: nil,
          path: text.path,
          line: text.line(at: match.range.lowerBound),
          values: ["call": call]
        )
      }
    return tainted.map { hit in
      var sighting = Sighting(hit, in: text)
      sighting.severity = .high
      sighting.title = "What a client sends is run as code or turned into objects"
      return sighting
    } + others
  }

  /// Whether the first argument is more than a constant, and what the sink asks of it.
  private static func isVariable(_ match: PatternMatch, _ sink: TaintRule.Sink, _ flow: FlowText) -> Bool {
    let arguments = flow.arguments(from: match.range.upperBound)
    guard let first = arguments.first, let last = arguments.last else { return false }
    let whole = first.lowerBound..<last.upperBound
    if let must = sink.argumentMustMatch, !flow.matches(must, whole) { return false }
    if let must = sink.fileMustMatch, must.firstMatch(in: flow.text.bytes) == nil { return false }
    return name.firstMatch(in: flow.bytes, range: first) != nil
  }

  /// Content whose signature was checked is what the program itself wrote.
  private static let verified = Pattern(#"compare_digest|\.unsign\(|\.verify\(|timingSafeEqual"#)
  private static let name = Pattern(#"[A-Za-z_$][\w$]*"#)

  private static let codeCalls: [TaintRule.Sink] = [
    sink(
      Language.script,
      Pattern(#"(?<![\w.$])(?:(?:window|globalThis|global)\.)?eval\(|\bnew\s+Function\("#)
    ),
    sink(
      Language.script,
      Pattern(
        #"\bvm\.(?:runInNewContext|runInThisContext|runInContext|compileFunction)\(|\bnew\s+vm\.Script\("#
      )
    ),
    sink([.python], Pattern(#"(?<![\w.])(?:eval|exec)\("#)),
    sink([.python], Pattern(#"\b(?:pickle|cPickle|dill|marshal|jsonpickle)\.(?:loads?|decode)\("#)),
    TaintRule.Sink(
      languages: [.python],
      call: Pattern(#"\byaml\.(?:load|load_all)\("#),
      arguments: [],
      argumentMustMatch: Pattern(
        #"(?s)^(?!.*(?:Safe|CSafe|Base)Loader)(?!.*\bLoader\s*=).*$|(?:Unsafe|(?<!Full)(?<!Safe)(?<!\w))Loader\b(?!\s*=)"#
      )
    ),
    sink([.ruby], Pattern(#"\b(?:Marshal\.load|YAML\.unsafe_load)\(|\.(?:instance_eval|class_eval)\("#)),
    TaintRule.Sink(
      languages: [.php],
      call: Pattern(#"(?<![\w>:$])(?:eval|unserialize)\("#),
      argumentMustMatch: Pattern(#"\$"#)
    ),
    sink([.java, .kotlin], Pattern(#"\bnew\s+ObjectInputStream\("#)),
    sink([.csharp], Pattern(#"\bnew\s+BinaryFormatter\(\)\.Deserialize\("#)),
  ]

  private static func sink(_ languages: Set<Language>, _ call: Pattern) -> TaintRule.Sink {
    TaintRule.Sink(languages: languages, call: call)
  }
}
