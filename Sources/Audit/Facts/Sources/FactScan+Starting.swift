import SourceTree

extension FactScan {
  /// Timers, crons and queues.
  mutating func readScheduledJobs() {
    let file = text.file
    if file.language == .yaml {
      guard holds("cron"), file.path.contains(".github/workflows/") || holds("kind: cronjob") else { return }
    }
    for row in Self.jobs where row.languages.contains(file.language) && holds(row.word) {
      for hit in hits(row.pattern) {
        let detail = hit.texts.dropFirst().first { !$0.isEmpty } ?? ""
        facts.scheduledJobs.append(
          SourceFacts.Named(name: row.name, detail: detail.unquoted, place: place(hit.line))
        )
      }
    }
    if Language.script.contains(file.language) { readIntervals() }
  }

  /// `setInterval` of 10 seconds or more in files that look like a server's; shorter ones are a page's.
  private mutating func readIntervals() {
    guard holds("setinterval"), !holds("document."), !holds("window."), !holds("useeffect") else { return }
    guard ![.vue, .svelte].contains(text.file.language), !text.path.hasSuffix("x") else { return }
    for hit in hits(Self.interval) {
      let arguments = CallArguments(in: text.bytes, from: hit.range.upperBound)
      guard arguments.ranges.count >= 2, let last = arguments.ranges.last else { continue }
      let delay = text.string(last).trimmed
      if let milliseconds = Self.product(delay), milliseconds < 10_000 { continue }
      facts.scheduledJobs.append(
        SourceFacts.Named(name: "setInterval", detail: String(delay.prefix(60)), place: place(hit.line))
      )
    }
  }

  /// The value of `60 * 1000`; nil for what is no product of numbers.
  static func product(_ text: String) -> Int? {
    var result = 1
    for part in text.split(separator: "*") {
      guard let number = Int(String(part).trimmed.filter { $0 != "_" }), number < 1_000_000_000 else {
        return nil
      }
      let (next, overflow) = result.multipliedReportingOverflow(by: number)
      guard !overflow else { return nil }
      result = next
    }
    return result
  }

  /// Places at which a process begins to listen or to run.
  mutating func readEntryPoints() {
    for row in Self.starts where row.languages.contains(text.file.language) && holds(row.word) {
      for hit in hits(row.pattern).prefix(20) {
        if row.name == "listen", !listens(hit) { continue }
        let words = text.string(ofLine: hit.line).trimmed
        facts.entryPoints.append(
          SourceFacts.Named(name: String(words.prefix(80)), detail: row.name, place: place(hit.line))
        )
      }
    }
  }

  /// Whether a `.listen(` is a server's: messages and stores have methods of this name too.
  private func listens(_ hit: Hit) -> Bool {
    guard Language.script.contains(text.file.language), hit.texts[0].hasPrefix(".") else { return true }
    let receiver = name(before: hit.range.lowerBound)
    return Self.serverName.matches(receiver)
      || ["createserver", "express(", "fastify(", "new koa"].contains(where: holds)
  }

  /// Hosts outside that string literals name.
  mutating func readExternalHosts() {
    for hit in hits(Self.host, in: .string) {
      let host = hit.texts[1].lowercased()
      guard !Self.isKnown(host), facts.externalHosts.count < Self.mostPerFile else { continue }
      let line = text.string(ofLine: hit.line)
      guard !line.contains("xmlns"), !line.contains("$schema"), !line.contains("href") else { continue }
      facts.externalHosts.append(SourceFacts.Named(name: host, place: place(hit.line)))
    }
  }

