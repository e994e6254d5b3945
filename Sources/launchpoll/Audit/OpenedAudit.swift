import Foundation
import Interchange
import Readiness
import RegisterStore

/// An audit open for work, with what opening it brought to light.
struct OpenedAudit {
  let store: AuditStore
  /// The register's or plan's file it was made from; nil when it was opened by itself.
  var sourcePath: String?
  /// The plan whose statuses are written back.
  var planPath: String?
  var report: [String] = []
  var isSourceChanged = false
  /// Joins of workstreams and to-dos that somebody should confirm.
  var unsureJoins: [PlanReading.Join] = []

  /// The keys under which an audit remembers where it came from.
  enum Setting {
    static let sourcePath = "source.path"
    static let sourceDigest = "source.sha256"
    static let planPath = "plan.path"
    static let session = "session"
  }

  init(store: AuditStore) {
    self.store = store
  }
}

extension OpenedAudit {
  /// The largest file that is read again to see whether it has changed, which takes a tenth of a second.
  private static let comparedBytes = 32 << 20

  /// Whether the register's file says something else than when it was read; a file that has gone does not.
  func sourceHasChanged() throws -> Bool {
    guard let path = sourcePath, let digest = try store.setting(Setting.sourceDigest),
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      size <= Self.comparedBytes,
      let file = try? InputFile(path)
    else { return false }
    return file.digest != digest
  }
}

extension Plan {
  /// Whether another plan has the same workstreams, so that this one's file is that plan's.
  fileprivate func isFlow(of other: Plan) -> Bool { workstreams.map(\.id) == other.workstreams.map(\.id) }
}

/// Opens what the user named, making the audit file when there is none yet.
struct AuditOpener {
  var author: String
  var time: Timestamp
  /// A plan that the user named beside the register.
  var planPath: String?

  /// Opens an audit, a register or a plan.
  func open(_ path: String) throws -> OpenedAudit {
    switch try PathKind(path) {
    case .audit: try reopen(path)
    case .register: try openRegister(path)
    case .plan: try openPlan(path)
    case .folder: try openFolder(path)
    }
  }

  private func reopen(_ path: String) throws -> OpenedAudit {
    var opened = OpenedAudit(store: try AuditStore(opening: path))
    opened.sourcePath = try opened.store.setting(OpenedAudit.Setting.sourcePath)
    opened.planPath = try opened.store.setting(OpenedAudit.Setting.planPath)
    if let planPath { try adopt(planAt: planPath, into: &opened) }
    opened.isSourceChanged = try opened.sourceHasChanged()
    return opened
  }

  private func openRegister(_ path: String) throws -> OpenedAudit {
    let file = try InputFile(path)
    let place = AuditPlace(for: file)
    if let existing = place.existing {
      var opened = try reopen(existing)
      try Self.check(opened, isOf: file)
      opened.sourcePath = path
      opened.isSourceChanged = try opened.sourceHasChanged()
      return opened
    }
    if let report = try file.toolReport() { return try open(report, from: file, at: place) }
    let plan = try (planPath ?? Self.planBeside(path)).map { ($0, try Self.readPlan($0)) }
    let reading = try file.register(plan: plan?.1.plan ?? .standard)
    var register = Self.sealed(reading.register, with: file.digest)
    if register.context.project.name.isEmpty { register.context.project.name = AuditPlace.baseName(path) }
    let follows = planPath != nil
    if let plan, follows { Self.adopt(plan.1, into: &register.context) }
    var opened = try create(register, from: file, at: place)
    opened.report += reading.report.lines
    if let plan, follows || plan.1.plan.isFlow(of: register.context.plan) {
      try remember(plan.1, at: plan.0, in: &opened, reportsIt: follows)
    }
    return opened
  }

  /// Makes an audit of what a tool reported.
  private func open(
    _ report: ToolReport,
    from file: InputFile,
    at place: AuditPlace
  ) throws -> OpenedAudit {
    let reading = try planPath.map { ($0, try Self.readPlan($0)) }
    var register = Register()
    register.context.project.name = AuditPlace.baseName(file.path)
    if let reading { Self.adopt(reading.1, into: &register.context) }
    var opened = try create(register, from: file, at: place)
    let outcome = try ReportImport(store: opened.store, author: author, time: time).take(report, from: file)
    opened.report += ImportText(outcomes: [outcome], audit: opened.store.path, isPreview: false).lines
      .dropLast()
    if let reading { try remember(reading.1, at: reading.0, in: &opened, reportsIt: true) }
    return opened
  }

  private func openPlan(_ path: String) throws -> OpenedAudit {
    let file = try InputFile(path)
    let place = AuditPlace(for: file)
    if let existing = place.existing {
      let opened = try reopen(existing)
      try Self.check(opened, isOf: file)
      return opened
    }
    guard planPath == nil else {
      throw Failure(.usage, "\(path) is a plan itself; --plan goes with a register or an audit")
    }
    let reading = try Self.readPlan(path)
    var register = Register()
    register.context.project.name = AuditPlace.baseName(path)
    Self.adopt(reading, into: &register.context)
    var opened = try create(register, from: file, at: place)
    try remember(reading, at: path, in: &opened, reportsIt: true)
    return opened
  }

