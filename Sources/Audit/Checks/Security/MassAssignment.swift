import Readiness
import SourceTree

extension Check {
  /// A whole request body becomes a record.
  static let massAssignment = Check(
    id: "S-27",
    title: "The whole request body is written into a record",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .small,
    decides: """
      A call that creates or updates a record with the whole body of the request, with no schema and no choice of \
      fields in the same function.
      """,
    impact: """
      A client can set every column, also those the form does not show: role, owner, price, verified flags. \
      `{call}` in {path} line {line} writes `{source}` as it comes.
      """,
    remediation: """
      In {path} pick the fields a client may set (`const { name, text } = …`) or parse the body by a schema that \
      drops unknown fields, and hand `{call}` only those.
      """,
    rootCause:
      "The body had the same shape as the record when the route was written, so it was passed on whole.",
    reproduction: [
      "Send the route in {path} (line {line}) an additional field of the record, such as `role`, and read the record back."
    ],
    references: ["CWE-915", "ASVS 5.0.0 V15.3.3"],
    guards: [
      "a schema, `pick`, `permit` or validation in the function silences it", "single fields do not count",
    ],
    gates: ["G-08"],
    topics: ["mass assignment", "request body", "validation"],
    examples: [
      .bad([
        "src/users.js": """
        router.put('/users/:id', async (req, res) => {
          await User.findByIdAndUpdate(req.params.id, req.body)
          res.sendStatus(204)
        })
        """
      ]),
      .bad([
        "app/users.py": """
        @app.route("/users", methods=["POST"])
        def create():
            data = request.get_json()
            user = User(**data)
            db.session.add(user)
        """
      ]),
      .good(
        [
          "src/users.js": """
          router.put('/users/:id', async (req, res) => {
            const { name } = req.body
            await User.findByIdAndUpdate(req.params.id, { name })
            await User.create({ name: req.body.name })
          })
          router.post('/users', async (req, res) => {
            const data = userSchema.parse(req.body)
            await User.create(data)
          })
          """
        ],
        "chosen fields, or a schema"
      ),
      .good(
        [
          "app/controllers/flags_controller.rb":
            "def index\n  @all = FlaggedComments.new(params[:period])\nend\n"
        ],
        "a query object takes one value"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script.union([.python, .ruby]),
          keywords: ["body", "get_json", "request.json", "request.data", "request.form", "params", "input"]
        ),
        taint: TaintRule(
          sinks: [
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                #"(?<![\w$])(?!axios|api|client|fetch|stripe|Object)[\w$.]+\.(?:create|insert|insertOne|insertMany|update|updateOne|findByIdAndUpdate|findOneAndUpdate|findOneAndReplace|upsert|merge|save|bulkCreate)\(|\bnew\s+[A-Z]\w+\((?=\s*\.{0,3}(?:req|ctx)\b)"#
              ),
              arguments: [0, 1],
              argumentMustMatch: Pattern(
                #"(?x)^\s*(?:\{(?:[^{}]*[,{])?\s*(?:\.\.\.|\$set\s*:|data\s*:))?\s*(?:req|request|ctx\.request)\.body\s*(?:[,})]|$)"#
              )
            ),
            TaintRule.Sink(
              languages: [.python],
              call: Pattern(
                #"\b[A-Z]\w+\((?=\s*\*\*)|\.objects\.create\((?=\s*\*\*)|\.(?:update|insert_one|update_one)\((?=\s*(?:\*\*)?request\.)"#
              ),
              argumentMustMatch: Pattern(
                #"(?x)^\s*(?:\*\*)?(?:request\.(?:json|form|data|get_json\([^)]*\)|POST)|\w+)\s*$"#
              )
            ),
            TaintRule.Sink(
              languages: [.ruby],
              // A class that takes one parameter by another name than its own takes a value, not a form.
              call: Pattern(
                #"\.(?:create|update|update_attributes|assign_attributes)!?\(|\b([A-Z][a-z]+)\w*\.new\((?=[^()\n]*(?:permit!|params\[:(?i:\1)))"#
              ),
              argumentMustMatch: Pattern(#"^\s*params\[:\w+\]\s*$|params(?:\[:\w+\])?\.permit!"#)
            ),
          ],
          guards: [
            Pattern(
              #"(?i)schema|\bvalidat|\bpick\(|\bomit\(|safeParse|\bJoi\b|\bzod\b|\byup\b|\bajv\b|celebrate|class-validator|Dto\b|serializer|whitelist|allowed|\.model_validate|is_valid\("#
            )
          ]
        )
      )
    )
  )
}
