import Readiness
import SourceTree

extension Check {
  /// A record is changed by an id from the request, whoever it belongs to.
  static let ownerlessChange = Check(
    id: "S-28",
    title: "Records are changed by id without asking whose they are",
    workstream: WorkstreamID("security"),
    checkClass: .heuristic,
    severity: .high,
    effort: .medium,
    decides: """
      A signed-in route changes or deletes a record found by an id from the request alone, and its handler \
      mentions neither the user, an owner, a team nor a permission.
      """,
    impact: """
      Any signed-in user can change or delete other people's records by trying ids: `{call}` in {path} line {line} \
      goes by `{source}` alone.
      """,
    remediation: """
      In {path} line {line} add the owner to the condition (`where: { id, ownerId: req.user.id }`, \
      `.eq('user_id', user.id)`), and answer 404 when nothing matched.
      """,
    rootCause: "Signing in was taken for permission: the route asks who is there and not what is theirs.",
    reproduction: [
      "Sign in as a first user and create a record; note its id.",
      "Sign in as a second user and send the route in {path} (line {line}) that id: the record changes.",
    ],
    references: ["CWE-639", "ASVS 5.0.0 V8.2.2"],
    guards: [
      "only in files that know a signed-in user",
      "any mention of a user, owner, team or role in the handler silences it",
      "administrators' routes do not count",
    ],
    gates: ["G-09"],
    topics: ["owner", "idor", "other users' data", "ownership", "object-level authorization"],
    examples: [
      .bad([
        "src/notes.js": """
        router.delete('/notes/:id', requireAuth, async (req, res) => {
          await prisma.note.delete({ where: { id: req.params.id } })
          res.sendStatus(204)
        })
        """
      ]),
      .good(
        [
          "src/notes.js": """
          router.delete('/notes/:id', requireAuth, async (req, res) => {
            await prisma.note.delete({ where: { id: req.params.id, ownerId: req.user.id } })
            res.sendStatus(204)
          })
          router.delete('/admin/notes/:id', requireAuth, requireAdmin, async (req, res) => {
            await prisma.note.delete({ where: { id: req.params.id } })
          })
          """,
          "src/me.js": """
          router.put('/me', requireAuth, async (req, res) => {
            const decoded = verifyToken(req.headers.authorization)
            await Person.findByIdAndUpdate(decoded.id, req.body)
            await Person.findByIdAndUpdate(req.params.id && decoded.id, { name: req.body.name })
          })
          """,
          "src/open.js": """
          router.delete('/pads/:id', async (req, res) => {
            await prisma.pad.delete({ where: { id: req.params.id } })
          })
          """,
        ],
        "the owner is asked for, administrators, and an application without users"
      ),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: Language.script,
          excludedPaths: ["**/*admin*", "**/*admin*/**"],
          keywords: ["delete", "update", "remove", "destroy"]
        ),
        taint: TaintRule(
          sinks: [
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                ##"\b(?:prisma|db|tx|ctx\.db|ctx\.prisma)\.(?!user\b|profile\b|account\b)\w+\.(?:update|delete)\("##
              ),
              argumentMustMatch: Pattern(##"\bwhere\s*:\s*\{\s*id\s*(?::[^,{}]*)?,?\s*\}"##),
              fileMustMatch: signedIn
            ),
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                ##"\b(?!User\b|Profile\b|Account\b)[A-Z]\w+\.(?:findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove)\("##
              ),
              fileMustMatch: signedIn
            ),
            TaintRule.Sink(
              languages: Language.script,
              call: Pattern(
                ##"\.(?:update|delete)\((?:[^()]|\([^()]*\))*\)\s*\.eq\(\s*['"]id['"]\s*,(?=[^()]*\)(?!\s*\.(?:eq|match|in)\())"##
              ),
              fileMustMatch: signedIn
            ),
          ],
          guards: [
            Pattern(
              ##"(?i)req\.user|request\.user|ctx\.user|session\.|user_?id|owner|author|created_?by|tenant|\borg|team|workspace|\badmin|role|permission|forbidden|\bcan[A-Z(]|\b403\b|access|guard|policy|member|belongs|current_?user|\bme\b|\bself\b|locals\.|decoded|\bjwt|payload\.|principal|viewer|\buid\b|auth\.|\bmy[A-Z]|subscriber|customer|tenan|profile"##
            )
          ]
        )
      )
    )
  )

  private static let signedIn = Pattern(
    ##"(?i)require_?auth|requireUser|authenticate|is_?authenticated|verify_?token|ensureLoggedIn|isLoggedIn|protectedProcedure|passport\.|authMiddleware|\bprotect\b|getServerSession|auth\(\)"##
  )
}
