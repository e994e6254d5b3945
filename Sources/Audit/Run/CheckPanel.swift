import Readiness

/// Asks the checks of one audit, once the files are scanned and the facts are known.
struct CheckPanel: Sendable {
  private let options: AuditOptions
  private let facts: RepositoryFacts
  private let report: ScanReport
  /// By check: what it saw in the files, in the order of the tree.
  private let sightings: [[Sighting]]

  /// The tasks among which the checks of the whole are shared.
  private static let workers = 8

  /// Gathers what checks saw in the files.
  init(options: AuditOptions, plan: ScanPlan, report: ScanReport, facts: RepositoryFacts) {
    self.options = options
    self.facts = facts
    self.report = report
    var sightings = [[Sighting]](repeating: [], count: options.checks.count)
    for seen in report.seen { sightings[plan.steps[seen.step].check] += seen.sightings }
    self.sightings = sightings
  }

  /// The answers of all checks, in their order.
  func outcomes(monitor: AuditMonitor) async throws -> [CheckAnswer] {
    let portions = CheckPortions(count: options.checks.count)
    let answers = await withTaskGroup(of: [(Int, CheckAnswer)].self) { group in
      for _ in 0..<Self.workers {
        group.addTask {
          var snippets = SnippetReader(facts.tree)
          var answers: [(Int, CheckAnswer)] = []
          while let number = portions.take(), !monitor.stops() {
            monitor.begin(check: options.checks[number].id)
            answers.append((number, answer(number, &snippets)))
          }
          return answers
        }
      }
      var all: [(Int, CheckAnswer)] = []
      for await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
    if monitor.wasStopped { throw CancellationError() }
    return answers
  }

  private func answer(_ number: Int, _ snippets: inout SnippetReader) -> CheckAnswer {
    let check = options.checks[number]
    guard check.profiles.isEmpty || !check.profiles.isDisjoint(with: facts.profiles) else {
      return CheckAnswer(check, .notApplicable(Self.missing(check.profiles)))
    }
    var outcome = outcome(of: check, sightings[number], report.extents[number])
    if case .looked(var seen) = outcome, check.category != .secret {
      snippets.fill(&seen)
      outcome = .looked(seen)
    }
    return CheckAnswer(
      check,
      outcome,
      extent: report.extents[number],
      abandoned: report.abandoned[number]
    )
  }

  private func outcome(
    of check: Check,
    _ sightings: [Sighting],
    _ extent: ScanReport.Extent
  ) -> CheckOutcome {
    switch check.rule {
    case .repository(let conclude): return conclude(facts)
    case .file(let rule):
      let outcome = rule.conclude?(sightings, facts) ?? .looked(sightings)
      return outcome == .pass && extent.files == 0 ? Self.nothingOfItsKind : outcome
    case .pattern:
      return extent.files == 0 ? Self.nothingOfItsKind : .looked(sightings)
    }
  }

  private static let nothingOfItsKind = CheckOutcome.notApplicable("no file of its kind")

  private static func missing(_ profiles: Set<Profile>) -> String {
    let titles = Profile.allCases.filter(profiles.contains).map(\.title)
    return "no \(titles.joined(separator: " or ")) profile"
  }
}
