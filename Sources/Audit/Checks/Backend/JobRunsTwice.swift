import Readiness
import SourceTree

extension Check {
  /// C-11: periodic work that nothing keeps from running twice at a time.
  static let jobRunsTwice = Check(
    id: "C-11",
    title: "Periodic work can run twice at the same time",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .medium,
    effort: .medium,
    decides: """
      A timer or cron of server code starts asynchronous work that changes or sends something, and nothing in the file \
      or in what it calls by name is a lock, a claim, a lease or a guard against starting again.
      """,
    impact: """
      When a run takes longer than its interval, or two processes are started, the work at {list} is done twice: \
      messages go out twice, and rows are written over each other.
      """,
    remediation: """
      Claim the work before doing it at {list}: a row updated from free to taken in one statement, or a lock of the \
      database with an expiry; within one process, a flag that is cleared in `finally`.
      """,
    rootCause: "The job was written for one process and for runs shorter than the interval.",
    reproduction: [
      "Open {path} at line {line}.", "Make one run take longer than the interval, or start a second process.",
      "See the work of one interval done twice.",
    ],
    references: ["CWE-362"],
    guards: [
      "words such as lock, lease, claim, isRunning, mutex, queue or leader in the file are taken for a guard",
      "work that only reads, measures, logs or cleans up in memory does not count",
    ],
    topics: ["duplicate execution", "scheduler lock", "job lock", "poller"],
    examples: [
      .bad([
        "server/jobs.js": """
        cron.schedule('* * * * *', async () => {
          const due = await db.reminders.findDue()
          for (const reminder of due) await mailer.send(reminder)
        })
        """
      ]),
      .good(
        [
          "server/jobs.js": """
          let isRunning = false
          setInterval(async () => {
            if (isRunning) return
            isRunning = true
            try { await mailer.send(await db.reminders.findDue()) } finally { isRunning = false }
          }, 60_000)
          """
        ],
        "a flag keeps a second run out"
      ),
      .good(["server/metrics.js": "setInterval(async () => { gauge.set(await pool.size()) }, 5000)\n"]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: [.javascript, .typescript, .python],
          excludedPaths: ["**/{client,frontend,web,ui,components,pages,views,renderer,public,static}/**"],
          keywords: ["setInterval", "cron", "add_job", "schedule.every", "repeat_every"]
        )
      ) { text in
        guard guarding.firstMatch(in: text.bytes) == nil else { return [] }
        return starting.flatMap(text.codeMatches).compactMap { match in
          let work = EnclosingWork.range(after: match.range.upperBound, in: text)
          guard changing.firstMatch(in: text.bytes, range: work) != nil else { return nil }
          return Sighting(path: text.path, line: text.line(at: match.range.lowerBound))
        }
      }
    )
  )

  private static let starting = [
    Pattern(#"\bsetInterval\s*\(\s*async\b"#),
    Pattern(#"\b(?:cron|nodeCron|schedule)\s*\.\s*(?:schedule|scheduleJob)\s*\([^;{]{0,200}?\basync\b"#),
    Pattern(#"\bnew\s+(?:Cron|CronJob)\s*\([^;{]{0,200}?\basync\b"#),
    Pattern(#"^\s*@(?:app\.on_event\(.startup.\)\s*)?repeat_every\("#),
    Pattern(#"\.add_job\s*\("#),
  ]
  private static let guarding = Pattern(
    #"(?i)lock|lease|claim|mutex|semaphore|is_?(?:running|busy|processing|polling|syncing)|in_?(?:progress|flight)|\bbusy\b|\bqueue|leader|max_instances|singleton|pg_try|skip\s+locked|updateMany|findOneAndUpdate"#
  )
  private static let changing = Pattern(
    #"\bawait\b[^;\n]{0,80}\.(?:send\w*|create\w*|insert\w*|update\w*|save\w*|publish\w*|push\w*|charge\w*|notify\w*|post|put|patch)\s*\("#
  )
}

/// The body of a function that is given as an argument.
enum EnclosingWork {
  /// The most bytes that a body is taken to have.
  private static let reach = 6000

  /// From the first opening brace after an offset to the brace that closes it; a few lines when there is none near.
  static func range(after offset: Int, in text: SourceText) -> Range<Int> {
    let limit = min(text.bytes.count, offset + reach)
    var depth = 0
    for index in offset..<limit {
      switch text.bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return offset..<(index + 1) }
      default: break
      }
    }
    return offset..<min(limit, offset + 1000)
  }
}
