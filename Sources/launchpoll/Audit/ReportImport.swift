import Foundation
import Interchange
import Readiness
import RegisterJSON
import RegisterStore

/// Takes files of scanners, test runners and registers into an audit, each as one act.
struct ReportImport {
  let store: AuditStore
  var author: String
  var time: Timestamp
  /// The format that the user named; nil to tell it by the content.
  var format: ImportFormat?
  /// What the columns of a table mean, when the user says so.
  var mapping: CSVMapping?
  /// Whether nothing is written.
  var isPreview = false
  /// Who is told how far it is, and may stop it; nil for nobody.
  var progress: WorkProgress?

  /// What a file came to.
  struct Outcome {
    var file: String
    /// What it was read as, with its article.
    var format: String
    var runs: [Run] = []
    /// What is to be known, a line each.
    var notes: [String] = []
    /// The act that was written; nil when nothing had changed, or nothing is written.
    var act: Int?
    /// Where people's decisions were kept against what the file says.
    var kept: [Conflict] = []

    /// The same as the outcome of a merge.
    var merge: MergeOutcome {
      func ids(_ presences: [Presence]) -> [FindingID] {
        runs.flatMap { run in presences.flatMap { run.presences[$0] ?? [] } }
      }
      var outcome = MergeOutcome(act: act, kept: kept)
      outcome.added = ids([.new])
      outcome.updated = ids([.moved, .updated, .back, .goneFixed, .goneUntested])
      outcome.unchangedCount = ids([.same]).count
      return outcome
    }
  }

  /// What a run, or a register, came to.
  struct Run {
    var name: String
    var presences: [Presence: [FindingID]]
    /// Further lines about it.
    var lines: [String] = []
    /// Whether this very file had been taken in before.
    var isKnown = false
  }

  /// Takes a file in.
  func take(_ path: String) throws -> Outcome {
    let name = (path as NSString).lastPathComponent
    try progress?.begin("reading \(name)")
    let file = try InputFile(path)
    try progress?.begin("reading \(name), \(counted(file.bytes.count / 1_000_000, "megabyte"))")
    let report: ToolReport?
    var table: CSVPreview?
    do throws(ReportFault) {
      var input = try ImportInput(file.bytes, name: file.name)
      input.leavesPieces = true
      report = try ToolReport.read(input, as: format, mapping: mapping)
      if isPreview, report?.format == .table { table = try? CSVPreview(input, mapping: mapping) }
    } catch {
      throw file.failure(error)
    }
    guard let report else { return try takeRegister(file) }
    var outcome = try take(report, from: file)
    outcome.notes = (table?.lines ?? []) + outcome.notes
    return outcome
  }

  /// Takes in what a file was read as.
  func take(_ report: ToolReport, from file: InputFile) throws -> Outcome {
    var outcome = Outcome(file: file.path, format: report.format.title)
    outcome.notes = report.notes.map(\.line)
    if report.notesLeftOut > 0 { outcome.notes.append("and \(report.notesLeftOut) more") }
    try progress?.begin("comparing with the register")
    var register = try store.register()
    var merged = Register(context: register.context)
    let source = RunIntake.Report(name: file.name, digest: file.digest, time: time)
    let resolution = PathResolution(
      roots: Self.roots(audit: store.path),
      knownPaths: register.findings.lazy.flatMap(\.locations).map(\.path)
    )
    var last = register.findings.lazy.compactMap(\.id.number).max() ?? 0
    if report.runs.count == 1 {
      let run = report.runs[0].resolved(resolution)
      if let intake = PieceIntake(run, from: source, into: register, lastNumber: last) {
        try take(run, intake, from: file, into: register, &outcome)
        if !isPreview { try remember(file, source.digest) }
        return outcome
      }
    }
    for run in report.runs {
      let intake = RunIntake(
        run.gathered.resolved(resolution),
        from: source,
        into: register,
        lastNumber: last
      )
      for finding in intake.findings {
        merged.insert(finding)
        register.insert(finding)
        last = max(last, finding.id.number ?? 0)
      }
      if let scan = intake.scan {
        merged.record(scan, of: scan.series)
        register.record(scan, of: scan.series)
      }
      outcome.runs.append(RunWords(run, intake).summary)
    }
    try progress?.begin(isPreview ? "working out what would change" : "writing")
    let result = try merge(merged, source: file.name) { context in
      for scan in merged.scans { FlowEvidence.record(scan, among: register.scans, into: &context) }
    }
    outcome.act = result.act
    outcome.kept = result.kept
    if !isPreview { try remember(file, source.digest) }
    return outcome
  }