  private static func isKnown(_ host: String) -> Bool {
    let names = [
      "example.com", "example.org", "example.net", "w3.org", "schema.org", "json-schema.org", "localhost",
    ]
    if names.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return true }
    let endings = [".local", ".test", ".example", ".invalid", ".localhost", ".html", ".js", ".png"]
    return endings.contains { host.hasSuffix($0) }
      || host.utf8.allSatisfy { $0 == 46 || (48...57).contains($0) }
  }

  private struct Row {
    let name: String
    let languages: Set<Language>
    let word: String
    let pattern: Pattern
  }

  private static let jobs: [Row] = [
    Row(
      name: "cron",
      languages: Language.script,
      word: "schedule",
      pattern: Pattern(#"(?:cron|schedule)\.(?:schedule|scheduleJob)\s*\(\s*([^,\n]{0,60})"#)
    ),
    Row(
      name: "cron",
      languages: Language.script,
      word: "cron",
      pattern: Pattern(#"new\s+(?:CronJob|Cron)\s*\(\s*(?:\{[^}]{0,80}?cronTime\s*:\s*)?([^,\n]{0,60})"#)
    ),
    Row(
      name: "cron",
      languages: Language.script,
      word: "@cron",
      pattern: Pattern(#"@(?:Cron|Interval)\(\s*([^,)\n]{0,60})"#)
    ),
    Row(
      name: "repeated job",
      languages: Language.script,
      word: "repeat",
      pattern: Pattern(#"\brepeat\s*:\s*\{\s*((?:cron|every|pattern|limit)\s*:[^,}\n]{0,60})"#)
    ),
    Row(
      name: "agenda",
      languages: Language.script,
      word: "agenda",
      pattern: Pattern(#"\bagenda\.(?:every|schedule)\(\s*([^,\n]{0,60})"#)
    ),
    Row(
      name: "APScheduler",
      languages: [.python],
      word: "scheduler",
      pattern: Pattern(#"\bscheduler\.(?:add_job|scheduled_job)\(\s*([^\n]{0,60})"#)
    ),
    Row(
      name: "celery beat",
      languages: [.python],
      word: "beat_schedule",
      pattern: Pattern(#"\bbeat_schedule\b|CELERY_BEAT_SCHEDULE|CELERYBEAT_SCHEDULE"#)
    ),
    Row(
      name: "periodic task",
      languages: [.python],
      word: "periodic",
      pattern: Pattern(#"@(?:\w+\.)?(?:periodic_task|repeat_every|on_after_configure)\b([^\n]{0,60})"#)
    ),
    Row(
      name: "schedule",
      languages: [.python],
      word: "schedule.every",
      pattern: Pattern(#"\bschedule\.every\(([^\n]{0,60})"#)
    ),
    Row(
      name: "@Scheduled",
      languages: [.java, .kotlin],
      word: "@scheduled",
      pattern: Pattern(#"@Scheduled\(([^)\n]{0,60})"#)
    ),
    Row(
      name: "cron",
      languages: [.go],
      word: "addfunc",
      pattern: Pattern(#"\.AddFunc\(\s*("[^"\n]{0,40}")"#)
    ),
    Row(
      name: "cron",
      languages: [.yaml],
      word: "cron",
      pattern: Pattern(#"^[ \t]*-\s*cron:\s*([^#\n]{3,60})"#)
    ),
    Row(
      name: "CronJob",
      languages: [.yaml],
      word: "kind: cronjob",
      pattern: Pattern(#"^[ \t]*schedule:\s*([^#\n]{3,60})"#)
    ),
  ]

  private static let starts: [Row] = [
    Row(
      name: "listen",
      languages: Language.script,
      word: "listen",
      pattern: Pattern(#"\.listen\s*\(|\bserve\(\s*(?:\{|app)|Bun\.serve\(|Deno\.serve\("#)
    ),
    Row(
      name: "electron",
      languages: Language.script,
      word: "electron",
      pattern: Pattern(#"\bapp\.whenReady\(|\bapp\.on\(\s*['"]ready['"]|\bnew\s+(?:\w+\.)?BrowserWindow\("#)
    ),
    Row(
      name: "listen",
      languages: [.python],
      word: "run",
      pattern: Pattern(#"\buvicorn\.run\(|\bapp\.run\(|\bweb\.run_app\(|\bserve_forever\("#)
    ),
    Row(
      name: "main",
      languages: [.python],
      word: "__main__",
      pattern: Pattern(#"^if\s+__name__\s*==\s*['"]__main__['"]"#)
    ),
    Row(
      name: "listen",
      languages: [.go],
      word: "listen",
      pattern: Pattern(#"\.ListenAndServe(?:TLS)?\(|\bnet\.Listen\("#)
    ),
    Row(name: "main", languages: [.go], word: "func main", pattern: Pattern(#"^func main\(\)"#)),
    Row(
      name: "main",
      languages: [.rust],
      word: "fn main",
      pattern: Pattern(#"^[ \t]*(?:async\s+)?fn main\(\)"#)
    ),
    Row(
      name: "main",
      languages: [.java, .csharp],
      word: "static",
      pattern: Pattern(#"\bstatic\s+(?:async\s+)?(?:void|int|Task)\s+[mM]ain\("#)
    ),
    Row(
      name: "main",
      languages: [.kotlin],
      word: "fun main",
      pattern: Pattern(#"^(?:suspend\s+)?fun main\("#)
    ),
    Row(name: "main", languages: [.swift], word: "@main", pattern: Pattern(#"^@main\b"#)),
  ]

  private static let interval = Pattern(#"\bsetInterval\s*\(\s*"#)
  private static let serverName = Pattern(#"(?i)(?:^|\.)\w*(?:app|server|http|https|fastify|koa|hono|io)$"#)
  private static let host = Pattern(#"https?://((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?![\w.-]*[{$])"#)
}