  /// Two files that differ in their extension only would share an audit; the second is refused.
  private static func check(_ opened: OpenedAudit, isOf file: InputFile) throws {
    guard let source = try opened.store.setting(OpenedAudit.Setting.sourcePath), file.path != "-" else {
      return
    }
    let name = (source as NSString).lastPathComponent
    guard name != file.name else { return }
    throw Failure(
      .usage,
      "\(opened.store.path) is the audit of \(name), not of \(file.name); rename one of the two files"
    )
  }

  private func openFolder(_ path: String) throws -> OpenedAudit {
    let audits = AuditPlace.audits(in: path)
    guard let only = audits.first, audits.count == 1 else {
      let found =
        audits.isEmpty ? "no audit" : "\(audits.count) audits: name one of \(audits.joined(separator: ", "))"
      throw Failure(.unreadableInput, "\(path) holds \(found)")
    }
    return try reopen(only)
  }

  private func create(_ register: Register, from file: InputFile, at place: AuditPlace) throws -> OpenedAudit
  {
    let target = try place.forWriting()
    let store = try AuditStore.create(
      at: target.path,
      register: register,
      source: file.name,
      author: author,
      time: time
    )
    var opened = OpenedAudit(store: store)
    if file.path != "-" {
      opened.sourcePath = Self.absolute(file.path)
      try store.setSetting(OpenedAudit.Setting.sourcePath, opened.sourcePath)
      try store.setSetting(OpenedAudit.Setting.sourceDigest, file.digest)
    }
    opened.report.append("Audit: \(target.path)")
    if target.isElsewhere {
      opened.report.append("The folder of \(file.path) cannot be written, so the audit is kept there.")
    }
    return opened
  }

  /// Makes an audit with an empty register at a path, by the plan that the user named.
  func create(_ path: String) throws -> OpenedAudit {
    let reading = try planPath.map { ($0, try Self.readPlan($0)) }
    var register = Register()
    if let reading { Self.adopt(reading.1, into: &register.context) }
    let store = try AuditStore.create(
      at: path,
      register: register,
      source: reading.map { ($0.0 as NSString).lastPathComponent } ?? "the standard plan",
      author: author,
      time: time
    )
    var opened = OpenedAudit(store: store)
    if let reading { try remember(reading.1, at: reading.0, in: &opened, reportsIt: true) }
    return opened
  }

  /// Takes another plan's workstreams into an audit that is there already, as an act of its own.
  private func adopt(planAt path: String, into opened: inout OpenedAudit) throws {
    let reading = try Self.readPlan(path)
    let name = (path as NSString).lastPathComponent
    _ = try opened.store.changeContext(
      author: author,
      time: time,
      reason: "plan \(name)",
      kind: .imported(from: name)
    ) { Self.adopt(reading, into: &$0) }
    try remember(reading, at: path, in: &opened, reportsIt: true)
  }

  /// Takes a plan's workstreams and hypotheses into a context.
  private static func adopt(_ reading: PlanReading, into context: inout RegisterContext) {
    context.plan = reading.plan
    let known = Set(context.hypotheses.map(\.statement))
    context.hypotheses += reading.hypotheses.filter { !known.contains($0.statement) }
  }

  /// Keeps where the plan is, so that statuses are written back to it.
  private func remember(
    _ reading: PlanReading,
    at path: String,
    in opened: inout OpenedAudit,
    reportsIt: Bool
  ) throws {
    opened.planPath = Self.absolute(path)
    try opened.store.setSetting(OpenedAudit.Setting.planPath, opened.planPath)
    guard reportsIt else { return }
    opened.report += ["", "Plan: \(path)"]
    opened.report += reading.diagnostics.map { "\(path):\($0.line):\($0.column): \($0.text)" }
    opened.unsureJoins = reading.joins.filter { !$0.isSure }
  }

  private static func readPlan(_ path: String) throws -> PlanReading {
    let file = try InputFile(path)
    return PlanFile.read(file.bytes, path: file.name)
  }

  /// Merges the register's file as it is now.
  func merge(into opened: OpenedAudit) throws -> MergeOutcome {
    guard let path = opened.sourcePath else {
      throw Failure(.unreadableInput, "the audit was not made from a file")
    }
    let file = try InputFile(path)
    let digest = file.digest
    if let report = try file.toolReport() {
      let outcome = try ReportImport(store: opened.store, author: author, time: time).take(report, from: file)
      try opened.store.setSetting(OpenedAudit.Setting.sourceDigest, digest)
      return outcome.merge
    }
    let reading = try file.register(plan: opened.store.context().plan)
    let register = Self.sealed(reading.register, with: digest)
    let outcome = try opened.store.merge(register, source: file.name, author: author, time: time)
    try opened.store.setSetting(OpenedAudit.Setting.sourceDigest, digest)
    return outcome
  }

  /// The register with the digest of its file wherever a finding says where in the file its record stands.
  private static func sealed(_ register: Register, with digest: String) -> Register {
    var sealed = register
    for finding in register.findings {
      var finding = finding
      for place in finding.sources.indices
      where finding.sources[place].recordOffset != nil && finding.sources[place].reportDigest == nil {
        finding.sources[place].reportDigest = digest
      }
      if finding != register[finding.id] { sealed.insert(finding) }
    }
    return sealed
  }

  /// `NAME.plan.md` in the folder of `NAME.json`, if it is there; no other path is followed.
  private static func planBeside(_ path: String) -> String? {
    guard path != "-" else { return nil }
    let beside = (absolute(path) as NSString).deletingPathExtension + ".plan.md"
    return FileManager.default.fileExists(atPath: beside) ? beside : nil
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
