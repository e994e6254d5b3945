import Readiness
import ResultMatching

/// What every file of a package is made from, worked out once.
struct PackageSubject {
  /// A finding with what the rules make of it.
  struct Entry {
    var finding: Finding
    var facts: FindingFacts
    var status: BlockerStatus
  }

  let register: Register
  let verdict: Verdict
  let time: Timestamp
  let toolVersion: String
  let acts: [Act]
  let seal: RegisterSeal?
  /// In the order of the register.
  let entries: [Entry]
  let sequence: RemediationSequence
  /// Which findings of different tools are about one thing.
  let correlations: FindingCorrelations

  init(
    _ register: Register,
    _ verdict: Verdict,
    at time: Timestamp,
    _ toolVersion: String,
    _ acts: [Act],
    _ seal: RegisterSeal?,
    correlates: Bool = true
  ) {
    self.register = register
    self.verdict = verdict
    self.time = time
    self.toolVersion = toolVersion
    self.acts = acts
    self.seal = seal
    let mustHave = register.context.mustHaveFlowNames
    entries = register.findings.map { finding in
      let facts = finding.facts(mustHaveFlows: mustHave)
      return Entry(finding: finding, facts: facts, status: BlockerStatus(facts, on: time.date))
    }
    sequence = RemediationSequence(register: register, today: time.date)
    correlations = FindingCorrelations(findings: correlates ? register.findings : [])
  }

  var context: RegisterContext { register.context }

  /// The day on which deadlines are judged.
  var today: CalendarDate { time.date }

  /// Name and version of the program, as every machine-readable file gives them.
  var tool: PropertyValue {
    .object([Property("name", .string("launchpoll")), Property("version", .string(toolVersion))])
  }

  /// The findings at a level, worst first.
  func entries(at level: BlockerStatus.Level) -> [Entry] {
    entries.filter { $0.status.level == level }.sorted(by: Self.comesFirst)
  }

  /// Risks that somebody decided to live with and that still hold: accepted, mitigated or deferred; worst
  /// first.
  var residualRisks: [Entry] {
    entries.filter { entry in
      switch entry.finding.disposition {
      case .accepted, .deferred:
        !entry.facts.countsAsOpen(on: today) && entry.finding.presence != .goneFixed
          && entry.finding.validation != .refuted
      case .mitigated: true
      default: false
      }
    }.sorted(by: Self.comesFirst)
  }

  /// Orders by level, severity and id.
  static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
    if left.status.level != right.status.level { return left.status.level < right.status.level }
    if left.finding.severity.level != right.finding.severity.level {
      return left.finding.severity.level > right.finding.severity.level
    }
    return left.finding.id < right.finding.id
  }
}