  /// Takes in a run whose findings are all new, piece by piece: they are made ready on other threads while the store
  /// writes those before them.
  private func take(
    _ run: ToolRun,
    _ intake: PieceIntake,
    from file: InputFile,
    into register: Register,
    _ outcome: inout Outcome
  ) throws {
    let progress = progress
    let stage = isPreview ? "working out what would change" : "writing"
    try progress?.begin(stage, total: intake.ids.count)
    let made = intake.findings { finding in
      progress?.advance()
      return NewFinding(finding)
    }
    let result = try store.add(
      made,
      of: intake.scan,
      source: file.name,
      author: author,
      time: time,
      isPreview: isPreview
    ) { context in
      FlowEvidence.record(intake.scan, among: register.scans + [intake.scan], into: &context)
    }
    outcome.runs.append(RunWords(run, intake).summary)
    outcome.act = result.act
    outcome.kept = result.kept
  }

  /// Keeps where a report is, so that a tool's own record can be shown.
  private func remember(_ file: InputFile, _ digest: String) throws {
    guard file.path != "-" else { return }
    let path = URL(fileURLWithPath: file.path).standardizedFileURL.path
    try store.setSetting(ToolRecord.setting(forReport: digest), path)
  }

  /// Anything else that is JSON is a register in some shape.
  private func takeRegister(_ file: InputFile) throws -> Outcome {
    let context = try store.context()
    let reading = try file.register(plan: context.plan)
    let register = try store.register()
    let last = register.findings.compactMap(\.id.number).max() ?? 0
    let intake = RegisterIntake(reading.register, into: register, lastNumber: last)
    let result = try merge(
      Register(context: context, findings: intake.findings, scans: reading.register.scans),
      source: file.name
    )
    var outcome = Outcome(file: file.path, format: "a register", act: result.act, kept: result.kept)
    let updated = Set(result.updated)
    outcome.runs = [
      Run(
        name: "register",
        presences: [
          .new: result.added, .updated: result.updated,
          .same: intake.findings.map(\.id).filter { !updated.contains($0) && !result.added.contains($0) },
        ].filter { !$0.value.isEmpty }
      )
    ]
    outcome.notes = reading.report.problems.map(\.line)
    return outcome
  }

  private func merge(
    _ register: Register,
    source: String,
    contextChange: @escaping (inout RegisterContext) -> Void = { _ in }
  ) throws -> MergeOutcome {
    if isPreview {
      return try store.preview(merging: register, source: source, author: author, time: time)
    }
    return try store.merge(
      register,
      source: source,
      author: author,
      time: time,
      contextChange: contextChange
    )
  }

  /// The folders that may be the repository's root: the one at hand, those above it that git is in, and the audit's.
  static func roots(audit: String) -> [String] {
    var roots = [FileManager.default.currentDirectoryPath]
    roots.append(URL(fileURLWithPath: audit).deletingLastPathComponent().standardizedFileURL.path)
    for start in roots {
      var folder = URL(fileURLWithPath: start)
      while folder.path != "/" {
        if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) {
          roots.append(folder.path)
          break
        }
        folder.deleteLastPathComponent()
      }
    }
    return roots
  }
}

extension InputFile {
  /// What the file says as a report of a tool; nil when it is none.
  func toolReport() throws -> ToolReport? {
    do throws(ReportFault) {
      return try ToolReport.read(try ImportInput(bytes, name: name))
    } catch {
      throw failure(error)
    }
  }

