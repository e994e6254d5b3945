package import Readiness
internal import ResultMatching

/// What a run of very many findings comes to in a register that knows none of its tool's: all of them are new, and can
/// be taken in piece by piece.
package struct PieceIntake: Sendable {
  /// The ids of the findings.
  package let ids: [FindingID]
  /// What the run was.
  package let scan: ScanRecord
  private let pieces: DraftPieces
  private let completion: DraftCompletion
  private let lastNumber: Int

  /// Meets a register with a run; nil where findings of both have to be compared, or the run's are at hand anyway.
  ///
  /// New findings get the ids after `lastNumber`.
  package init?(_ run: ToolRun, from report: RunIntake.Report, into register: Register, lastNumber: Int) {
    guard let pieces = run.pieces, !pieces.survey.hasOwnIDs, run.statements.isEmpty else { return nil }
    let category = run.category ?? RunIntake.category(report.name, of: run.tool)
    scan = RunIntake.record(run, category, report)
    guard register.scan(of: scan.series) == nil,
      !register.findings.contains(where: { $0.sources.contains { $0.tool == run.tool } })
    else { return nil }
    self.pieces = pieces
    self.lastNumber = lastNumber
    completion = DraftCompletion(run, category, report, register.context)
    ids = (0..<pieces.survey.count).map { FindingID(number: lastNumber + $0 + 1) }
  }

  /// The findings, a list for each piece, as a closure makes something of each on several threads.
  package func findings<Made: Sendable>(
    _ make: @escaping @Sendable (Finding) -> Made
  ) -> some Sequence<[Made]> {
    OrderedWork(count: pieces.count) { [self] piece in
      let start = pieces.survey.starts[piece]
      var drafts = pieces.drafts(piece)
      return drafts.indices.map { index in
        finish(&drafts[index], at: start + index)
        return make(drafts[index].finding)
      }
    }
  }

  private func finish(_ draft: inout FindingDraft, at place: Int) {
    completion.complete(&draft)
    draft.finding.identity = FindingIdentity.identity(of: draft)
    draft.finding.identity?.ordinal = pieces.survey.ordinals[place] ?? 0
    draft.finding.id = ids[place]
    draft.finding.presence = .new
  }
}

extension ToolRun {
  /// The run with all its findings at hand.
  package var gathered: ToolRun {
    guard let pieces else { return self }
    var run = self
    run.pieces = nil
    run.findings = pieces.gathered
    return run
  }

  /// Whether it found nothing.
  package var isEmpty: Bool { findings.isEmpty && (pieces?.survey.count ?? 0) == 0 }

  /// How many findings each rule made.
  var ruleCounts: [String: Int] {
    pieces?.survey.rules
      ?? findings.reduce(into: [:]) { counts, draft in counts[draft.rule, default: 0] += 1 }
  }

  /// The paths of all places that findings speak of.
  var findingPaths: Set<String> {
    pieces?.survey.paths ?? Set(findings.lazy.flatMap { $0.finding.locations.map(\.path) })
  }
}
