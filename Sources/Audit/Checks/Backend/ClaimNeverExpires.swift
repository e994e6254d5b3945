import Readiness
import SourceTree

extension Check {
  /// C-12: work that is marked as taken and stays taken when whoever took it dies.
  static let claimNeverExpires = Check(
    id: "C-12",
    title: "Work that was begun stays taken for ever when its worker dies",
    workstream: WorkstreamID("backend"),
    checkClass: .heuristic,
    profiles: [.service],
    severity: .medium,
    effort: .medium,
    decides: """
      Server code sets a job or run to running, processing or claimed in a store, and no product file speaks of stale \
      runs, of an expiry, of a heartbeat or of recovering them.
      """,
    impact: """
      A process that ends in the middle of its work leaves it marked at {list}: no other worker takes it up again, and \
      what it was to do is never done, without an error.
      """,
    remediation: """
      Record with the mark when it runs out ({list}), renew it while the work goes on, and take up at the start and \
      periodically what has run out; count attempts so that work that always fails ends somewhere.
      """,
    rootCause: "The states were designed for work that ends by itself.",
    reproduction: [
      "Start the work at {path} line {line}.", "End the process with SIGKILL before it is done.",
      "Start it again: the work stays as it was left.",
    ],
    references: ["CWE-459"],
    guards: ["any word for expiry, recovery, stale or heartbeat in product code silences it"],
    topics: ["lease expiry", "stale job", "stuck job"],
    examples: [
      .bad([
        "server/worker.js":
          "async function take(job) {\n  await db.jobs.update({ id: job.id, status: 'running' })\n  await run(job)\n}\n"
      ]),
      .good([
        "server/worker.js":
          "async function take(job) {\n  await db.jobs.update({ id: job.id, status: 'running' })\n}\n",
        "server/recover.js": "await db.jobs.reset({ status: 'running', olderThan: staleAfter })\n",
      ]),
    ],
    rule: .file(
      FileRule(
        FileSelection(
          languages: [.javascript, .typescript, .python, .ruby, .php],
          excludedPaths: ["**/{client,frontend,ui,components,pages,views,renderer,public,static}/**"],
          keywords: [
            "running", "processing", "in_progress", "claimed", "stale", "heartbeat", "lease", "expire",
          ]
        )
      ) { text in
        if let recovery = recovering.firstMatch(in: text.bytes) {
          return [Sighting(key: "recovery", path: text.path, line: text.line(at: recovery.range.lowerBound))]
        }
        return claiming.matches(in: text.bytes).filter { text.region(at: $0.range.lowerBound) == .code }
          .map { Sighting(path: text.path, line: text.line(at: $0.range.lowerBound)) }
      } conclude: { sightings, _ in
        sightings.contains { $0.key == "recovery" } ? .pass : .looked(sightings)
      }
    )
  )

  private static let claiming = Pattern(
    #"\.(?:update|updateOne|save|set|update_all|patch)\w*\s*\([^;()]{0,160}\bstatus['"]?\s*[:=]\s*['"](?:running|processing|in_progress|claimed)['"]"#
  )
  private static let recovering = Pattern(
    #"(?i)\bstale|stuck|heartbeat|lease|lock(?:ed)?_?(?:at|until|expires)|expires?_?at|recover|orphan|timed?_?out|reclaim|requeue|zombie"#
  )
}