  /// A fault with its line and column, where it has a place in the file's own bytes.
  func failure(_ fault: ReportFault) -> Failure {
    let place = fault.byteOffset.map { offset -> String in
      let position = JSONText.position(of: offset, in: bytes)
      return ":\(position.line):\(position.column)"
    }
    return Failure(.unreadableInput, "\(path)\(place ?? ""): \(fault.text)")
  }
}

extension ToolReport.Note {
  /// The note with its place: `12:3 warning: …`.
  var line: String {
    let place = position.map { "\($0.line):\($0.column) " } ?? ""
    return "\(place)\(severity.rawValue): \(text)"
  }
}

/// What a run says beside its findings, in lines for people.
struct RunWords {
  let summary: ReportImport.Run

  /// Of a run that met the register finding by finding.
  init(_ run: ToolRun, _ intake: RunIntake) {
    self.init(
      run,
      presences: intake.presences,
      stated: intake.stated.count,
      isOlder: intake.scan == nil && !intake.isKnown,
      isKnown: intake.isKnown
    )
  }

  /// Of a run whose findings are all new.
  init(_ run: ToolRun, _ intake: PieceIntake) {
    let presences: [Presence: [FindingID]] = intake.ids.isEmpty ? [:] : [.new: intake.ids]
    self.init(run, presences: presences, stated: 0, isOlder: false, isKnown: false)
  }

  private init(
    _ run: ToolRun,
    presences: [Presence: [FindingID]],
    stated: Int,
    isOlder: Bool,
    isKnown: Bool
  ) {
    var lines: [String] = []
    switch run.outcome {
    case .completed: break
    case .partial(let reasons): lines += Self.reasons("did not look at everything", reasons)
    case .failed(let reasons):
      lines += Self.reasons(run.isEmpty ? "did not run" : "did not succeed", reasons)
    }
    if !run.tests.isEmpty { lines.append("tests: \(TestTally(run.tests).text)") }
    if !run.coverage.isEmpty { lines.append(Self.coverage(run.coverage)) }
    let passedOver = run.passedOver.map { "\($0.count) \($0.what)" }
    if !passedOver.isEmpty { lines.append("no findings of: \(passedOver.joined(separator: ", "))") }
    if !run.statements.isEmpty {
      lines.append(
        "\(counted(run.statements.count, "statement")), which set the disposition of "
          + counted(stated, "finding")
      )
    }
    if isOlder { lines.append("an older run than the one that is known") }
    let name = [run.tool, run.version].compactMap { $0 }.joined(separator: " ")
    summary = ReportImport.Run(
      name: run.category.map { "\(name) (\($0))" } ?? name,
      presences: presences,
      lines: lines,
      isKnown: isKnown
    )
  }

  private static func reasons(_ what: String, _ reasons: [String]) -> [String] {
    let shown = Array(Set(reasons)).sorted().prefix(5)
    let more = Set(reasons).count - shown.count
    return ["\(what): \(shown.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "")"]
  }

  private static func coverage(_ files: [FileCoverage]) -> String {
    let (lines, hit) = files.reduce((0, 0)) { ($0.0 + $1.lines, $0.1 + $1.linesHit) }
    let share = lines == 0 ? "" : " (\(hit * 100 / lines) %)"
    return "coverage: \(hit) of \(counted(lines, "line"))\(share) in \(counted(files.count, "file"))"
  }
}

extension CSVPreview {
  /// What the table looks like and how it would be read.
  var lines: [String] {
    ["a table in \(encoding), columns apart by \(delimiter)"]
      + mapped.map { "  \($0.field) from “\($0.column)”" }
      + (unmapped.isEmpty ? [] : ["  only kept: \(unmapped.joined(separator: ", ")) (--map FIELD=COLUMN)"])
      + rows.map { "  | \($0.joined(separator: " | "))" }
  }
}
